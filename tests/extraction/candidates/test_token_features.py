"""Classes and lexical forms of tokens."""

import pytest
from onrecord.extraction.candidates import token_features, word_classes
from onrecord.extraction.candidates.token_features import Reading, columns_of, sentence_of

from tests.extraction.readings import read


def forms(reading: Reading) -> list[tuple[str, str, str]]:
    return list(zip(reading.lower, reading.lexical, reading.classes, strict=True))


@pytest.mark.parametrize(
    ("word", "form"),
    [
        pytest.param("the", ("the", "the", "DET"), id="closed class"),
        pytest.param("The", ("the", "the", "DET"), id="closed class at the start of a sentence"),
        pytest.param("said", ("said", "said", "SAY"), id="verb of speech"),
        pytest.param("thinks", ("thinks", "thinks", "OPN"), id="verb of thought"),
        pytest.param("statement", ("statement", "statement", "RN"), id="reporting noun"),
        pytest.param("mayor", ("mayor", "mayor", "PPL"), id="person noun"),
        pytest.param("Mayor", ("mayor", "Xx", "CAP"), id="capitalised noun is a name"),
        pytest.param("Said", ("said", "Said", "SAY"), id="capitalised verb form is a verb"),
        pytest.param("SAID", ("said", "XX", "CAP"), id="capitals hide the word"),
        pytest.param("Call", ("call", "Xx", "CAP"), id="base form in capitals is a name"),
        pytest.param("States", ("states", "Xx", "CAP"), id="a lemma that names use, too"),
        pytest.param("X", ("x", "Xx", "CAP"), id="one capital"),
        pytest.param("2019", ("2019", "00", "NUM"), id="number"),
        pytest.param("½", ("½", "½", "½"), id="fraction is a mark"),
        pytest.param("--", ("--", "--", "--"), id="double dash"),
        pytest.param("wandering", ("wandering", "wandering", "ING"), id="ending ing"),
        pytest.param("wandered", ("wandered", "wandered", "ED"), id="ending ed"),
        pytest.param("slowly", ("slowly", "slowly", "LY"), id="ending ly"),
        pytest.param("boats", ("boats", "boats", "PL"), id="plural"),
        pytest.param("bed", ("bed", "bed", "LOW"), id="too short for an ending"),
        pytest.param("boat", ("boat", "boat", "LOW"), id="any other word"),
        pytest.param("can’t", ("can't", "can't", "LOW"), id="curly apostrophe is made straight"),
    ],
)
def test_a_word_has_its_class(word: str, form: tuple[str, str, str]) -> None:
    assert forms(read(word)) == [form]


def test_columns_of_forms_are_the_same_with_and_without_a_compiler() -> None:
    words = ["They", "said", "no", "no"]
    columns = (["they", "said", "no", "no"], ["they", "said", "no", "no"], ["PRN", "SAY", "NEG", "NEG"])

    assert columns_of(words, word_classes.FORMS) == columns
    assert token_features.plain_columns(words, word_classes.FORMS) == columns


def test_marks_that_open_and_close_are_told_apart_whatever_their_shape() -> None:
    for text in ("“so”", '"so"', "``so''"):
        assert read(text).classes == ["OQ", "LOW", "CQ"] or read(text).classes == ["OQ", "CC", "CQ"]


def test_a_mark_without_a_partner_that_opens_nothing_is_a_mark() -> None:
    assert read("We went.”").classes[-1] == "”"


def test_a_closing_mark_that_no_token_begins_with_closes_nothing() -> None:
    assert {"OQ", "CQ"}.intersection(read("He said ''it rains''' now.").classes) == {"OQ"}


def test_each_sentence_knows_its_first_token() -> None:
    reading = read("It rained. We went home.\n\nNobody came.")

    assert [reading.lower[first] for first in reading.first[:-1]] == ["it", "we", "nobody"]
    assert reading.first[-1] == len(reading.lower)


@pytest.mark.parametrize("text", ["", " \n\n ", "\ufeff"])
def test_a_text_without_words_has_no_tokens(text: str) -> None:
    reading = read(text)

    assert len(reading.first) == len(reading.document.sentences) + 1
    assert len(reading.lower) == len(reading.classes) == len(reading.lexical)


def test_a_sentence_that_ends_with_a_colon_runs_on_into_the_quotation_after_it() -> None:
    reading = read("He said so:\n\n“We go.” Nobody came.")

    assert sentence_of(reading, 0) == (0, reading.lower.index("nobody"))
    assert sentence_of(reading, reading.lower.index("nobody")) == (
        reading.lower.index("nobody"),
        len(reading.lower),
    )


def test_forms_of_more_words_than_are_kept_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "“It is old,” Jane Doe of Ely said."
    known = read(text)
    monkeypatch.setattr(word_classes, "KNOWN_WORDS", 1)
    again = read(text + " Nobody harrumphed zanily.")

    assert again.classes[: len(known.classes)] == known.classes
    assert again.lexical[: len(known.lexical)] == known.lexical
