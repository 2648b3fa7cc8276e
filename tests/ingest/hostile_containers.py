"""Archives, crawls, feeds and news XML that readers have choked on: each gives one article intact, or one line."""

import gzip
import io
import json
import tarfile
import zipfile
import zlib
from collections.abc import Iterator

import zstandard

from tests.ingest.hostile import PROSE, WORDS, Hostile
from tests.ingest.packed import crawl, page, response, tarred, zipped

CONTENT = "http://purl.org/rss/1.0/modules/content/"


def hostile_containers() -> Iterator[Hostile]:
    """Yield every file."""
    yield from _gzip()
    yield from _zstandard()
    yield from _zip()
    yield from _epub()
    yield from _tar()
    yield from _warc()
    yield from _xml()
    yield from _feeds()


def _page(name: str) -> bytes:
    return page(name).replace(b"The board met", f"{WORDS} as {name}".encode())


def _gzip() -> Iterator[Hostile]:
    text = f"{PROSE} Packed.".encode()
    deep = text
    for _ in range(30):
        deep = gzip.compress(deep, mtime=0)
    for name, data in {
        "bomb": gzip.compress(bytes(300_000_000), 1, mtime=0), "cut": gzip.compress(text, mtime=0)[:-2], "head-only": b"\x1f\x8b\x08",
        "garbage-behind": gzip.compress(text, mtime=0) + b"garbage", "wrong-sum": gzip.compress(text, mtime=0)[:-8] + bytes(8),
    }.items():  # fmt: skip
        yield Hostile(f"gzip-{name}.txt.gz", data, None)
    yield Hostile("gzip-deep.txt" + ".gz" * 30, deep, None)
    yield Hostile("gzip-zeros-behind.txt.gz", gzip.compress(text, mtime=0) + bytes(999), "Packed.")
    yield Hostile(
        "gzip-many.txt.gz", b"".join(gzip.compress(b"Many streams. ", mtime=0) for _ in range(20_000)), "Many"
    )


def _zstandard() -> Iterator[Hostile]:
    whole = zstandard.compress(f"{PROSE} As Zstandard.".encode())
    dictionary = b"\x5d\x2a\x4d\x18"
    for name, data in {
        "cut": whole[:-3], "bomb": zstandard.compress(bytes(300_000_000)), "garbage": whole[:4] + bytes(range(256)), "empty": b"", "head": whole[:4],
        "dictionary": dictionary + b"\xff\xff\xff\xff" + whole, "window": b"\x28\xb5\x2f\xfd\x00\xff" + bytes(99), "text": PROSE.encode(),
    }.items():  # fmt: skip
        yield Hostile(f"zstandard-{name}.txt.zst", data, None)
    yield Hostile("zstandard-twice.txt.zst", whole + whole, "As Zstandard.")


def _zip() -> Iterator[Hostile]:
    deep = _page("deep")
    for number in range(20):
        deep = zipped({f"{number}.zip" if number else "a.html": deep}, zipfile.ZIP_STORED)
    members = {f"{number}.png": b"" for number in range(12_000)}
    whole = zipped({"a.html": _page("zip")})
    for name, data in {
        "bomb": zipped({"a.txt": bytes(50_000_000)}), "bomb-in-bomb": zipped({"b.zip": zipped({"a.txt": bytes(300_000_000)})}),
        "deep": deep, "many": zipped(members), "cut": whole[:-30], "empty": zipped({}), "no-zip": b"PK\x03\x04" + bytes(9_999),
        "absolute": zipped({"/etc/a.html": _page("absolute")}), "traversal": zipped({"../" * 20 + "a.html": _page("out")}),
        "two-ends": whole[-60:] * 99,
    }.items():  # fmt: skip
        yield Hostile(f"zip-{name}.zip", data, None)
    huge = whole.replace(len(_page("zip")).to_bytes(4, "little"), b"\xff\xff\xff\x7f")
    yield Hostile("zip-huge-size.zip", huge, "as zip", either=True)
    yield Hostile("zip-behind-a-program.zip", b"MZ" + bytes(500) + zipped({"a.html": _page("sfx")}), "as sfx")
    yield Hostile("zip-odd-name.zip", zipped({"\n\u202e\x1b]0;x\x07.html": _page("odd")}), "as odd")


def _epub() -> Iterator[Hostile]:
    container = b'<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
    package = b'<package><manifest><item id="a" href="{}" media-type="application/xhtml+xml"/></manifest><spine>{}</spine></package>'
    one = b'<itemref idref="a"/>'
    book = {
        "META-INF/container.xml": container,
        "a.opf": package.replace(b"{}", b"a.html", 1).replace(b"{}", one),
    }
    whole = zipped(book | {"a.html": _page("epub")})
    yield Hostile("epub-whole.epub", whole, "as epub")
    for name, data in {
        "bomb": zipped(book | {"a.html": bytes(50_000_000)}), "cut": whole[:-30], "no-zip": b"PK\x03\x04" + bytes(9_999),
        "out": zipped(book | {"a.opf": book["a.opf"].replace(b"a.html", b"../../../etc/passwd")}), "zip": zipped({"b.txt": b"."}),
        "package-bomb": zipped(book | {"a.opf": bytes(50_000_000)}), "no-xml": zipped(book | {"a.opf": b"<package>"}),
        "entities": zipped(book | {"a.opf": b'<!DOCTYPE a [<!ENTITY b "c">]><package/>'}), "itself": zipped(book | {"META-INF/container.xml": container.replace(b"a.opf", b"META-INF/container.xml")}),
    }.items():  # fmt: skip
        yield Hostile(f"epub-{name}.epub", data, None)


def _tar() -> Iterator[Hostile]:
    whole = tarred({"a.html": _page("tar")})
    sparse = io.BytesIO()
    with tarfile.open(fileobj=sparse, mode="w", format=tarfile.PAX_FORMAT) as archive:
        entry = tarfile.TarInfo("a.txt")
        entry.pax_headers = {"GNU.sparse.size": str(10**13), "GNU.sparse.map": "0,0", "GNU.sparse.major": "0"}
        archive.addfile(entry)
    for name, data in {
        "sparse": sparse.getvalue(), "cut": whole[:600], "links": tarred({}, **{"a.html": tarfile.LNKTYPE}),
        "random": bytes(257) + b"ustar" + bytes(range(256)) * 40, "wrong-size": whole.replace(b"%011o" % len(_page("tar")), b"77777777777"),
    }.items():  # fmt: skip
        yield Hostile(f"tar-{name}.tar", data, None)
    yield Hostile("tar-twice.tgz", gzip.compress(whole, mtime=0), "as tar")


def _warc() -> Iterator[Hostile]:
    record = response("https://paper.example/a", _page("warc"))
    for name, data in {
        "cut": record[:-60], "no-length": record.replace(b"Content-Length", b"X"), "long": record.replace(b"Content-Length: ", b"Content-Length: 9"),
        "negative": record.replace(b"Content-Length: ", b"Content-Length: -"), "no-records": b"WARC/1.0\r\n\r\n", "headers": b"WARC/1.0\r\n" + b"A: b\r\n" * 99_999,
        "other": crawl(response("https://paper.example/a", b"\x89PNG", media_type="image/png")), "line": b"WARC/1.0" + b"x" * 999_999,
        "bomb": crawl(response("https://paper.example/a", zlib.compress(bytes(50_000_000)), "Content-Encoding: deflate")),
    }.items():  # fmt: skip
        yield Hostile(f"warc-{name}.warc", data, None, either=name in ("negative", "no-length"))
    yield Hostile("warc-packed.warc.gz", gzip.compress(record, mtime=0), "as warc")


def _xml() -> Iterator[Hostile]:
    nitf = f"<nitf><body><body.content><p>{PROSE} {{}}</p></body.content></body></nitf>"
    bomb = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12))
    for name, text in {
        "laughs": f'<!DOCTYPE nitf [<!ENTITY l0 "ha">{bomb}]>' + nitf.format("&l11;"),
        "external": '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + nitf.format("&x;"),
        "parameter": '<!DOCTYPE nitf [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x">%x;]>' + nitf.format("it"),
        "deep": "<nitf>" + "<p>" * 100_000 + "</p>" * 100_000 + "</nitf>", "open": "<nitf>" + "<p>" * 100_000, "cut": nitf.format("it")[:-9],
        "unknown": "<catalog/>", "html": "<!DOCTYPE html><html><p>Rain.</html>", "text": "It rained.", "empty": "", "declaration": "<?xml version='1.0'?>",
        "comments": "<!--" * 100_000, "doctypes": "<!DOCTYPE [" * 20_000, "instructions": "<?x" * 100_000, "nul": nitf.format("\0"),
        "include": '<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>',
    }.items():  # fmt: skip
        yield Hostile(f"xml-refused-{name}.xml", text.encode(), None)
    remote = '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd">'
    yield Hostile("xml-remote-dtd.nitf", (remote + nitf.format("Remote.")).encode(), "Remote.")
    yield Hostile("xml-utf-16.xml", nitf.format("As UTF-16.").encode("utf-16"), "As UTF-16.")
    yield Hostile("xml-latin.xml", ("<?xml version='1.0' encoding='iso-8859-1'?>" + nitf.format("Caf\xe9.")).encode("cp1252"), "Café.")  # fmt: skip
    attributes = " ".join(f"a{number}='1'" for number in range(900))
    yield Hostile(
        "xml-attributes.xml", nitf.replace("<p>", f"<p {attributes}>").format("Odd.").encode(), "Odd."
    )
    speech = f"<speech by='#r'><from>{'x' * 9_999}:</from><p>{PROSE} Spoken.</p></speech>"
    debate = f"<akomaNtoso><debate><debateBody>{speech}</debateBody></debate></akomaNtoso>"
    yield Hostile("xml-debate.akn", debate.encode(), "Spoken.", either=True)
    said = f"<p>{'<span>' * 200}It rained.{'</span>' * 200}</p>" + "<p>It rained.</p><p>Now dry.</p>" * 4_000
    yield Hostile("xml-captions.ttml", f"<tt><body>{said}</body></tt>".encode(), "Now dry.", either=True)
    yield Hostile("xml-captions-cut.ttml", f"<tt><body>{said}".encode(), None)
    words = '{"text": "It", "start": 1, "speaker": "S1"},' * 5_000
    yield Hostile("transcript.json", f'{{"segments": [{words}{words[:-1]}]}}'.encode(), "It It", either=True)
    nested = '{"results": ' * 900 + "{}" + "}" * 900
    yield Hostile("transcript-nested.json", nested.encode(), None)


def _feeds() -> Iterator[Hostile]:
    item = f"<item><content:encoded><![CDATA[<p>{PROSE} {{}}</p>]]></content:encoded></item>"
    rss = f'<rss version="2.0" xmlns:content="{CONTENT}"><channel>{{}}</channel></rss>'
    for name, text in {
        "cut": rss.format(item)[:-40], "page": "<!doctype html><title>404</title>", "summary": rss.format("<item><title>Rain</title></item>"),
        "items": rss.format("<item/>" * 10_001), "laughs": '<!DOCTYPE rss [<!ENTITY a "b">]>' + rss.format(item), "deep": "<rss>" + "<a>" * 50_000,
        "nothing": rss.format(""), "open": "<rss " * 50_000,
    }.items():  # fmt: skip
        yield Hostile(f"feed-refused-{name}.rss", text.encode(), None)
    made = {
        "script": "<script>alert(1)</script>Scripted.", "entities": "&hellip;&#8220;&amp;lt;b&gt; Entities.", "frames": "<iframe src='file:///etc/passwd'></iframe>Framed.",
        "unclosed": "<div><b>Unclosed.", "nested": "<q>" * 200 + "Nested.",
    }  # fmt: skip
    for name, words in made.items():
        yield Hostile(
            f"feed-{name}.rss", rss.format(item.format(words)).encode(), f"{name.title()[:4]}", either=True
        )
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": [{"content_html": "<p>x" * 30_000}]}
    yield Hostile("feed-blocks.json", json.dumps(feed).encode(), None)
    odd = {
        "title": 7,
        "items": [{"content_text": "Odd feed.", "authors": [[]], "url": {}, "date_published": -1}],
    }
    yield Hostile("feed-odd.json", json.dumps(feed | odd).encode(), "Odd feed.")
