"""Titles before a comma and the name: "a lawyer in attendance, Jane Doe, said", "Managing Director of Tidal Foods, Jane Doe, said"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.determiners import POSSESSIVES, SINGULAR
from onrecord.extraction.lexicon.en.grammar import AUXILIARIES, VERBS
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.lexicon.en.roles import ONE_PERSON
from onrecord.extraction.lexicon.en.titles import TITLE_LINKS
from onrecord.extraction.roles.phrases import head_noun
from onrecord.extraction.roles.text import Statement, Text

_NO_PHRASE = AUXILIARIES | VERBS | frozenset(SPEECH_FORMS)


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
    """Return whether a sentence opens with a title and no article: in capitals, or an office and where it is held ("Counsel to the inquiry")."""
    head = head_noun(text, begin, end)
    if (
        head is None
        or text.lower[head] not in ONE_PERSON
        or (begin and sentences[begin - 1] == sentences[begin])
    ):
        return False
    capitals = all(text.words[at][0].isupper() or text.lower[at] in TITLE_LINKS for at in range(begin, end))
    held = not TITLE_LINKS.isdisjoint(text.lower[head + 1 : head + 2])
    return capitals or head == end - 1 or (held and _NO_PHRASE.isdisjoint(text.lower[head:end]))


def is_singular(text: Text, begin: int, end: int) -> bool:
    """Return whether this is a phrase about one person: an article or possessor opens it and its head is no plural."""
    head = head_noun(text, begin, end)
    if head is None or (text.lower[head].endswith(("s", "men")) and not text.lower[head].endswith("boss")):
        return False
    opens = text.lower[begin] in SINGULAR or text.lower[begin - 1] == "whose"
    return opens or any(text.words[i] in POSSESSIVES for i in range(begin, head))
