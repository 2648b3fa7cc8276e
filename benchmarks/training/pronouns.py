"""What stands out where a pronoun stands: learned from names that are hidden behind pronouns.

    python -m benchmarks.training.pronouns                  learn from all, write salience_weights.py
    python -m benchmarks.training.pronouns --leave-out      learn from six publishers, judge on the seventh, for each

Where the train part prints "said Jane Doe", "she said" is put into its place, and who is right is known. A writer who prints a
name avoids the pronoun there, so hidden names are harder than printed pronouns, and places where the pronoun is the rule (the
subject of the same sentence) are not taught: `salience.py` sets those by hand.
"""

import argparse
import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from onrecord.extraction.engine import extract
from onrecord.extraction.lexicon.en.namelists import Gender, given_names
from onrecord.extraction.names.entities import Entities, read_cast
from onrecord.extraction.names.recognition import find_names
from onrecord.extraction.quotation import Extraction, Quotation
from onrecord.extraction.speakers import salience_weights
from onrecord.extraction.speakers.coreference import Discourse, Mention
from onrecord.extraction.speakers.salience import BY_HAND
from onrecord.text.document import Document, read_document

from benchmarks.yardstick import SHARED

OUT = Path(salience_weights.__file__)
BACK = 3000
"""Characters before the pronoun that are read."""
NEAR = 700
"""Characters before the pronoun in which the person must be named."""
SHE: dict[Gender, str] = {"m": "he", "f": "she"}
LEFT_OUT = {"known", "unknown", "told"}
"""What hidden names cannot say: only persons whose given name tells their gender are hidden."""
PENALTY, STEPS, RATE = 1.0, 250, 0.08


@dataclass(frozen=True, slots=True)
class Example:
    """One hidden name: its publisher, and for each candidate its features and whether it is the person."""

    publisher: str
    rows: tuple[tuple[tuple[str, ...], bool], ...]


def hidden(text: str, extraction: Extraction) -> Iterator[tuple[str, int, Gender, str]]:
    """Yield texts with one speaker's name replaced, the pronoun's place, its gender and the full name."""
    for quotation in extraction.quotations:
        source, cue = quotation.source, quotation.cue
        if source is None or cue is None or quotation.speaker is None or source.resolution != "named":
            continue
        name = extraction.speakers[quotation.speaker].name
        gender = given_names().get(name.split()[0], "u")
        if gender == "u" or not _is_plain(text, quotation):
            continue
        first, last = source.span.start, source.span.end
        if cue.end <= first:
            place = cue.start
            changed = f"{text[:place]}{SHE[gender]} {cue.cut(text)}{text[last:]}"
        else:
            place = first
            changed = f"{text[:first]}{SHE[gender]}{text[last:]}"
        if name.split()[-1] in text[max(0, place - NEAR) : place]:
            yield changed, place, gender, name


def _is_plain(text: str, quotation: Quotation) -> bool:
    """Return whether nothing but the name would be lost: no title before it, no apposition behind it."""
    if quotation.source is None or quotation.cue is None or quotation.source.kind != "person":
        return False
    first, last = quotation.source.span.start, quotation.source.span.end
    titled = re.search(r"[A-Z][\w.]* $", text[max(0, first - 30) : first])
    return text[last : last + 1] not in (",", "(") and not titled


def examples_of(publisher: str, text: str) -> Iterator[Example]:
    """Yield what one article teaches."""
    extraction = extract(text)
    for changed, place, gender, name in hidden(text, extraction):
        start = max(0, changed.rfind("\n", 0, max(0, place - BACK)))
        document = read_document(changed[start : place + 1])
        entities = read_cast(document, find_names(document))
        discourse = Discourse(document, entities)
        discourse.mentions += _spoken(extraction, document, entities, start, place)
        candidates = discourse.features(len(document.tokens.words) - 1, gender)
        rows = tuple(
            (tuple(features), _is_one(entities.listed[number].words, name))
            for number, features in candidates.items()
            if number is not None
        )
        if len(rows) > 1 and sum(right for _, right in rows) == 1:
            yield Example(publisher, rows)


def _is_one(words: Sequence[str], name: str) -> bool:
    parts = name.split()
    return words[-1] == parts[-1] and (len(words) == 1 or words[0] == parts[0])


def _spoken(
    extraction: Extraction, document: Document, entities: Entities, start: int, place: int
) -> Iterator[Mention]:
    """Yield who spoke before the pronoun, in the tokens of the part that is read."""
    numbers = {(one.words[0], one.words[-1]): number for number, one in enumerate(entities.listed)}
    for quotation in extraction.quotations:
        source = quotation.source
        if source is None or quotation.speaker is None or not start <= source.span.start < place:
            continue
        words = extraction.speakers[quotation.speaker].name.split()
        number = numbers.get((words[0], words[-1]))
        if number is not None:
            yield Mention(bisect_left(document.tokens.starts, source.span.start - start), number)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Fit a conditional logit over the candidates of each example, with an L2 penalty."""
    rows = [row for example in examples for row in example.rows]
    learned = sorted({feature for features, _ in rows for feature in features} - LEFT_OUT)
    index = {feature: at for at, feature in enumerate(learned)}
    group: np.ndarray = np.repeat(np.arange(len(examples)), [len(example.rows) for example in examples])
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


def accuracy(examples: Sequence[Example], weights: dict[str, float]) -> float:
    """Return the share of examples whose best candidate is the person."""
    worth = weights | BY_HAND
    right = sum(
        max(example.rows, key=lambda row: sum(worth.get(one, 0.0) for one in row[0]))[1]
        for example in examples
    )
    return right / len(examples)


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
        "--shared", type=Path, default=SHARED, help="the folder that holds eval/ and corpora/"
    )
    options = parser.parse_args(arguments)
    articles = sorted((options.shared / "corpora" / "polnear" / "train" / "text").glob("*.txt"))
    if not articles:
        print(f"no articles in {options.shared}: nothing to learn from", file=sys.stderr)
        return 1
    examples = [
        example
        for path in articles
        for example in examples_of(path.name.split("_")[0], path.read_text(encoding="utf-8"))
    ]
    if not options.leave_out:
        OUT.write_text(written(fit(examples)), encoding="utf-8")
        return 0
    for publisher in sorted({example.publisher for example in examples}):
        seen = [example for example in examples if example.publisher != publisher]
        unseen = [example for example in examples if example.publisher == publisher]
        print(f"{publisher:14} {len(unseen):5} {100 * accuracy(unseen, fit(seen)):5.1f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
