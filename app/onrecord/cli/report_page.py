"""A report as one HTML page: a chart a question, and its figures as a table; nothing is loaded from elsewhere."""

import base64
from html import escape

from onrecord import __version__
from onrecord.cli.report_charts import draw
from onrecord.cli.report_counts import Count, Question, Report

_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE = """
:root{color-scheme:light}
body{font:1.0625rem/1.5 Charter,Cambria,Georgia,serif;max-width:46rem;margin:2.5rem auto;padding:0 1.25rem;color:#1c1a16;background:#fffdf8}
h1{font-size:2rem;line-height:1.15;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.3rem;line-height:1.2;margin:0 0 .6rem}
.facts,nav,figure,details{font-family:system-ui,sans-serif;font-size:.875rem}
.facts{color:#625c51;margin:.4rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;margin:1rem 0 0;padding:0}
section{margin-top:2.2rem;padding-top:1.2rem;border-top:1px solid #1c1a16}
figure{margin:0;overflow-x:auto}
figure img{display:block;width:100%;min-width:32rem;height:auto}
summary{cursor:pointer;padding:.3rem 0}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:#625c51;padding:.3rem 0}
th,td{padding:.25rem 0 .25rem 1rem;text-align:right;font-weight:400;border-bottom:1px solid #ddd6c7;font-variant-numeric:tabular-nums;vertical-align:top}
th:first-child{padding-left:0;text-align:left;overflow-wrap:anywhere}
thead th{font-weight:600;border-bottom-color:#1c1a16}
a{color:inherit}
:focus-visible{outline:3px solid #1b589e;outline-offset:2px}
@media print{section{break-inside:avoid}}
"""
_COLUMNS = ("Quotes", "Share", "In quotation marks", "Paraphrase")


def report_page(source: str, report: Report) -> str:
    """Return the whole page.

    Raises:
        InputError: What draws the charts is not installed.
    """
    links = "".join(f'<li><a href="#{one.key}">{escape(one.title)}</a></li>' for one in report.questions)
    sections = "\n".join(_section(one, report.quotes) for one in report.questions)
    title = f"Who is quoted in {source}"
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<style>{_STYLE}</style></head>\n<body><header><h1>{escape(title)}</h1>\n"
        f'<p class="facts">{counted(report.quotes)}, found by On Record {escape(__version__)}: a program, which errs.'
        " Quotations are counted, and not their words.</p>\n"
        f'<nav aria-label="Contents"><ul>{links}</ul></nav></header>\n<main>{sections}</main></body></html>\n'
    )


def _section(question: Question, quotes: int) -> str:
    body = _figures(question, quotes) if question.counts else ""
    note = f'<p class="facts">{escape(question.note)}</p>' if question.note else ""
    if not question.counts and not note:
        note = '<p class="facts">There is no quote.</p>'
    return (
        f'<section aria-labelledby="{question.key}"><h2 id="{question.key}">{escape(question.title)}</h2>\n'
        f"{body}{note}</section>"
    )


def _figures(question: Question, quotes: int) -> str:
    picture = base64.b64encode(draw(question).encode()).decode()
    headings = "".join(f'<th scope="col">{name}</th>' for name in (question.heading, *_COLUMNS))
    rows = "\n".join(_row(count, quotes) for count in question.counts)
    return (
        f'<figure><img alt="{escape(description(question))}" src="data:image/svg+xml;base64,{picture}"></figure>\n'
        f"<details><summary>Figures: {escape(question.title.lower())}</summary>\n"
        f"<table><caption>{escape(question.title)}: number of quotes</caption>"
        f"<thead><tr>{headings}</tr></thead>\n<tbody>{rows}</tbody></table></details>\n"
    )


def _row(count: Count, quotes: int) -> str:
    cells = (f"{count.total:,}", f"{count.total / quotes:.1%}", f"{count.quoted:,}", f"{count.paraphrased:,}")
    return (
        f'<tr><th scope="row">{escape(count.name)}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
    )


def description(question: Question) -> str:
    """Return in words what a chart shows, for those who do not see it."""
    bars = question.bars
    most = max(bars, key=lambda one: one.total)
    span = f", from {bars[0].name} to {bars[-1].name}" if question.key == "time" else ""
    return (
        f"Bar chart of {len(bars)} bar{'' if len(bars) == 1 else 's'}{span}."
        f" Most: {most.name} with {counted(most.total)}, {most.quoted:,} of them with words in quotation marks."
        " The table below has every figure."
    )


def counted(number: int) -> str:
    """Return how many quotes there are, in words."""
    return f"{number:,} quote" if number == 1 else f"{number:,} quotes"
