"""Names, houses and datelines in lines of their own among those of a header."""

import pytest
from onrecord.ingest.formats.text.header_authors import house_below_byline, lines_of_dateline
from onrecord.ingest.formats.text.plain_text import read_plain_text


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (["Ely, England", "CNN", "—", "The pier opened."], 3),
        (["Ely", "Reuters", "The pier opened.", "It rained."], 2),
        (["New Ely", "BBC News", "--", "The pier opened."], 3),
        (["why it matters", "CNN", "—", "The pier opened."], 0),
        (["Ely, said the mayor", "CNN", "—", "The pier opened."], 0),
        (["Ely, England", "The pier opened.", "—", "It rained."], 0),
        (["Ely, England", "CNN", "—"], 0),
    ],
)
def test_a_dateline_may_take_lines_of_its_own(lines: list[str], count: int) -> None:
    assert lines_of_dateline(lines) == count


@pytest.mark.parametrize("line", ["The town waited", "TOWN WAITS FOR PIER", "Ely", "Of pies and men"])
def test_other_lines_below_a_byline_are_no_house(line: str) -> None:
    assert house_below_byline(line) is None


SIGNED = "Two hundred apple trees were felled in one night, and nobody at Corve asks why, writes {}."
FIELD = "There is a field above Corve where the best apples of the valley grew until last week."


@pytest.mark.parametrize("between", ["", "Corve Mail, 4 June 2024\n\n"])
@pytest.mark.parametrize(
    "line", [SIGNED, SIGNED.replace("writes", "reports"), SIGNED.replace("why,", "why?")]
)
def test_a_dek_that_says_who_writes_is_signed_so(line: str, between: str) -> None:
    signed = line.format("Laura Hale")
    draft = read_plain_text(f"The trees that nobody missed\n\n{signed}\n\n{between}{FIELD}")

    assert (draft.headline, draft.dek, draft.byline) == ("The trees that nobody missed", signed, "Laura Hale")
    assert draft.body == FIELD
    assert draft.published_at == ("2024-06-04" if between else None)


@pytest.mark.parametrize(
    "text",
    [
        f"The trees\n\n{SIGNED.format('Laura Hale')}\n\n{FIELD}\n\nHale heads the county's archive.",
        f"The trees\n\n{SIGNED.format('The Mayor')}\n\n{FIELD}",
        f"The trees\n\n{SIGNED.format('Laura Hale')}\n\nNone left.",
        f"The trees\n\nBy Ann Roe\n\n{SIGNED.format('Laura Hale')}\n\n{FIELD}",
    ],
    ids=["a source", "no person", "no text below", "signed above"],
)
def test_who_may_be_a_source_signs_no_dek(text: str) -> None:
    assert read_plain_text(text).byline != "Laura Hale"
