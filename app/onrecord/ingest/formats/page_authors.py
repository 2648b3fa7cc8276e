"""Who wrote a page: what its data state, what its meta elements state, what it prints where authors stand."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import cast

from onrecord.ingest.formats import schema_org
from onrecord.ingest.formats.agencies import AGENCIES
from onrecord.ingest.formats.dates import is_dateline
from onrecord.ingest.formats.html_blocks import Page, letters
from onrecord.ingest.formats.page_zone import zone_of
from onrecord.ingest.formats.people_lines import is_title_of_paper, names_people
from onrecord.ingest.formats.schema_org import Json
from onrecord.text.lexicon import words

_METAS = (
    "article:author", "author", "byl", "byline", "parsely-author", "sailthru.author", "cxenseparse:author", "dc.creator",
    "dcterms.creator", "dc:creator", "og:article:author", "og:author", "citation_author", "citation_authors", "article.author",
    "article_author", "article:author_name", "author-name", "shareaholic:article_author_name", "dcsext.author", "vr:author",
    "bt:author", "twitter:written by", "authors",
)  # fmt: skip
"""Names under which content management systems state authors, the common ones first."""
_WORKS = r"(?:story|report|text|words|written|reported|posted|published|submitted|analysis|review|opinion|commentary|interview|column)"
_LEAD = re.compile(rf"(?:{_WORKS}\s+)?(?:by|from)\b:?\s+|(?:authors?|{_WORKS})\s*:\s+", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"\s*(?:,|;|\||/|&|•|·|\n|\s[-–—]\s|\band\b|\bwith\b|[.,]?\s(?=(?i:photo\w*|pictures|illustrat\w+|video|graphics|edited|translated)(?i:\sby\s|:\s)))\s*"
)
"""What stands between names as pages print them, or before those who did something else."""
_BEHIND_NAME = re.compile(r"\s(?:(?i:on|in|for|at)\s(?=(?:the\s)?[A-Z\d])|(?=\d)).*", re.DOTALL)
"""What may follow a printed name: the day, the place, the paper."""
_PERSON = re.compile(r"[^\W\d_][\w.’'-]*(?:\s(?:[^\W\d_][\w.’'-]*|[(“\"‘'][^\W\d_][\w.’'-]*[)”\"’'])){1,4}")
"""Two words or more; one of them may be what friends say."""
_FUNCTION = words(
    "Staff Editor Editors Correspondent Reporter Writer Desk Team Newsroom Editorial Admin Contributor Columnist"
    " User Administrator Webmaster Office Department Service Services Agency Agencies Newsdesk"
)
_OF_NAMES = words("de la le von van der den di del bin al el da dos du of ten ter y zu")
_BY = re.compile(rf"(?:(?i:{_WORKS})\s)?(?:[Bb]y|BY)\b:?\s|(?:(?i:authors?|{_WORKS})):\s")
_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)(?=\Z|\s*[,;\n])")
"""What may stand behind a name: a place, a post, a site."""
_HANDLE = re.compile(r"\S*_\S*")
"""What a system calls its user."""
_BEHIND_DATE = re.compile(rf"(?<=\d)[\s,|–—-]{{1,4}}(?=[Bb]y\s|(?:(?i:authors?|{_WORKS})):\s)")
"""Where a byline begins that stands behind a date in one line."""
_INVERTED = re.compile(
    r"([^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*)?), ([^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*)?)"
)
_CATALOGUES = frozenset(
    ("dc.creator", "dcterms.creator", "dc:creator", "citation_author", "citation_authors")
)
"""Names under which catalogues state authors, the surname first."""
_MOST_AUTHORS = 12


def authors_of(
    page: Page, node: dict[str, Json], publisher: str | None, headline: str | None
) -> tuple[str | None, str | None]:
    """Return the byline of a page, from the surest source that names somebody; the paper is no author.

    Args:
        page: What the page prints and its head states.
        node: The page's own article in its JSON-LD; empty where there is none.
        publisher: The name of the paper.
        headline: The headline, around which a byline may be printed.

    Returns:
        The byline and where it stands.
    """
    own = {letters(publisher).casefold()} if publisher else set()
    stated = schema_org.author_names(node.get("author")) or schema_org.author_names(node.get("creator"))
    whole = frozenset(schema_org.organizations(node.get("author")))
    sources = [(stated, "JSON-LD"), (schema_org.author_names(cast("Json", page.authors)), "meta author")]
    sources += [([_upright(name, page.metas[name])], f"meta {name}") for name in _METAS if name in page.metas]
    for source, place in sources:
        names = _named(source, own, printed=False, whole=whole)
        if names:
            return schema_org.join_names(names), place
    return _printed_authors(page, own, headline)


def _printed_authors(page: Page, own: set[str], headline: str | None) -> tuple[str | None, str | None]:
    """Return the names where the markup or a line by the headline says that authors stand."""
    for printed in page.bylines:
        names = _named([printed], own, printed=True)
        if names:
            return schema_org.join_names(names), "byline"
    above, below = zone_of(page, headline)
    for line in (*below, *reversed(above)):
        part = _BEHIND_DATE.split(line)[-1]
        names = _named([part], own, printed=True) if _BY.match(part) else []
        if names:
            return schema_org.join_names(names), "line by the headline"
    over = next(
        (line for line, behind in pairwise(below) if names_people(line) and is_dateline(behind)), None
    )
    return (schema_org.join_names(people(over)), "line over the date") if over else (None, None)


def people(byline: str | None) -> list[str]:
    """Return the names in a byline."""
    return [name for name in map(str.strip, _SEPARATOR.split(byline or "")) if name]


def _upright(name: str, stated: str) -> str:
    """Return the name in the order of speech where a catalogue states the surname first."""
    match = _INVERTED.fullmatch(stated.strip()) if name in _CATALOGUES else None
    return f"{match[2]} {match[1]}" if match and not (" " in match[1] and " " in match[2]) else stated


def _named(
    stated: Iterable[str], papers: set[str], *, printed: bool, whole: frozenset[str] = frozenset()
) -> list[str]:
    """Return the names in statements of authors; of what is printed, only what looks like people's.

    Args:
        stated: The statements.
        papers: Letters of the paper's names, which are no author.
        printed: Whether they are printed lines.
        whole: Statements that are one name each.
    """
    names: list[str] = []
    for statement in stated:
        if statement in whole:
            names += [statement] if letters(statement).casefold() not in papers else []
        elif not schema_org.web_address(statement):
            names += _parts(statement, papers, printed=printed)
    return _without_papers(list(dict.fromkeys(names)))[:_MOST_AUTHORS]


def _without_papers(names: list[str]) -> list[str]:
    """Leave out agencies and papers beside the names of people."""
    own = [name for name in names if name not in AGENCIES and not is_title_of_paper(name)]
    return own if any(map(_is_person, own)) else names


def _parts(statement: str, papers: set[str], *, printed: bool) -> list[str]:
    """Return the names in one statement."""
    names = []
    led = _LEAD.match(statement)
    for part in _SEPARATOR.split(_BRACKETS.sub("", statement[led.end() :] if led else statement)):
        name = " ".join(part.split())
        bare = _BEHIND_NAME.sub("", name)
        name = bare if printed or _is_person(bare) else name
        if not name or "@" in name or _HANDLE.fullmatch(name) or letters(name).casefold() in papers:
            continue
        if _is_person(name):
            names.append(name)
        elif printed:
            break  # behind the names: a date, a post, a place
        elif not _FUNCTION & set(name.title().split()) and not any(map(str.isdigit, name)):
            names.append(name)
    return names


def _is_person(name: str) -> bool:
    """Return whether it is two to five words, each with a capital or a particle, and none of an office."""
    if _PERSON.fullmatch(name) is None:
        return False
    parts = name.split()
    capital = all(part.lstrip("(“\"‘'")[0].isupper() or part.casefold() in _OF_NAMES for part in parts)
    return capital and not _FUNCTION & {part.title() for part in parts}
