"""Cells as they were before a program wrote them; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.records.tables import read_table

SAID = "“We shall see,” said Ann Roe."


def rows(table: str) -> list[tuple[str | None, str]]:
    return [(one.headline, one.body) for one in read_table(table) if isinstance(one, Draft)]


@pytest.mark.parametrize(
    ("cell", "headline"),
    [
        ("'@annroe: “We won't go”", "@annroe: “We won't go”"),
        ("'-4 percent | The Post", "-4 percent | The Post"),
        ("'-4 percent \\| The Post", "-4 percent | The Post"),
        ("'+++ Live +++", "+++ Live +++"),
        ("'@annroe is wrong,' Roe says", "'@annroe is wrong,' Roe says"),
        ("'We go,' Roe says", "'We go,' Roe says"),
        ("@annroe goes", "@annroe goes"),
    ],
)
def test_a_sign_that_keeps_a_spreadsheet_from_calculating_is_no_mark(cell: str, headline: str) -> None:
    assert rows(f'headline,text\n"{cell}","{SAID}"\n')[0][0] == headline


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"It rained.\\n\\n{SAID}", f"It rained.\n\n{SAID}"),
        ("“We won\\'t go,” said Ann Roe.\\tSo.", "“We won't go,” said Ann Roe.\tSo."),
        ("She left \\\\\\\\share.\\nSo.\\b", "She left \\\\share.\n\nSo."),
        ("Kept at C:\\news, said Ann Roe.", "Kept at C:\\news, said Ann Roe."),
        ("It rained.\\nIn C:\\maps, said Ann Roe.", "It rained.\\nIn C:\\maps, said Ann Roe."),
    ],
)
def test_escapes_of_databases_are_read_where_they_are_certain(text: str, read: str) -> None:
    assert rows(f"headline\ttext\nPier\t{text}\n") == [("Pier", read)]


def test_a_cell_that_a_database_says_is_nothing_is_nothing() -> None:
    assert rows(f"headline\ttext\n\\N\t{SAID}\n") == [(None, SAID)]


@pytest.mark.parametrize("sign", ["\t", ",", ";"], ids=["tab", "comma", "semicolon"])
@pytest.mark.parametrize("named", [True, False], ids=["names", "plain"])
def test_a_table_of_r_has_a_backslash_before_marks_and_no_name_over_the_names_of_rows(
    sign: str, *, named: bool
) -> None:
    cells = [["1", 'Pier \\"opens\\"', '\\"Never, no,\\" said Ann Roe.'], ["2", "Rain", SAID]]
    below = [sign.join(f'"{cell}"' for cell in (one if named else one[1:])) for one in cells]
    table = "\n".join([sign.join(('"headline"', '"text"')), *below]) + "\n"

    assert rows(table) == [('Pier "opens"', '"Never, no," said Ann Roe.'), ("Rain", SAID)]


def test_a_table_that_is_damaged_however_its_marks_are_written_says_so() -> None:
    table = 'headline,text\nPier,"He said \\"no\\"."\nRain,"It "rained"."\n'
    with pytest.raises(InputError, match="is damaged behind row 1"):
        rows(table)


def test_a_cell_too_many_without_words_is_no_name_of_a_row() -> None:
    assert rows("headline,text\nPier,“No” said Ann Roe.,\nRain,“Yes” said Ann Roe.,\n") == []
