"""Text that browsers without pictures made of pages; every name is invented."""

import pytest
from onrecord.ingest.formats.text.browser_text import without_links

from tests.surprising import quotes_of

LYNX = (
    "                                  Pier opens\n\n   “We will not close it,” said Mayor [2]Ann Roe of [1]the old\n   town. “See [9] there.”\n\n"
    "References\n\n   {more}1. http://port.example/town\n   2. https://port.example/roe\n"
)
OWN = "                                  Pier opens\n\n   “We will not close it,” said Mayor Ann Roe of the old\n   town. “See [9] there.”\n"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (LYNX.format(more=""), OWN),
        (LYNX.format(more="Visible links\n   "), OWN),
        (LYNX.format(more="Hidden links:\n   ").rstrip("\n"), OWN),
        (
            "See [1]there.\n\nReferences\n\n1. Hale, Tom, A Book\n",
            "See [1]there.\n\nReferences\n\n1. Hale, Tom, A Book\n",
        ),
        (
            "****** Pier opens ******\n“No,” said Ann_Roe of user_name_.\n** Next **\nSo.",
            "Pier opens\n\n“No,” said Ann Roe of user name_.\nNext\n\nSo.",
        ),
        ("P\bPi\bie\ber\br _\bo_\bp_\be_\bn_\bs: 8\b 9.", "Pier opens: 8\b 9."),
        (
            "[DEL:It shut.:DEL]\nIt [S:will:S] [INS:won’t:INS] open, said Ms Roe^1 on 5^th May.^2 The area is 5^2, or x^2.",
            "It won’t open, said Ms Roe on 5th May. The area is 5^2, or x^2.",
        ),
        ("**** Pier *** opens\n“No,” said Ann_Roe.", "**** Pier *** opens\n“No,” said Ann_Roe."),
    ],
    ids=["lynx", "elinks", "hidden", "books", "html2text", "groff", "w3m", "other"],
)
def test_what_stands_for_links_is_no_text(text: str, own: str) -> None:
    assert without_links(text) == own


def test_a_speaker_whose_name_was_a_link_is_found() -> None:
    html2text = "****** Pier opens ******\nIt rained.\n“We will not close it,” said Mayor Ann_Roe.\n"

    assert quotes_of(LYNX.format(more="").encode(), "text/plain")[0] == (
        "We will not close it, … See [9] there.",
        "Ann Roe",
    )
    assert quotes_of(html2text.encode(), "text/plain") == [("We will not close it,", "Ann Roe")]
