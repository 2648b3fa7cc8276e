"""A text and everything that every later stage asks of it, read once."""

from msgspec import Struct

from onrecord.text.clock import updates
from onrecord.text.quote_marks import Stretch, pair_marks
from onrecord.text.segments import split_paragraphs, split_sentences
from onrecord.text.spans import Span
from onrecord.text.tokens import Tokens, read_tokens

__all__ = ["Document", "Stretch", "Tokens", "read_document"]


class Document(Struct, frozen=True):
    """A text with its paragraphs, sentences, quotation-marked stretches and tokens; all spans index `text`."""

    text: str
    paragraphs: tuple[Span, ...]
    """Lines that are not blank, without the white space around them."""
    sentences: tuple[Span, ...]
    """Never cross a paragraph."""
    stretches: tuple[Stretch, ...]
    """By the offset of the opening mark."""
    tokens: Tokens
    updates: tuple[int, ...] = ()
    """Where the updates of a live blog begin; nothing in one means anybody in another."""


def read_document(text: str) -> Document:
    """Read a text as it stands, canonical or not; time grows linearly with its length."""
    paragraphs = split_paragraphs(text)
    sentences = split_sentences(text, paragraphs)
    stretches = pair_marks(text, paragraphs)
    tokens = read_tokens(text, sentences, stretches)
    return Document(text, paragraphs, sentences, stretches, tokens, updates(text, paragraphs))
