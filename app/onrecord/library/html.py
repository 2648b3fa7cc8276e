"""Articles as notebooks show them: the text with what was said marked in colour."""

from collections import deque
from collections.abc import Iterable
from html import escape

from onrecord.ingest.values import Content, Quote
from onrecord.text.segments import split_paragraphs
from onrecord.text.spans import Span

_VERBATIM = "background:#fff0a8;color:#111"
_PARAPHRASE = "background:#d9e8ff;color:#111"
_KEY = (
    f'<p><small><mark style="{_VERBATIM}">said in these words</mark> ·'
    f' <mark style="{_PARAPHRASE}">paraphrased by the article</mark></small></p>'
)


def marked(headline: str | None, text: str, quotes: tuple[Quote, ...], note: str | None) -> str:
    """Return a text as HTML, each run of each quote marked; who said it is the mark's title.

    Args:
        headline: Shown above the text.
        text: What the quotes' offsets count in.
        quotes: The quotes in reading order; of runs that overlap the first is marked.
        note: What is said above the text in place of the meaning of the colours.
    """
    waiting = deque(
        sorted(
            ((run, quote) for quote in quotes for run in quote.spans),
            key=lambda pair: (pair[0].start, -pair[0].end),
        )
    )
    title = f"<h3>{escape(headline)}</h3>" if headline else ""
    above = _KEY if note is None else f"<p><small>{escape(note)}</small></p>"
    paragraphs = "".join(f"<p>{_paragraph(text, span, waiting)}</p>" for span in split_paragraphs(text))
    return f"<article>{title}{above}{paragraphs}</article>"


def listed(heading: str, rows: Iterable[tuple[str, str | None, str | None, int]], left_out: int) -> str:
    """Return a table of articles as HTML.

    Args:
        heading: What they are.
        rows: Of each the headline, the publisher, the date and how many quotes it has.
        left_out: How many more there are.
    """
    lines = "".join(
        f"<tr><td>{escape(headline)}</td><td>{escape(publisher or '')}</td><td>{escape(date or '')}</td><td>{quotes}</td></tr>"
        for headline, publisher, date, quotes in rows
    )
    more = f"<p><small>and {left_out:,} more</small></p>" if left_out else ""
    names = "<tr><th>article</th><th>publisher</th><th>published</th><th>quotes</th></tr>"
    return f"<table><caption>{escape(heading)}</caption><thead>{names}</thead><tbody>{lines}</tbody></table>{more}"


def _paragraph(text: str, paragraph: Span, waiting: deque[tuple[Content, Quote]]) -> str:
    pieces = []
    position = paragraph.start
    while waiting and waiting[0][0].start < paragraph.end:
        run, quote = waiting.popleft()
        if position <= run.start and run.end <= paragraph.end:
            pieces += [escape(text[position : run.start]), _mark(run, quote)]
            position = run.end
    return "".join([*pieces, escape(text[position : paragraph.end])])


def _mark(run: Content, quote: Quote) -> str:
    style = _VERBATIM if run.verbatim else _PARAPHRASE
    who = quote.speaker.name if quote.speaker else quote.source.exact if quote.source else "nobody named"
    return f'<mark style="{style}" title="{escape(who)}">{escape(run.exact)}</mark>'
