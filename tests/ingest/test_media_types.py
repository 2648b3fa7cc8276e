from pathlib import Path

import pytest
from onrecord.errors import InputError
from onrecord.ingest.media_types import HTML, JSON, TEXT, media_type_of, sniff_media_type


@pytest.mark.parametrize(("name", "expected"), [("a.txt", TEXT), ("b/A.HTM", HTML), ("a.b.json", JSON)])
def test_a_name_tells_its_format(name: str, expected: str) -> None:
    assert media_type_of(Path(name)) == expected


@pytest.mark.parametrize("name", ["a.zip", "a", ".txt"])
def test_another_ending_is_refused(name: str) -> None:
    with pytest.raises(InputError, match=r"ends in none of \.htm \.html"):
        media_type_of(Path(name))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'\xef\xbb\xbf {"a": 1}', JSON),
        (b'[{"a": 1}]', JSON),
        (b"[Noise] It rained.", TEXT),
        (b"\n<!doctype html>", HTML),
        (b"<HTML>", HTML),
        (b"< 5 people came.", TEXT),
        (b"", TEXT),
    ],
)
def test_input_without_a_name_tells_its_format_by_how_it_begins(data: bytes, expected: str) -> None:
    assert sniff_media_type(data) == expected
