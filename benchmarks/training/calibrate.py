"""Calibration: how often attributions are right in the articles of a publisher that the weights were not learned from.

Half of the publishers of the train part teach a model; what that finds in the articles of the other half, and what of it is right,
teaches the decisions `words` and `claim`, and the other way round.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from onrecord.extraction.candidates.linear_model import LinearModel
from onrecord.extraction.certainty import SCORED, certainty_features
from onrecord.extraction.engine import extract_with

from benchmarks.training.examples import Examples, Row
from benchmarks.training.fit import Plan, Tables, fit
from benchmarks.yardstick import Scored, Yardstick, score, verdicts_of

PLAN = Plan(8.0, binary=True, iterations=100)
"""Of 2, 10 and 40 the middle has the smallest loss on publishers left out; 8 as there are more of them to learn from."""


def calibrate(yardstick: Yardstick, models: Iterable[tuple[Sequence[str], LinearModel]]) -> dict[str, Tables]:
    """Fit `words` and `claim`.

    Args:
        yardstick: Where the corpus is.
        models: Publishers of the train part, with a model that was learned without them.
    """
    examples = {"words": Examples(), "claim": Examples()}
    for half, (publishers, model) in enumerate(models):
        extract = partial(extract_with, model=model)
        for publisher in publishers:
            articles = score(yardstick, "polnear-train", extract, publisher=publisher)
            for row, found, right in judged(yardstick, articles):
                examples["words"].add_always([row], [found], half)
                examples["claim"].add_always([row], [right], half)
    return {name: fit(group, PLAN) for name, group in examples.items()}


def judged(yardstick: Yardstick, articles: Sequence[Scored]) -> Iterator[tuple[Row, bool, bool]]:
    """Yield for each attribution that is scored its features, and whether its words and its source are right."""
    for article in articles:
        for quotation, verdict in verdicts_of(yardstick, article):
            if quotation.rule in SCORED and quotation.confidence_content is not None:
                printed = quotation.source.resolution if quotation.source else "-"
                likelihood = quotation.confidence_content
                row = certainty_features(article.article.text, quotation, quotation.kind, printed, likelihood)
                yield row, verdict.found, verdict.right
