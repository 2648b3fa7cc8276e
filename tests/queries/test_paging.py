import base64
import json

import pytest
from onrecord.queries.paging import (
    CursorError,
    Page,
    PageRequest,
    Position,
    as_page,
    decode_cursor,
    digest,
    encode_cursor,
)

BINDING = digest("quotes", ("kind", ["direct"]))


def test_a_cursor_comes_back_as_it_was() -> None:
    position = Position(("2020", "art_1", 7), forward=False)
    assert decode_cursor(encode_cursor(position, BINDING), BINDING, (str, str, int)) == position


def test_a_cursor_works_nowhere_else() -> None:
    cursor = encode_cursor(Position(("2020",), forward=True), BINDING)
    with pytest.raises(CursorError, match="belongs to another list"):
        decode_cursor(cursor, digest("quotes", ("kind", ["mixed"])), (str,))


def forged(content: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "cursor",
    [
        "",
        "!",
        "é",
        "abc",
        "A" * 10_000,
        forged({"a": 1}),
        forged([BINDING, 1]),
        forged([BINDING, 1, "a", "b"]),
        forged([BINDING, 1, 7]),
        forged([BINDING, 2, "a"]),
        forged([BINDING, "x", "a"]),
        forged([BINDING, 1, None]),
        base64.urlsafe_b64encode(b"[" * 300).decode(),
    ],
    ids=range(13),
)
def test_a_damaged_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(CursorError):
        decode_cursor(cursor, BINDING, (str,))


def test_a_number_that_no_database_takes_is_refused() -> None:
    with pytest.raises(CursorError, match="damaged"):
        decode_cursor(forged([BINDING, 1, 1 << 63]), BINDING, (int,))


def rows(*numbers: int) -> list[tuple[tuple[int], str]]:
    return [((number,), f"row {number}") for number in numbers]


def cursor(number: int, *, forward: bool) -> str:
    return encode_cursor(Position((number,), forward=forward), BINDING)


def test_the_first_page_has_a_next_one_when_there_is_more() -> None:
    page = as_page(rows(1, 2, 3), PageRequest(2, None, BINDING), None)
    assert page == Page(["row 1", "row 2"], cursor(2, forward=True), None, None)


def test_the_only_page_leads_nowhere() -> None:
    assert as_page(rows(1, 2), PageRequest(2, None, BINDING), 2) == Page(["row 1", "row 2"], None, None, 2)


def test_a_middle_page_leads_both_ways() -> None:
    part = PageRequest(2, Position((2,), forward=True), BINDING)
    page = as_page(rows(3, 4, 5), part, None)
    assert page == Page(["row 3", "row 4"], cursor(4, forward=True), cursor(3, forward=False), None)


def test_a_page_read_backwards_stands_in_the_order_asked_for() -> None:
    part = PageRequest(2, Position((5,), forward=False), BINDING)
    page = as_page(rows(4, 3, 2), part, None)
    assert page == Page(["row 3", "row 4"], cursor(4, forward=True), cursor(3, forward=False), None)


def test_the_first_page_read_backwards_has_none_before() -> None:
    part = PageRequest(2, Position((3,), forward=False), BINDING)
    assert as_page(rows(2, 1), part, None) == Page(["row 1", "row 2"], cursor(2, forward=True), None, None)


def test_a_page_behind_the_end_is_empty() -> None:
    part = PageRequest(2, Position((9,), forward=True), BINDING)
    assert as_page([], part, None) == Page([], None, None, None)
