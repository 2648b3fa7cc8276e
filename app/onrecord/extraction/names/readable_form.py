"""A text as the rules and the model read it: invisible characters left out, labels in capitals in the usual case.

Every span that is found in it leads back to the text that was handed in.
"""

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from onrecord.extraction.lexicon.en.honorifics import HONORIFICS
from onrecord.extraction.lexicon.en.interview_labels import SMALL_IN_ROLES
from onrecord.extraction.lexicon.en.namelists import given_names
from onrecord.extraction.lexicon.en.organizations import KNOWN
from onrecord.extraction.lexicon.en.roles import MODIFIERS, ROLE_NOUNS
from onrecord.extraction.names.kinds import cased
from onrecord.extraction.quotation import Content, Extraction, Quotation, Role, Source, Speaker
from onrecord.text.invisible import INVISIBLE
from onrecord.text.spans import Span

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"{_CAPITAL}(?:{_CAPITAL}|[.’'-])+"
_LABEL = re.compile(
    rf"^(?:\W|\d|\([^()\n]{{1,60}}\)|SPEAKERS?:|GUESTS?:|PARTICIPANTS?:){{0,30}}(?P<name>{_WORD}(?: {_WORD}){{1,3}})"
    rf"(?P<role>,(?: (?:{_CAPITAL}|[\d.,’'&-])+){{1,12}})(?: \([^()\n]{{1,40}}\))?(?::\s|$)",
    re.MULTILINE,
)
"""A name and a role in capitals, before what is said or on a line of their own."""
_TITLED = re.compile(
    rf"^(?:>{{1,3}} ?|[–—-] ?)?(?P<title>{_WORD}|[A-Z][a-z]{{1,12}}\.?) (?P<name>{_WORD}(?: {_WORD}){{0,2}}?)(?: \([^()\n]{{1,60}}\)(?: \([^()\n]{{1,20}}\))?| of [A-Z][a-z]+(?: [A-Z][a-z]+)?)?[:.]\s",
    re.MULTILINE,
)
"""A title and a name in capitals: "MAYOR ROE: ...", "Mr. ROE. ..."."""
_EXAMINED = re.compile(
    rf"^(?P<what>(?:(?:RE)?(?:DIRECT|CROSS)[ -])?EXAMINATION OF |(?:TESTIMONY|DEPOSITION|STATEMENT) OF (?:(?:THE )?HON\. )?)(?P<name>{_WORD}(?: {_WORD}){{1,3}})(?:(?=, )|$)",
    re.MULTILINE,
)
"""Whom a court hears, in a line in capitals."""
_SHOUTED = re.compile(rf"^(?:>{{1,3}} ?|[–—-] ?)?(?P<name>{_WORD}(?: {_WORD}){{1,2}}):\s", re.MULTILINE)
"""A name before what is said in a text that is all in capitals, as captions of television are: "VERA DRAKE: WE COULD NOT PAY."."""
_INITIALS = re.compile(rf"(?:{_CAPITAL}[.’'-]+)+{_CAPITAL}?")
"""A name that goes on behind what the pattern took: "T.V." of "Dr T.V. Kurup"."""
_LONGEST_ACRONYM = 4
_VOWELS = frozenset("AEIOUY")


def usual_case(text: str) -> str:
    """Return a text of the same length, with labels in capitals in the usual case: "PIA STRAND, MAYOR OF SUND:"."""
    changed = text
    for pattern, change in (*_CHANGES, (_SHOUTED, _shouted)) if text.isupper() else _CHANGES:
        if pattern is not _EXAMINED or _OF in text:
            changed = _at_lines(pattern, change, changed)
    return changed if len(changed) == len(text) else text


def _at_lines(pattern: re.Pattern[str], change: Callable[[re.Match[str]], str], text: str) -> str:
    """Change what a pattern finds where lines start: asking there alone is quicker than a search of every place."""
    parts: list[str] = []
    done = line = 0
    while True:
        match = pattern.match(text, line)
        if match is None:
            line = text.find("\n", line) + 1
        else:
            parts += [text[done:line], change(match)]
            done = match.end()
            line = text.find("\n", done - 1) + 1
        if not line:
            return "".join((*parts, text[done:])) if parts else text


def _labelled(match: re.Match[str]) -> str:
    whole, name, behind = match[0], match.start("name") - match.start(), match.end("role") - match.start()
    words = _in_usual_case(match["name"], _name_word) + _in_usual_case(match["role"], _role_word)
    return whole[:name] + words + whole[behind:]


def _examined(match: re.Match[str]) -> str:
    return match["what"].capitalize() + _in_usual_case(match["name"], _name_word)


def _shouted(match: re.Match[str]) -> str:
    name = _in_usual_case(match["name"], _name_word)
    return match[0].replace(match["name"], name, 1) if name.partition(" ")[0] in given_names() else match[0]


def _titled(match: re.Match[str]) -> str:
    if _INITIALS.fullmatch(match["name"]):
        return match[0]  # "Dr T.V. Kurup of the Raman Institute said"
    title = match["title"].capitalize()  # MS is a state and a seat elsewhere
    if title not in HONORIFICS:
        title = cased(match["title"])
        if match["title"].lower() not in ROLE_NOUNS and title not in HONORIFICS:
            return match[0]
    before, behind = match.start("title") - match.start(), match.end("name") - match.start()
    name = _in_usual_case(match["name"], _name_word)
    return f"{match[0][:before]}{title} {name}{match[0][behind:]}"


_OF = " OF "
"""What stands in each line that tells whom a court hears."""
_CHANGES = ((_EXAMINED, _examined), (_LABEL, _labelled), (_TITLED, _titled))


def _in_usual_case(phrase: str, change: Callable[[str], str]) -> str:
    return " ".join(map(change, phrase.split(" ")))


def _name_word(word: str) -> str:
    return "-".join(map(cased, word.split("-")))


def _role_word(word: str) -> str:
    bare = word.strip(".,’'&")
    if bare.lower() in SMALL_IN_ROLES or bare.lower() in ROLE_NOUNS or bare.lower() in MODIFIERS:
        return word.lower()
    is_acronym = len(bare) <= _LONGEST_ACRONYM and (_VOWELS.isdisjoint(bare) or "." in bare)
    return word if is_acronym or bare in KNOWN else _name_word(word)


def without_invisible(text: str) -> tuple[str, Sequence[int]]:
    """Return what of a text can be seen, and where each of its characters stands; the end is the last of these."""
    places: list[int] = []
    done = 0
    for match in INVISIBLE.finditer(text):
        places += range(done, match.start())
        done = match.end()
    return INVISIBLE.sub("", text), [*places, *range(done, len(text) + 1)]


def led_back(found: Extraction, places: Sequence[int]) -> Extraction:
    """Return what was found with spans of the text that was handed in."""

    def back(span: Span) -> Span:
        return Span(places[span.start], places[span.end - 1] + 1)

    return Extraction(
        tuple(_quotation(one, back) for one in found.quotations),
        tuple(_speaker(one, back) for one in found.speakers),
    )


Back = Callable[[Span], Span]


def _quotation(one: Quotation, back: Back) -> Quotation:
    return replace(
        one,
        contents=tuple(Content(back(run.span), run.verbatim, run.break_before) for run in one.contents),
        insertions=tuple(map(back, one.insertions)),
        cue=one.cue and back(one.cue),
        source=one.source and Source(back(one.source.span), one.source.kind, one.source.resolution),
        audience=one.audience and back(one.audience),
    )


def _speaker(one: Speaker, back: Back) -> Speaker:
    return replace(
        one,
        roles=tuple(
            Role(role.title and back(role.title), role.organization and back(role.organization), role.tense)
            for role in one.roles
        ),
        name_span=back(one.name_span),
    )
