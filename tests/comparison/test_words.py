"""What counts as the same word, and what does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onrecord.comparison.words import keys_of, read_words

SAME = [
    ("“The mill,” she said", "the mill, she said."),
    ("don’t", "do not"),
    ("cannot", "can't"),
    ("We won't", "we will not"),
    ("they've, we're, I'm, she'll", "They have we are I am she will"),
    ("would've", "would have"),
    ("Let’s go", "let us go"),
    ("1,000", "one thousand"),
    ("1000 men", "a thousand men"),
    ("five percent", "5 %"),
    ("5 per cent", "5%"),
    ("$5m", "five million dollars"),
    ("$5 million", "$5,000,000"),
    ("€3.5bn", "3.5 billion euros"),
    ("twenty-five", "25"),
    ("two hundred and one", "201"),
    ("three thousand four hundred", "3400"),
    ("minus 4 percent", "\u22124%"),
    ("1st", "first"),
    ("colour, centre, centred, travelled", "color center centered traveled"),
    ("organise analysed defence dialogue", "organize analyzed defense dialog"),
    ("co-operate with e-mail", "cooperate with email"),
    ("well-known", "well known"),
    ("soft\u00adly ﬁne", "softly fine"),
    ("2019–20", "2019-20"),
    ("U.S. troops", "US troops"),
    ("at 5 p.m.", "at 5 pm"),
    ("research & development", "research and development"),
    ("naïve cafe\u0301", "naive café"),
    ("90°", "90 degrees"),
    ("gonna", "going to"),
]
OTHER = [
    ("not", "now"),
    ("can", "can't"),
    ("-4 percent", "4 percent"),
    ("1-4", "14"),
    ("1-4/14", "14/14"),
    ("4.5", "45"),
    ("5 percent", "5 percentage points"),
    ("$5", "€5"),
    ("5m", "5 million"),
    ("5k", "5"),
    ("re-sign", "resign"),
    ("every day", "everyday"),
    ("four", "for"),
    ("US", "us"),
    ("1", "1st"),
    ("nine hundred", "nine thousand"),
    ("prise", "prize"),
    ("twenty twenty", "40"),
    ("9" * 50, "9" * 51),
    ("minus", "minus one"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_these_are_the_same_words(left: str, right: str) -> None:
    assert keys_of(left) == keys_of(right)


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_these_are_other_words(left: str, right: str) -> None:
    assert keys_of(left) != keys_of(right)


def test_a_word_has_its_place_and_says_whether_it_opens_a_sentence() -> None:
    text = "It rained. We don’t mind: Kyiv is far."
    words = [(word.key, text[word.start : word.end], word.opens, word.capital) for word in read_words(text)]
    assert words == [
        ("it", "It", True, True),
        ("rained", "rained", False, False),
        ("we", "We", True, True),
        ("do", "don’t", False, False),
        ("not", "don’t", False, False),
        ("mind", "mind", False, False),
        ("kyiv", "Kyiv", False, True),
        ("is", "is", False, False),
        ("far", "far", False, False),
    ]


@given(st.text(max_size=60))
def test_words_of_any_text_lie_in_it_in_order(text: str) -> None:
    words = read_words(text)
    assert all(word.key for word in words)
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    assert [word.start for word in words] == sorted(word.start for word in words)


@given(
    st.lists(
        st.sampled_from(
            ["we", "will", "not", "take", "five", "or", "1,000", "percent", "of", "US", "colour", "don't"]
        )
    )
)
def test_marks_around_and_between_words_change_nothing(words: list[str]) -> None:
    plain = " ".join(words)
    assert keys_of(f"“{plain},”") == keys_of(plain) == keys_of(plain.replace(" ", "\u00a0\n "))
