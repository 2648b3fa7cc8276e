import pytest
from onrecord.store.reconciliation.anchoring import Anchors, align, by_paragraph, by_words
from onrecord.text.spans import Span

from tests.factories import locate, paragraphs_of

OLD = "The first paragraph.\n\nThe second one says: We won. So they say.\n\nSame.\n\nSame."


def anchors(new: str, old: str = OLD) -> Anchors:
    return align(old, paragraphs_of(old), new, paragraphs_of(new))


def words_of(text: str, places: tuple[Span, ...] | None) -> list[str] | None:
    return None if places is None else [place.cut(text) for place in places]


def test_spans_move_with_their_paragraph() -> None:
    new = "Something new.\n\n" + OLD
    spans = [locate(OLD, "We won."), locate(OLD, "first")]
    assert words_of(new, by_paragraph(anchors(new), spans)) == ["We won.", "first"]
    assert by_words(anchors(new), spans) == by_paragraph(anchors(new), spans)


def test_a_paragraph_that_is_there_twice_says_nothing() -> None:
    assert by_paragraph(anchors(OLD + "\n\nEnd."), [locate(OLD, "Same")]) is None


def test_nothing_stands_behind_the_last_known_paragraph() -> None:
    assert by_paragraph(anchors("The first paragraph."), [locate(OLD, "We won.")]) is None


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            ("The second one", "The other, second one"),
            "We won.",
        ),  # the end of the context in front has changed not
        (("So they say", "So we hear"), "We won."),  # only what stands behind has changed
        (
            ("The second one says:", "He shouted, they say:"),
            "We won.",
        ),  # only what stands in front has changed
    ],
    ids=["far", "behind", "front"],
)
def test_words_are_found_next_to_their_context(change: tuple[str, str], words: str) -> None:
    new = "News.\n\n" + OLD.replace(*change)
    assert words_of(new, by_words(anchors(new), [locate(OLD, words)])) == [words]


@pytest.mark.parametrize(
    ("new", "old", "words"),
    [
        (OLD.replace("We won", "We lost"), OLD, "We won"),
        (
            OLD.replace("The second one says: We won. So they say", "One says: We won. So we hear"),
            OLD,
            "We won",
        ),
        ("Is it so that we all know that we won? No.", "It is so that we all know that we won.", "we won"),
        ("x We won y", "We won", "We won"),
    ],
    ids=["other words", "other context", "changed end", "no context"],
)
def test_words_without_a_certain_place_stay_where_they_are(new: str, old: str, words: str) -> None:
    if words == "we won":
        new += "\n\nIt is so that we all know that we won? It is so that we all know that we won!"
    assert by_words(anchors(new, old), [locate(old, words)]) is None


def test_sides_that_disagree_say_nothing() -> None:
    old = "Here is a long way to say in front: We won. And behind it is a long way to say, too."
    new = "Here is a long way to say in front: We won. Nothing.\n\nNo: We won. And behind it is a long way to say, too."
    assert by_words(anchors(new, old), [locate(old, "We won.")]) is None


def test_spans_that_change_their_order_have_no_certain_place() -> None:
    old = "One paragraph with words.\n\nAnother paragraph with words."
    new = "Another paragraph with words.\n\nOne paragraph with words."
    spans = [locate(old, "One"), locate(old, "Another")]
    assert by_words(anchors(new, old), spans) is None
    assert words_of(new, by_words(anchors(new, old), spans[:1])) == ["One"]
