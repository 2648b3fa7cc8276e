"""The response cache: answers as they go on the wire, kept compressed until the next commit."""

from onrecord.web.server.responses import WireResponse

Key = tuple[object, ...]
OVERHEAD = 1_300
"""Bytes that an answer takes beside its body: key, headers, objects (measured, rounded up)."""


class ResponseCache:
    """Responses of one state of the record; the oldest are dropped when they exceed the limit."""

    __slots__ = ("_bytes", "_commits", "_kept", "_limit")

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._bytes = 0
        self._kept: dict[Key, WireResponse] = {}
        self._commits = -1

    def __contains__(self, key: Key) -> bool:
        """Return whether there is an answer to this request, of whatever state of the record."""
        return key in self._kept

    def see(self, commits: int) -> None:
        """Forget the answers of another state than this one, which is the newest that is known."""
        if commits != self._commits:
            self._kept.clear()
            self._bytes = 0
            self._commits = commits

    def get(self, key: Key, commits: int) -> WireResponse | None:
        """Return the answer to the same request when nobody has committed since; empties the cache otherwise."""
        self.see(commits)
        return self._kept.get(key)

    def put(self, key: Key, answer: WireResponse, commits: int) -> None:
        """Keep an answer that was begun when `commits` was true and has a validator; too late when that has passed."""
        if (
            self._limit // 8 < OVERHEAD
            or answer.etag is None
            or commits != self._commits
            or key in self._kept
        ):
            return
        compressed = answer.compress()
        size = len(compressed.content) + OVERHEAD
        if size > self._limit // 8:
            return
        while self._bytes + size > self._limit:
            oldest = next(iter(self._kept))
            self._bytes -= len(self._kept.pop(oldest).content) + OVERHEAD
        self._kept[key] = compressed
        self._bytes += size
