"""Where a web address leads: which machine, resolved once, and whether it is one of the public internet.

OWASP ASVS 5.0, 1.3.6 and 5.2 (server-side request forgery): a name is resolved once, every address is checked, and
the connection goes to the address that was checked.
"""

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import quote, urlsplit

from onrecord.errors import InputError

Address = IPv4Address | IPv6Address
AllowAddress = Callable[[Address], bool]

_NAT64 = IPv6Network("64:ff9b::/96")
_PORTS = {"http": 80, "https": 443}
_LONGEST = 2048
_SAFE = "/%:=&?~+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Target:
    """A web address taken apart; `path` holds the query too and is what the request line says."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt is for."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def host_header(self) -> str:
        """The host as the request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def parse_target(url: str) -> Target:
    """Take a web address apart.

    Raises:
        InputError: It is not an http or https address, or one with a user name.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        name = host.encode("idna").decode("ascii") if host and ":" not in host else host
    except ValueError:
        raise InputError("is not a web address") from None
    if parts.scheme not in _PORTS or not name or len(url) > _LONGEST or not url.isprintable():
        raise InputError("is not an http or https address")
    if parts.username is not None:
        raise InputError("holds a user name, which would be sent")
    path = quote(parts.path or "/", safe=_SAFE) + (
        f"?{quote(parts.query, safe=_SAFE)}" if parts.query else ""
    )
    return Target(url.partition("#")[0], parts.scheme, name, port or _PORTS[parts.scheme], path)


def resolve(target: Target, allow: AllowAddress, seconds: float) -> list[str]:
    """Return the addresses of the target's host, all of them allowed.

    Raises:
        InputError: The host has no address, one that is not allowed, or none within `seconds`.
    """
    found: list[str] = []
    failures: list[str] = []

    def ask() -> None:
        try:
            rows = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
            found.extend(dict.fromkeys(str(row[4][0]).partition("%")[0] for row in rows))
        except (OSError, UnicodeError) as error:
            failures.append(getattr(error, "strerror", None) or "no such name")

    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    if asking.is_alive() or not found:
        raise InputError(
            f"host {target.host} cannot be found: {failures[0] if failures else 'no answer in time'}"
        )
    for address in found:
        if not allow(ip_address(address)):
            raise InputError(
                f"host {target.host} has the address {address}, which is not of the public internet"
            )
    return found


def is_public(address: Address) -> bool:
    """Return whether an address is on the public internet, IPv4 embedded in IPv6 included."""
    if isinstance(address, IPv6Address):
        carried = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            carried = IPv4Address(int(address) & 0xFFFFFFFF)
        if carried is not None:
            return is_public(carried)
        if address.teredo is not None:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def is_any(_address: Address) -> bool:
    """Allow every address: for networks of one's own, when asked to."""
    return True
