import dataclasses
import json
from operator import itemgetter
from typing import Any

import pytest
from onrecord.store.database.sessions import reading
from sqlalchemy import Engine, text

from tests.factories import ADA, DYKE, Named, Said, ada, extraction_of, record_of
from tests.store.conftest import Documents, Save


def rows(engine: Engine, sql: str) -> list[Any]:
    with reading(engine) as session:
        return list(session.execute(text(sql)).all())


def test_an_engine_that_finds_the_same_changes_no_row(engine: Engine, save: Save) -> None:
    save(ada())
    tables = ("quote", "text_span", "speaker_name", "role", "article_revision", "change", "speaker")
    before = [rows(engine, f"SELECT * FROM {table}") for table in tables]
    assert save(ada(extractor="better"), again=True).state == "unchanged"
    assert [rows(engine, f"SELECT * FROM {table}") for table in tables] == before


def test_another_text_of_the_same_address_is_a_revision(
    engine: Engine, save: Save, documents: Documents
) -> None:
    url = "https://delta.example/dyke"
    first = save(ada(source_url=url))
    ids = {quote["text"]: quote["id"] for quote in documents("quote").values()}
    longer = "An editor’s note.\n\n" + ADA.replace("work begins in May", "work begins in June")
    said = [*DYKE[:2], dataclasses.replace(DYKE[2], content=["work begins in June"]), DYKE[3]]
    assert save(ada(longer, said, source_url=url)) == dataclasses.replace(first, state="revised")
    [article] = documents("article").values()
    assert (article["revision"], article["quote_count"]) == (2, 4)
    quotes = documents("quote")
    shown = {quote["text"]: quote for quote in quotes.values() if quote["status"] == "published"}
    assert set(shown) == {*ids, "work begins in June"} - {"work begins in May"}
    moved = shown["Nobody 🌊 asked us,"]
    assert (moved["id"], moved["article_revision"], moved["revision"]) == (ids["Nobody 🌊 asked us,"], 2, 2)
    gone = quotes[ids["work begins in May"]]
    assert (gone["status"], gone["article_revision"], gone["revision"]) == ("retracted", 1, 2)
    assert [
        (number, json.loads(document, strict=False)["status"])
        for number, document in rows(
            engine,
            "SELECT number, document FROM quote_revision JOIN quote ON quote.key = quote_key"
            f" WHERE quote.id = '{gone['id']}'",
        )
    ] == [(1, "published")]
    assert save(ada(source_url=url)).state == "unchanged"  # the first text is known
    patch = json.loads(rows(engine, "SELECT patch FROM change WHERE seq = 2")[0][0])
    assert (patch["revision"], len(patch["added"]), len(patch["retracted"]), len(patch["changed"])) == (
        2,
        1,
        1,
        3,
    )


def test_a_retracted_quote_that_is_found_again_is_the_same_quote(save: Save, documents: Documents) -> None:
    save(ada())
    before = documents("quote")
    assert save(ada(said=DYKE[1:], extractor="worse"), again=True).state == "revised"
    assert [quote["status"] for quote in documents("quote").values()].count("retracted") == 1
    assert save(ada(extractor="better"), again=True).state == "revised"
    after = documents("quote")
    assert {key: quote["status"] for key, quote in after.items()} == dict.fromkeys(before, "published")


def test_a_quote_keeps_its_id_when_a_better_engine_moves_its_ends(save: Save, documents: Documents) -> None:
    save(ada())
    [mixed] = [key for key, quote in documents("quote").items() if quote["kind"] == "mixed"]
    better = [DYKE[0], dataclasses.replace(DYKE[1], content=["“a gift to the town”"]), *DYKE[2:]]
    save(ada(said=better, extractor="better"), again=True)
    assert documents("quote")[mixed]["text"] == "a gift to the town"
    assert documents("quote")[mixed]["revision"] == 2


def test_the_same_input_read_anew_is_the_same_article(save: Save) -> None:
    first = save(ada())
    other = ADA.replace("\n\n", " ")
    assert save(ada(other, input=ADA, extractor="better"), again=True) == dataclasses.replace(
        first, state="revised"
    )
    assert save(ada(ADA + "!", input=ADA, extractor="better")).state == "new"
    assert save(ada(ADA + "?", input=ADA, extractor="best"), again=True).state == "new"  # which of the two?


def test_an_article_goes_back_to_an_earlier_text_when_another_input_has_it(
    engine: Engine, save: Save, documents: Documents
) -> None:
    url = "https://delta.example/dyke"
    first = save(ada(source_url=url))
    quotes = documents("quote")
    longer = ada(f"{ADA}\n\n“The end,” said Ada.", source_url=url, headline="The newer headline")
    assert save(longer).state == "revised"
    assert save(ada(source_url=url)).state == "unchanged"  # an input that is known says nothing new
    earlier = ada(source_url=url, headline="The headline again", name="copy.txt", input="a copy")
    assert save(earlier) == dataclasses.replace(first, state="revised")
    [article] = documents("article").values()
    assert (article["revision"], article["headline"]) == (1, "The headline again")
    assert article["length"] == len(ADA)
    after = documents("quote")
    assert {key: after[key]["text"] for key in quotes} == {key: quotes[key]["text"] for key in quotes}
    assert {after[key]["article_revision"] for key in quotes} == {1}
    for known in (longer, earlier, ada(source_url=url)):
        assert save(known).state == "unchanged"
    assert rows(engine, "SELECT number FROM article_revision ORDER BY 1") == [(1,), (2,)]
    patches = rows(engine, "SELECT patch FROM change ORDER BY seq")
    assert [json.loads(patch)["revision"] for (patch,) in patches] == [1, 2, 1]


def test_what_an_address_holds_now_is_its_text_also_when_it_is_known(
    save: Save, documents: Documents
) -> None:
    url = "https://delta.example/dyke"
    first, second = ada(source_url=url), ada(ADA + "\n\nThe end.", source_url=url)
    for record, state, revision in (
        (first, "new", 1),
        (second, "revised", 2),
        (first, "revised", 1),
        (first, "unchanged", 1),
        (second, "revised", 2),
    ):
        assert save(record, latest=True).state == state
        [article] = documents("article").values()
        assert article["revision"] == revision


@pytest.mark.parametrize("count", range(2, 6))
def test_quotes_of_the_same_words_stay_whose_they_are(save: Save, documents: Documents, count: int) -> None:
    names = ["Ann Lee", "Bob Ray", "Cy Day", "Di Fox", "Eve Orr"][:count]
    text_ = f"“Yes,” said {', '.join(names)}."
    said = [Said(content=["“Yes,”"], speaker=index) for index in range(count)]
    record = record_of(text_, extraction_of(text_, [Named(name=name) for name in names], said))
    save(record)
    before = documents("quote")
    assert [
        quote["speaker"]["name"] for quote in sorted(before.values(), key=itemgetter("position"))
    ] == names
    assert save(record, again=True).state == "unchanged"
    assert documents("quote") == before
