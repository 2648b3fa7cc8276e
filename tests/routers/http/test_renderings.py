"""Renderings are kept by what they were made of, the latest as far as there is room."""

import hashlib

from onrecord.routers.http.renderings import LARGEST, OVERHEAD, Renderings

ROOM = LARGEST * 2_000
KEPT = ROOM // 2_000
"""Pages of `body` that have room."""


def body(number: int) -> bytes:
    """A page of about 1,700 bytes that does not shrink."""
    return b"".join(hashlib.sha256(f"{number} {part}".encode()).digest() for part in range(50))


class Counted:
    """Renders a page, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def render(self, number: int) -> bytes:
        self.times += 1
        return body(number)

    def asked(self, kept: Renderings, number: int) -> int:
        """Ask for a page; returns how often it was rendered for that."""
        before = self.times
        assert kept.rendered([b"page", b"%d" % number], lambda: self.render(number)) == body(number)
        return self.times - before


def test_the_same_parts_are_rendered_once_and_others_anew() -> None:
    kept, counted = Renderings(ROOM), Counted()
    assert [counted.asked(kept, number) for number in (1, 1, 2, 1, 2)] == [1, 0, 1, 0, 0]
    assert kept.rendered([b"pa", b"ge", b"1"], lambda: b"another") == b"another"


def test_what_was_asked_for_least_lately_makes_room() -> None:
    kept, counted = Renderings(ROOM), Counted()
    for number in range(KEPT):
        counted.asked(kept, number)
    assert counted.asked(kept, 0) == 0
    assert counted.asked(kept, KEPT) == 1
    assert [counted.asked(kept, number) for number in (0, KEPT, 1)] == [0, 0, 1]


def test_what_takes_too_much_is_not_kept_and_nothing_where_there_is_no_room() -> None:
    counted = Counted()
    for room in (0, OVERHEAD, LARGEST * 1_000):
        kept = Renderings(room)
        assert [counted.asked(kept, 1), counted.asked(kept, 1)] == [1, 1]


def test_who_is_as_fast_keeps_it_once() -> None:
    kept, counted = Renderings(ROOM), Counted()

    def slowly() -> bytes:
        counted.asked(kept, 1)
        return body(1)

    assert kept.rendered([b"page", b"1"], slowly) == body(1)
    assert counted.asked(kept, 1) == 0
