import pytest
from onrecord.text.segments import count_sentences_behind, split_paragraphs, split_sentences


def sentences(text: str) -> list[str]:
    return [span.cut(text) for span in split_sentences(text, split_paragraphs(text))]


def test_a_paragraph_is_a_line_without_the_white_space_around_it() -> None:
    text = "  One.\r\n\r\n\tTwo \u2028Three\n \n"
    assert [span.cut(text) for span in split_paragraphs(text)] == ["One.", "Two", "Three"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It stopped.", 2),
        ("It rained!  It stopped?", 2),
        ("Dr. Ann Roe met Sen. Bly of St. Ives.", 1),
        ("J. K. Roe spoke. She left.", 2),
        ("Vitamin C. The rest was fine.", 2),
        ("The U.S. Navy left. The U.S. It was late.", 3),
        ("It began at 5 p.m. Monday and ended at 6 p.m. Nobody came.", 2),
        ("On Jan. 5 it rained. In Jan. The rest was dry.", 3),
        ("See No. 7. They did.", 2),
        ("It cost 7. 20 people paid.", 2),
        ("1. The first rule", 1),
        ("2. 40 people", 1),
        ("(1. The first rule)", 1),
        ("“Why?” she asked. “Because.” She left.", 3),
        ("“Why?” Ann Roe asked. “Oh!” Ann Roe left.", 3),
        ("‘Why!’ The dog ran.", 2),
        ("They make iPads. eBay sells them.", 1),
        ("It went on... and on. So… He slept... A", 4),
        ("It went on… I slept.", 2),
        ("The end came.Then it rained.” “Good.”She left.", 4),
        ("Acme Inc. of Ely and Roe Jr. He left.", 2),
        ("Ask (or not!) again. “Yes.” [Noise.] Fine.", 4),
        ("He left. — — —", 2),
        ("$. Then it rained.", 2),
        ("He works at example.com. Fine.", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: int) -> None:
    assert len(sentences(text)) == expected, sentences(text)
    assert count_sentences_behind(text, 0) == expected - 1


def test_a_sentence_never_crosses_a_paragraph_and_keeps_its_closing_mark() -> None:
    assert sentences("He left\n\n“Fine.” (She left.)  End") == ["He left", "“Fine.”", "(She left.)", "End"]
