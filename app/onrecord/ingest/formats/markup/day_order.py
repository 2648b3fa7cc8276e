"""Which of the numbers of a date is the day on one page: papers of most countries print it first, those of the United States the month."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from onrecord.ingest.formats.markup.blocks import Page
from onrecord.ingest.formats.stated.dates import date_within, is_dateline, is_day_first
from onrecord.ingest.formats.stated.schema_org import web_address
from onrecord.text.lexicon import words

_MONTH_FIRST_ZONE = re.compile(r"\b[ECMP][SD]?T\b")
_DAY_FIRST_ZONE = re.compile(
    r"\b(?:BST|IST|PKT|WAT|EAT|CAT|SAST|AES?T|AEDT|AWST|ACST|NZ[SD]T|CES?T|SGT|MYT)\b"
)
_HALF_DAY = re.compile(r"\d\s?[ap]\.?m\b", re.IGNORECASE)
_EITHER = words("ca ph")
"""Countries that print both."""
_YEAR_FIRST = words("jp kr cn tw hu lt")
_NO_COUNTRY = words("io co tv me ai fm ly gl to cc ws la am vc gg eu")
"""Ends of addresses that are countries' and are used anywhere."""
_REGION = re.compile(r"en[-_]([a-z]{2})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DayOrder:
    """How a page prints dates of three numbers."""

    day_first: bool | None
    """None where nothing on it tells."""

    @classmethod
    def of(cls, page: Page, lines: Iterable[str]) -> "DayOrder":
        """Return the order on a page, by the surest that tells it.

        Args:
            page: The page.
            lines: Those around its headline.
        """
        printed = list(lines)
        told = [order for line in printed if (order := is_day_first(line)) is not None]
        told += [order for line in printed if (order := of_zone(line)) is not None]
        told += [order for order in (_of_country(page),) if order is not None]
        if not told and _region(page) == "us" and any(map(_HALF_DAY.search, printed)):
            told = [False]
        return cls(told[0] if told else None)

    def date_in(self, line: str) -> str | None:
        """Return the first date of publication in a line."""
        return date_within(line, day_first=self.day_first)

    def dateline(self, line: str) -> str | None:
        """Return the date that a line is there to tell."""
        return self.date_in(line) if is_dateline(line, day_first=self.day_first) else None


def of_zone(line: str) -> bool | None:
    """Return whether the day comes first where a clock with this zone is printed; None of any other line."""
    if _DAY_FIRST_ZONE.search(line):
        return True
    return False if _MONTH_FIRST_ZONE.search(line) else None


def _of_country(page: Page) -> bool | None:
    """Return the order of the country in which a page's server or its language is at home."""
    address = web_address(page.canonical) or web_address(page.metas.get("og:url"))
    end = (urlsplit(address).hostname or "").rpartition(".")[2] if address else ""
    for country in (end, _region(page)):
        if country == "us" and country == end:
            return False
        known = len(country) == len("uk") and country not in _EITHER | _YEAR_FIRST | _NO_COUNTRY
        if known and country != "us":  # systems state en-US where nobody chose a language
            return True
    return None


def _region(page: Page) -> str:
    stated = _REGION.match(page.language or "") or _REGION.match(page.metas.get("og:locale", ""))
    return stated[1].lower() if stated else ""
