from typing import Any

import pytest

from app.store.shapes import HERE, dump, load, text_fragment


class Run:
    """A content span as a row has it."""

    def __init__(self, exact: str, *, verbatim: bool = True) -> None:
        self.exact = exact
        self.verbatim = verbatim


@pytest.mark.parametrize(
    ("runs", "link"),
    [
        ([Run("Yes, no-one & all")], "https://e.example/a#:~:text=Yes%2C%20no%2Done%20%26%20all"),
        (
            [Run("One"), Run("two", verbatim=False), Run("three")],
            "https://e.example/a#:~:text=One&text=three",
        ),
        ([Run("Not said", verbatim=False)], None),
        ([Run("a " * 200)], "https://e.example/a#:~:text=a%20a%20a%20a%20a,a%20a%20a%20a%20a"),
        ([Run("x" * 301)], "https://e.example/a#:~:text=" + "x" * 301),
    ],
    ids=["marks", "runs", "none", "long", "one word"],
)
def test_a_link_names_each_verbatim_run(runs: list[Any], link: str | None) -> None:
    assert text_fragment("https://e.example/a#top", runs) == link


@pytest.mark.parametrize(
    "text",
    ["\\u0001/v1", '"\\u0001/v1', "a\u2028b", "\U0001f30a", HERE + "/v1/quotes"],
    ids=ascii,
)
def test_a_document_is_what_was_dumped(text: str) -> None:
    assert load(dump({"text": text})) == {"text": text}


def test_only_addresses_of_this_server_hold_the_mark() -> None:
    assert dump({"url": HERE + "/v1", "text": "\\u0001/v1"}) == '{"url":"\x01/v1","text":"\\\\u0001/v1"}'
