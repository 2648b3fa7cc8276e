"""One line of plain text for a quote: whose it is, or that this is not known."""

import pytest
from onrecord.routers.formats.wording import claimed

DENIED = "He denied that the pier was shut."


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({}, "Bo Lind: “It is shut.” […] “Now.”"),
        ({"status": "disputed"}, "[disputed] Bo Lind: “It is shut.” […] “Now.”"),
        ({"speaker": None}, "he: “It is shut.” […] “Now.”"),
        ({"speaker": None, "source": None}, "“It is shut.” […] “Now.”"),
        ({"speaker": None, "candidates": [{"exact": "Bo Lind"}]}, "[unresolved: he] “It is shut.” […] “Now.”"),
        ({"speaker": None, "source": None, "candidates": [{}]}, "[unresolved: nobody named] “It is shut.” […] “Now.”"),
        ({"kind": "indirect", "speaker": None}, "He denied that the pier was shut."),
        ({"kind": "indirect", "rendered": DENIED}, "Bo Lind: He denied that the pier was shut."),
        ({"kind": "mixed", "rendered": "Bo Lind denied “it”."}, "Bo Lind denied “it”."),
        ({"kind": "indirect", "rendered": DENIED, "speaker": None, "candidates": [{}]}, "[unresolved: he] He denied that the pier was shut."),
    ],
)  # fmt: skip
def test_who_said_what(changed: dict[str, object], line: str) -> None:
    quote = {
        "kind": "direct",
        "rendered": DENIED,
        "status": "published",
        "speaker": {"name": "Bo Lind"},
        "source": {"exact": "he"},
        "candidates": [],
        "spans": [{"exact": "It is shut."}, {"exact": "Now."}],
    }
    assert claimed(quote | changed) == line
