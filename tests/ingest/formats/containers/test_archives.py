"""Archives: what comes out of them, and what each of their tricks is answered with."""

import gzip
import io
import tarfile
import zipfile
from typing import Any

import pytest
from onrecord.ingest.formats import sniff_media_type
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord

from tests.ingest.packed import page, tarred, zipped

ZIP, TAR, GZIP = "application/zip", "application/x-tar", "application/gzip"
CUT = "is no tar archive that can be read to its end: unexpected end of data"


def read(data: bytes, name: str = "a.zip", **limits: int) -> list[tuple[str, str]]:
    """Return for each member its headline, or why it is left out."""
    given = Given(data, name=name, media_type=sniff_media_type(data))
    found = list(read_input(given, limits=ContainerLimits(**limits)))
    return [
        (within, str(one.headline or one.text) if isinstance(one, ArticleRecord) else str(one))
        for within, one in found
    ]


def test_members_are_read_as_files_are() -> None:
    members = {
        "news/a.html": page("Rain"),
        "news/b.txt": b"It snowed.",
        "c.xml": b"<nitf><body><body.content><p>Hail.</p></body.content></body></nitf>",
        "logo.png": b"\x89PNG",
        "__MACOSX/news/a.html": b"\0\5\26\7",
        "news/.hidden.html": page("Hidden"),
        ".git/config.txt": b"Hidden",
        "empty/": b"",
    }
    expected = [("news/a.html", "Rain"), ("news/b.txt", "It snowed."), ("c.xml", "Hail.")]
    assert read(zipped(members)) == expected
    assert read(tarred({f"./{name}": data for name, data in members.items()}, folder=tarfile.DIRTYPE)) == [
        (f"./{name}", headline) for name, headline in expected
    ]


def test_a_member_is_the_input_of_its_article() -> None:
    data = zipped({"news/a.html": page("Rain")})
    [(_, one)] = read_input(Given(data, name="a.zip", media_type=ZIP))
    assert isinstance(one, ArticleRecord)
    assert one.provenance.name == "a.zip/news/a.html"
    assert (one.provenance.media_type, one.provenance.size) == ("text/html", len(page("Rain")))


def test_archives_may_stand_in_archives_but_not_deeper_than_the_limit() -> None:
    inner = gzip.compress(tarred({"a.html": page("Rain")}))
    data = zipped({"x.tar.gz": inner, "y.tgz": inner, "b.html.gz": gzip.compress(page("Hail"), mtime=0)})
    assert read(data) == [("x.tar.gz/a.html", "Rain"), ("y.tgz/a.html", "Rain"), ("b.html.gz", "Hail")]
    assert read(data, depth=2) == [
        ("x.tar.gz", "stands in more than 2 archives"),
        ("y.tgz", "stands in more than 2 archives"),
        ("b.html.gz", "Hail"),
    ]


@pytest.mark.parametrize("pack", [zipped, tarred])
@pytest.mark.parametrize("name", ["../a.html", "/etc/a.html", "x/../../a.html", "C:\\a.html", "..\\a.html"])
def test_a_name_that_leads_out_is_refused_and_the_others_are_read(pack: Any, name: str) -> None:
    [(_, reason), *others] = read(pack({name: page("Out"), "b.html": page("Rain")}))
    assert (reason, others) == ("has a name that leads out of its archive", [("b.html", "Rain")])


def test_names_are_safe_to_print() -> None:
    [(within, _)] = read(zipped({"a\n\x1b[31m\u202e.html": page("Rain")}))
    assert within == "a\\n\\x1b[31m\\u202e.html"


def test_links_and_devices_are_no_files() -> None:
    link = zipfile.ZipInfo("a.html")
    link.external_attr = 0o120777 << 16
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert read(packed.getvalue()) == [("a.html", "is a link")]
    kinds = {"a.html": tarfile.SYMTYPE, "b.html": tarfile.FIFOTYPE, "c.html": tarfile.LNKTYPE}
    assert {reason for _, reason in read(tarred({}, **kinds))} == {"is a link or a device, no file"}


def test_limits_bound_what_is_unpacked() -> None:
    bomb = {"a.txt": b"It rained. " * 100_000, "b.txt": b"It snowed."}
    for data in (zipped(bomb), tarred(bomb)):
        assert read(data, member_bytes=1_000) == [
            ("a.txt", "is bigger than the limit of 1000 bytes"),
            ("b.txt", "It snowed."),
        ]
        assert read(data, total_bytes=1_000, member_bytes=2_000) == [
            ("a.txt", "is bigger than the limit of 1000 bytes"),
            ("", "unpacks to more than 1000 bytes; the rest is not read"),
        ]
    many = {f"{number}.txt": b"It rained." for number in range(4)}
    assert read(zipped(many), members=2)[2:] == [("", "holds more than 2 members; the others are not read")]
    assert read(gzip.compress(bytes(10**7), mtime=0), name="a.txt.gz", member_bytes=999) == [
        ("", "is bigger than the limit of 999 bytes")
    ]


def test_an_archive_of_nothing_that_can_be_read_says_so() -> None:
    for data in (zipped({}) + b"", zipped({"a.png": b"x"}), tarred({"a.png": b"x"})):
        given = Given(data, name="a", media_type=TAR if b"ustar" in data else ZIP)
        [(_, reason)] = read_input(given)
        assert str(reason) == "holds nothing that can be read"


def test_damage_is_named_and_the_other_members_are_read() -> None:
    members = {"a.txt": b"It rained.", "b.txt": b"It snowed."}
    damaged = zipped(members, zipfile.ZIP_STORED).replace(b"It rained.", b"It failed.", 1)
    [(_, reason), other] = read(damaged)
    assert reason.startswith("cannot be unpacked: Bad CRC-32")
    assert other == ("b.txt", "It snowed.")
    data = bytearray(zipped(members))
    place = data.index(b"PK\x01\x02")
    data[place + 8] |= 1  # encrypted
    assert read(bytes(data))[0] == ("a.txt", "is encrypted")
    data[place + 8] &= ~1
    data[place + 10] = 99  # packed in a way that nobody knows
    assert read(bytes(data))[0][1].startswith("cannot be unpacked: That compression method is not supported")


@pytest.mark.parametrize(
    ("data", "media_type", "reason"),
    [
        (b"PK\x03\x04" + b"x" * 99, ZIP, "is no zip archive that can be read: File is not a zip file"),
        (zipped({"a.txt": b"It rained."})[:-9], ZIP, "is no zip archive that can be read: File is not a zip file"),
        (b"It rained.", TAR, "is no tar archive that can be read to its end: truncated header"),
        (b"It rained.", GZIP, "is no gzip that can be unpacked: Error -3 while decompressing data: incorrect header check"),
        (gzip.compress(b"It rained.", mtime=0)[:-3], GZIP, "ended before its gzip stream did"),
        (b"", GZIP, "ended before its gzip stream did"),
        (gzip.compress(b"\0\1", mtime=0), GZIP, "holds the character U+0000 at offset 0"),
    ],
)  # fmt: skip
def test_what_is_no_archive_is_refused(data: bytes, media_type: str, reason: str) -> None:
    [(_, error)] = read_input(Given(data, name="a", media_type=media_type))
    assert str(error).startswith(reason)


def test_of_a_tar_that_is_cut_the_whole_members_are_read() -> None:
    whole = tarred({"a.txt": b"It rained." * 99, "b.txt": b"It snowed." * 99})
    [first, cut, *rest] = read(whole[:2500], name="a.tar")
    assert first[0] == "a.txt"
    assert cut == ("b.txt", "cannot be unpacked: unexpected end of data")
    assert rest == [("", CUT)]
    [*_, last] = read(whole[:3072], name="a.tar")
    assert last == ("", "is a tar archive that ends early")
    packed = gzip.compress(whole, mtime=0)
    assert read(packed[:-12], name="a.tar.gz")[-1] == ("", "ended before its gzip stream did")


def test_gzip_may_come_in_several_streams_and_with_zeros_behind() -> None:
    whole = page("Rain") + b" " * 200_000
    packed = gzip.compress(whole[:99], mtime=0) + gzip.compress(whole[99:], mtime=0) + bytes(99_999)
    assert read(packed, name="a.html.gz") == [("", "Rain")]
    assert read(packed, name="-") == [("", "Rain")]
    assert read(gzip.compress(page("Hail"), 0, mtime=0), name="b.htm.gz") == [("", "Hail")]
    named = io.BytesIO()
    with gzip.GzipFile("x" * 70_000, "wb", fileobj=named) as stream:
        stream.write(page("Fog"))
    assert read(named.getvalue(), name="c.html.gz") == [("", "Fog")]
    assert read(packed, name="a.exe.gz") == [("", "holds nothing that can be read")]
