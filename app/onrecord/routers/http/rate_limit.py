"""How often one client may ask for what costs work."""

import math
import time
from collections import OrderedDict

from onrecord.routers.http.problems import ProblemError

MINUTE = 60.0
MAX_CLIENTS = 10_000
"""Addresses that are remembered; the one that asked longest ago is forgotten first."""


class RateLimit:
    """A full minute's worth at once, then one for each that has passed (a token bucket)."""

    __slots__ = ("_left", "_per_minute")

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def admit(self, client: str) -> None:
        """Count a request.

        Raises:
            ProblemError: 429, the client has asked too often; `Retry-After` says when to ask again.
        """
        now = time.monotonic()
        left, since = self._left.pop(client, (float(self._per_minute), now))
        left = min(float(self._per_minute), left + (now - since) * self._per_minute / MINUTE)
        admitted = left >= 1
        self._left[client] = (left - 1 if admitted else left, now)
        if len(self._left) > MAX_CLIENTS:
            self._left.popitem(last=False)
        if not admitted:
            wait = math.ceil((1 - left) * MINUTE / self._per_minute)
            raise ProblemError(
                "too-many-requests",
                f"at most {self._per_minute} a minute",
                headers=[(b"retry-after", b"%d" % wait)],
            )
