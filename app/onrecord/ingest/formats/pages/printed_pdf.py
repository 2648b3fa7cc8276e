"""Pages that pdftohtml made of a PDF: its printed lines as paragraphs, without the outline that it puts behind them.

It ends each line with `<br/>`, each run of lines with another line of the source, and writes the room in a line of even width as spaces
that do not break, one to three between two words.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.ingest.formats.text.hyphens import joined_lines

_MADE_BY = re.compile(r"<meta name=\"generator\" content=\"pdftohtml\b")
_BODY = re.compile(r"<body\b[^<>]*>")
_OUTLINE = '<a name="outline">'
_SPACES = re.compile(r"(?:&#160;|\u00a0|[ \t])+")
_RUN_END = re.compile(
    r"</?p\b[^<>]*>|<br/?>\n|<hr/?>|<!--[^<>]*-->|<style\b[^<>]*>.{0,100000}?</style>", re.DOTALL
)
_LINE_END = re.compile(r"<br/?>|\n")
_LATE = re.compile(r"(<br/?>)((?:</[bi]>)+)")
"""A line end within the type of the line: it ends behind it."""
_SHOWN = re.compile(r"</?(?:b|i)>|<a name=[^<>]*>|</?(?:div|html|body|a|img|font|span)\b[^<>]*>")
_ANCHOR = re.compile(r"</?a\b[^<>]*>|<br/?>|\n")
_MADE_AT = re.compile(r"<meta name=\"date\"[^<>]*>")
"""When the PDF was made, which is no day of its text."""
_BOLD = re.compile(r"(?:<b>[^<>]*</b>\s*)+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def with_printed_lines(markup: str) -> str:
    """Return such a page as paragraphs, the lines in bold type at its head as its heading; another page as it is."""
    body = _BODY.search(markup) if _MADE_BY.search(markup, 0, 2_000) else None
    if body is None:
        return markup
    printed = _SPACES.sub(" ", _LATE.sub(r"\2\1\n", markup[body.end() :].partition(_OUTLINE)[0]))
    runs = [run.strip() for run in _RUN_END.split(printed) if _SHOWN.sub("", run).strip()]
    heads = next((at for at, run in enumerate(runs) if not _is_bold(run)), len(runs))
    known = frozenset(map(str.casefold, _WORD.findall(printed)))
    blocks = [f"<h1>{_joined(runs[:heads], known)}</h1>"] if heads else []
    blocks += [f"<p>{_joined([run], known)}</p>" for run in runs[heads:]]
    head = _MADE_AT.sub("", markup[: body.start()])
    return f"{head}<body>{chr(10).join(blocks)}</body></html>"


def _is_bold(run: str) -> bool:
    return _BOLD.fullmatch(_ANCHOR.sub("", run)) is not None


def _joined(runs: Sequence[str], known: frozenset[str]) -> str:
    """Return the lines of runs as one."""
    whole = ""
    for line in _lines(runs):
        whole = joined_lines(whole, line, known) if whole else line
    return whole


def _lines(runs: Sequence[str]) -> Iterator[str]:
    for run in runs:
        yield from filter(None, (_SHOWN.sub("", line).strip() for line in _LINE_END.split(run)))
