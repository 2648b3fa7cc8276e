"""HTML pages: which blocks are the article, and what the page states about it.

A well-kept library (trafilatura) chooses the blocks; their words are those of the event parser, which loses none.
"""

import logging
import re
from collections.abc import Sequence

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Extractor

from onrecord.errors import InputError
from onrecord.ingest.formats.markup.anchored import with_boxes_apart
from onrecord.ingest.formats.markup.blocks import Block, Page, letters, size_of
from onrecord.ingest.formats.markup.interviews import with_answers_marked
from onrecord.ingest.formats.markup.page import read_page, without_traps
from onrecord.ingest.formats.markup.shadow import with_roots_shown
from onrecord.ingest.formats.markup.speech import spoken
from onrecord.ingest.formats.markup.stated_body import unprinted_body
from onrecord.ingest.formats.markup.tree import DEEPEST, load_html, read_tree
from onrecord.ingest.formats.markup.turns import with_labels
from onrecord.ingest.formats.markup.unshown import drop_unshown, unshown_in
from onrecord.ingest.formats.pages import authors as page_authors
from onrecord.ingest.formats.pages import facts as page_facts
from onrecord.ingest.formats.pages import titles as page_titles
from onrecord.ingest.formats.pages.article import own_article
from onrecord.ingest.formats.pages.articles import beside_headline, of_one_article
from onrecord.ingest.formats.pages.captures import as_published
from onrecord.ingest.formats.pages.clocks import with_clocks
from onrecord.ingest.formats.pages.columns import with_column, with_runs
from onrecord.ingest.formats.pages.fronts import IS_FRONT, is_front
from onrecord.ingest.formats.pages.header import without_header
from onrecord.ingest.formats.pages.leads import with_leads
from onrecord.ingest.formats.pages.matching import SUBHEADINGS, matching
from onrecord.ingest.formats.pages.notices import nothing, notice
from onrecord.ingest.formats.pages.printed_pdf import with_printed_lines
from onrecord.ingest.formats.pages.pull_quotes import without_pull_quotes
from onrecord.ingest.formats.pages.sections import with_sections
from onrecord.ingest.formats.pages.trim import trimmed
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.records.page_state import described
from onrecord.ingest.formats.stated.schema_org import Json
from onrecord.ingest.formats.text.ends import sign_of_end
from onrecord.ingest.records import PassedOver, PublisherRecord

logging.getLogger("trafilatura").setLevel(
    logging.CRITICAL
)  # it reports odd pages itself, beside our one line

_OPTIONS = Extractor(fast=True, comments=False)
_OPTIONS.focus = "once"
"""Neither "balanced", "recall" nor "precision": it would measure the page and choose a second time, and of no page was that choice taken."""
_KEPT = 0.99
"""Share of a page's letters that the tree must hold; all of them when so much is open at once that it may drop some."""
_LEAST = 250
"""Letters of the shortest choice that counts: of less text the library cannot tell what is the article."""
_ALIGNED = 0.5
"""Share of the library's choice that the page's blocks must cover; with less, the two read different pages."""
_REASONS = (
    "is headline, dek, byline or date, or stands over them",
    "is a label of the page, leads to another article or tells of the author",
    "repeats a paragraph: a pull quote",
    "",
)
"""Why a block is left out that the step before still had."""
_UNCHOSEN = (
    "is not part of the article, as the page is built",
    "stands in navigation, beside the article, or at the page's head or foot",
)
_FEWEST_UPDATES = 2
"""Further updates by which the heading of the first is known."""
_LONGEST_SIGN = 60
"""Characters at the end among which the sign of the end is looked for."""
_ENCODING = re.compile(r"^\s{0,99}<\?xml[^>]{0,400}\?>")


def read_html(text: str) -> Draft:
    """Read one page.

    Raises:
        InputError: No text, or the tree parser would lose some of it.
    """
    page, tree = _read(with_printed_lines(text))
    as_published(page, text)
    candidates = _chosen_blocks(page, tree)
    candidates = of_one_article(page, candidates)
    node, stated_in = described(own_article(page), page, candidates, text)
    publisher, publisher_from = page_facts.publisher(page, node)
    sites = (publisher.name if publisher else None, page.metas.get("og:site_name"))
    headline, headline_from, site = page_titles.headline(page, node, sites)
    if (
        site
        and not page_facts.is_system(site)
        and (publisher is None or page_facts.is_domain(publisher.name))
    ):
        publisher, publisher_from = PublisherRecord(page_facts.bare_name(site), None), "title"
    publisher, publisher_from = page_facts.with_holder_of_rights(page, publisher, publisher_from)
    dek, dek_from = page_facts.dek(page, node, candidates, headline)
    paper = publisher.name if publisher else None
    byline, byline_from = page_authors.authors_of(page, node, paper, headline)
    names = tuple(filter(None, (byline, *page.bylines)))
    authors = page_authors.people(byline)
    header = (headline, dek, byline and f"By {byline}", byline and f"From {byline}", *authors)
    below, printed = without_header(candidates, headline, header, names, page.blocks)
    own = trimmed(below, (*authors, *names), page.blocks, paper)
    chosen = without_pull_quotes(own)
    stated = unprinted_body(node, chosen)
    instead = _instead(page, node, chosen, text) if not stated else None
    if instead:
        raise InputError(instead)
    source_url, address_from = page_facts.source_url(page, node)
    published_at, date_from = page_facts.published_at(page, node, printed, headline, chosen)
    language, language_from = page_facts.language(page, node)
    origins = {
        "headline": headline_from,
        "dek": dek_from,
        "byline": byline_from,
        "publisher": publisher_from,
        "source_url": address_from,
        "published_at": date_from,
        "language": language_from,
        "body": stated_in if stated else f"{len(chosen)} of {len(page.blocks)} blocks",
    }
    return Draft(
        body=stated or _printed_body(chosen),
        headline=headline,
        dek=dek,
        byline=byline,
        publisher=publisher,
        source_url=source_url,
        published_at=published_at,
        language=language,
        origins={field: place for field, place in origins.items() if place},
        passed_over=_passed_over(page, (candidates, below, own, chosen)),
    )


def _printed_body(chosen: list[Block]) -> str:
    """Return the text of the blocks, without the sign of its end."""
    text = "\n\n".join(spoken(with_answers_marked(chosen)))
    return text.removesuffix(sign_of_end(text[-_LONGEST_SIGN:]))


def _instead(page: Page, node: dict[str, Json], chosen: list[Block], text: str) -> str | None:
    """Return what a page holds instead of an article; None where it may be one."""
    if not chosen:
        return nothing(text)
    return IS_FRONT if is_front(page, node, chosen) else notice(page, chosen)


def _passed_over(page: Page, steps: tuple[list[Block], ...]) -> tuple[PassedOver, ...]:
    """Return the blocks that are no part of the body, and why; `steps`: the blocks that each step left."""
    reasons = {id(block): why for blocks, why in zip(steps, _REASONS, strict=True) for block in blocks}
    taken = {id(block) for block in steps[-1]}
    return tuple(
        PassedOver(block.text, reasons.get(id(block)) or _UNCHOSEN[block.region == "boilerplate"])
        for block in page.blocks
        if id(block) not in taken
    )


def _read(text: str) -> tuple[Page, HtmlElement | None]:
    """Read a page with one parse where its tree holds all of it, else by events, and its tree besides."""
    text = with_boxes_apart(with_roots_shown(text))
    bare = without_traps(_ENCODING.sub("", text))
    read = read_tree(bare)
    if read is not None:
        return read
    text = with_labels(text)
    page = read_page(text)
    if page.depth > DEEPEST:
        raise InputError(f"is HTML nested {page.depth} elements deep, more than {DEEPEST}")
    tree = load_html(_ENCODING.sub("", text)) if page.letters else None
    if tree is None:
        return page, None
    kept = len(letters("".join(tree.itertext())))
    kept -= len(letters("".join(element.text or "" for element in tree.iter("script", "style"))))
    if kept < page.letters * (1 if page.level > DEEPEST else _KEPT):
        raise InputError(
            f"is HTML of which the tree parser loses {page.letters - kept} of {page.letters} letters"
        )
    drop_unshown(unshown_in(tree))
    return page, tree


def _chosen_blocks(page: Page, tree: HtmlElement | None) -> list[Block]:
    if tree is None:
        return _printed(page)
    document = trafilatura.bare_extraction(tree, options=_OPTIONS)
    body = getattr(document, "body", None)
    extracted = letters("".join(body.itertext())) if body is not None else ""
    chosen = _without_heads([one for one in matching(page, extracted) if one.region != "boilerplate"])
    chosen = with_sections(page.blocks, with_runs(page.blocks, chosen))
    found = size_of(chosen)
    whole = with_column(page.blocks, chosen)
    printed = [] if found >= max(_LEAST, len(extracted) * _ALIGNED) else _printed(page, found)
    if not printed or (whole is not chosen and printed[0].region is None):
        return with_clocks(page.blocks, with_leads(page, whole))
    return beside_headline(page, printed, found * _ALIGNED) if len(extracted) < _LEAST else printed


def _without_heads(blocks: Sequence[Block]) -> list[Block]:
    """Leave out what stands in headers of articles, but for the headings over what is not the first of them."""
    first = next((at for at, block in enumerate(blocks) if block.region != "head"), len(blocks))
    first -= _heads_updates(blocks, first)
    return [
        block
        for at, block in enumerate(blocks)
        if block.region != "head" or (block.tag in SUBHEADINGS and at >= first)
    ]


def _heads_updates(blocks: Sequence[Block], first: int) -> bool:
    """Return whether the heading right before the first text heads the first of several updates, each an article with such a heading."""
    heads = [block for block in blocks if block.region == "head" and block.tag in SUBHEADINGS]
    own = blocks[first - 1] if 0 < first < len(blocks) else None
    alike = {one.article for one in heads if own and one.tag == own.tag} - {0}
    return own is not None and own.article in alike and len(alike) > _FEWEST_UPDATES


def _printed(page: Page, found: int = 0) -> list[Block]:
    """Choose by the page's own elements: the article's, else main's, else all that is no navigation.

    Args:
        page: The page.
        found: Letters of the library's choice; an element that holds less than half as much is not the whole article.
    """
    regions: tuple[tuple[str | None, ...], ...] = (
        ("article",),
        ("article", "main"),
        ("article", "main", None),
        ("boilerplate",),
    )
    for region in regions:
        blocks = [
            block for block in page.blocks if block.region in (*region, "head") and block.tag != "title"
        ]
        own = size_of(block for block in blocks if block.region in region)
        if own > found * _ALIGNED:
            return with_clocks(page.blocks, _without_heads(blocks))
    return []
