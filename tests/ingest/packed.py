"""Archives made for tests, member by member."""

import gzip
import io
import tarfile
import zipfile

PAGE = (
    "<!doctype html><html lang=en><title>{0}</title><article><h1>{0}</h1><p>The board met.</p>"
    "<p>“{0} is good,” said Ann Roe.</p></article></html>"
)


def page(title: str) -> bytes:
    return PAGE.format(title).encode()


def zipped(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def tarred(members: dict[str, bytes], **kinds: bytes) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        for name, kind in kinds.items():
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
    return packed.getvalue()


def response(
    address: str,
    body: bytes,
    *headers: str,
    status: str = "200 OK",
    media_type: str = "text/html",
    kind: str = "response",
    more: str = "",
) -> bytes:
    """Return one record of a WARC."""
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *headers]).encode()
    block = head + b"\r\n\r\n" + body
    record = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{abs(hash(address))}>\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Date: 2024-02-01T00:00:00Z\r\n{more}Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}"
    )
    return record.encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def resource(address: str, body: bytes, *, media_type: str = "text/html") -> bytes:
    """Return one record of a WARC that holds a file as it is, as warcit writes it: with no headers of HTTP."""
    record = (
        f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:{abs(hash(address))}>\r\nWARC-Target-URI: {address}\r\n"
        f"WARC-Date: 2024-02-01T00:00:00Z\r\nContent-Type: {media_type}\r\nContent-Length: {len(body)}"
    )
    return record.encode() + b"\r\n\r\n" + body + b"\r\n\r\n"


def crawl(*records: bytes, packed: bool = False) -> bytes:
    return b"".join(gzip.compress(record, mtime=0) if packed else record for record in records)
