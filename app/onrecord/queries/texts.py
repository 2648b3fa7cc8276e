"""Canonical texts, for what documents leave out."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

from onrecord.store.database.reader import Reader

Revision = tuple[str, int]
"""Id of an article and number of a revision of its text."""


@dataclass(frozen=True, slots=True)
class Text:
    """One canonical text."""

    words: str
    open: bool
    """False: the rights allow only quotes."""


def read_texts(reader: Reader, revisions: Collection[Revision]) -> dict[Revision, Text]:
    """Read texts by article and revision; what is not there is left out."""
    texts = {}
    for article_id, number in revisions:
        rows = reader.rows(
            "SELECT r.text, article.rights FROM article JOIN article_revision AS r ON r.article_key = article.key"
            " WHERE article.id = ? AND r.number = ?",
            (article_id, number),
        )
        for words, rights in rows:
            texts[article_id, number] = Text(cast("str", words), rights == "full_text")
    return texts
