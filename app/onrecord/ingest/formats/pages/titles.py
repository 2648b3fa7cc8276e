"""The headline of a page and the name of its site: a title says both, what is printed tells them apart."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise

from onrecord.ingest.formats.markup.blocks import Page, letters
from onrecord.ingest.formats.pages.headings import (
    LABEL_WORDS,
    akin_heading,
    heading_over_text,
    is_heading,
    marked_headline,
    names_of_site,
    names_site,
    own_h1,
    without_kicker,
)
from onrecord.ingest.formats.stated.dates import date_within, without_dates
from onrecord.ingest.formats.stated.people_lines import is_title_of_paper
from onrecord.ingest.formats.stated.schema_org import Json, text_field
from onrecord.ingest.formats.text.author_names import BY
from onrecord.text.lexicon import words

_BETWEEN = re.compile(r"\s+(?:[|–—•·»«/]|-{1,2}|:{1,2})\s+|\s*\|\s*|:\s+")
_WORD = re.compile(r"[^\W\d_]")
_PAGE = re.compile(r"\bPage \d")
_WHOLE_WORD = re.compile(r"\w+")
_LABEL = re.compile(
    r"(?:print(?:able)?|printer[- ]friendly)(?: (?:article|story|version|page|view))?|(?:full|view) (?:article|story)|article|story|page \d{1,2}(?: of \d{1,2})?",
    re.IGNORECASE,
)
"""What a title says of the page itself."""
_ADDRESS = re.compile(r"(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,8}")
_DAY_BEHIND = re.compile(r"[\s,–—-]+\d{1,2}/\d{1,2}/\d{2,4}\Z")
_FROM = re.compile(r"\s\(from (?P<site>(?-i:[A-Z])[^()]{2,40})\)\Z", re.IGNORECASE)
"""The paper behind a headline, as some houses print it."""
_OBITUARY = re.compile(r"\s(?:obituar(?:y|ies)|death notices?|funeral|memorial)\b", re.IGNORECASE)
"""What stands behind a name in the title of a page of mourning."""
_MOURNED = re.compile(r"(?P<name>[^\W\d_a-z][^\d:?!]{4,60}) Obituary")
"""A headline of such a page, in whose title the years of a life follow."""
_YEARS = re.compile(r"\s?\((?:19|20)\d{2}\s?[-–—]\s?(?:19|20)\d{2}\)")
_HEADINGS = ("h1", "h2", "h3", "h4")
_OWN_LINE = re.compile(r"(?:\S+\s+){2,20}\S*[^\s.:;,]")
"""A headline by itself, and no sentence."""
_SECTIONS = words(
    "News Business Sport Sports World Opinion Politics Culture Health Science Technology Tech Travel Life Style Lifestyle Arts Local"
    " Community Region In Depth Analysis National International Home Blog Article Story Video Money Economy Entertainment Education Environment Features Comment Media Page"
)
_LONGEST = 400
"""Characters of a block whose lines may be headline and dek."""
_MOST_WORDS = 6
"""Of a site's name."""
_FEWEST_LETTERS = 15
"""Of a part of a title by which a longer headline is known."""
_SHARED = 0.5
"""Share of the words of a headline that stand in another wording of it."""
_FURTHER = ("parsely-title", "sailthru.title", "dc.title", "dcterms.title", "hdl")
"""Names of meta elements that state a headline, too."""
_FEWEST_WORDS = 3
"""Of a headline that is known from the title alone."""


@dataclass(frozen=True, slots=True)
class Title:
    """What the title of a page is made of."""

    headline: str | None
    """The part that the page prints; None when it prints none."""
    site: str | None
    """What stands beside it, when that may be a name."""


def title_of(page: Page, printed: Mapping[str, str], names: frozenset[str] = frozenset()) -> Title:
    """Take the title apart where one part of it is printed on the page; `names`: of the site, which are no headline."""
    title = _without_label(_without_day(_FROM.sub(r" - \g<site>", text_field(page.title) or "")))
    found: tuple[int, str, str] | None = None
    headings = {block.letters.casefold() for block in page.blocks if block.tag in _HEADINGS}
    headings.add(letters(page.headline or "").casefold())
    for headline, site in _splits(title):
        own = "" if names_site(headline, names) or headline.islower() else letters(headline).casefold()
        weight = len(own) + _LONGEST * (own in headings and not set(headline.split()) <= _SECTIONS)
        if own in printed and weight > (found[0] if found else 0):
            found = (weight, headline, site)
    if found is None:
        known = chain(_shortened(title, printed), _lengthened(title, page))
        found = next((one for one in known if not names_site(one[1], names)), None)
    whole = letters(title).casefold()
    glued = found and found[0] > _LONGEST and not _BETWEEN.search(printed.get(whole, " - "))
    if found is not None and (glued or whole not in printed):
        site = _DAY_BEHIND.sub("", found[2])
        return Title(found[1], site if _is_name(site) else None)
    of_site = names_site(title, names) or is_title_of_paper(title) or _may_name_site(title, page)
    over = heading_over_text(page, names | names_of_site(page, [title])) if of_site else None
    if whole in printed:
        return Title(over, title) if over and letters(over) != letters(title) else Title(title or None, None)
    if of_site:
        return Title(over, title)
    paper = next((site for _, site in _splits(title) if is_title_of_paper(site)), None)
    return Title(None, paper)


def _may_name_site(title: str, page: Page) -> bool:
    """Return whether a short title is no part of the page's headline, while a longer heading stands over its text."""
    own = letters(title).casefold()
    if len(title.split()) > LABEL_WORDS or own in letters(own_h1(page, frozenset()) or "").casefold():
        return False
    over = heading_over_text(page, names_of_site(page, [title])) or ""
    return len(over.split()) > LABEL_WORDS + 1 and own not in letters(over).casefold()


def _without_day(title: str) -> str:
    """Return a title without a date at its end, which is no site's name."""
    matches = [*_BETWEEN.finditer(title)]
    dated = (
        matches
        and date_within(title[matches[-1].end() :])
        and not _WORD.search(without_dates(title[matches[-1].end() :]))
    )
    return title[: matches[-1].start()] if dated else title


def _without_label(title: str) -> str:
    """Return a title without a part at either end that says no more than what page it is."""
    matches = [*_BETWEEN.finditer(title)]
    if matches and _LABEL.fullmatch(title[matches[-1].end() :].strip()):
        return title[: matches[-1].start()]
    if matches and _LABEL.fullmatch(title[: matches[0].start()].strip()):
        return title[matches[0].end() :]
    return title


def headline(
    page: Page, node: dict[str, Json], sites: tuple[str | None, ...]
) -> tuple[str | None, str | None, str | None]:
    """Return the headline with its place, and the name of the site that the title states.

    The headline is that of the page's data without the site's name, unless it is printed otherwise.

    Args:
        page: The page.
        node: Its own article in its JSON-LD.
        sites: Names of the site, as far as they are known.
    """
    printed = _printed(page)
    names = names_of_site(page, sites)
    title = title_of(page, printed, names)
    names |= names_of_site(page, [title.site])
    h1 = _whom_mourned(own_h1(page, names), page)
    own = {letters(name) for name in (*sites, title.site) if name}
    if h1 and (names_site(h1, names) or _is_of_site(h1, title, own)):
        h1 = None
    elif h1 and title.headline and letters(h1) in {letters(title.headline) + name for name in own}:
        h1 = title.headline  # the logo stands in it, too
    stated = _without_site(text_field(node.get("headline")), h1, own)
    shared = _without_site(text_field(page.metas.get("og:title")), h1, own)
    h1 = without_kicker(h1, (stated, shared, title.headline, *_parts(page.title)))
    if (
        stated
        and h1
        and letters(stated).casefold() not in printed
        and (
            letters(h1) in (letters(shared or ""), letters(title.headline or "")) or _is_reworded(h1, stated)
        )
    ):
        return h1, "h1", title.site  # made for search engines
    if not stated and h1 and letters(h1) != letters(shared or ""):
        others = (title.headline, *map(page.metas.get, _FURTHER))
        if letters(h1) in {letters(_without_site(other, h1, own) or "") for other in others}:
            return h1, "h1", title.site  # made for those who share it
    akin = akin_heading(page, names, _parts(page.title))
    places = (
        (stated, "JSON-LD"),
        (shared, "meta og:title"),
        (_without_site(text_field(page.metas.get("headline")), h1, own), "microdata"),
        (h1, "h1"),
        (marked_headline(page, names), "line marked as the headline"),
        (None if is_heading(title.headline, page) else akin, "heading over the text"),
        (title.headline, "title, as printed"),
        (akin, "heading over the text"),
        (_over_byline(page), "line over the byline"),
        (_without_site(_without_label(text_field(page.title) or "") or None, None, own, guess=True), "title"),
    )
    return next(((value, place, title.site) for value, place in places if value), (None, None, title.site))


def _is_of_site(h1: str, title: Title, own: set[str]) -> bool:
    """Return whether a heading is the site's name and what it says of itself, on a page whose title is that of another line."""
    other = letters(title.headline or "")
    return (
        other not in ("", letters(h1))
        and other not in letters(h1)
        and any(letters(h1).startswith(name) for name in own)
    )


def _whom_mourned(h1: str | None, page: Page) -> str | None:
    """Return the name alone where a headline is that of a life whose years the title tells."""
    match = _MOURNED.fullmatch(h1 or "")
    whole = page.title or ""
    if match is None or not whole.startswith(match[0]) or not _YEARS.match(whole, len(match[0])):
        return h1
    return match["name"]


def _parts(title: str | None) -> list[str]:
    """Return what stands between the signs of a title."""
    return _BETWEEN.split(title or "")


def _is_reworded(h1: str, stated: str) -> bool:
    """Return whether two headlines say the same in other words: most words are those of both."""
    one, other = (set(_WHOLE_WORD.findall(text.casefold())) for text in (h1, stated))
    return len(one & other) >= _SHARED * max(len(one), len(other))


def _over_byline(page: Page) -> str | None:
    """Return the line set off in bold type right over a byline, on an old page that has no heading."""
    blocks = [block for block in page.blocks if block.region != "boilerplate"]
    if any(block.tag in _HEADINGS for block in blocks):
        return None
    for block, behind in pairwise(blocks):
        first, _, rest = block.text.partition("\n")
        set_off = len(first) <= block.set_off <= len(first) + 1 and _OWN_LINE.fullmatch(first)
        if set_off and BY.match((rest or behind.text).lstrip()):
            return text_field(first)
    return None


def _printed(page: Page) -> dict[str, str]:
    """Return the lines that a page prints outside lists, by their letters in lower case."""
    found = {
        block.letters.casefold(): block.text for block in page.blocks if block.tag not in ("title", "li")
    }
    for block in page.blocks:
        if "\n" in block.text and len(block.text) < _LONGEST:
            found.update((letters(line).casefold(), line) for line in block.text.split("\n"))
    found.pop("", None)
    return found


def _shortened(title: str, printed: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Yield the one printed line that a part of a title begins; some systems cut their titles off."""
    for part, site in _splits(title):
        own = letters(part.rstrip("….")).casefold()
        if len(own) >= _FEWEST_LETTERS:
            longer = [
                line for one, line in printed.items() if one.startswith(own) and len(one) <= 3 * len(own)
            ]
            if len(longer) == 1:
                yield len(own), longer[0], site


def _lengthened(title: str, page: Page) -> Iterator[tuple[int, str, str]]:
    """Yield the only headline that a part of a title begins with; some systems add their section to it."""
    h1s = [block for block in page.blocks if block.tag == "h1"]
    own = h1s[0].letters.casefold() if len(h1s) == 1 else ""
    if len(own) >= _FEWEST_LETTERS:
        for part, site in _splits(title):
            if letters(part).casefold().startswith(own):
                yield len(own), h1s[0].text, site


def _splits(title: str) -> Iterator[tuple[str, str]]:
    """Yield each part of a title that begins or ends it, or stands between a label and the last name, and the name farthest from it."""
    matches = [*_BETWEEN.finditer(title)]
    if len(matches) > 1:
        yield title[matches[0].end() : matches[-1].start()], title[matches[-1].end() :]
    for match in matches:
        left, right = title[: match.start()], title[match.end() :]
        yield left, _name_among(_BETWEEN.split(right)[::-1])
        yield right, _name_among(_BETWEEN.split(left))


def _name_among(parts: list[str]) -> str:
    """Return the first part that may be a name, and no address; the first of all where none may."""
    names = [part for part in filter(None, parts) if _is_name(part)]
    return next((name for name in names if not _ADDRESS.fullmatch(name)), next(iter(names), parts[0]))


def _is_name(site: str) -> bool:
    printed = site.split()
    named = 0 < len(printed) <= _MOST_WORDS and (site[0].isupper() or site[0].isdigit() or "." in site)
    named = named and any(map(str.isalpha, site)) and _PAGE.search(site) is None
    return named and not set(printed) <= _SECTIONS and not site.endswith(("?", "!", "…", "..."))


def _is_cut_off(part: str, h1: str) -> bool:
    """Return whether a part of a title is a printed headline, or its beginning."""
    own, whole = letters(part.rstrip("….")).casefold(), letters(h1).casefold()
    return own == whole or (len(own) >= _FEWEST_LETTERS and whole.startswith(own))


def _without_site(stated: str | None, h1: str | None, own: set[str], *, guess: bool = False) -> str | None:
    """Take the site's name off a title; `guess`: also a short last part that no other statement calls so."""
    if stated is None:
        return None
    splits = [
        (stated[: match.start()], letters(stated[match.end() :])) for match in _BETWEEN.finditer(stated)
    ]
    printed = next((left for left, _ in splits if h1 and letters(left) == letters(h1)), None)
    mourns = h1 and stated.startswith(h1) and _OBITUARY.match(stated, len(h1))
    if printed or mourns or (h1 and any(_is_cut_off(part, h1) for part, _ in _splits(stated))):
        return printed or h1
    for left, right in reversed(splits):
        if right and any(right == site or right.startswith(site) for site in own):
            return left
    if guess:
        parts = [match for match in _BETWEEN.finditer(stated) if match[0].strip() != ":"]
        left, right = (stated[: parts[-1].start()], stated[parts[-1].end() :]) if parts else (stated, "")
        if (
            len(left.split()) >= _FEWEST_WORDS
            and len(right.split()) < len(left.split())
            and _is_name(right or "x")
        ):
            return left
    return stated
