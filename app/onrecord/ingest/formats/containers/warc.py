"""WARC: every page that a crawl was answered with. When it was retrieved is no date of an article."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from urllib.parse import urldefrag

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import Budget, Readable
from onrecord.ingest.formats.parsed_article import LeftOut, Member, refused

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_CODINGS = frozenset({"identity", "gzip", "x-gzip", "deflate", "br"})
_WEB = ("http://", "https://")
_CHUNK = 65_536
_MISSING = "needs a library to be read: pip install 'onrecord[archives]'"


def read_warc(data: bytes, budget: Budget) -> Iterator[Member | LeftOut]:
    """Yield every page that a server answered with status 200 or that was packed as a resource; its address is the article's.

    Raises:
        InputError: It is no WARC, is cut or damaged, or holds more than the limits allow.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - an extra
        from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - an extra
        from warcio.statusandheaders import StatusAndHeadersParserException  # noqa: PLC0415 - an extra
    except ImportError:
        raise InputError(_MISSING) from None

    records = ArchiveIterator(BytesIO(data))
    records.INC_RECORD = ""  # it would be written to standard error; the count is looked at below
    try:
        for record in records:
            if not hasattr(record.raw_stream, "limit"):
                raise InputError("is a damaged WARC: a record states no length")
            page = _page(record, budget)
            if page is not None:
                yield page
            if _read_to_end(record) and not isinstance(page, LeftOut):
                raise InputError("ends in the middle of a record")
            if records.err_count:
                raise InputError("is a damaged WARC: a record is followed by what is none")
    except (ArchiveLoadFailed, StatusAndHeadersParserException, OSError, ValueError, EOFError) as error:
        said = " ".join(str(error).split())[:200]
        raise InputError(f"is no WARC that can be read to its end: {said}") from None


def _page(record: Any, budget: Budget) -> Member | LeftOut | None:  # noqa: ANN401 - the library has no types
    headers = _described_by(record)
    if headers is None:
        return None
    media_type, _, parameters = (headers.get_header("Content-Type") or "").partition(";")
    if media_type.strip().lower() not in _PAGES:
        return None
    address = urldefrag(record.rec_headers.get_header("WARC-Target-URI", "").strip("<>")).url
    budget.count()
    try:
        return Member(
            name=address,
            data=_body(record, budget),
            media_type="text/html",
            charset=_charset(parameters),
            address=address,
        )
    except InputError as error:
        return refused(address, error)


def _described_by(record: Any) -> Any:  # noqa: ANN401 - the library has no types
    """Return the headers that say what a record holds, those of HTTP if it has any; None if it is no page of the web."""
    headers = record.http_headers
    if record.rec_type == "resource" and headers is None:
        address = record.rec_headers.get_header("WARC-Target-URI", "").strip("<>").lower()
        return record.rec_headers if address.startswith(_WEB) else None
    answered = record.rec_type == "response" and headers is not None and headers.get_statuscode() == "200"
    return headers if answered else None


def _body(record: Any, budget: Budget) -> bytes:  # noqa: ANN401 - the library has no types
    headers = _described_by(record)
    coding = (headers.get_header("Content-Encoding") or "identity").strip().lower()
    if coding not in _CODINGS:
        raise InputError(f"is packed as {coding[:20]}, which cannot be unpacked")
    if record.rec_headers.get_header("WARC-Truncated"):
        raise InputError("was cut when it was retrieved")
    plain = {"br": "identity", "x-gzip": "gzip"}.get(coding, coding)
    headers.replace_header("Content-Encoding", plain)  # the library would unpack Brotli without a limit
    stream = record.content_stream()
    body = budget.read(BrotliReader(stream) if coding == "br" else stream, "")
    if _read_to_end(record):
        raise InputError("is cut: the WARC ends in the middle of it")
    return body


class BrotliReader:
    """A Brotli stream, unpacked a piece at a time: a few bytes of it can hold gigabytes."""

    def __init__(self, packed: Readable) -> None:
        try:
            import brotli  # noqa: PLC0415 - an extra
        except ImportError:
            raise InputError(_MISSING) from None
        self.packed = packed
        self.stream = brotli.Decompressor()
        self.error = brotli.error

    def read(self, size: int, /) -> bytes:
        """Return about `size` bytes; none at the end."""
        try:
            while not self.stream.is_finished():
                more = self.packed.read(_CHUNK) if self.stream.can_accept_more_data() else b""
                part: bytes = self.stream.process(more, output_buffer_limit=size)
                if part:
                    return part
                if not more:
                    raise InputError("ended before its Brotli stream did")
        except self.error:
            raise InputError("is no Brotli that can be unpacked") from None
        return b""


def _read_to_end(record: Any) -> bool:  # noqa: ANN401 - the library has no types
    """Read what is left of a record, and return whether the file ends before it does."""
    while record.raw_stream.read(_CHUNK):
        pass
    return bool(record.raw_stream.limit)


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        key, _, value = parameter.partition("=")
        if key.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None
