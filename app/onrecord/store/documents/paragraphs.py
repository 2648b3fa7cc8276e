"""An article's document without the texts of its paragraphs: the text of the article has them, and is stored once."""

from onrecord.store.documents.stored import Document, dump

_APART = "\x02"
"""Stands where a paragraph's text belongs; JSON text never holds it."""
_PLACE = _APART.encode()


def dump_without_texts(document: Document, text: str) -> str:
    """Return the JSON text of an article's document without the texts of its paragraphs, where `text` gives them back."""
    paragraphs = [{**paragraph, "text": None} for paragraph in document["paragraphs"]]
    # Within a text JSON escapes quotation marks, so that this is the key itself.
    bare = dump({**document, "paragraphs": paragraphs}).replace('"text":null', f'"text":"{_APART}"')
    whole = dump(document)
    return bare if with_texts(bare.encode(), text.encode()) == whole.encode() else whole


def with_texts(document: bytes, text: bytes | None) -> bytes:
    """Return an article's document with the paragraphs of `text`; without one they are left empty."""
    if text is None:
        return document.replace(_PLACE, b"")
    around = document.split(_PLACE)
    paragraphs = text.replace(b"\\", b"\\\\").replace(b'"', b'\\"').split(b"\n\n")
    if len(around) != len(paragraphs) + 1:
        return document
    parts = [b""] * (2 * len(around) - 1)
    parts[::2], parts[1::2] = around, paragraphs
    return b"".join(parts).replace(b"\n", b"\\n")
