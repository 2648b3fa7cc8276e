"""WARC and WACZ: the pages of a crawl."""

import gzip
import io
import sys
import zlib

import brotli
import pytest
from onrecord.ingest.formats import sniff_media_type
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.formats.containers.warc import BrotliReader
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord
from typing_extensions import override

from tests.ingest.packed import crawl, page, resource, response, zipped

SITE = "https://paper.example"


def read(data: bytes, name: str = "a.warc", **limits: int) -> list[tuple[str, str]]:
    given = Given(data, name=name, media_type=sniff_media_type(data))
    return [
        (within, str(one.headline) if isinstance(one, ArticleRecord) else str(one))
        for within, one in read_input(given, limits=ContainerLimits(**limits))
    ]


RECORDS = (
    response(f"{SITE}/rain#top", page("Rain")),
    response(f"{SITE}/logo", b"\x89PNG", media_type="image/png"),
    response(f"{SITE}/none", page("None"), status="404 Not Found"),
    response(f"{SITE}/asked", b"", kind="request"),
    response(f"{SITE}/hail", page("Hail"), media_type="Application/XHTML+XML ; charset=utf-8"),
)


@pytest.mark.parametrize("packed", [False, True])
def test_every_page_of_a_crawl_is_read(packed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    data = crawl(*RECORDS, packed=packed)
    assert read(data, "a.warc.gz" if packed else "a.warc") == [
        (f"{SITE}/rain", "Rain"),
        (f"{SITE}/hail", "Hail"),
    ]


def test_every_capture_of_an_address_is_read_in_the_order_of_the_file() -> None:
    data = crawl(response(f"{SITE}/rain", page("Rain")), response(f"{SITE}/rain", page("Hail")))
    assert read(data) == [(f"{SITE}/rain", "Rain"), (f"{SITE}/rain", "Hail")]


def test_pages_that_were_packed_from_files_are_read() -> None:
    said = page("Rain").decode().replace("</article>", "<p>“Not now,” said José Poole.</p></article>")
    data = crawl(
        resource(
            f"{SITE}/rain.html#top", said.encode("cp1252"), media_type="text/html; charset=windows-1252"
        ),
        resource(f"{SITE}/logo.png", b"\x89PNG", media_type="image/png"),
        resource("urn:view:https://paper.example/rain.html", page("Rain")),
    )
    [(within, one)] = read_input(Given(data, name="a.warc", media_type="application/warc"))
    assert isinstance(one, ArticleRecord)
    assert (within, one.source_url) == (f"{SITE}/rain.html", f"{SITE}/rain.html")
    assert "“Not now,” said José Poole." in one.text


def test_the_address_is_the_article_s_and_the_time_of_retrieval_is_no_date() -> None:
    own = page("Rain").replace(b"<article>", f"<link rel=canonical href='{SITE}/other'><article>".encode())
    data = crawl(response(f"{SITE}/rain", own))
    [(_, one)] = read_input(Given(data, name="a.warc", media_type="application/warc"))
    assert isinstance(one, ArticleRecord)
    assert (one.source_url, one.published_at) == (f"{SITE}/rain", None)
    assert one.provenance.name == f"a.warc/{SITE}/rain"


def test_what_the_server_packed_is_unpacked() -> None:
    body = page("Rain")
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    data = crawl(
        response(f"{SITE}/1", gzip.compress(body, mtime=0), "Content-Encoding: gzip"),
        response(f"{SITE}/2", zlib.compress(body), "Content-Encoding: Deflate"),
        response(f"{SITE}/3", chunked, "Transfer-Encoding: chunked"),
        response(f"{SITE}/4", body, "Content-Encoding: x-own"),
        response(f"{SITE}/5", gzip.compress(bytes(10**6), mtime=0), "Content-Encoding: gzip"),
    )
    bomb = brotli.compress(bytes(10**8), quality=5)  # the best takes seconds and saves nothing
    assert len(bomb) < 1_000
    data += crawl(
        response(f"{SITE}/6", brotli.compress(body), "Content-Encoding: br"),
        response(f"{SITE}/7", bomb, "Content-Encoding: br"),
        response(f"{SITE}/8", brotli.compress(body)[:-9], "Content-Encoding: br"),
        response(f"{SITE}/9", body, "Content-Encoding: br"),
        response(f"{SITE}/10", gzip.compress(body, mtime=0), "Content-Encoding: x-gzip"),
    )
    assert read(data, member_bytes=9999) == [
        (f"{SITE}/1", "Rain"),
        (f"{SITE}/2", "Rain"),
        (f"{SITE}/3", "Rain"),
        (f"{SITE}/4", "is packed as x-own, which cannot be unpacked"),
        (f"{SITE}/5", "is bigger than the limit of 9999 bytes"),
        (f"{SITE}/6", "Rain"),
        (f"{SITE}/7", "is bigger than the limit of 9999 bytes"),
        (f"{SITE}/8", "ended before its Brotli stream did"),
        (f"{SITE}/9", "is no Brotli that can be unpacked"),
        (f"{SITE}/10", "Rain"),
    ]


def test_the_character_set_is_the_one_that_the_server_stated() -> None:
    body = page("Город").decode().encode("cp1251")
    data = crawl(response(f"{SITE}/1", body, media_type='text/html; a=b; charset="windows-1251"'))
    assert read(data) == [(f"{SITE}/1", "Город")]
    assert read(crawl(response(f"{SITE}/1", page("Rain"), media_type="text/html;charset="))) == [
        (f"{SITE}/1", "Rain")
    ]


def test_of_a_crawl_that_is_cut_the_whole_pages_are_read() -> None:
    whole = crawl(*RECORDS)
    cut = whole[: whole.index(b"Hail is good")]
    assert read(cut) == [
        (f"{SITE}/rain", "Rain"),
        (f"{SITE}/hail", "is cut: the WARC ends in the middle of it"),
    ]
    assert read(whole[: whole.index(b"PNG")])[1:] == [("", "ends in the middle of a record")]
    packed = crawl(*RECORDS, packed=True)
    [first, *_, last] = read(packed[:-40], "a.warc.gz")
    assert (first[1], last) == ("Rain", ("", "ended before its gzip stream did"))
    [(_, reason)] = read(crawl(response(f"{SITE}/1", page("Rain"), more="WARC-Truncated: length\r\n")))
    assert reason == "was cut when it was retrieved"


def test_a_damaged_crawl_says_so_once(capsys: pytest.CaptureFixture[str]) -> None:
    longer = RECORDS[0].replace(b"\r\n\r\nWARC", b"") + b"words that are no record\r\n" + RECORDS[0]
    longer = longer.replace(b"</html>\r\n\r\nwords", b"</html>words", 1)
    assert read(longer)[-1] == ("", "is a damaged WARC: a record is followed by what is none")
    [(_, reason)] = read_input(Given(b"It rained.\r\n", name="a", media_type="application/warc"))
    assert str(reason).startswith("is no WARC that can be read to its end: ")
    assert read(RECORDS[0].replace(b"Content-Length", b"X")) == [
        ("", "is a damaged WARC: a record states no length")
    ]
    assert read(crawl(RECORDS[1])) == [("", "holds nothing that can be read")]
    assert capsys.readouterr() == ("", "")


def test_a_wacz_gives_the_pages_of_its_crawls_alone() -> None:
    data = zipped(
        {
            "datapackage.json": b"{}",
            "pages/pages.jsonl": b'{"id": "1"}',
            "archive/a.warc.gz": crawl(RECORDS[0], packed=True),
            "archive/b.warc": crawl(RECORDS[4]),
            "indexes/index.cdx.gz": gzip.compress(b"x", mtime=0),
        }
    )
    assert read(data) == [
        (f"archive/a.warc.gz/{SITE}/rain", "Rain"),
        (f"archive/b.warc/{SITE}/hail", "Hail"),
    ]


def test_brotli_may_come_a_byte_at_a_time() -> None:
    class Dripping(io.BytesIO):
        @override
        def read(self, _size: int | None = -1, /) -> bytes:
            return super().read(1)

    stream = BrotliReader(Dripping(brotli.compress(page("Rain"))))
    assert b"".join(iter(lambda: stream.read(99), b"")) == page("Rain")


def test_without_the_library_the_line_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    assert read(crawl(RECORDS[0])) == [("", "needs a library to be read: pip install 'onrecord[archives]'")]
    monkeypatch.undo()
    monkeypatch.setitem(sys.modules, "brotli", None)
    packed = response(f"{SITE}/1", brotli.compress(page("Rain")), "Content-Encoding: br")
    assert read(crawl(packed, RECORDS[0])) == [
        (f"{SITE}/1", "needs a library to be read: pip install 'onrecord[archives]'"),
        (f"{SITE}/rain", "Rain"),
    ]
