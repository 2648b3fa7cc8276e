"""Learning the model: what is an example, what may be learned, and that fitting fits."""

import math
from functools import partial

import pytest
from onrecord.extraction.candidates.linear_model import model_of, parted
from onrecord.extraction.certainty import CERTAINTY_TEMPLATES
from onrecord.extraction.engine import extract_with
from onrecord.extraction.weights.by_hand import hand_model

from benchmarks.training.audit import held, held_behind_hyphens, names_held
from benchmarks.training.examples import Examples
from benchmarks.training.gold import (
    FEW,
    RARE,
    WORD,
    Lesson,
    attributed,
    cue_head,
    load_lessons,
    marked,
    rare_words,
    true_cues,
)
from benchmarks.training.teach import completed, is_held, teach_carry, teach_cues, teach_edges, teach_judge
from benchmarks.yardstick import Yardstick, score
from tests.extraction.readings import candidate, place, read

TEXT = "“The mill is open,” Jane Doe said. “It never closed,” she said, adding that Adam Roe had sold it."


@pytest.mark.parametrize(
    ("cue", "head"),
    [
        ("According to", "According"),
        ("went on to say", "say"),
        ("went", "went"),
        ("is thought to have", "thought"),
        ("in a statement", "statement"),
        (":", ":"),
        ("was fumbled", "fumbled"),
        ("of the", None),
    ],
)
def test_the_head_of_a_cue(cue: str, head: str | None) -> None:
    reading = read(f"{cue} x")
    tokens = range(*place(reading, cue))
    found = cue_head(reading, tokens)

    assert (None if found is None else reading.document.tokens.words[found]) == head


def quote(text: str, content: str, source: str, cue: str, *, nested: bool = False) -> dict[str, object]:
    def spans(words: str) -> list[list[int]]:
        return [[text.index(words), text.index(words) + len(words)]]

    letters = {at for start, end in spans(content) for at in range(start, end) if text[at].isalnum()}
    return {
        "spans": spans(content),
        "source": spans(source),
        "cue": spans(cue),
        "nested": nested,
        "chars": letters,
    }


def lesson(yardstick: Yardstick, *quotes: dict[str, object]) -> Lesson:
    (article, *_) = yardstick.evaluate.corpus.load_polnear(str(yardstick.polnear), "dev")
    article.text = TEXT
    for one in quotes:
        letters = one["source"]
        assert isinstance(letters, list)
        one["srcchars"] = {at for start, end in letters for at in range(start, end) if TEXT[at].isalnum()}
    reading = read(TEXT)
    return Lesson(article, reading, marked(reading, frozenset()), tuple(attributed(reading, quotes)))


def first_quote() -> dict[str, object]:
    return quote(TEXT, "The mill is open,", "Jane Doe", "said")


def test_annotated_spans_become_tokens() -> None:
    reading = read(TEXT)
    (one,) = attributed(reading, [first_quote()])

    assert (
        one.head,
        [reading.lower[token] for token in one.cue],
        [reading.lower[token] for token in sorted(one.source)],
        [reading.lower[token] for token in one.content],
    ) == (one.cue[0], ["said"], ["jane", "doe"], ["the", "mill", "is", "open", ","])


def test_a_cue_inside_anothers_content_is_a_no_and_its_other_words_are_neither(yardstick: Yardstick) -> None:
    outer = quote(TEXT, "that Adam Roe had sold it", "she", "adding")
    inner = quote(TEXT, "it", "Adam Roe", "had sold", nested=True)
    one = lesson(yardstick, outer, inner)
    heads, unclear = true_cues(one)

    assert [one.reading.lower[token] for token in heads] == ["adding"]
    assert [one.reading.lower[token] for token in sorted(unclear)] == ["adding", "had"]


def test_words_are_marked_and_rare_ones_and_names_hidden() -> None:
    reading = read("Bly said the anti-Trump mill 20 …")

    assert marked(reading, frozenset(("mill",))).lexical == [
        "Xx",
        f"{WORD}said",
        f"{WORD}the",
        RARE,
        RARE,
        "00",
        reading.lexical[-1],
    ]


def test_a_word_of_few_articles_is_rare() -> None:
    readings = [read("the mill the mill")] + [read("the pier")] * FEW

    assert rare_words(readings) == {"mill"}


def test_examples_keep_rows_as_numbers_and_leave_out_what_teaches_nothing() -> None:
    examples = Examples()
    examples.add([("a", "x"), ("b", "x")], [False, True], 0)
    examples.add([("a", "x")], [False], 1)
    examples.add_always([("a", "y")], [False], 1)

    assert examples.values == [{"a": 0, "b": 1}, {"x": 0, "y": 1}]
    assert list(examples.cells) == [0, 0, 1, 0, 0, 1]
    assert (list(examples.right), list(examples.sizes), list(examples.folds)) == ([0, 1, 0], [2, 1], [0, 1])


def test_values_that_are_hardly_ever_right_are_counted_without_the_choice_of_nothing() -> None:
    examples = Examples()
    for _ in range(3):
        examples.add([("0", ""), ("p", "of|CAP"), ("p", ",|CAP")], [False, False, True], 0)

    assert examples.hardly_ever(1, least=3, share=0.5) == {"of|CAP": 1.0}
    assert examples.hardly_ever(1, least=4, share=0.5) == {}


def test_a_name_in_the_model_is_found() -> None:
    texts = [read("Allenby spoke and Rand went; Sayed said no, ands")]
    model = {"cue": [{"LAllenby": 1.0, "Allenby": 0.5, "Rand": 1.0, "anti-allenby": 1.0}]}

    assert names_held(model, texts) == {"Allenby"}
    assert held({"cue": [{"LCAPsaid": 1.0}]}, {"Said"}) == set()
    assert held_behind_hyphens(model, {"Allenby", "Rand"}) == {"Allenby"}


def test_a_run_is_completed_to_the_marks_of_its_sentence() -> None:
    reading = read(TEXT)

    assert TEXT[slice(*completed(reading, place(reading, "mill is")))] == "mill is"
    assert TEXT[slice(*completed(reading, place(reading, "The mill is open")))] == "The mill is open,"
    assert TEXT[slice(*completed(reading, place(reading, "Jane Doe")))] == "Jane Doe"


def test_a_draft_holds_what_it_covers_half_of_or_is_completed_over() -> None:
    reading = read("“No, we sold it to them,” Jane Doe said.")
    part = place(reading, "No , we sold it to them")

    assert is_held(reading, [part], [candidate(reading, "said", left="we sold it to them")])
    assert not is_held(reading, [part], [candidate(reading, "said", left="it")])
    assert not is_held(reading, [part], [candidate(reading, "said", right="Jane")])
    assert not is_held(reading, [part], [])


def taught(yardstick: Yardstick) -> dict[str, Examples]:
    one = lesson(
        yardstick,
        first_quote(),
        quote(TEXT, "that Adam Roe had sold it", "she", "adding"),
    )
    candidates = [candidate(one.reading, "said", "Jane Doe", left="The mill is open")]
    examples = {name: Examples() for name in ("cue", "source", "le", "ls", "rs", "re", "judge", "carry")}
    never = {side: parted([]) for side in ("le", "ls", "rs", "re")}
    teach_cues(one, 0, examples["cue"])
    teach_edges(one, 0, [], never, examples)
    teach_judge(yardstick, one, 0, candidates, examples["judge"])
    teach_carry(yardstick, one, 0, candidates, examples["carry"])
    return examples


def test_an_article_teaches_every_decision(yardstick: Yardstick) -> None:
    examples = taught(yardstick)

    assert {name: sum(one.right) for name, one in examples.items()} == {
        "cue": 2,
        "source": 2,
        "le": 2,
        "ls": 1,
        "rs": 2,
        "re": 1,
        "judge": 1,
        "carry": 1,
    }
    assert all(sum(one.sizes) == len(one.right) for one in examples.values())


def test_lessons_come_from_the_train_part(yardstick: Yardstick) -> None:
    (yardstick.polnear / "dev").rename(yardstick.polnear / "train")

    assert [one.article.id for one in load_lessons(yardstick)] == ["acme_1", "bolt_2"]
    assert [one.article.id for one in load_lessons(yardstick, without="acme")] == ["bolt_2"]


def test_fitting_learns_what_is_learnable() -> None:
    pytest.importorskip("scipy", reason="scipy comes with the train extra")
    from benchmarks.training.fit import Plan, fit, is_learnable  # noqa: PLC0415 - needs scipy

    examples = Examples()
    for number in range(40):
        examples.add([(f"{WORD}yes", RARE), (f"{WORD}no", "x")], [True, False], number % 2)
    for binary in (True, False):
        tables = fit(examples, Plan(0.1, binary=binary, iterations=50))
        assert model_of({"d": tables}).score("d", ("yes", "")) > model_of({"d": tables}).score(
            "d", ("no", "")
        )
        assert tables == fit(examples, Plan(0.1, binary=binary, iterations=50))
    assert set(tables[1]) == {"x"}
    assert fit(examples, Plan(0.1, binary=False, iterations=50), without=0) != tables
    assert all(math.isfinite(weight) for table in tables for weight in table.values())
    assert is_learnable(f"{WORD}a{WORD}b")
    assert not is_learnable(f"{WORD}a{WORD}b{WORD}c")


def test_what_a_model_finds_teaches_how_sure_it_may_be(yardstick: Yardstick) -> None:
    pytest.importorskip("scipy", reason="scipy comes with the train extra")
    from benchmarks.training.calibrate import judged  # noqa: PLC0415 - it needs the train extra

    articles = score(yardstick, "polnear-dev", partial(extract_with, model=hand_model()))
    found = list(judged(yardstick, articles))
    assert {len(row) for row, _, _ in found} == {CERTAINTY_TEMPLATES}
    right, of_another = (True, True), (True, False)
    assert [(words, claim) for _, words, claim in found] == [right, of_another, right] * 2
