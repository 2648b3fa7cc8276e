import json
from typing import Any

import pytest
from onrecord.errors import ConflictError, InputError, NotFoundError, StaleError
from onrecord.store.changes.corrections import MissedQuote, add_quote
from onrecord.store.changes.edits import (
    Edit,
    KnownSpeaker,
    NewSpeaker,
    SetCapacity,
    SetKind,
    SetSpeaker,
    SetStatus,
    SetWords,
    Words,
)
from onrecord.store.changes.withdrawals import withdraw_article
from onrecord.store.database.sessions import writing
from onrecord.text.spans import Span
from sqlalchemy import Engine

from tests.factories import ADA, DYKE, ada, locate
from tests.store.conftest import Documents, Save
from tests.store.correcting import WHY, correct, journal, quote_of, words_at


def test_a_quote_gets_another_speaker(engine: Engine, save: Save, documents: Documents) -> None:
    save(ada())
    quote = quote_of(documents, "gift")
    assert correct(engine, quote, SetSpeaker(KnownSpeaker("ada-lindqvist")), expected={1}) == 2
    after = quote_of(documents, "gift")
    assert (
        after["speaker"]["name"],
        after["method"],
        after["rule"],
        after["confidence"],
        after["revision"],
    ) == (
        "Ada Lindqvist",
        "manual",
        "human",
        1.0,
        2,
    )
    assert {**after["correction"], "at": None} == {
        "seq": 2,
        "at": None,
        "action": "correct",
        "reason_code": "wrong_speaker",
        "reason": WHY.text,
        "evidence_url": WHY.evidence_url,
    }
    counts = {speaker["name"]: speaker["quote_count"] for speaker in documents("speaker").values()}
    assert counts == {"Ada Lindqvist": 3, "Tom Okoro": 0}
    change = journal(engine)[-1]
    assert (change.actor, change.entity_id) == ("tester", quote["id"])
    patch = json.loads(change.patch)
    assert (patch["before"]["speaker"], patch["after"]["speaker"]) == (
        quote["speaker"]["id"],
        after["speaker"]["id"],
    )


def test_a_quote_gets_a_speaker_that_nobody_had_heard_of(
    engine: Engine, save: Save, documents: Documents
) -> None:
    save(ada())
    correct(engine, quote_of(documents, "begins"), SetSpeaker(NewSpeaker("organization", " Harbour  Board ")))
    after = quote_of(documents, "begins")
    assert (after["speaker"]["name"], after["source"]["resolution"]) == ("Harbour Board", "inferred")
    [article] = documents("article").values()
    assert article["speakers"][-1] == {
        **after["speaker"],
        "printed_as": ["Harbour Board"],
        "honorific": None,
        "capacity": "unknown",
        "roles": [],
    }


def test_a_quote_gets_no_speaker(engine: Engine, save: Save, documents: Documents) -> None:
    save(ada())
    correct(engine, quote_of(documents, "gift"), SetSpeaker(None), SetCapacity("unknown"))
    after = quote_of(documents, "gift")
    assert (after["speaker"], after["source"]["resolution"], after["capacity"]) == (None, "none", "unknown")


def test_a_quote_gets_other_words(engine: Engine, save: Save, documents: Documents) -> None:
    save(ada())
    correct(engine, quote_of(documents, "gift"), words_at(ADA, "“a gift to the town”"))
    after = quote_of(documents, "gift")
    assert (after["kind"], after["text"], after["cue"]["exact"]) == ("direct", "a gift to the town", "said")


def test_breaks_between_words_follow_from_the_text(engine: Engine, save: Save, documents: Documents) -> None:
    save(ada())
    correct(
        engine,
        quote_of(documents, "gift"),
        SetWords(
            tuple(
                Words(locate(ADA, run), verbatim=False) for run in ("it was", "“a gift", "the town", "work")
            )
        ),
    )
    assert [span["break_before"] for span in quote_of(documents, "gift")["spans"]] == [
        None,
        None,
        "attribution",
        "paragraph",
    ]


@pytest.mark.parametrize("kind", ["direct", "indirect"])
def test_a_quote_gets_another_kind(engine: Engine, save: Save, documents: Documents, kind: Any) -> None:
    save(ada())
    correct(engine, quote_of(documents, "gift"), SetKind(kind))
    after = quote_of(documents, "gift")
    assert (after["kind"], {span["verbatim"] for span in after["spans"]}) == (kind, {kind == "direct"})


def test_what_is_not_a_quote_is_retracted_and_not_counted(
    engine: Engine, save: Save, documents: Documents
) -> None:
    save(ada())
    correct(engine, quote_of(documents, "gift"), SetStatus("retracted"))
    after = quote_of(documents, "gift")
    assert (after["status"], after["method"], after["revision"]) == ("retracted", "rule", 2)
    assert next(iter(documents("article").values()))["quote_count"] == 3


def test_one_correction_may_say_several_things(engine: Engine, save: Save, documents: Documents) -> None:
    save(ada())
    correct(engine, quote_of(documents, "gift"), SetCapacity("official"), SetStatus("disputed"))
    after = quote_of(documents, "gift")
    assert (after["capacity"], after["status"], after["revision"]) == ("official", "disputed", 2)


def test_insertions_outside_the_new_words_go(engine: Engine, save: Save, documents: Documents) -> None:
    words = ADA.replace("will hold", "will [soon] hold")
    said = [
        type(DYKE[0])(content=["“The dyke will [soon] hold,”"], source="Dr. Ada Lindqvist", speaker=0, insertions=["[soon]"])
    ]  # fmt: skip
    save(ada(words, said))
    assert [part["exact"] for part in quote_of(documents, "dyke")["insertions"]] == ["[soon]"]
    correct(engine, quote_of(documents, "dyke"), words_at(words, "“The dyke will [soon] hold”"))
    assert len(quote_of(documents, "dyke")["insertions"]) == 1
    correct(engine, quote_of(documents, "dyke"), words_at(words, "“The dyke”"))
    assert quote_of(documents, "dyke")["insertions"] == []


@pytest.mark.parametrize(
    ("edits", "error", "message"),
    [
        ([SetSpeaker(KnownSpeaker("nobody"))], InputError, "no speaker has this address"),
        (
            [SetSpeaker(NewSpeaker("person", " \x07 "))],
            InputError,
            "a name has 1 to 200 printable characters",
        ),
        ([SetWords(())], InputError, "a quote has at least one span"),
        (
            [SetWords((Words(Span(0, 4000), verbatim=True),))],
            InputError,
            "span 0:4000 is empty, out of order or outside the text of 229 characters",
        ),
        (
            [SetWords((Words(Span(5, 9), verbatim=True), Words(Span(8, 12), verbatim=True)))],
            InputError,
            "span 8:12 is empty, out of order or outside the text of 229 characters",
        ),
        ([SetKind("mixed")], ConflictError, "a mixed quote needs its spans, each with `verbatim`"),
        ([SetCapacity("politician")], ConflictError, "the quote already says this"),
        ([SetStatus("published")], ConflictError, "the quote already says this"),
        ([], ConflictError, "the quote already says this"),
        (
            [SetStatus("disputed"), SetStatus("retracted")],
            InputError,
            "a correction states each thing only once",
        ),
    ],
)
def test_a_correction_that_cannot_be_is_refused_and_leaves_no_trace(
    engine: Engine, save: Save, documents: Documents, edits: list[Edit], error: type[Exception], message: str
) -> None:
    save(ada())
    before = documents("quote"), documents("speaker"), journal(engine)
    with pytest.raises(error) as caught:
        correct(engine, quote_of(documents, "gift"), *edits)
    assert str(caught.value) == message
    assert (documents("quote"), documents("speaker"), journal(engine)) == before


def test_a_correction_of_a_version_that_is_gone_is_refused(
    engine: Engine, save: Save, documents: Documents
) -> None:
    save(ada())
    quote = quote_of(documents, "gift")
    assert correct(engine, quote, SetCapacity("official"), expected={quote["seq"]}) == 2
    with pytest.raises(StaleError, match=r"^the quote has another version by now; fetch it again$"):
        correct(engine, quote, SetCapacity("business"), expected={quote["seq"]})
    assert quote_of(documents, "gift")["capacity"] == "official"


def test_nobody_corrects_what_is_not_there(engine: Engine, save: Save, documents: Documents) -> None:
    outcome = save(ada())
    quote = quote_of(documents, "gift")
    with pytest.raises(NotFoundError, match="no quote has the address 'quo_x'"):
        correct(engine, {"id": "quo_x"}, SetCapacity("official"))
    with writing(engine) as session:
        withdraw_article(session, outcome.article_id, "legal", WHY)
    with pytest.raises(ConflictError, match="the article of this quote is withdrawn"):
        correct(engine, quote, SetCapacity("official"))
    with pytest.raises(ConflictError, match="the article is withdrawn"), writing(engine) as session:
        add_quote(session, outcome.article_id, MissedQuote(words=(Words(Span(0, 5), verbatim=False),)), WHY)


def test_a_missed_quote_is_added(engine: Engine, save: Save, documents: Documents) -> None:
    outcome = save(ada(said=DYKE[:1]))
    missed = MissedQuote(
        words=words_at(ADA, "“Nobody 🌊 asked us,”").words,
        speaker=KnownSpeaker("ada-lindqvist"),
        capacity="analyst",
        cue=locate(ADA, "said", 200),
        source=locate(ADA, "Lindqvist", 200),
    )
    with writing(engine) as session:
        added = add_quote(session, outcome.article_id, missed, WHY, expected={1})
    after = documents("quote")[added]
    assert (
        after["method"],
        after["rule"],
        after["position"],
        after["source"],
        after["correction"]["action"],
    ) == (
        "manual",
        "human",
        1,
        {"start": 214, "end": 223, "exact": "Lindqvist", "kind": "unknown", "resolution": "named"},
        "add",
    )
    refused = f"the article has a quote of these words: {added}"
    with pytest.raises(ConflictError, match=refused), writing(engine) as session:
        add_quote(session, outcome.article_id, missed, WHY)


def test_a_missed_quote_needs_words_of_the_text(engine: Engine, save: Save) -> None:
    outcome = save(ada())
    outside = Span(1, 9_999)
    for missed in (
        MissedQuote(words=(Words(outside, verbatim=True),)),
        MissedQuote(words=(Words(Span(0, 5), verbatim=True),), cue=outside),
    ):
        with pytest.raises(InputError, match="span 1:9999 is empty"), writing(engine) as session:
            add_quote(session, outcome.article_id, missed, WHY)
    with pytest.raises(NotFoundError, match="no article has the address 'art_x'"), writing(engine) as session:
        add_quote(session, "art_x", MissedQuote(words=()), WHY)
