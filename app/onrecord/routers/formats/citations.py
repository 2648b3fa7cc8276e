"""Citations of a quote: CSL-JSON, BibTeX, RIS, Markdown, HTML, plain text. What is not known is left out, nothing is made up."""

import json
import re
from collections.abc import Callable, Mapping
from html import escape
from types import MappingProxyType

from onrecord.routers.formats.wording import claimed
from onrecord.routers.http.negotiation import HTML, TEXT, Format
from onrecord.routers.http.operation import Answer
from onrecord.store.documents.stored import Document

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "&": r"\&",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        "<": "$<$",  # fonts of TeX have "¡" in its place, and some readers, too
        ">": "$>$",
        "\n": " ",
    }
)
_BRACED = frozenset({"title", "author", "journal"})
_STOPPED = re.compile(r"[.!?…][”’\"'»)\]]*\Z")
_CARRIED_ON = re.compile(r",([”’\"'»)\]]*)\Z")
_MARKS = re.compile(r"[\\`*_{}\[\]<>()#+!|~&-]")
"""Punctuation that may mean something to Markdown; a backslash before any of it is not shown (CommonMark, 2.4)."""
_INNER_MARKS = str.maketrans('“”"', "‘’'")
"""What the marks of a headline become where the headline itself stands in marks."""
_FIELD = re.compile(r"(?:[-_a-z]+|[A-Z]+):")
"""How a note begins that citeproc-js reads as a field of the reference: a speaker called DOI would be its DOI."""
_LINKABLE = re.compile(r"https?://[^\s<>]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def cite(quote: Document, article: Document, chosen: Format) -> Answer:
    """Cite a quote in its article; `quote` and `article` are served documents."""
    return Answer(WRITERS[chosen](quote, article).encode(), chosen.media_type)


def _csl(quote: Document, article: Document) -> str:
    """CSL-JSON 1.0: https://github.com/citation-style-language/schema, `csl-data.json`."""
    publisher = article["publisher"]
    note = f"{_words(quote)} {quote['links']['permalink']}"
    item = {
        "id": quote["id"],
        "type": "article-newspaper",
        "title": article["headline"],
        "container-title": publisher and publisher["name"],
        "author": [{"literal": article["byline"]}] if article["byline"] else None,
        "issued": {"date-parts": [_date(article["published_at"])]} if article["published_at"] else None,
        "URL": article["source_url"] or quote["links"]["permalink"],
        "language": article["language"],
        "note": f"Quote: {note}" if _FIELD.match(note) else note,
    }
    return json.dumps([{key: value for key, value in item.items() if value is not None}], ensure_ascii=False)


def _bibtex(quote: Document, article: Document) -> str:
    publisher, permalink = article["publisher"], quote["links"]["permalink"]
    fields = {
        "title": _whole(article["headline"]),
        "author": _whole(article["byline"]),
        "journal": publisher and _whole(publisher["name"]),
        "note": f"{_words(quote)} {permalink}" if article["source_url"] else _words(quote),
    }
    lines = [
        f"  {name} = {{{value if name in _BRACED else value.translate(_BIBTEX)}}}"
        for name, value in fields.items()
        if value
    ]
    if article["published_at"]:
        year, month, day = _date(article["published_at"])
        lines += [f"  year = {{{year}}}", f"  month = {_MONTHS[month - 1]}", f"  day = {{{day}}}"]
    lines.append(f"  url = {{{article['source_url'] or permalink}}}")
    body = ",\n".join(lines)
    return f"@article{{{quote['id']},\n{body}\n}}\n"


def _plain(quote: Document, article: Document) -> str:
    publisher = article["publisher"]
    parts = [
        article["byline"],
        f"“{article['headline'].translate(_INNER_MARKS)}”" if article["headline"] else None,
        publisher and publisher["name"],
        article["published_at"] and article["published_at"][:10],
        article["source_url"],
    ]
    where = ", ".join(part for part in parts if part)
    cited = f" In: {where}." if where else ""
    return f"{_words(quote)}{cited} {quote['links']['permalink']}\n"


def _ris(quote: Document, article: Document) -> str:
    """RIS as reference managers read it: a tag of two characters, two spaces, a hyphen, a space; CRLF."""
    publisher, permalink = article["publisher"], quote["links"]["permalink"]
    day = article["published_at"] and article["published_at"][:10].replace("-", "/")
    fields = {
        "TY": "NEWS",
        "ID": quote["id"],
        "TI": article["headline"],
        "AU": article["byline"],
        "T2": publisher and publisher["name"],
        "PY": day and day[:4],
        "DA": day,
        "LA": article["language"],
        "UR": article["source_url"] or permalink,
        "N1": f"{_words(quote)} {permalink}",
    }
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields.items() if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _markdown(quote: Document, article: Document) -> str:
    where = _where(article, _marked_down, lambda title, address: f"[{title}](<{address}>)")
    return f"> {_marked_down(_words(quote))}\n>\n> {where}[On Record]({quote['links']['permalink']})\n"


def _html(quote: Document, article: Document) -> str:
    where = _where(
        article, escape, lambda title, address: f'<cite><a href="{escape(address)}">{title}</a></cite>'
    )
    permalink = escape(quote["links"]["permalink"])
    return (
        f'<blockquote cite="{permalink}">\n<p>{escape(_words(quote))}</p>\n'
        f'<footer>{where}<a href="{permalink}">On Record</a></footer>\n</blockquote>\n'
    )


def _where(article: Document, written: Callable[[str], str], linked: Callable[[str, str], str]) -> str:
    """Return where an article stands, and a comma behind it; nothing when nothing is known."""
    title = article["headline"] or article["source_url"]
    address = article["source_url"] if _LINKABLE.fullmatch(article["source_url"] or "") else None
    publisher = article["publisher"] and written(article["publisher"]["name"])
    parts = [
        article["byline"] and written(article["byline"]),
        title and (linked(written(title), address) if address else written(title)),
        publisher,
        article["published_at"] and article["published_at"][:10],
    ]
    return "".join(f"{part}, " for part in parts if part)


def _marked_down(words: str) -> str:
    """Return words that Markdown shows as they are."""
    return _MARKS.sub(r"\\\g<0>", " ".join(words.split()))


def _words(quote: Document) -> str:
    """Who said what, as a sentence with its full stop; a comma that print sets before the closing mark gives way to it."""
    words = _CARRIED_ON.sub(r".\1", claimed(quote))
    return words if _STOPPED.search(words) else f"{words}."


def _whole(value: str | None) -> str | None:
    """Keep a value as it is written: styles lower the letters of titles and turn names round outside of braces."""
    return value and "{" + value.translate(_BIBTEX) + "}"


def _date(published_at: str) -> list[int]:
    return [int(part) for part in published_at[:10].split("-")]


WRITERS: Mapping[Format, Callable[[Document, Document], str]] = MappingProxyType(
    {
        Format("csl", "application/vnd.citationstyles.csl+json"): _csl,
        Format("bibtex", "application/x-bibtex; charset=utf-8"): _bibtex,
        TEXT: _plain,
        Format("ris", "application/x-research-info-systems; charset=utf-8"): _ris,
        Format("markdown", "text/markdown; charset=utf-8"): _markdown,
        HTML: _html,
    }
)
"""Every format, by its name; the first one is what is sent to who does not care."""
