"""What was rendered of parts of the record, kept until it must make room."""

import hashlib
import threading
from collections.abc import Callable, Iterable

from lz4 import block

OVERHEAD = 300
"""Bytes that a rendering takes beside its body: key and objects (measured, rounded up)."""
LARGEST = 8
"""Nothing is kept that would take more than this part of the room."""


class Renderings:
    """Renderings by a digest of all that they were made of.

    Whoever asks has just read those parts, so that nothing from here is older than what was read, whoever has committed in
    between: another state has another digest. What has been asked for least lately makes room.
    """

    __slots__ = ("_bytes", "_kept", "_limit", "_lock")

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._bytes = 0
        self._kept: dict[bytes, bytes] = {}
        """Bodies, compressed by LZ4."""
        self._lock = threading.Lock()

    def rendered(self, parts: Iterable[bytes], render: Callable[[], bytes]) -> bytes:
        """Return what `render` makes of parts, from an earlier time where these were the same.

        Args:
            parts: All that the rendering depends on, none with a NUL in it.
            render: Makes it anew.
        """
        if self._limit < OVERHEAD:
            return render()
        key = hashlib.sha256(b"\0".join(parts)).digest()
        with self._lock:
            kept = self._kept.pop(key, None)
            if kept is not None:
                self._kept[key] = kept  # the latest is the last
        if kept is None:
            body = render()
            self._keep(key, block.compress(body))
        else:
            body = block.decompress(kept)
        return body

    def _keep(self, key: bytes, compressed: bytes) -> None:
        size = len(compressed) + OVERHEAD
        if size > self._limit // LARGEST:
            return
        with self._lock:
            if key in self._kept:  # another thread was as fast
                return
            while self._bytes + size > self._limit:
                self._bytes -= len(self._kept.pop(next(iter(self._kept)))) + OVERHEAD
            self._kept[key] = compressed
            self._bytes += size
