"""A text as its readers see it: quotations marked, the bar of who speaks where, and the cast.

Written as strings and not by templates: a long article has thousands of values here, and filling them in took nine tenths of
its page's time. What comes from an article goes through `escape`, without exception.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from onrecord.store.documents.stored import Document
from onrecord.web.pages.highlighting import Piece
from onrecord.web.pages.voices import SCALE, Voice
from onrecord.web.pages.wording import CAPACITIES, HOW_SAID, NOT_READ, counted, may_name, sure
from onrecord.web.pages.writing import escape, markup

_BAR = f'viewBox="0 0 {SCALE} 10" preserveAspectRatio="none"'
_HUSHED = {True: "", False: ' class="p"'}
"""A paraphrase is drawn so, by whether it is verbatim."""
_LEGEND = '<span><mark class="q">said in these words</mark></span> <span><mark class="q p">paraphrased by the article</mark></span>'
_DISPUTED = ' <span><mark class="q disputed">disputed</mark></span>'
_WHAT = "<span>the bar is the article from its first word to its last</span>"


def bar(voices: Sequence[Voice], *, disputed: bool) -> Markup:
    """Draw who says how much where, with what the marks mean."""
    told = ", ".join(f"{escape(one.name)} {one.share} %" for one in voices)
    drawn = "".join([_stretched(one) for one in voices])
    return markup(
        f'<figure class="score" lang="en">\n<svg class="bar" {_BAR} role="img" aria-label="Who says how much of what is quoted: {told}">',
        f"{drawn}\n</svg>",
        f'<figcaption class="facts">{_LEGEND}{_DISPUTED if disputed else ""} {_WHAT}</figcaption>\n</figure>',
    )


def _stretched(one: Voice) -> str:
    """Draw where somebody speaks: together, so that the colour of all is changed by one element."""
    runs = "".join(
        [
            f'<rect{_HUSHED[verbatim]} x="{start}" width="{width}" height="10" data-of="{quote}"/>'
            for quote, start, width, verbatim in one.stretches
        ]
    )
    return f'<g class="c{one.colour}" data-voice="{one.number}">{runs}</g>'


def marked(
    paragraphs: Sequence[Sequence[Piece]],
    voices: Sequence[Voice],
    how: Mapping[str, str],
    told: Mapping[str, str],
    *,
    kept: bool,
) -> Markup:
    """Write the paragraphs of a text.

    Args:
        paragraphs: Cut into pieces.
        voices: Of all quotes that pieces have.
        how: How the speaker of each quote was found, by the quote's id.
        told: Where the words stand that tell of them, by the quote's id (`telling`).
        kept: The quotes are in the record and have pages; links lead to the marks themselves else.
    """
    said_by: dict[str, _Shown] = {}
    for one in voices:
        shown = _Shown(one.colour, one.number, escape(one.name), escape(one.tag), one.counts)
        said_by |= dict.fromkeys([quote["id"] for quote in one.quotes], shown)
    written: list[str] = []
    for paragraph in paragraphs:
        written.append("<p>")
        for words, quote, verbatim, first in paragraph:
            if quote is None:
                written.append(escape(words))
                continue
            name = quote["id"]
            voice = said_by[name]
            state = _STATES[verbatim, quote["status"] == "disputed"]
            written.append(f'<mark class="q c{voice.colour}{state}" data-voice="{voice.number}"')
            if first:
                link = _link(quote, voice, how[name], told[name], kept=kept)
                written.append(f' id="{name}">{link}{escape(words)}</a></mark>')
            else:
                written.append(
                    f' data-of="{name}" data-who="{voice.name}, going on: ">{escape(words)}</mark>'
                )
        written.append("</p>\n")
    return markup(*written, between="")


_STATES = {
    (True, False): "",
    (False, False): " p",
    (True, True): " disputed",
    (False, True): " p disputed",
}
"""How a mark is drawn, by whether its words are verbatim and whether they are disputed."""


class _Shown(NamedTuple):
    """What the marks of a voice say of it; names are escaped."""

    colour: int
    number: int
    name: str
    tag: str
    counts: Mapping[str, int]


def _link(quote: Document, voice: _Shown, how: str, told: str, *, kept: bool) -> str:
    """Open the link around the first words of a quote; its card is filled with what stands here."""
    name = quote["id"]
    said, words = HOW_SAID[quote["kind"]], counted(voice.counts[name], "word")
    capacity = quote["capacity"]
    known = "" if capacity == "unknown" else f"{CAPACITIES[capacity]} · "
    return (
        f'<a href="{"/quotes/" if kept else "#"}{name}" data-tag="{voice.tag}" data-who="{voice.name}, {said}: "'
        f' data-said="{said} · {known}{words}" data-how="{escape(how)}"'
        f' data-told="{told}" data-sure="{_sure(quote["confidence"])}"{_note(quote)}>'
    )


@lru_cache(maxsize=1_024)
def _sure(confidence: float) -> str:
    return f"{sure(confidence)} ({confidence:.2f})"


def _note(quote: Document) -> str:
    """Say what became of a quote that is not as it was found."""
    correction, status = quote["correction"], quote["status"]
    if not correction and status == "published":
        return ""
    reason = correction and (correction["reason"] or correction["reason_code"].replace("_", " "))
    notes = (status if status != "published" else None, reason and f"corrected: {reason}")
    return f' data-note="{escape(" · ".join(note for note in notes if note))}"'


def cast(voices: Sequence[Voice], language: str, *, kept: bool) -> Markup:
    """Write who speaks; `kept`: they are in the record and have pages."""
    lang = escape(language)
    people = "\n".join(_person(one, lang, kept=kept) for one in voices)
    return markup(
        '<section class="cast" aria-labelledby="cast">\n<h2 id="cast">Who speaks</h2>\n<ol>',
        people,
        "</ol>\n</section>",
    )


def _person(one: Voice, language: str, *, kept: bool) -> str:
    name, role = escape(one.name), ""
    if one.speaker and kept:
        named = f'<a href="/speakers/{escape(one.speaker["slug"])}">{name}</a>'
    else:
        named = f'<span lang="{language}">{name}</span>'
    if one.roles:
        role = f'<span lang="{language}">{escape("; ".join(one.roles))}</span>'
    elif not one.speaker:
        role = "no name is given" if may_name(one.name) else NOT_READ
    known = one.speaker and one.capacity not in {"other", "unknown"}
    capacity = f"{CAPACITIES[one.capacity]} · " if known else ""
    said = f"{counted(one.words, 'word')} in {counted(len(one.quotes), 'quotation')}"
    lane = _drawn(one, verbatim=True) + _drawn(one, verbatim=False)
    return (
        f'<li class="c{one.colour}" data-voice="{one.number}">\n'
        f'<p class="name"><span class="tag">{escape(one.tag)}</span> {named}</p>\n<p class="role">{role}</p>\n'
        f'<p class="facts">{capacity}{said}</p>\n<svg class="lane" {_BAR} aria-hidden="true">{lane}</svg>\n</li>'
    )


def _drawn(one: Voice, *, verbatim: bool) -> str:
    """Draw all that is verbatim of a voice, or all that is not, as one shape: a browser styles each shape anew."""
    runs = "".join(
        [f"M{start} 0h{width}v10h-{width}z" for _, start, width, kind in one.stretches if kind is verbatim]
    )
    return f'<path{_HUSHED[verbatim]} d="{runs}"/>' if runs else ""
