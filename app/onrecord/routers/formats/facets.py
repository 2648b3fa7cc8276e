"""Where each value of a facet leads: to the same list with the filter set to it."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl, urlencode

from onrecord.routers.http.operation import RequestContext
from onrecord.store.documents.stored import Document

_NOT_OF_ANOTHER_LIST = frozenset({"cursor", "facets", "with_total"})
_LAST_MONTH = 12


def with_addresses(
    context: RequestContext, facets: Mapping[str, Sequence[Document]]
) -> dict[str, list[Document]]:
    """Return counts with `href`, the address of what they count."""
    pairs = [
        (name, value)
        for name, value in parse_qsl(context.query_string, keep_blank_values=True)
        if name not in _NOT_OF_ANOTHER_LIST
    ]
    here = context.self_url.partition("?")[0]
    return {
        name: [one | {"href": f"{here}?{urlencode(_narrowed(pairs, name, one['value']))}"} for one in counts]
        for name, counts in facets.items()
    }


def _narrowed(pairs: Sequence[tuple[str, str]], facet: str, value: str) -> list[tuple[str, str]]:
    chosen = period(value) if facet in {"year", "month"} else {facet: value}
    return [pair for pair in pairs if pair[0] not in chosen] + [*chosen.items()]


def period(value: str) -> dict[str, str]:
    """Return the filters of a year or month: its first day, and that of the next one."""
    year, _, month = value.partition("-")
    following = int(year) + (month in {"", str(_LAST_MONTH)})
    after = 1 if month in {"", str(_LAST_MONTH)} else int(month) + 1
    return {
        "published_from": f"{year}-{month or '01'}-01",
        "published_before": f"{following:04d}-{after:02d}-01",
    }
