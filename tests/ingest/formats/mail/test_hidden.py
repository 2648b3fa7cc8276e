import pytest
from onrecord.ingest.formats.mail.hidden import without_hidden


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ('<div style="display:none">No.<div>No.</div></div><p>Yes.</p>', "<p>Yes.</p>"),
        ("<p>Yes.</p><SPAN STYLE='color:red; Display : None'>No.</SPAN> And.", "<p>Yes.</p> And."),
        ('<div hidden>No.</div>Yes.<td style="visibility:hidden">No.</td>', "Yes."),
        ('<div style="display:block" class="hidden-x">Yes.</div>', '<div style="display:block" class="hidden-x">Yes.</div>'),
        ('Yes.<div style="display:none">It has no end.', 'Yes.<div style="display:none">It has no end.'),
        ("No element.", "No element."),
    ],
)  # fmt: skip
def test_elements_that_their_own_attributes_hide_are_left_out(text: str, left: str) -> None:
    assert without_hidden(text) == left


def test_many_elements_take_little_time() -> None:
    assert without_hidden('<div style="display:none">' * 50_000).startswith("<div")
