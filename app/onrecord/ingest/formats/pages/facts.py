"""What a page states of its article, and where: each fact from the surest place that has it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, takewhile
from typing import TypeVar
from urllib.parse import urlsplit

from onrecord.ingest.formats.markup.blocks import Block, Page, letters
from onrecord.ingest.formats.markup.day_order import DayOrder
from onrecord.ingest.formats.markup.marks import DEKS
from onrecord.ingest.formats.pages.clocks import has_updates
from onrecord.ingest.formats.pages.deks import below_headline, line_below
from onrecord.ingest.formats.pages.header import COPIED, below_line, parts_of
from onrecord.ingest.formats.pages.printed_days import as_printed
from onrecord.ingest.formats.pages.pull_quotes import quotes_the_same
from onrecord.ingest.formats.pages.zone import filed_below, headline_at, zone_of
from onrecord.ingest.formats.stated import schema_org
from onrecord.ingest.formats.stated.addresses import day_in_address
from onrecord.ingest.formats.stated.dates import (
    date_of_dateline,
    date_within,
    is_dateline,
    stated_date,
)
from onrecord.ingest.formats.stated.printed_moments import with_clock, with_clocks_beside
from onrecord.ingest.formats.stated.schema_org import Json, text_field
from onrecord.ingest.records import PublisherRecord
from onrecord.text.lexicon import words

_LONGEST_DEK = 300
_DATELINED = 2
"""Paragraphs of which one may begin with place and day: a line may stand before it."""
T = TypeVar("T")
Found = tuple[T | None, str | None]
"""A fact and where it stands; None and None where the page does not state it."""
_DATES = (
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article:published", "article.published",
    "og:article:published_time", "og:published_time", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "dcterms.date", "date.published", "publish-date", "publish_date", "pubdate", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "rnews:datepublished", "govuk:first-published-at", "dc.date.created", "pdate", "displaydate", "originalpublicationdate",
    "bt:pubdate", "publishdate", "publisheddate", "published-date", "published_date", "publicationdate", "publication_date", "publication-date",
    "date_published", "publishtime", "publish_time", "publish-time", "iso-8601-publish-date", "article:publish_date", "pub_date",
    "article_date_original", "prism.publicationdate", "citation_publication_date", "citation_online_date", "citation_date", "dc.issued", "datecreated", "date_created",
    "dc.created", "dc:created", "dcterms:created", "dcterms:issued", "dc:date", "created", "og:regdate", "regdate", "date",
)  # fmt: skip
"""Names under which content management systems state when an article was first published, the surest first."""
_OFFICE = ("libreoffice", "openoffice", "staroffice")
"""Generators of pages whose "created" is when the document was made, as among the properties of any document."""

_PUBLISHERS = (
    "og:site_name", "publisher", "dc.publisher", "dcterms.publisher", "citation_journal_title", "citation_publisher", "dc.source", "source",
    "application-name", "apple-mobile-web-app-title",
)  # fmt: skip
"""Names under which they state who published it."""
_SYSTEMS = words(
    "wordpress drupal joomla joomla! blogger ghost medium squarespace wix wix.com typo3 tumblr movable_type localhost website home homepage"
)
"""What serves pages, and what a site is called by whoever gave it no name: nobody's paper."""
_TWICE = re.compile(r"(?P<name>.{2,80}?)\s[-–—|·:]\s(?P=name)")
"""A name that a system states as that of its site and of its page."""
_SLOGAN = re.compile(r"(?P<name>\S[^|]{1,60}?)\s(?:\|\s\S.*|[-–—]\s\S+(?:\s\S+){2,})", re.DOTALL)
"""A name and what the site says of itself: three words or more behind a dash."""
_EDITION = re.compile(r"(?<=\w)\s(?:e-?paper|e-?edition|digital edition)\Z", re.IGNORECASE)
_PUBLISHED_BY = re.compile(
    r"(?:originally |first )?published (?:on |in )?(?P<day>[^“”\"]{8,40}?\d{4}),? (?:by|in) (?:the )?(?P<paper>(?-i:[A-Z])[^“”\".!?,:;]{3,60})",
    re.IGNORECASE,
)
"""How a page that took an article over says whose it is."""
_FIRST_LINES = 12
"""Blocks of a page among which that stands."""
_LAST_LINES = 80
"""The same at the end, where it says whose rights they are."""
_ADDRESS_BEHIND = re.compile(r"\s\((?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,8}/?\)\Z", re.IGNORECASE)
_ADDRESS_ALONE = re.compile(r"https?://(?:www\.)?(?P<host>[^/\s]+)/?")
_RIGHTS = re.compile(
    r"(?:copyright|©|\(c\))[\s©]{1,3}(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s)?(?:by\s)?(?:the )?(?P<name>(?-i:[A-Z])[\w’'& -]{1,50}?)"
    r"(?:,? (?:LLC|Inc|Ltd|Limited|Plc|Co|Company|Corp)\b\.?)?(?:[.,]? all rights reserved\b.{0,200}|\W{0,3})",
    re.IGNORECASE,
)
"""Whose a page is, as its foot says."""
_DOMAIN = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,8}", re.IGNORECASE)


def first_of(*stated: tuple[T | None, str]) -> Found[T]:
    """Return the first that is stated, with its place."""
    return next(((value, place) for value, place in stated if value), (None, None))


def dek(page: Page, node: dict[str, Json], chosen: list[Block], headline: str | None) -> Found[str]:
    """Return the described dek when the page prints it as a block of its own before the end of the first paragraph."""
    titles = [
        letters(one or "")
        for one in (headline, page.metas.get("og:title"), page.metas.get("twitter:title"), page.title)
    ]
    alternative, described_in_data, described = (
        _no_title(text_field(stated), titles)
        for stated in (
            node.get("alternativeHeadline"),
            node.get("description"),
            page.metas.get("og:description"),
        )
    )
    own = letters(alternative or "")
    if alternative and any(block.letters == own for block in page.blocks):
        return alternative, "JSON-LD"
    described, place = first_of((described_in_data, "JSON-LD"), (described, "meta og:description"))
    if described and chosen and not _is_lead(chosen, letters(described)):
        own = letters(described)
        end = page.blocks.index(chosen[min(1, len(chosen) - 1)]) + 1
        printed = next((block.text for block in page.blocks[:end] if block.letters == own), None)
        if printed:
            return text_field(printed), place
    unchosen = _unchosen(page, chosen, letters(page.metas.get("description", "")))
    return first_of(
        _marked_dek(page, headline, chosen), (alternative, "JSON-LD"), (unchosen, "meta description")
    )


def _no_title(stated: str | None, titles: Sequence[str]) -> str | None:
    """Return what is stated of an article; nothing where it is but one of its titles, or how one begins."""
    own = letters(stated or "")
    return None if any(title.startswith(own) for title in titles) else stated


def _unchosen(page: Page, chosen: list[Block], own: str) -> str | None:
    """Return the description for search engines where it stands over the article's blocks, and is none of them: it repeats the lead as often."""
    over = takewhile(lambda one: one is not chosen[0], page.blocks) if chosen and own else ()
    return next((text_field(block.text) for block in over if block.letters == own), None)


def _is_lead(chosen: list[Block], own: str) -> bool:
    """Return whether these are the words of the first paragraph, which descriptions often repeat."""
    column = Counter(block.parent for block in chosen if block.tag == "p")
    return any(block.letters == own and block.tag == "p" and column[block.parent] > 1 for block in chosen)


def _marked_dek(page: Page, headline: str | None, chosen: Sequence[Block]) -> tuple[str | None, str]:
    """Return the line below the headline that its class or its place tells to be a dek, unless it quotes what the body does not have."""
    at = headline_at(page.blocks, headline)
    if at is None:
        return None, ""
    own = page.blocks[at]
    rest = below_line(own.text, letters(headline or ""))
    below = [
        *([replace(own, text=rest, tag="p", set_off=0, over_text=True)] if rest else []),
        *below_headline(page.blocks, at),
    ]
    around = set(own.furniture) - DEKS
    marks = ((block, set(block.furniture) - around) for block in below)
    marked = next(
        (block for block, mark in marks if mark and mark <= DEKS and not is_dateline(block.text)), None
    )
    marked = marked or line_below(own, below, page.blocks, tuple(page.bylines))
    if marked is None or len(marked.text) > _LONGEST_DEK or not quotes_the_same(marked, chosen):
        return None, ""
    return text_field(marked.text), "line below the headline"


def bare_name(name: str) -> str:
    """Return the name of a paper without its address, what it says of itself, and what edition it is."""
    address = _ADDRESS_ALONE.fullmatch(name)
    name = address["host"] if address else _EDITION.sub("", name)
    named = _SLOGAN.fullmatch(_ADDRESS_BEHIND.sub("", name))
    return named["name"] if named else _ADDRESS_BEHIND.sub("", name)


def publisher(page: Page, node: dict[str, Json]) -> Found[PublisherRecord]:
    """Return who published the page; a name before the name of its server."""
    stated = [(schema_org.publisher(node.get("publisher")), "JSON-LD")]
    stated += [(_of_site(page.metas.get(name)), f"meta {name}") for name in _PUBLISHERS[:1]]
    stated += [(schema_org.publisher(page.publisher), "element of the publisher")]
    stated += [(schema_org.publisher(page.metas.get(name)), f"meta {name}") for name in _PUBLISHERS[1:]]
    stated += [(schema_org.publisher(page.site), "element of the site's name")]
    stated += [(schema_org.publisher(_published_by(page)), "line by the headline")]
    stated = [
        (replace(one, name=bare_name(one.name)), place)
        for one, place in stated
        if one and not is_system(one.name)
    ]
    named = [(one, place) for one, place in stated if one and not is_domain(one.name)]
    return first_of(*_spelt_out(named), *stated)


def with_holder_of_rights(
    page: Page, stated: PublisherRecord | None, place: str | None
) -> Found[PublisherRecord]:
    """Return who is stated to have published a page; where that is a server or nobody, who holds the rights, if a line says so."""
    name = _holder_of_rights(page) if stated is None or is_domain(stated.name) else None
    return (PublisherRecord(name, None), "line of rights") if name else (stated, place)


def _holder_of_rights(page: Page) -> str | None:
    """Return the name in a line of rights that the address of the page's server has in it, too."""
    stated = (page.canonical, page.metas.get("og:url"), page.metas.get("og:site_name"))
    address = next(filter(None, map(schema_org.web_address, stated)), "")
    host = letters(urlsplit(address).hostname or "").casefold()
    lines = (
        " ".join(block.text.split())
        for block in page.blocks[-_LAST_LINES:]
        if len(block.text) <= _LONGEST_DEK
    )
    found = (match["name"] for line in lines if (match := _RIGHTS.fullmatch(line)))
    return next((name for name in found if letters(name).casefold() in host), None)


def _published_by(page: Page) -> str | None:
    """Return the paper in the first lines that say by whom, and on which day, an article was published."""
    lines = (
        " ".join(block.text.split())
        for block in page.blocks[:_FIRST_LINES]
        if len(block.text) <= _LONGEST_DEK
    )
    found = (match for line in lines if (match := _PUBLISHED_BY.fullmatch(line)))
    return next((match["paper"] for match in found if date_within(match["day"])), None)


def _spelt_out(named: list[tuple[PublisherRecord, str]]) -> list[tuple[PublisherRecord, str]]:
    """Return the names, those first of which the first is the initials: "PPS" of Prairie Public Sound."""
    first = named[0][0].name if named else ""
    own = [one for one in named if first.isupper() and first == _initials(one[0].name)]
    return [*own, *named]


def _initials(name: str) -> str:
    words_of = [word for word in name.split() if word[0].isupper()]
    return "".join(word[0] for word in words_of) if len(words_of) > 1 else ""


def _of_site(name: str | None) -> PublisherRecord | None:
    twice = _TWICE.fullmatch((name or "").strip())
    return schema_org.publisher(twice["name"] if twice else name)


def is_system(name: str) -> bool:
    """Return whether a name is that of a system, which is nobody's paper."""
    return name.casefold() in _SYSTEMS


def is_domain(name: str) -> bool:
    """Return whether a name is that of a server."""
    return _DOMAIN.fullmatch(name) is not None


def source_url(page: Page, node: dict[str, Json]) -> Found[str]:
    """Return the page's own address."""
    return first_of(
        (schema_org.web_address(page.canonical), "link canonical"),
        (schema_org.web_address(page.metas.get("og:url")), "meta og:url"),
        (schema_org.source_url(node), "JSON-LD"),
    )


def language(page: Page, node: dict[str, Json]) -> Found[str]:
    """Return the language of the page."""
    return first_of(
        (schema_org.language(page.language), "html lang"),
        (schema_org.language(node.get("inLanguage")), "JSON-LD"),
    )


def published_at(
    page: Page, node: dict[str, Json], printed: str | None, headline: str | None, chosen: Sequence[Block] = ()
) -> Found[str]:
    """Return when the page was first published.

    Args:
        page: The page.
        node: Its own article in its JSON-LD.
        printed: The date over its article.
        headline: Its headline, around which a date may be printed.
        chosen: Its blocks, of which the first may begin with a dateline.
    """
    datelines = ((date_of_dateline(block.text), "dateline") for block in chosen[:_DATELINED])
    live = [*page.times, *page.moments] if has_updates(chosen) else []
    stated = chain(_dates(page, node, printed, headline, live), datelines)
    found, place = next(((value, place) for value, place in stated if value), (None, None))
    return (found and _on_day_printed(found, page, headline)), place


def _on_day_printed(stated: str, page: Page, headline: str | None) -> str:
    """Return a moment on the day that the page prints for it."""
    if not stated.endswith("Z"):
        return stated
    above, below = zone_of(page, headline)
    lines = [*below, *above, *chain.from_iterable(map(parts_of, page.bylines))]
    return as_printed(stated, lines, DayOrder.of(page, lines), [*page.times, *page.moments])


def _dates(
    page: Page, node: dict[str, Json], printed: str | None, headline: str | None, live: Sequence[str]
) -> Iterator[Found[str]]:
    """Yield what may be the date, the surest first; `live`: the moments of a live blog, of which the first counts."""
    yield schema_org.published_at(node), "JSON-LD"
    is_document = page.metas.get("generator", "").strip().lower().startswith(_OFFICE)
    for name in filter(page.metas.__contains__, _DATES):
        stated = "" if is_document and name == "created" else page.metas[name]
        day = stated_date(stated) or DayOrder.of(page, [stated]).date_in(stated)
        yield with_clock(day, stated), f"meta {name}"
    yield min(filter(None, map(stated_date, live)), default=None), "time element"
    for moment in page.times:
        yield stated_date(moment), "time element"
    yield schema_org.published_at(node, "dateCreated"), "JSON-LD"
    above, below = zone_of(page, headline)
    order = DayOrder.of(page, [*above, *below, *page.bylines])
    for part in chain.from_iterable(map(parts_of, page.bylines)):
        yield with_clock(order.date_in(part), part), "byline"
    yield printed, "line over the article"
    below, above = ([line for line in lines if not COPIED.match(line)] for lines in (below, above))
    for line in with_clocks_beside(below):
        yield with_clock(order.dateline(line), line), "line below the headline"
    for line in reversed(with_clocks_beside(above)):
        yield with_clock(order.dateline(line), line), "line over the headline"
    for filed in filed_below(page.blocks):
        yield date_within(filed["when"]), "line below the article"
    for address in (page.canonical, page.metas.get("og:url")):
        yield day_in_address(address), "address"
