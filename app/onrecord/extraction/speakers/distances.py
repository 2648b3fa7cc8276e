"""How far two places of a text lie apart: sentences of the reporter's own between them, and paragraphs."""

from bisect import bisect_left

from onrecord.extraction.speakers.salience import FAR, FAR_PARAGRAPHS, bucket, paragraphs_of, told_sentences
from onrecord.text.clock import update_at
from onrecord.text.document import Document


class Distances:
    """The sentences, paragraphs and updates of a document, by token."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._paragraph_of = paragraphs_of(document)
        self._told = told_sentences(document)
        self._updates = [bisect_left(document.tokens.starts, start) for start in document.updates]

    def reach(self, token: int) -> int:
        """Return the first token of the update that a token stands in; 0 where there are none."""
        at = update_at(self._updates, token) if self._updates else 0
        return self._updates[at - 1] if at else 0

    def told_between(self, first: int, last: int) -> int:
        """Return how many sentences with words of the reporter's lie from one token's to another's."""
        sentences = self.document.tokens.sentences
        return self._told[sentences[last]] - self._told[sentences[first]]

    def paragraph(self, token: int) -> int:
        """Return the index of the paragraph that a token stands in."""
        return self._paragraph_of[self.document.tokens.sentences[token]]

    def distance(self, first: int, token: int) -> list[str]:
        """Return the features for how far a token lies behind another."""
        return [
            bucket("sentence", self.told_between(first, token), FAR),
            bucket("paragraph", self.paragraph(token) - self.paragraph(first), FAR_PARAGRAPHS),
        ]

    def spoken(self, rank: int, spoke: int, token: int) -> list[str]:
        """Return the features for how long ago somebody spoke, the last or the one before by `rank`."""
        kind = f"spoke{rank}"
        paragraphs = self.paragraph(token) - self.paragraph(spoke)
        return [
            bucket(f"{kind}_sentence", self.told_between(spoke, token), FAR),
            bucket(f"{kind}_paragraph", paragraphs, FAR_PARAGRAPHS),
        ]
