"""Who wrote a page: what its data state, what its meta elements state, what it prints where authors stand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, takewhile
from urllib.parse import urlsplit

from onrecord.ingest.formats.markup.blocks import Page, letters
from onrecord.ingest.formats.markup.head import AUTHORS, CONTRIBUTORS
from onrecord.ingest.formats.pages.header import is_paragraph
from onrecord.ingest.formats.pages.signatures import signatures
from onrecord.ingest.formats.pages.stated_names import stated_in
from onrecord.ingest.formats.pages.zone import headline_at, zone_of
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.dates import is_dateline
from onrecord.ingest.formats.stated.people_lines import is_byline, is_post
from onrecord.ingest.formats.stated.schema_org import Json
from onrecord.ingest.formats.text.author_names import (
    BEHIND_DATE,
    BY,
    is_person,
    may_be_person,
    names_in,
    only_names,
    without_papers,
)

_BETWEEN = re.compile(r"\s*(?:,|\band\b)\s*")
"""What stands between names as `join_names` joins them."""
_NEAR = 4
"""Lines below a headline of which one may be a name over that of the paper."""
_FROM = re.compile(r"From(?P<mail>:)? (?P<who>[^<>@:]{4,60}?)(?: <\S{3,80}>)?")
"""Before who wrote an article or, in archives of mail, a message."""
_NAMED_BELOW = re.compile(
    r"(?:authors?|by|(?:written|posted|reported) by|words|reporters?|writers?|byline)\W{0,2}", re.IGNORECASE
)
_FEWEST_MORE, _MOST_TOGETHER = 5, 200
"""Characters of one more name, and of a line of names: what is longer tells more than who wrote an article."""
_WORDS = re.compile(r"(?:Words|Text|WORDS|TEXT)\s(?=[^\W\d_a-z])")
"""Over the name of who wrote an article, beside that of who took its pictures."""
_PICTURES = re.compile(r"(?:photo|picture|image|illustration)\w*\s", re.IGNORECASE)
_KINDS = re.compile(r"(?i:opinion|analysis|comment(?:ary)?|column|review|perspective)")
"""Over the name of who wrote such an article."""
_CREDIT = re.compile(r"(?i:translat|illustrat|edit|photograph)\w* (?:from (?:the )?[A-Z]\w+ )?by:? [A-Z]")
"""Beside it: who did something else for the article."""
_WITH_POST = re.compile(
    r"(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}), (?:[A-Z][\w&-]* |[a-z]{3,14} (?:and )?){0,3}(?i:correspondent|reporter|editor|columnist|critic|staff writer)"
)
"""A name and a post at a paper, which nobody else has."""
_WRAPPED = re.compile(r"\s*[(\[](By [^()\[\]]{3,200})[)\]]\s*", re.IGNORECASE)


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
    own = _papers(page, publisher)
    stated = schema_org.author_names(node.get("author")) or schema_org.author_names(node.get("creator"))
    whole = frozenset(schema_org.organizations(node.get("author")))
    sources = [(stated, "JSON-LD")]
    sources += [
        (stated_in(name, page.authors[name]), f"meta {name}") for name in AUTHORS if name in page.authors
    ]
    above, below = zone_of(page, headline)
    lines = [*below, *reversed(above)]
    for source, place in sources:
        names = _named(source, own, printed=False, whole=whole)
        people = [] if any(map(is_person, names)) else _printed_people([*page.bylines, *lines], own)
        if names and people:
            return schema_org.join_names(people), "byline"
        if names:
            printed = _as_printed(names, [*lines, *page.bylines], own)
            return schema_org.join_names(_with_those_beside(printed, page, own)), place
    for run in page.together:
        names = _named(run, own, printed=True)
        if names:
            return schema_org.join_names(_as_printed(names, lines, own)), "byline"
    found = (
        _lines_of_authors(page, below, above, own),
        _contributors(page, own),
        _bare(page, headline, own),
    )
    return next(chain.from_iterable(found), (None, None))


def _bare(page: Page, headline: str | None, own: frozenset[str]) -> Iterator[tuple[str | None, str]]:
    """Yield the names that stand alone between the headline and the text, where the text tells nothing of them."""
    at = headline_at(page.blocks, headline)
    if at is None:
        return
    below = [one for one in page.blocks[at + 1 :] if one.region != "boilerplate"]
    line = below[0] if len(below) > _NEAR and is_paragraph(below[1]) else None
    names = (
        only_names(line.text, own)
        if line and not (line.furniture or line.beside_picture or line.pulled)
        else []
    )
    surnames = [name.split()[-1] for name in names]
    if names and not any(
        surname in one.text for one in below[1:] if is_paragraph(one) for surname in surnames
    ):
        yield schema_org.join_names(names), "line below the headline"


def _contributors(page: Page, own: frozenset[str]) -> Iterator[tuple[str | None, str]]:
    """Yield the people of whom the head says that they had a part in the page."""
    for name in filter(page.authors.__contains__, CONTRIBUTORS):
        people = list(filter(may_be_person, _named(stated_in(name, page.authors[name]), own, printed=False)))
        if people:
            yield schema_org.join_names(people), f"meta {name}"


def _printed_people(lines: Iterable[str], own: frozenset[str]) -> list[str]:
    """Return the people in the first line that says who wrote it: where the data state but an agency or a pen name, those count."""
    named = (_named([line], own, printed=True) for line in map(_unwrapped, lines) if BY.match(line))
    return next((names for names in named if any(map(is_person, names))), [])


def _unwrapped(line: str) -> str:
    """Return a line without the brackets around all of it."""
    found = _WRAPPED.fullmatch(line)
    return found[1] if found else line


def _papers(page: Page, publisher: str | None) -> frozenset[str]:
    """Return the letters of what the paper is called, its server's name among them."""
    address = schema_org.web_address(page.canonical) or schema_org.web_address(page.metas.get("og:url"))
    labels = (urlsplit(address).hostname or "").split(".")[:-1] if address else []
    named = (
        publisher,
        page.metas.get("og:site_name"),
        page.publisher,
        *(one for one in labels if len(one) > len("www")),
    )
    return frozenset(letters(name).casefold() for name in named if name) - {""}


def _lines_of_authors(
    page: Page, below: list[str], above: list[str], own: frozenset[str]
) -> Iterator[tuple[str | None, str]]:
    """Yield the names in lines by the headline, then below the report."""
    places = (
        (_led_to(page, below, above, own), "line by the headline"),
        (_beside_date(page, below, own), "line beside the date"),
        (_alone(below, above, own), "line below the headline"),
        (_below_report(page, own), "line below the report"),
    )
    return ((schema_org.join_names(names), place) for found, place in places for names in found if names)


def _led_to(page: Page, below: list[str], above: list[str], own: frozenset[str]) -> Iterator[list[str]]:
    """Yield the names in lines that say who wrote the article."""
    for at in range(len(below)):
        yield _below_label(below, at, own) or _with_posts(below, at, own)
    lines = (*below, *reversed(above))
    for at, line in enumerate(lines):
        part = BEHIND_DATE.split(_unwrapped(line))[-1]
        names = _named([part], own, printed=True) if BY.match(part) else []
        more = _behind(page, line, below[at + 1 :], own) if names else ()
        yield list(dict.fromkeys((*names, *more)))
    for line, behind in pairwise((*below, "")):
        yield _of_words(line, behind, own)


def _behind(page: Page, line: str, below: Sequence[str], own: frozenset[str]) -> Iterator[str]:
    """Yield the people right behind a line of authors: in more such lines, or in items of the same list."""
    items = [block for block in page.blocks if block.tag == "li"]
    parent = next((item.parent for item in items if item.text == line), None)
    listed = {item.text for item in items if item.parent == parent}
    for more in below:
        alone = only_names(more, own) if more in listed else []
        people = list(filter(is_person, _named([more], own, printed=True))) if BY.match(more) else alone
        if not people:
            return
        yield from people


def _of_words(line: str, behind: str, own: frozenset[str]) -> list[str]:
    """Return the people behind a label without a colon, as magazines print it over another one for the pictures."""
    label = _WORDS.match(line)
    names = _named([f"By {line[label.end() :]}"], own, printed=True) if label else []
    return names if _PICTURES.match(behind) else list(filter(may_be_person, names))


def _beside_date(page: Page, below: list[str], own: frozenset[str]) -> Iterator[list[str]]:
    """Yield the names in lines beside the day, or that lead to the pages of authors."""
    dated = [is_dateline(line) for line in below]
    for at, line in enumerate(below):
        linked = frozenset(name for name in page.linked if name in line)
        post = is_post(next(iter(below[at + 1 : at + 2]), ""))
        beside = any(dated[max(0, at - 1) : at + 2 + post])
        names = only_names(line, own, linked) if beside or linked else []
        if names == [line]:  # a list of authors has each in a line
            names += takewhile(page.linked.__contains__, below[at + 1 :])
        yield names


def _alone(below: list[str], above: list[str], own: frozenset[str]) -> Iterator[list[str]]:
    """Yield the name in the line right below a headline over which the day stands, or in capitals, and one right over the name of the paper."""
    if below and (below[0].isupper() or any(map(is_dateline, above))):
        yield only_names(below[0], own)
    for line in below[:_NEAR]:
        signed = _WITH_POST.fullmatch(line)
        if signed and is_person(signed["name"]):
            yield [signed["name"]]
        placed = is_byline(line) if " in " in line and " and " in line and not BY.match(line) else None
        yield _named([f"By {placed}"], own, printed=True) if placed else []
        sent = _FROM.fullmatch(line)
        told = sent is not None and (may_be_person(sent["who"]) or (sent["mail"] and is_person(sent["who"])))
        yield [sent["who"]] if sent and told else []
    for name, post in pairwise(above):
        yield [name] if is_person(name) and is_post(post) else []
    for kind, name in pairwise(below[:_NEAR]):
        yield [name] if is_person(name) and _KINDS.fullmatch(kind) else []
    for name, behind in pairwise(below[:_NEAR]):
        beside = letters(behind).casefold() in own or _CREDIT.match(behind) or is_post(behind)
        if beside and is_person(name):
            yield [name]


def _below_report(page: Page, own: frozenset[str]) -> Iterator[list[str]]:
    """Yield the names in the lines below a report."""
    for statements in signatures(page.blocks):
        yield _named(statements, own, printed=True)


def _below_label(lines: list[str], at: int, own: frozenset[str]) -> list[str]:
    """Return the names in the line below one that says no more than that they follow."""
    name = next(iter(lines[at + 1 : at + 2]), "")
    return _named([f"By {name}"], own, printed=True) if name and _NAMED_BELOW.fullmatch(lines[at]) else []


def _with_posts(lines: list[str], at: int, own: frozenset[str]) -> list[str]:
    """Return the names of several authors, each above his or her post; none where there is but one."""
    names = _named([lines[at]], own, printed=True) if BY.match(lines[at]) else []
    first = len(names)
    while first and is_post(next(iter(lines[at + 1 : at + 2]), "")):
        at += 2
        others = only_names(lines[at], own) if at < len(lines) else []
        if not others:
            break
        names += others
    return names if len(names) > first else []


def _as_printed(names: list[str], lines: Iterable[str], own: frozenset[str]) -> list[str]:
    """Return the names as a byline prints them: with those who are not stated, and in small letters where they are stated in capitals."""
    stated = {name.casefold() for name in names}
    for line in lines:
        printed = _named([line], own, printed=True) if BY.match(line) else []
        if stated < {name.casefold() for name in printed}:
            return printed
        if stated == {name.casefold() for name in printed} and all(map(str.isupper, names)):
            return printed
    return names


def _with_those_beside(names: list[str], page: Page, own: frozenset[str]) -> list[str]:
    """Return the names, with those that the page prints beside all of them where the markup says that authors stand."""
    stated = {name.casefold() for name in names}
    longest = sum(map(len, names)) + _FEWEST_MORE
    for run in page.together:
        may_name = longest < sum(map(len, run)) <= _MOST_TOGETHER
        printed = [name for name in _named(run, own, printed=True) if is_person(name)] if may_name else []
        if stated < {name.casefold() for name in printed}:
            return printed
    return names


def people(byline: str | None) -> list[str]:
    """Return the names in a byline."""
    return [name for name in map(str.strip, _BETWEEN.split(byline or "")) if name]


def _named(
    stated: Iterable[str], papers: frozenset[str], *, printed: bool, whole: frozenset[str] = frozenset()
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
        own = letters(statement).casefold()
        if statement in whole or (printed and _CREDIT.match(statement)):
            names += [statement] if statement in whole and own not in papers else []
            continue
        found = names_in(_unwrapped(statement) if printed else statement, papers, printed=printed)
        if own not in papers or sum(len(letters(name)) for name in found) == len(own):
            names += found  # else it is the rest of the paper's name
    return without_papers(list(dict.fromkeys(names)))
