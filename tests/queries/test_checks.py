"""Drafts as they are read: whole, and no more than one check takes."""

import pytest
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.queries.checks import Draft, check_draft, read_drafts
from onrecord.store.database.readers import open_reader

from tests.comparison.quotations import said
from tests.web.conftest import many_place

__all__ = ["many_place"]


def test_a_draft_of_too_many_quotations_is_refused() -> None:
    draft = "\n\n".join(["“The old mill on the river is open,” said Jane Doe."] * 1_001)
    with pytest.raises(InputError, match="holds 1001 quotations, more than 1000; check it in parts"):
        read_drafts(draft.encode(), name="draft", media_type="text/plain", most=10**6)


def test_a_very_long_quotation_is_compared_with_few_quotes(many_place: str) -> None:
    reader = open_reader(Settings(database_url=many_place))
    long = said("The mill is open and " * 200, by="Ann Poe")
    [item] = check_draft(reader, Draft("", "en", [long]))["items"]
    assert item["verdict"] == "not_on_record"
    reader.close()


def test_a_headline_that_quotes_is_checked_with_its_text() -> None:
    text = "Poe: “The mill is open once again”\n\nThe mill opened its doors on Monday.\n"
    [draft] = read_drafts(text.encode(), name="draft", media_type="text/plain", most=10**6)
    [quotation] = draft.quotations
    assert quotation.span.cut(draft.text) == "The mill is open once again"
    assert draft.text.endswith("\n\nThe mill opened its doors on Monday.")
