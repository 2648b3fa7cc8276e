"""Ids and slugs: derived from what identifies a thing, so that a rebuild gives the same ones (decision 12)."""

import hashlib
import re
import unicodedata

_CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base32: no i, l, o, u
_ID_CHARACTERS = 12  # 60 bits: at a million things the chance of a collision is one in two million
ID_LENGTH = 4 + _ID_CHARACTERS
_SLUG_LIMIT = 80
_SPACE = re.compile(r"\s+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def article_id(text_sha256: str) -> str:
    """Return the id of the article whose first known text has this hash."""
    return _derive("art", text_sha256)


def publisher_id(name: str) -> str:
    """Return the id of the publisher of this name, however it is capitalised and spaced."""
    return _derive("pub", normalize_name(name))


def speaker_id(kind: str, name: str) -> str:
    """Return the id of the speaker of this kind and name, however it is capitalised and spaced."""
    return _derive("spk", kind, normalize_name(name))


def quote_id(article: str, contents: tuple[str, ...], occurrence: int) -> str:
    """Return the id of a quote.

    Args:
        article: Id of its article.
        contents: The exact words of its content spans, in reading order.
        occurrence: How many quotes of the article with the same words stand before it.
    """
    return _derive("quo", article, str(occurrence), *contents)


def utterance_id(quote: str, occurrence: int) -> str:
    """Return the id of the utterance that a quote begins; `occurrence` counts those that it began before."""
    return _derive("utt", quote, str(occurrence))


def settlement_id(seq: int, *speakers: str) -> str:
    """Return the id of what the change `seq` settled of these speakers: who settles it anew has settled another time."""
    return _derive("set", str(seq), *speakers)


def report_id(quote: str, revision: int, *parts: str) -> str:
    """Return the id of what is reported of a quote's state: who sends the same twice has sent it once."""
    return _derive("rep", quote, str(revision), *parts)


def normalize_name(name: str) -> str:
    """Fold what does not tell two names apart: compatibility forms, case, kind of apostrophe, spacing."""
    folded = unicodedata.normalize("NFKC", name).casefold().replace("’", "'")
    return _SPACE.sub(" ", folded).strip()


def slugify(words: str) -> str:
    """Return `words` as lower-case ASCII letters and digits joined by hyphens; empty if none is left."""
    bare = unicodedata.normalize("NFKD", words.replace("’", "").replace("'", "")).encode("ascii", "ignore")
    slug = _NOT_SLUG.sub("-", bare.decode().lower()).strip("-")
    if len(slug) <= _SLUG_LIMIT:
        return slug
    return slug[: _SLUG_LIMIT + 1].rpartition("-")[0] or slug[:_SLUG_LIMIT]


UNKNOWN_DATE = "~"
"""Sorts behind every date."""
_CLOCK = len("2018-12-05T10:00:00")
_INVERTED = str.maketrans("0123456789", "9876543210")


def newest_at(published_at: str | None) -> str:
    """Return what sorts the newest first in ascending order, unknown dates last."""
    return inverted(oldest_at(published_at))


def inverted(moment: str) -> str:
    """Return what sorts the other way round than `oldest_at` gave it."""
    return moment.translate(_INVERTED)


def oldest_at(published_at: str | None) -> str:
    """Return what sorts the oldest first in ascending order, unknown dates last: the day and time that are printed.

    Their offset is left out, so that an article belongs to the day it bears wherever the reader is.
    """
    if published_at is None:
        return UNKNOWN_DATE
    return f"{published_at[:_CLOCK]}Z" if len(published_at) > _CLOCK else published_at


def fold(name: str) -> str:
    """Return a name without case and accents."""
    return "".join(
        character
        for character in unicodedata.normalize("NFKD", name.casefold())
        if not unicodedata.combining(character)
    )


def sort_key(kind: str, name: str) -> str:
    """Return what a list of speakers sorts by: last name first for a person, accents and case folded."""
    folded = fold(name)
    if kind != "person":
        return folded
    first, _, last = folded.rpartition(" ")
    return f"{last}, {first}" if first else last


def _derive(prefix: str, *parts: str) -> str:
    digest = hashlib.sha256("\x1f".join((prefix, *parts)).encode()).digest()
    number = int.from_bytes(digest[:8]) >> 4
    return f"{prefix}_" + "".join(_CROCKFORD[number >> shift & 31] for shift in range(55, -1, -5))
