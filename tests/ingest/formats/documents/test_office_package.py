"""Packages of word processors that are hostile or damaged; readers of both kinds stand on this one."""

import struct

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.formats.documents.docx import read_docx

from tests.ingest.formats.documents_made import W, docx, p, packed


def flagged(data: bytes, flag: int, method: int = 8) -> bytes:
    """Set the flags and the method of every entry in a zip file's directory."""
    changed = bytearray(data)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 8 : at + 12] = struct.pack("<HH", flag, method)
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def test_a_part_that_unpacks_to_a_thousand_times_its_size_is_refused() -> None:
    bomb = docx(p("It rained." + " " * 20_000_000))

    with pytest.raises(InputError, match=r"unpacks to more than \d+ bytes in word/document.xml"):
        read_docx(bomb)


def test_parts_that_are_protected_or_packed_in_an_unknown_way_are_refused() -> None:
    with pytest.raises(InputError, match="is protected with a password"):
        read_docx(flagged(docx(p("It rained.")), 1))
    with pytest.raises(InputError, match="cannot be unpacked"):
        read_docx(flagged(docx(p("It rained.")), 0, method=97))


def test_entities_are_neither_made_nor_followed() -> None:
    for declared in ('<!ENTITY a "It rained.">', '<!ENTITY a SYSTEM "file:///etc/hostname">'):
        main = f'<!DOCTYPE w [{declared}]><w:document xmlns:w="{W}">{p("&a;")}</w:document>'
        with pytest.raises(InputError, match="declares a document type"):
            read_docx(packed({"word/document.xml": main}))


def test_a_document_type_that_declares_nothing_is_passed_over() -> None:
    named = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE w PUBLIC "-//A//DTD W//EN" "w.dtd">'
    main = f'<w:document xmlns:w="{W}">{p("It rained.")}</w:document>'

    assert read_docx(packed({"word/document.xml": named + main})).body == "It rained."
    for declared in ('<!DOCTYPE w SYSTEM "w.dtd">', '<!DOCTYPE w PUBLIC "-//A" "w.dtd" [<!ENTITY a "b">]>'):
        with pytest.raises(InputError, match="declares a document type"):
            read_docx(packed({"word/document.xml": declared + main}))


def test_no_nesting_is_too_deep() -> None:
    deep = "<w:sdt>" * 50_000 + p("It rained.") + "</w:sdt>" * 50_000

    assert read_docx(docx(deep)).body == "It rained."


def test_how_much_a_part_may_be_is_a_setting() -> None:
    with pytest.raises(InputError, match="unpacks to more than 99 bytes in word"):
        read_docx(docx(p("It rained.")), ContainerLimits(document_bytes=99))
