"""How sure a quotation is: of its words, and of the whole claim, words and source.

Two more decisions of the model, fitted on articles that taught the others nothing (`benchmarks/training/calibrate.py`); they
see how likely each step was and what kind of attribution came of it.
"""

import math
from bisect import bisect_right

from onrecord.extraction.candidates.linear_model import LinearModel, logistic
from onrecord.extraction.quotation import Attribution, Kind, Quotation, Source
from onrecord.extraction.rules import BY_NAME

CERTAINTY_TEMPLATES = 12
SCORED = frozenset(("introduced", *(name for name, rule in BY_NAME.items() if rule.confidence == "scored")))
"""Rules whose attributions are calibrated here; what the layout says has a measured rate."""
_LEVELS = 3
_MOST = 15
"""Likelihoods are told apart in thirds of their log-odds, up to five on each side."""
_LENGTHS = (20, 60, 150, 300)
"""Code points of content from which it counts as longer."""


def certainty_features(
    text: str, one: Attribution | Quotation, kind: Kind, printed: str, likelihood: float
) -> tuple[str, ...]:
    """Describe an attribution by how likely it was and what it is made of.

    Args:
        text: The article.
        one: What was found.
        kind: Of its content.
        printed: How the article names the source (its `resolution`), `-` where it does not.
        likelihood: What the decisions before say of it.
    """
    safe = min(max(likelihood, 0.001), 0.999)
    odds = math.log(safe / (1 - safe))
    level = str(max(-_MOST, min(_MOST, round(_LEVELS * odds))))
    coarse = str(round(odds))
    contents = one.contents
    size = sum(content.span.end - content.span.start for content in contents)
    length = str(bisect_right(_LENGTHS, size))
    runs = str(min(len(contents), 3))
    breaks = "".join(sorted({(content.break_before or "-")[0] for content in contents[1:]}))
    cue = "-" if one.cue is None else one.cue.cut(text).lower()
    opening = text[contents[0].span.start : contents[0].span.start + 1]
    case = "U" if opening.isupper() else "l"
    return (
        "",
        level,
        kind,
        kind + level,
        one.rule,
        one.rule + coarse,
        printed + kind,
        printed + coarse,
        length + kind,
        runs + breaks + kind,
        cue if " " not in cue else "",
        case + kind,
    )


LED = {"nominal": 0.9, "inferred": 0.85}
"""How likely the person is right to whom a description leads, or words beside the quoted ones: set by judgement, for no corpus
at hand has enough of them. What a pronoun leads to has a likelihood of its own; a printed name is taken at its word."""


def certainty(
    text: str, one: Attribution, kind: Kind, source: Source | None, model: LinearModel
) -> tuple[float, float]:
    """Return how likely the words are right, and words and source, which is no more; where nothing was learned, what the rules say."""
    if one.rule not in SCORED or "words" not in model.decisions:
        return one.confidence, one.confidence
    features = certainty_features(text, one, kind, source.resolution if source else "-", one.confidence)
    words = model.probability("words", features)
    leads = source is not None and source.resolution == "named" and one.rule == "source_cue_content"
    underrated = (PARAPHRASED if kind == "indirect" else QUOTED) if leads else 0.0
    return words, min(words, logistic(model.score("claim", features) + underrated))


QUOTED, PARAPHRASED = 0.5, 0.2
"""Added to the log-odds of a claim where a name and its verb lead to the words: the features see the rule and the name, not the two
together. Fitted on a publisher of the train part with a model of the six others; on dev the quoted ones were said to be 89 % right, now 93, and 93 % are."""
