import json

import pytest
from onrecord.errors import ConflictError, InputError, NotFoundError, StaleError
from onrecord.ingest.records import ArticleRecord
from onrecord.store.changes.merges import merge_speakers, rename_speaker
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows.journal import Reason
from onrecord.store.rows.slugs import find_speaker
from sqlalchemy import Engine, text

from tests.factories import Named, Said, ada, extraction_of, record_of
from tests.store.conftest import Documents, Save

WHY = Reason("tester", "same_speaker", "One person.")


def said_by(*names: str, number: int = 0) -> ArticleRecord:
    """Return an article in which each of `names` says a sentence."""
    text_ = "\n\n".join(f"“Boat {number} is mine,” said {name}, a warden of the Delta." for name in names)
    speakers = [Named(name=name, roles=[("warden", None, "current")]) for name in names]
    extraction = extraction_of(
        text_, speakers, [Said(content=[f"“Boat {number} is mine,”"], source=name, speaker=index) for index, name in enumerate(names)]
    )  # fmt: skip
    return record_of(text_, extraction)


def ids(documents: Documents) -> dict[str, str]:
    return {speaker["name"]: speaker["id"] for speaker in documents("speaker").values()}


def address(engine: Engine, of: str) -> str | None:
    with reading(engine) as session:
        found = find_speaker(session, of)
        return None if found is None else found.id


def test_a_merged_speaker_lives_on_in_the_other(engine: Engine, save: Save, documents: Documents) -> None:
    save(said_by("Ann Lee"))
    save(said_by("Annie Lee", number=1))
    known = ids(documents)
    with writing(engine) as session:
        merge_speakers(session, known["Annie Lee"], "ann-lee", WHY, expected={2})
    assert ids(documents) == {"Ann Lee": known["Ann Lee"]}
    [speaker] = documents("speaker").values()
    assert (speaker["quote_count"], speaker["aliases"], speaker["roles"][0]["articles"]) == (
        2,
        ["Annie Lee"],
        2,
    )
    assert {quote["speaker"]["id"] for quote in documents("quote").values()} == {known["Ann Lee"]}
    assert sorted(quote["revision"] for quote in documents("quote").values()) == [1, 2]
    assert address(engine, known["Annie Lee"]) == address(engine, "annie-lee") == known["Ann Lee"]
    with reading(engine) as session:
        change = session.execute(text("SELECT * FROM change WHERE action = 'merge'")).one()
        old = session.execute(text("SELECT document FROM quote_revision")).scalar_one()
    assert (change.entity_id, json.loads(change.patch)["after"]) == (
        known["Annie Lee"],
        {"merged_into": known["Ann Lee"]},
    )
    assert json.loads(old, strict=False)["speaker"]["name"] == "Annie Lee"


def test_later_articles_know_of_the_merge(engine: Engine, save: Save, documents: Documents) -> None:
    save(said_by("Ann Lee"))
    save(said_by("Annie Lee", number=1))
    known = ids(documents)
    with writing(engine) as session:
        merge_speakers(session, known["Annie Lee"], known["Ann Lee"], WHY)
    for number in range(2, 5):
        save(said_by("Annie Lee", number=number))
    [speaker] = documents("speaker").values()
    assert (speaker["id"], speaker["name"], speaker["quote_count"]) == (known["Ann Lee"], "Ann Lee", 5)


def test_two_speakers_of_one_article_are_merged(engine: Engine, save: Save, documents: Documents) -> None:
    save(ada())
    known = ids(documents)
    with writing(engine) as session:
        merge_speakers(session, known["Tom Okoro"], known["Ada Lindqvist"], WHY)
    [article] = documents("article").values()
    assert [speaker["printed_as"] for speaker in article["speakers"]] == [
        ["Ada Lindqvist", "Lindqvist", "Tom Okoro"]
    ]
    assert [role["title"] for role in article["speakers"][0]["roles"]] == ["hydrologist", "mayor"]


def test_merges_follow_each_other(engine: Engine, save: Save, documents: Documents) -> None:
    for number, name in enumerate(["Ann Lee", "Annie Lee", "A. Lee"]):
        save(said_by(name, number=number))
    known = ids(documents)
    with writing(engine) as session:
        merge_speakers(session, known["A. Lee"], known["Annie Lee"], WHY)
    with writing(engine) as session:
        merge_speakers(session, known["Annie Lee"], known["Ann Lee"], WHY)
    assert {address(engine, of) for of in (*known.values(), "a-lee", "annie-lee")} == {known["Ann Lee"]}


def test_what_cannot_be_merged_is_refused(engine: Engine, save: Save, documents: Documents) -> None:
    save(ada())
    known = ids(documents)
    tom, ada_ = known["Tom Okoro"], known["Ada Lindqvist"]
    for speaker, into, expected, error in (
        ("spk_x", tom, None, NotFoundError),
        (tom, "nobody", None, InputError),
        (tom, tom, None, ConflictError),
        (tom, ada_, {7, 9}, StaleError),
    ):
        with pytest.raises(error), writing(engine) as session:
            merge_speakers(session, speaker, into, WHY, expected=expected)
    assert ids(documents) == known


def test_a_renamed_speaker_keeps_its_id_and_old_address(
    engine: Engine, save: Save, documents: Documents
) -> None:
    save(said_by("Ann Lee"))
    known = ids(documents)["Ann Lee"]
    with writing(engine) as session:
        rename_speaker(session, known, " Ann  Lee-Brown ", WHY, expected={1})
    [speaker] = documents("speaker").values()
    assert (speaker["id"], speaker["name"], speaker["slug"], speaker["aliases"]) == (
        known,
        "Ann Lee-Brown",
        "ann-lee-brown",
        ["Ann Lee"],
    )
    assert address(engine, "ann-lee") == known
    [quote] = documents("quote").values()
    assert (quote["speaker"]["name"], quote["revision"]) == ("Ann Lee-Brown", 2)
    save(said_by("Ann Lee-Brown", number=1))
    save(said_by("Ann Lee", number=2))
    assert ids(documents) == {"Ann Lee-Brown": known}


def test_a_name_may_come_back(engine: Engine, save: Save, documents: Documents) -> None:
    save(said_by("Ann Lee"))
    known = ids(documents)["Ann Lee"]
    for name in ("Ann Brown", "Ann Lee", "ANN LEE"):
        with writing(engine) as session:
            rename_speaker(session, known, name, WHY)
    [speaker] = documents("speaker").values()
    assert (speaker["name"], speaker["slug"]) == ("ANN LEE", "ann-lee")
    assert address(engine, "ann-brown") == address(engine, "ann-lee") == known


def test_what_cannot_be_a_name_is_refused(engine: Engine, save: Save, documents: Documents) -> None:
    save(ada())
    known = ids(documents)
    tom = known["Tom Okoro"]
    for name, expected, error, message in (
        ("Tom Okoro", None, ConflictError, "the speaker already has this name"),
        ("ada LINDQVIST", None, ConflictError, f"{known['Ada Lindqvist']} has this name; merge the two"),
        ("x" * 201, None, InputError, "a name has 1 to 200 printable characters"),
        ("Tim", {5}, StaleError, "the speaker has another version by now; fetch it again"),
    ):
        with pytest.raises(error) as caught, writing(engine) as session:
            rename_speaker(session, tom, name, WHY, expected=expected)
        assert str(caught.value) == message
    assert ids(documents) == known
