"""Quotations signed without a verb: a dash and a name after them, a name alone on the next line, or a name in brackets."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onrecord.extraction.attribution.content_spans import ContentSpan, contents_of
from onrecord.extraction.attribution.sayings import is_title
from onrecord.extraction.lexicon.en.interview_labels import CREDIT_LINES
from onrecord.extraction.lexicon.en.reporting import SPEECH_FORMS
from onrecord.extraction.quotation import Attribution
from onrecord.extraction.rules import BY_NAME, Rule
from onrecord.text.document import Document
from onrecord.text.quote_marks import Stretch
from onrecord.text.spans import Span

_DASHED = re.compile(
    r"[^\S\n]{0,9}\n{0,9}[^\S\n]{0,9}(?P<dash>[—–―]|--?)[^\S\n]{0,9}(?P<name>[^\W\d_][^\n“”\"—–―]{1,80})(?=\n|$)"
)
_NEXT_LINE = re.compile(r"[^\S\n]{0,9}\n\s{0,9}(?P<name>[^\W\d_][^\n“”\".!?;:]{2,80})(?=\n|$)")
_BRACKETED = re.compile(r"[^\S\n]{0,3}\((?P<name>[^\W\d_][^()\n“”\"]{2,80})\)[.\s]{0,3}(?=\n|$)")
_NAME = re.compile(
    r"(?:[^\W\d_][\w.’'-]*[ ])*?[A-Z][\w.’'-]+(?:[ ](?:[A-Z][\w.’'-]*|de|van|von|bin|al|of|the))*"
)
_LINKS = re.compile(r"(?:[^\S\n]{1,3}(?:pic\.(?:twitter|x)\.com/|https?://t\.co/)\w{1,30}){1,4}")
"""What a network prints behind the words of a post that has a picture or leads elsewhere."""
_PUBLISHED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z.]{0,7}\b(?: \d{1,2},)? (?:19|20)\d\d\b"
)
"""When a work came out: "“Tram stopped” — The Larkfield Press, May 2, 2011" is an entry of a list of sources."""
MIN_CAPITALS = 2
"""Capitalised words that a line needs to be read as a name ("Ann Bly, police spokeswoman")."""
MAX_WORDS = 6
"""Words that a name with its title has at the most."""
_DASH, _LINE, _EMBEDDED = BY_NAME["dash_signature"], BY_NAME["line_signature"], BY_NAME["post"]


def signed_quotations(document: Document) -> dict[int, Attribution]:
    """Find quotations that end a paragraph and are signed right after it.

    Returns:
        By the index of the stretch that is signed, and of each that it carries on.
    """
    found: dict[int, Attribution] = {}
    starts = {paragraph.start for paragraph in document.paragraphs}
    for index, stretch in enumerate(document.stretches):
        if stretch.depth or stretch.close is None or not _has_words(stretch.span.cut(document.text)):
            continue
        after = stretch.close + 1
        after += document.text[after : after + 1] in (".", ",")
        links = _LINKS.match(document.text, after)
        after = links.end() if links else after
        match = _DASHED.match(document.text, after)
        rule = _DASH
        if match is None and stretch.open in starts and document.text[after : after + 1] in ("\n", ""):
            match = _NEXT_LINE.match(document.text, after)
            rule = _LINE
        bracket = match is None and "(" in document.text[after : after + 2]
        if bracket and _is_told_alone(document, stretch, starts):
            match = _BRACKETED.match(document.text, after)
            rule = _LINE
        name = _signer(document.text, match) if match is not None else None
        if match is None or name is None:
            continue
        cue = Span(*match.span("dash")) if rule is _DASH else None
        chain = _carried_on(document, index)
        found.update(dict.fromkeys(chain, of_stretches(document, chain, name, rule, cue)))
    return found


def of_stretches(
    document: Document, stretches: Sequence[int], name: Span, rule: Rule, cue: Span | None = None
) -> Attribution:
    """Return the quoted words of several stretches as those of a name that is printed beside them."""
    spans = (document.stretches[one].span for one in stretches)
    pieces = [ContentSpan(span.start, span.end, verbatim=True) for span in spans]
    contents = contents_of(document.text, pieces, cue)
    return Attribution(contents, cue, name, None, None, rule.rate, rule.name, rule.method)


def _carried_on(document: Document, index: int) -> list[int]:
    """Return a stretch and those of the paragraphs before it that it carries on."""
    chain: list[int] = []
    at: int | None = index
    while at is not None:
        chain.append(at)
        at = document.stretches[at].continues
    return chain


def _is_told_alone(document: Document, stretch: Stretch, starts: set[int]) -> bool:
    """Return whether quoted words are sentences with nothing of the reporter's before, and no title, so that a name in brackets signs them."""
    text, opens = document.text, stretch.open
    before = text[max(opens - _BEFORE, 0) : opens].lower()
    told = before.endswith(": ") and not SPEECH_FORMS.keys().isdisjoint(before[:-2].split()[-1:])
    alone = opens in starts or (before.endswith((". ", ": ")) and not told)
    words = stretch.span.cut(text).split()
    return alone and len(words) >= _SENTENCE and not is_title([word for word in words if word[0].isalpha()])


_BEFORE = 20
"""Characters before quoted words that hold a verb of speech and a colon."""
_SENTENCE = 4
"""Words of a sentence that a name in brackets signs at least."""


def _has_words(quoted: str) -> bool:
    return any(character.isalnum() for character in quoted)


def _signer(text: str, match: re.Match[str]) -> Span | None:
    """Return the name that opens the signature; None when it does not read as one."""
    name = _NAME.match(text, match.start("name"), match.end("name"))
    if name is None:
        return None
    words = name.group().split()
    if not CREDIT_LINES.isdisjoint(words):
        return None
    rest = text[name.end() : match.end("name")].strip(" .\t\xa0")
    posted = rest.startswith("(@")
    if sum(word[0].isupper() for word in words) < MIN_CAPITALS - posted or len(words) > MAX_WORDS:
        return None
    if (rest and rest[0] not in ",(|") or (_PUBLISHED.search(rest) and not posted):
        return None
    end = name.end() - (len(words[-1]) > len("Jr.") and words[-1].endswith("."))
    return Span(name.start(), end)


_HANDLE = "(@"
_POST = re.compile(
    r"(?P<dash>[—–―]|--?)[^\S\n]{0,9}(?P<name>[^\W\d_][^\n()“”]{1,60}?)[^\S\n]{0,9}\(@\w{1,30}\)"
)


def signed_posts(document: Document) -> tuple[list[Attribution], list[Span]]:
    """Find embedded posts: a paragraph without marks, and under it a dash, a name and a handle in brackets.

    Returns:
        The posts, and what they cover, signatures included.
    """
    posts: list[Attribution] = []
    covered: list[Span] = []
    if _HANDLE not in document.text:
        return posts, covered
    opens = {stretch.open for stretch in document.stretches}
    for paragraph, below in pairwise(document.paragraphs):
        match = _POST.match(document.text, below.start, below.end)
        quoted = paragraph.start in opens or _POST.match(document.text, paragraph.start, paragraph.end)
        if match is None or quoted:
            continue
        dash, name = Span(*match.span("dash")), Span(*match.span("name"))
        links = next(
            (one for one in _LINKS.finditer(document.text, *paragraph) if one.end() == paragraph.end), None
        )
        end = links.start() if links else paragraph.end
        contents = contents_of(document.text, [ContentSpan(paragraph.start, end, verbatim=True)], dash)
        posts.append(
            Attribution(contents, dash, name, None, None, _EMBEDDED.rate, _EMBEDDED.name, _EMBEDDED.method)
        )
        covered.append(Span(paragraph.start, below.end))
    return posts, covered
