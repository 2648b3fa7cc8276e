"""Titles before a comma and the name: "a lawyer in attendance, Jane Doe, said", "Managing Director of Tidal Foods, Jane Doe, said"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.determiners import POSSESSIVES, SINGULAR
from onrecord.extraction.lexicon.en.roles import ONE_PERSON
from onrecord.extraction.lexicon.en.titles import TITLE_LINKS
from onrecord.extraction.roles.phrases import head_noun
from onrecord.extraction.roles.text import Statement, Text


def before_its_body(text: Text, comma: int) -> int:
    """Return where the office ends before a name: before the body between commas in "the chairman, Traders' Union, Jane Doe"."""
    if comma > len("(S)") and text.words[comma - 1] == ")" and text.words[comma - 3] == "(":
        return comma - len("(S)")  # the initials of a body
    name = text.name_at[comma - 1]
    if name < 0 or text.names[name].kind == "person" or text.names[name].last != comma:
        return comma
    first = text.names[name].first
    return first - 1 if text.words[first - 1] == "," and first > 1 else comma


def with_body(statements: Sequence[Statement], end: int, comma: int) -> Iterator[Statement]:
    """Give an office the body that stands between it and the name."""
    body = (end + 1, comma) if end < comma else None
    for one in statements:
        yield replace(one, organization=body) if body is not None and one.organization is None else one


def is_bare_title(text: Text, begin: int, end: int, sentences: Sequence[int]) -> bool:
    """Return whether a sentence opens with a title in capitals and no article, as papers in Lagos and Delhi print it."""
    opens = begin < end and (not begin or sentences[begin - 1] != sentences[begin])
    capitals = all(text.words[at][0].isupper() or text.lower[at] in TITLE_LINKS for at in range(begin, end))
    head = head_noun(text, begin, end)
    return opens and head is not None and (capitals or head == end - 1) and text.lower[head] in ONE_PERSON


def is_singular(text: Text, begin: int, end: int) -> bool:
    """Return whether this is a phrase about one person: an article or possessor opens it and its head is no plural."""
    head = head_noun(text, begin, end)
    if head is None or (text.lower[head].endswith(("s", "men")) and not text.lower[head].endswith("boss")):
        return False
    opens = text.lower[begin] in SINGULAR or text.lower[begin - 1] == "whose"
    return opens or any(text.words[i] in POSSESSIVES for i in range(begin, head))
