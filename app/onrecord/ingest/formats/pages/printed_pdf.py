"""Pages that a program made of a PDF or a scan: its printed lines as paragraphs.

pdftohtml ends each line with `<br/>`, each run of lines with another line of the source, and writes the room in a line of even width as
spaces that do not break; behind them stands its outline. MuPDF has a paragraph for each line, by its place on the page. Programs that
recognise print write hOCR, an element for each line and word.
"""

import re
from collections.abc import Sequence
from html import escape, unescape

from onrecord.ingest.formats.text.hyphens import joined_lines, whole_words

_MADE_BY = '<meta name="generator" content="pdftohtml'
_BODY = re.compile(r"<body\b[^<>]*>")
_PLACED = re.compile(
    r"<p style=\"top:(?P<top>[\d.]{1,9})pt;left:(?P<left>[\d.]{1,9})pt;line-height:(?P<height>[\d.]{1,9})pt\">(?P<words>.{0,20000}?)</p>"
)
_UNPLACED = re.compile(r"\s*<div id=\"page\d+\">\s*<(?:h\d|p)>")
"""How MuPDF begins a page of paragraphs, whose lines it has joined by spaces."""
_HEADING = re.compile(r"\A(\s*<div id=\"page\d+\">\s*<)h\d>(.{0,2000}?)</h\d>")
_BEFORE_DASH = re.compile(r"(?<=[\w;,’”]) (?=(?:—|&#x2014;)[a-z\d])")
_FAR = 1.5
"""Heights of a line from one line to the next, with which a paragraph begins."""
_BIG = 1.15
"""Times the height of the lines below a heading."""
_HOCR = re.compile(r"\bclass=['\"]ocr_(?:page|par)\b")
_OCR_PARAGRAPH = re.compile(r"<p class=['\"]ocr_par\b[^<>]*>(.{0,400000}?)</p>", re.DOTALL)
_OCR_LINE = re.compile(r"<span class=['\"]ocr_(?:line|header|caption|textfloat)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")
_MARKS = (_MADE_BY, "pt;line-height:", "ocr_pa")
"""What such a page holds, unless its paragraphs have no place. Looked for first: hardly any page is one, and each of its halves a copy."""
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
_NEXT = "\n"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def with_printed_lines(markup: str) -> str:
    """Return such a page as paragraphs, the lines in bold or big type at its head as its heading; another page as it is."""
    body = _BODY.search(markup)
    if body is None or not (any(map(markup.__contains__, _MARKS)) or _UNPLACED.match(markup, body.end())):
        return markup
    head, printed = markup[: body.start()], markup[body.end() :]
    if _UNPLACED.match(printed):
        whole = whole_words(_HEADING.sub(r"\1h1>\2</h1>", printed).replace("- ", f"-{_NEXT}"))
        return f"{head}{body[0]}{_BEFORE_DASH.sub('', whole)}"
    if _MADE_BY in head:
        heading, runs = _runs_of_pdftohtml(printed)
    elif _PLACED.search(printed):
        heading, runs = _runs_of_mupdf(printed)
    elif _HOCR.search(printed):
        heading, runs = [], _runs_of_hocr(printed)
    else:
        return markup
    known = frozenset(map(str.casefold, _WORD.findall(unescape(_TAG.sub(" ", printed)))))
    blocks = [f"<h1>{_joined(heading, known)}</h1>"] if heading else []
    blocks += [f"<p>{_joined(run, known)}</p>" for run in runs if run]
    return f"{_MADE_AT.sub('', head)}<body>{_NEXT.join(blocks)}</body></html>"


def _runs_of_pdftohtml(body: str) -> tuple[list[str], list[list[str]]]:
    printed = _SPACES.sub(" ", _LATE.sub(r"\2\1\n", body.partition(_OUTLINE)[0]))
    runs = [run.strip() for run in _RUN_END.split(printed) if _SHOWN.sub("", run).strip()]
    heads = next((at for at, run in enumerate(runs) if not _is_bold(run)), len(runs))
    return [line for run in runs[:heads] for line in _lines(run)], [_lines(run) for run in runs[heads:]]


def _runs_of_mupdf(body: str) -> tuple[list[str], list[list[str]]]:
    """Part lines where the next is further down than within a paragraph, set in, or of another size."""
    runs: list[list[str]] = []
    sizes: list[float] = []
    last: tuple[float, float, float] | None = None
    for line in _PLACED.finditer(body):
        top, left, height = (float(line[name]) for name in ("top", "left", "height"))
        words = " ".join(_TAG.sub("", line["words"]).split())
        if not words:
            continue
        if last is None or not (
            0 < top - last[0] < _FAR * height and left <= last[1] + 1 and height == last[2]
        ):
            runs.append([])
            sizes.append(height)
        runs[-1].append(words)
        last = top, left, height
    if len(runs) > 1 and sizes[0] > _BIG * sizes[1]:
        return runs[0], runs[1:]
    return [], runs


def _runs_of_hocr(body: str) -> list[list[str]]:
    paragraphs = (_OCR_LINE.split(one) for one in _OCR_PARAGRAPH.findall(body))
    return [
        list(filter(None, (" ".join(_TAG.sub("", line).split()) for line in lines))) for lines in paragraphs
    ]


def _is_bold(run: str) -> bool:
    return _BOLD.fullmatch(_ANCHOR.sub("", run)) is not None


def _joined(lines: Sequence[str], known: frozenset[str]) -> str:
    """Return lines as one."""
    whole = ""
    for line in map(unescape, lines):
        whole = joined_lines(whole, line, known) if whole else line
    return escape(whole, quote=False)


def _lines(run: str) -> list[str]:
    return list(filter(None, (_SHOWN.sub("", line).strip() for line in _LINE_END.split(run))))
