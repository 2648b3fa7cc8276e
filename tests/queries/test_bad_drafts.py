"""Drafts that nobody should send: each is answered or refused with one line, however long it is."""

from collections.abc import Iterator, Sequence

import pytest
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.queries.checks import Draft, check_draft, read_drafts
from onrecord.store.database.reader import Reader, Rows, Value
from onrecord.store.database.readers import open_reader

from tests.web.conftest import many_place

__all__ = ["many_place"]
SAID = "“The old mill on the river is open again,” said Jane Doe."
MARKS = ("“", "”", '"', "«", "„")
GERMAN = "Der Bürgermeister sagte: „Wir haben nie versprochen, dass die Brücke fertig wird“, und ging. "


@pytest.fixture
def reader(many_place: str) -> Iterator[Reader]:
    opened = open_reader(Settings(database_url=many_place))
    yield opened
    opened.close()


def read(text: str) -> Draft:
    [draft] = read_drafts(text.encode(), name="draft", media_type="text/plain", most=10**7)
    return draft


@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_a_million_quotation_marks_are_no_text(mark: str) -> None:
    with pytest.raises(InputError, match="holds no text"):
        read(mark * 1_000_000)


@pytest.mark.engine("sqlite")  # nothing is looked up
@pytest.mark.no_cover  # thousands of times the lines of any draft
@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_very_many_quotation_marks_hold_no_quotation(reader: Reader, mark: str) -> None:
    assert check_draft(reader, read(f"It rained. {mark * 20_000}"))["items"] == []


@pytest.mark.no_cover
def test_one_quotation_of_a_hundred_thousand_words_is_not_on_record(reader: Reader) -> None:
    words = " ".join(f"the old mill {number} is open" for number in range(16_700))
    [item] = check_draft(reader, read(f"“{words},” said Jane Doe."))["items"]
    assert item["draft"]["text"].count(" ") > 100_000
    assert item["verdict"] == "not_on_record"


def test_the_same_quotation_again_and_again_is_looked_up_once(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = read("\n\n".join([SAID] * 500))
    asked: list[str] = []
    rows = type(reader).rows

    def counted(self: Reader, statement: str, values: Sequence[Value] = ()) -> Rows:
        asked.append(statement)
        return rows(self, statement, values)

    monkeypatch.setattr(type(reader), "rows", counted)
    items = check_draft(reader, draft)["items"]
    assert len({item["draft"]["start"] for item in items}) == 500
    assert len(asked) < 15


def test_words_of_another_language_are_looked_up_without_their_speakers(reader: Reader) -> None:
    found = check_draft(reader, read(GERMAN * 20))
    assert {item["draft"]["speaker"] for item in found["items"]} == {None}
    assert set(found["verdicts"]) == {"not_on_record"}
