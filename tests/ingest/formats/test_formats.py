from pathlib import Path

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats import (
    FORMATS,
    HTML,
    JSON,
    MEDIA_TYPES,
    READABLE,
    TEXT,
    InputFormat,
    format_of,
    media_type_of,
    sniff_media_type,
)
from onrecord.ingest.reader import Given, read_articles, read_input
from onrecord.ingest.records import ArticleRecord

from tests.ingest.formats.documents_made import docx, odt


@pytest.mark.parametrize(("name", "expected"), [("a.txt", TEXT), ("b/A.HTM", HTML), ("a.b.json", JSON)])
def test_a_name_tells_its_format(name: str, expected: str) -> None:
    assert media_type_of(Path(name)) == expected


@pytest.mark.parametrize("name", ["a.7z", "a", ".txt"])
def test_another_ending_is_refused(name: str) -> None:
    with pytest.raises(InputError, match=r"ends in none of \.akn \.atom"):
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
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained.", "text/vtt"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nIt rained.", "application/x-subrip"),
        (b"1 man came.", TEXT),
        (docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (odt(), "application/vnd.oasis.opendocument.text"),
        (b"---\ntitle: Pier\n---\n", "text/markdown"),
        (b"# Pier opens\n", "text/markdown"),
        (b"%PDF-1.7\n", "application/pdf"),
        (rb"{\rtf1 It rained.}", "application/rtf"),
        (b"From: <Saved by Blink>\nSubject: a\nMIME-Version: 1.0\n", "multipart/related"),
        (b"Subject: a\nFrom: b\nMessage-ID: <c>\n\nIt rained.", "message/rfc822"),
        (b"Subject: a\nFrom: b\nDate: c\n\nIt rained.", TEXT),
        (b"From a@b.example Tue Mar  5 10:00:00 2024\nSubject: a", "application/mbox"),
        (b"From here on it rained.", TEXT),
        (b"<?xml version='1.0'?>\n<rss version='2.0'>", "application/xml"),
        (
            b"<?xml version='1.0'?><!-- a --><!DOCTYPE nitf SYSTEM 'n.dtd' [<!ELEMENT a (b)>]><nitf>",
            "application/xml",
        ),
        (b"<newsItem xmlns='x'>", "application/xml"),
        (b"<?xml version='1.0'?>" + b"<!-- long -->" * 40, "application/xml"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html>", HTML),
        (b"WARC/1.0\r\n", "application/warc"),
        (b"\x1f\x8b\x08\x00", "application/gzip"),
        (b"a.txt" + b"\0" * 252 + b"ustar", "application/x-tar"),
        (b"PK\x03\x04", "application/zip"),
    ],
)
def test_input_without_a_name_tells_its_format_by_how_it_begins(data: bytes, expected: str) -> None:
    assert sniff_media_type(data) == expected


def test_no_ending_and_no_media_type_stands_in_two_rows() -> None:
    suffixes = [suffix for row in FORMATS for suffix in row.suffixes]
    media_types = [media_type for row in FORMATS for media_type in row.media_types]
    assert len(suffixes) == len(set(suffixes)) == len(MEDIA_TYPES)
    assert len(media_types) == len(set(media_types))
    assert set(READABLE) == {media_type for row in FORMATS if row.sent for media_type in row.media_types}


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.name)
def test_a_row_is_found_by_the_type_it_is_known_by(row: InputFormat) -> None:
    assert format_of(row.media_types[0]) is row


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        ("<!DOCTYPE html><html><body><p>{0}</p><p>{1}</p></body></html>", "text/html"),
        ("<p>{0}</p>\n<p>{1}</p>", "text/html"),
        ("# Pier\n\n{0}\n\n**{1}**", "text/markdown"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n{0}\n{1}", "text/vtt"),
        ("# Pier\n\n{0}\n\n{1}", "text/plain"),
        ('{{"a": 1}}\n\n{0}\n\n{1}', "text/plain"),
    ],
)
def test_a_file_that_is_named_as_a_text_is_read_as_what_it_is(content: str, media_type: str) -> None:
    said = ("The pier was shut for years.", "“It will open,” said Ann Roe.")
    data = content.format(*said).encode()
    given = Given(data, name="a.txt", media_type="text/plain")

    [(within, record)] = read_input(given)
    assert isinstance(record, ArticleRecord)
    assert (within, record.provenance.media_type) == ("", media_type)
    assert all(part in record.text.replace("**", "") for part in said)
    (sent,) = read_articles(data, name="a.txt", media_type="text/plain")
    assert sent.provenance.media_type == "text/plain"
