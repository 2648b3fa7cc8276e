"""Calibration: how often attributions are right in the articles of a publisher that the weights were not learned from.

For each publisher of the train part the other six teach a model; what that finds in the publisher's articles, and what of
it is right, teaches the decisions `words` and `claim`.
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


def calibrate(yardstick: Yardstick, models: Iterable[tuple[str, LinearModel]]) -> dict[str, Tables]:
    """Fit `words` and `claim`.

    Args:
        yardstick: Where the corpus is.
        models: Publishers of the train part, each with a model that was learned without it.
    """
    examples = {"words": Examples(), "claim": Examples()}
    for number, (publisher, model) in enumerate(models):
        articles = score(yardstick, "polnear-train", partial(extract_with, model=model), publisher=publisher)
        for row, found, right in judged(yardstick, articles):
            examples["words"].add_always([row], [found], number)
            examples["claim"].add_always([row], [right], number)
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
