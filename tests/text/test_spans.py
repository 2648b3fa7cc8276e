from onrecord.text.spans import Span


def test_spans_contain_and_overlap() -> None:
    assert Span(0, 3).contains(Span(1, 3))
    assert not Span(1, 3).contains(Span(0, 3))
    assert Span(0, 2).overlaps(Span(1, 3))
    assert not Span(0, 2).overlaps(Span(2, 3))
