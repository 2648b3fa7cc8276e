"""The rules that an attribution may carry: their names, how sure each is, and what they mean.

`Quotation.rule` and `rule` in the API are one of these names; docs/engine.md prints the table.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.extraction.quotation import Method


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to join content and source."""

    name: str
    method: Method
    """`model`: learned decisions choose; without a learned model it is `rule` all the same."""
    confidence: float | Literal["scored"]
    """A measured rate that each of its attributions gets, or `scored`: the model gives each its own."""
    meaning: str

    @property
    def rate(self) -> float:
        """Return the measured rate.

        Raises:
            ValueError: The model scores the attributions of this rule.
        """
        return float(self.confidence)


RULES = (
    Rule(
        "source_cue_content",
        "model",
        "scored",
        "source, verb, content: Jane Doe said that the bridge is safe",
    ),
    Rule(
        "cue_source_content", "model", "scored", "verb, source, content: Said Jane Doe: “The bridge is safe”"
    ),
    Rule(
        "cue_content", "model", "scored", "verb and content, nobody named beside them: It was said that ..."
    ),
    Rule(
        "content_source_cue", "model", "scored", "content, source, verb: “The bridge is safe,” Jane Doe said"
    ),
    Rule(
        "content_cue_source", "model", "scored", "content, verb, source: “The bridge is safe,” said Jane Doe"
    ),
    Rule("content_cue", "model", "scored", "content and verb, nobody named beside them: ..., it was said"),
    Rule("content_source_cue_content", "model", "scored", "source and verb between two runs of content"),
    Rule("content_cue_source_content", "model", "scored", "verb and source between two runs of content"),
    Rule(
        "content_cue_content", "model", "scored", "a verb between two runs of content, nobody named beside it"
    ),
    Rule("according_to", "model", "scored", "according to Jane Doe"),
    Rule("colon", "model", "scored", "a name or description and a colon before the content"),
    Rule("dash", "model", "scored", "a name and a dash beside the content"),
    Rule(
        "no_cue", "model", "scored", "quoted words without a cue, of nobody that the words around them name"
    ),
    Rule(
        "introduced",
        "rule",
        0.85,
        "words right before the quoted ones tell of the speaker (0.8: the paragraph before): He laughs. “Never.”",
    ),
    Rule(
        "quoted_as_saying",
        "rule",
        0.85,
        "whom others quote: the paper quoted Jane Doe as saying that the bridge is safe",
    ),
    Rule("label", "rule", 0.95, "a label at the start of a paragraph: Q:, A:, JANE DOE:"),
    Rule(
        "attribution_request",
        "rule",
        0.95,
        "a press office says whose words follow: Please attribute the following to Jane Doe:",
    ),
    Rule("dash_signature", "rule", 0.9, "a dash and a name after a quotation"),
    Rule(
        "line_signature", "rule", 0.9, "a name on the line after a quotation, or in brackets right behind it"
    ),
    Rule("line_heading", "rule", 0.9, "names, or names and posts, in lines of their own above quotations"),
    Rule("post", "rule", 0.9, "an embedded post, its author and handle below it"),
)
"""Patterns of sentences first, then marks, then what needs no verb."""
BY_NAME = {rule.name: rule for rule in RULES}

INTRODUCED = {
    "colon": BY_NAME["introduced"].rate,
    "sentence": BY_NAME["introduced"].rate,
    "paragraph": 0.8,
    "topic": 0.8,
}
"""How sure `introduced` is by the place of the words that tell of the speaker."""
PLAIN_SOURCE = 0.95
"""How sure a source is that its place makes plain, before the attribution is scored."""
UNCUED = 0.6
"""Quoted words without a cue are speech of nobody named only when at least this likely; else they are no speech."""
