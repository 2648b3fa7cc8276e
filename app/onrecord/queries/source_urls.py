"""The forms that the address of one article has: schemes, hosts, slashes, marks of campaigns, AMP."""

import re
from itertools import product
from urllib.parse import urlsplit, urlunsplit

_TRACKING = re.compile(
    r"utm_\w+|mc_[ce]id|_ga|[gdy]clid|fbclid|msclkid|igshid|cmpid|ocid|smid|at_(campaign|medium)|outputtype|amp"
)
"""Names of parameters that say where a reader came from, or which form of the page is wanted."""
_HOST = re.compile(r"^(www\.|amp\.)+")
_AMP_PATH = re.compile(r"^/amp(?=/)|/amp$|\.amp(?=\.html$|$)")


def same_addresses(url: str) -> list[str]:
    """Return the address as given, and the other forms that lead to the same article.

    A stored address is compared whole, so that its index finds it: what is left out is left out of the address given.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return [url]
    host = _HOST.sub("", parts.netloc.lower())
    path = _AMP_PATH.sub("", parts.path.rstrip("/"))
    pairs = [
        pair for pair in parts.query.split("&") if not _TRACKING.fullmatch(pair.partition("=")[0].lower())
    ]
    forms = product(
        ("https", "http"),
        (host, f"www.{host}"),
        (path, f"{path}/"),
        (parts.query, "&".join(pairs)),
    )
    found = [urlunsplit((scheme, name, tail, query, "")) for scheme, name, tail, query in forms]
    return list(dict.fromkeys([url, *found]))
