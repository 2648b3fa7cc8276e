"""What stands out where a pronoun stands: learned from pronouns whose gender tells whom they mean.

    python -m benchmarks.training.pronouns                  learn from all, write salience_weights.py
    python -m benchmarks.training.pronouns --check          fail where that would change the file
    python -m benchmarks.training.pronouns --leave-out      learn from six publishers, judge on the seventh, for each

Where only one person near a "she" is a woman and the others are men, she is known. Nobody's gender is shown to what is learned, so
that it must tell her by the places where all of them were named: as it must when several are women.
"""

import argparse
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from onrecord.extraction.engine import extract
from onrecord.extraction.lexicon.en.namelists import Gender
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.names.cast import Entities
from onrecord.extraction.names.entities import read_cast
from onrecord.extraction.names.recognition import find_names
from onrecord.extraction.speakers import salience_weights
from onrecord.extraction.speakers.coreference import Discourse
from onrecord.extraction.speakers.mentions import Mention
from onrecord.extraction.speakers.salience import BY_HAND, WORTH
from onrecord.text.document import Document, read_document

from benchmarks.yardstick import SHARED, publisher_of

OUT = Path(salience_weights.__file__)
GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
SPEAKS = 2
"""A pronoun beside a verb of speech counts so often: it is of these that the engine asks."""
SURE = 2
"""So often counts one near which nobody's gender is unknown."""
PENALTY, STEPS, RATE = 16.0, 250, 0.08
"""The penalty: of 1, 4, 8 and 16 the best on publishers left out; 32 gives one of 298 pronouns more, and is less sure."""
ROUNDS = 2
"""Who spoke is found by the engine, which needs weights for it: by hand alone first, then what that taught. A third round changes little."""


@dataclass(frozen=True, slots=True)
class Example:
    """One pronoun: its publisher, and for each candidate its features and whether it is the person."""

    publisher: str
    rows: tuple[tuple[tuple[str, ...], bool], ...]
    speaks: bool
    """Whether a verb of speech stands beside it."""
    sure: bool
    """Whether nobody else is near whose gender is unknown."""


def examples_of(publisher: str, text: str) -> Iterator[Example]:
    """Yield what one article teaches."""
    document = read_document(text)
    entities = read_cast(document, find_names(document))
    discourse = Discourse(document, entities)
    spoken = sorted(_spoken(text, document, entities), key=lambda mention: mention.token)
    words = [word.lower() for word in document.tokens.words]
    genders = [entity.gender for entity in entities.listed]
    for entity in entities.listed:
        entity.gender = "u"
    for token, word in enumerate(words):
        if word not in GENDERS or document.tokens.stretches[token] >= 0:
            continue
        discourse.mentions = spoken[: bisect_left(spoken, token, key=lambda mention: mention.token)]
        found = discourse.features(token, GENDERS[word])
        rows = tuple(
            (tuple(features), genders[number] == GENDERS[word])
            for number, features in found.items()
            if number is not None and genders[number] != "u"
        )
        if len(rows) > 1 and sum(right for _, right in rows) == 1:
            beside = {*words[max(0, token - 1) : token], *words[token + 1 : token + 2]}
            speaks = any(one in SPEECH_FORMS for one in beside)
            yield Example(publisher, rows, speaks=speaks, sure=len(rows) == len(found))


def _spoken(text: str, document: Document, entities: Entities) -> Iterator[Mention]:
    """Yield who spoke, as the engine finds it."""
    extraction = extract(text)
    numbers = {(one.words[0], one.words[-1]): number for number, one in enumerate(entities.listed)}
    for quotation in extraction.quotations:
        if quotation.source is None or quotation.speaker is None:
            continue
        words = extraction.speakers[quotation.speaker].name.split()
        number = numbers.get((words[0], words[-1]))
        if number is not None:
            yield Mention(bisect_left(document.tokens.starts, quotation.source.span.start), number)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Fit a conditional logit over the candidates of each example, with an L2 penalty."""
    drawn = [example for one in examples for example in [one] * (SPEAKS**one.speaks * SURE**one.sure)]
    rows = [row for example in drawn for row in example.rows]
    learned = sorted({feature for features, _ in rows for feature in features} - BY_HAND.keys())
    index = {feature: at for at, feature in enumerate(learned)}
    group: np.ndarray = np.repeat(np.arange(len(drawn)), [len(example.rows) for example in drawn])
    cells = np.zeros((len(rows), len(index)))
    for at, (features, _) in enumerate(rows):
        for feature in features:
            if feature in index:
                cells[at, index[feature]] += 1
    right = np.array([one for _, one in rows], dtype=float)
    weights, mean, square = np.zeros(len(index)), np.zeros(len(index)), np.zeros(len(index))
    for step in range(1, STEPS + 1):
        scores = np.exp(cells @ weights)
        gradient = cells.T @ (scores / np.bincount(group, scores)[group] - right) + PENALTY * weights
        mean, square = 0.9 * mean + 0.1 * gradient, 0.99 * square + 0.01 * gradient**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return {feature: round(float(weights[at]), 2) for feature, at in index.items()}


def examples_from(articles: Sequence[tuple[str, str]]) -> list[Example]:
    """Return what articles teach, each with its publisher: the same whatever weights the engine has now."""
    WORTH.clear()
    WORTH.update(BY_HAND)
    examples: list[Example] = []
    for _ in range(ROUNDS):
        if examples:
            WORTH.update(fit(examples))
        examples = [example for publisher, text in articles for example in examples_of(publisher, text)]
    return examples


def judged(examples: Sequence[Example], weights: dict[str, float]) -> tuple[float, float]:
    """Return the share of examples whose likeliest candidate is the person, and how likely they are said to be on average."""
    right, told = 0, 0.0
    for example in examples:
        scores = np.array([sum(weights.get(one, 0.0) for one in features) for features, _ in example.rows])
        likely = np.exp(scores - scores.max())
        likely /= likely.sum()
        best = int(likely.argmax())
        right += example.rows[best][1]
        told += float(likely[best])
    return right / len(examples), told / len(examples)


def written(weights: dict[str, float]) -> str:
    """Return the module that holds the weights."""
    lines = "".join(f'    "{feature}": {weight},\n' for feature, weight in weights.items())
    return (
        '"""What each feature of a place is worth (`salience.py`); written by `benchmarks/training/pronouns.py`."""\n\n'
        f"WEIGHTS: dict[str, float] = {{\n{lines}}}\n"
    )


def main(arguments: list[str] | None = None) -> int:
    """Write the weights, or print what six publishers teach about the seventh."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--leave-out", action="store_true", help="judge on each publisher in turn")
    parser.add_argument(
        "--check", action="store_true", help="write nothing anew: fail where the file would change"
    )
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help="the folder that holds eval/ and corpora/"
    )
    options = parser.parse_args(arguments)
    articles = sorted((options.shared / "corpora" / "polnear" / "train" / "text").glob("*.txt"))
    if not articles:
        print(f"no articles in {options.shared}: nothing to learn from", file=sys.stderr)
        return 1
    examples = examples_from(
        [(publisher_of(path.name), path.read_text(encoding="utf-8")) for path in articles]
    )
    if not options.leave_out:
        text = written(fit(examples))
        if not options.check:
            OUT.write_text(text, encoding="utf-8")
        elif text != OUT.read_text(encoding="utf-8"):
            print(f"{OUT.name} is not what the engine and the corpus give now", file=sys.stderr)
            return 1
        return 0
    for publisher in sorted({example.publisher for example in examples}):
        seen = [example for example in examples if example.publisher != publisher]
        unseen = [
            example
            for example in examples
            if example.publisher == publisher and example.speaks and example.sure
        ]
        right, told = judged(unseen, fit(seen) | BY_HAND)
        print(f"{publisher:14} {len(unseen):5} {100 * right:5.1f} %, said to be {100 * told:5.1f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
