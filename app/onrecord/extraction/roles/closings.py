"""Where an apposition ends whose sentence could go on, and offices before a name in brackets."""

from collections.abc import Iterator

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.grammar import AUXILIARIES
from onrecord.extraction.lexicon.en.marks import SENTENCE_ENDS
from onrecord.extraction.lexicon.en.prepositions import TO_BODIES
from onrecord.extraction.lexicon.en.pronouns import RELATIVE
from onrecord.extraction.lexicon.en.titles import TITLE_LINKS
from onrecord.extraction.roles.phrases import head_noun, read_statements
from onrecord.extraction.roles.text import MAX_TITLE, Statement, Text
from onrecord.extraction.roles.verb_clauses import next_comma

_DASHES = ("—", "–")
_BEHIND_HEAD = TO_BODIES | TITLE_LINKS | RELATIVE | SENTENCE_ENDS


def is_closed(text: Text, last: int, end: int) -> bool:
    """Return whether the apposition of a name behind "according to" ends at a comma or with its sentence: not "According to Bly, | a driver was hurt"."""
    comma = next_comma(text, last + 1, end)
    if text.words[last : last + 1] != [","] or text.words[comma : comma + 1] == [","]:
        return True
    told = not RELATIVE.isdisjoint(text.lower[last + 1 : last + 2]) or _is_noun_phrase(text, last + 1, comma)
    return text.words[comma : comma + 1] == ["."] and told


def _is_noun_phrase(text: Text, first: int, last: int) -> bool:
    """Return whether a phrase has a noun for a person and no verb but behind "who": "a driver for the firm who was hurt"."""
    head = head_noun(text, first, last)
    if head is None or _BEHIND_HEAD.isdisjoint(text.lower[head + 1 : head + 2]):
        return False
    told = next((at for at in range(head, last) if text.lower[at] in RELATIVE), last)
    return AUXILIARIES.isdisjoint(text.lower[first:told])


def office_held(text: Text, start: int, last: int, sentences: list[int]) -> Iterator[Statement]:
    """Read the office that opens a paragraph before who holds it: "The Minister of Health (Ms Bly): ..."."""
    bracket = start - 1
    if bracket < 1 or text.words[bracket] != "(" or text.words[last : last + 1] != [")"]:
        return
    behind = _behind_brackets(text, last + 1)
    label = text.words[behind : behind + 1] == [":"]
    if not label and behind < len(text.words) and sentences[behind] == sentences[start]:
        return
    begin = bracket
    while begin and sentences[begin - 1] == sentences[start] and bracket - begin < MAX_TITLE:
        lower = text.lower[begin - 1]
        if not (text.words[begin - 1][0].isupper() or lower in TITLE_LINKS or lower in ("the", "and")):
            break
        begin -= 1
    yield from read_statements(text, begin, bracket)


def _behind_brackets(text: Text, first: int) -> int:
    """Return the place behind a pair of brackets that opens there; the same place where none does."""
    if text.words[first : first + 1] != ["("]:
        return first
    reach = range(first, min(first + MAX_TITLE, len(text.words)))
    return next((at + 1 for at in reach if text.words[at] == ")"), first)


def told_in_label(text: Text, last: int) -> Iterator[Statement]:
    """Read what somebody is between the name, where a bracket opens, and the colon of a label: "Ann Bly (Harbour Master, Ely): ..."."""
    close = _behind_brackets(text, last) - 1
    behind = _behind_brackets(text, close + 1)
    if text.words[behind : behind + 1] != [":"]:
        return
    last = next((at for at in range(last, close) if text.words[at] in _DASHES), last)  # behind the seat
    comma = next_comma(text, last + 1, close)
    body = text.name_at[min(comma + 1, close)]
    of_body = body >= 0 and text.names[body].kind == "organization" and text.names[body].last == close
    for one in read_statements(text, last + 1, comma):
        served = (text.names[body].first, close) if of_body and one.organization is None else one.organization
        yield replace(one, organization=served)
