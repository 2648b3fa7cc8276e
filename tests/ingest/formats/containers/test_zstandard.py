"""Files packed with Zstandard, crawls with a dictionary among them."""

import struct
import sys

import pytest
import zstandard
from onrecord.ingest.formats import sniff_media_type
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord

from tests.ingest.packed import page, response

RECORDS = [response(f"https://paper.example/{title}", page(title)) for title in ("Rain", "Hail")]
DICTIONARY = page("Words that pages of this site share")


def read(data: bytes, name: str = "a.warc.zst", **limits: int) -> list[tuple[str, str]]:
    given = Given(data, name=name, media_type=sniff_media_type(data))
    return [
        (within, str(one.headline) if isinstance(one, ArticleRecord) else str(one))
        for within, one in read_input(given, limits=ContainerLimits(**limits))
    ]


def frames(*parts: bytes, dictionary: bytes | None = None) -> bytes:
    words = zstandard.ZstdCompressionDict(dictionary) if dictionary else None
    packer = zstandard.ZstdCompressor(dict_data=words, write_checksum=True)
    return b"".join(packer.compress(part) for part in parts)


def with_dictionary(content: bytes, packed: bytes) -> bytes:
    return struct.pack("<II", 0x184D2A5D, len(content)) + content + packed


PAGES = [("https://paper.example/Rain", "Rain"), ("https://paper.example/Hail", "Hail")]


def test_each_record_may_be_a_frame_of_its_own() -> None:
    assert read(frames(*RECORDS)) == PAGES


def test_a_crawl_may_bring_its_dictionary_packed_or_not() -> None:
    packed = frames(*RECORDS, dictionary=DICTIONARY)
    assert read(with_dictionary(DICTIONARY, packed)) == PAGES
    assert read(with_dictionary(frames(DICTIONARY), packed)) == PAGES


def test_any_file_may_be_packed() -> None:
    text = b"It was late.\n\n\xe2\x80\x9cNo,\xe2\x80\x9d said Ann Roe.\n" * 99
    assert read(frames(page("Rain")), name="a.html.zst") == [("", "Rain")]
    assert read(frames(text), name="a.txt.zst") == [("", "None")]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (frames(page("Rain"))[:-9], "ended before its Zstandard frame did"),
        (frames(page("Rain")) + b"garbage", "is no Zstandard that can be unpacked: "),
        (
            with_dictionary(zstandard.FRAME_HEADER + bytes(9), frames(page("Rain"))),
            "is no Zstandard that can",
        ),
        (with_dictionary(b"", b""), "ended before its Zstandard frame did"),
    ],
)
def test_what_is_cut_or_damaged_is_one_line(data: bytes, said: str) -> None:
    ((_, line),) = read(data, name="a.html.zst")
    assert line.startswith(said)


def test_whole_records_of_a_crawl_that_is_cut_are_read() -> None:
    found = read(frames(*RECORDS)[:-9])
    assert found[0] == PAGES[0]
    assert found[-1] == ("", "ended before its Zstandard frame did")


def test_what_unpacks_to_too_much_is_refused_before_it_does() -> None:
    bomb = frames(bytes(60_000_000))
    assert len(bomb) < 10_000
    assert read(bomb, name="a.txt.zst") == [("", "is bigger than the limit of 10000000 bytes")]


def test_without_the_library_the_line_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    assert read(frames(b"x")) == [("", "needs a library to be read: pip install 'onrecord[archives]'")]
