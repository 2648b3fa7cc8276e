"""The packages that word processors save: XML parts in a zip file, read within limits and without a tree.

Nothing in a part is followed: no document type, no entity of its own, no address.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar
from xml.etree.ElementTree import ParseError, XMLParser

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import LIMITS, ContainerLimits

_MOST_RATIO = 200
_SMALL = 5_000_000
"""How often over a part may be packed, when it is big at all: XML seldom comes to 30 times, a bomb to 1,000 times."""
_CHUNK = 65_536
_TYPE_BY_NAME = re.compile(
    rb"""\A(\s*(?:<\?xml[^<>]{0,200}\?>)?\s*)<!DOCTYPE\s+[\w:.-]{1,100}\s+PUBLIC\s+"[^"<>\[\]]{0,200}"\s+"[^"<>\[\]]{0,200}"\s*>"""
)
"""A document type that is named and declares nothing: AbiWord and OpenOffice 2 write one into the manifest."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError)


class Events(Protocol):
    """Hears what an XML part holds, in its order; names are `prefix:local`, the prefix empty for other namespaces."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Hear that an element begins; attributes have local names."""

    def end(self, name: str) -> None:
        """Hear that it ends."""

    def data(self, text: str) -> None:
        """Hear a run of characters."""


OFF = frozenset({"0", "false", "off"})
"""How Office Open XML writes that a switch is off."""
_DIGITS = 7


def whole_number(stated: str, otherwise: int) -> int:
    """Return a number that an attribute states; `otherwise` where it is none, or longer than any in a package."""
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) <= _DIGITS else otherwise


class Beginnings:
    """Hears nothing but how elements begin: what reads no words has it for a base."""

    def end(self, name: str) -> None:
        """Nothing ends that counts."""

    def data(self, text: str) -> None:
        """There is none."""


Style = TypeVar("Style")


def ancestry(styles: Mapping[str, Style], name: str, parent: Callable[[Style], str]) -> list[Style]:
    """Return a style and those that it is based on, each once; `parent` gives the name of the next."""
    line: dict[str, Style] = {}
    while name in styles and name not in line:
        line[name] = styles[name]
        name = parent(line[name])
    return list(line.values())


class Package:
    """An opened package.

    Raises:
        InputError: It is none, damaged or protected.
    """

    def __init__(self, data: bytes, namespaces: Mapping[str, str], limits: ContainerLimits = LIMITS) -> None:
        self._most = limits.document_bytes
        if data.startswith(_OLE):
            raise InputError(
                "is protected with a password: save it without"
                if _ENCRYPTED in data
                else "is of an old binary format: save it again in a newer one"
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED:
            raise InputError("is cut off or damaged: it is no whole zip file") from None
        self._namespaces = {"http://purl.org/dc/elements/1.1/": "dc", **namespaces}
        self.names = frozenset(self._zip.namelist())

    def read(self, part: str, events: Events) -> None:
        """Read one part; one that is not there has no events.

        Raises:
            InputError: It is damaged, too big, protected, or no plain XML.
        """
        if part not in self.names:
            return
        info = self._zip.getinfo(part)
        if info.flag_bits & 1:
            raise InputError("is protected with a password: save it without")
        most = min(self._most, max(_SMALL, info.compress_size * _MOST_RATIO))
        parser = XMLParser(target=_Named(events, self._namespaces))  # noqa: S314 - its target refuses document types
        size = 0
        try:
            with self._zip.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    chunk = chunk if size else _TYPE_BY_NAME.sub(rb"\1", chunk)
                    size += len(chunk)
                    if size > most:
                        raise InputError(f"unpacks to more than {most} bytes in {part}")
                    parser.feed(chunk)
            parser.close()
        except ParseError:
            raise InputError(f"is damaged: {part} is no well-formed XML") from None
        except _DAMAGED:
            raise InputError(f"is damaged: {part} cannot be unpacked") from None


class _Named:
    """What the parser hands its events to; gives names their short prefixes."""

    def __init__(self, events: Events, namespaces: Mapping[str, str]) -> None:
        self._events = events
        self._namespaces = namespaces
        self._names: dict[str, str] = {}
        self.data = events.data

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        local = {name.rpartition("}")[2]: value for name, value in attributes.items()}
        self._events.start(self._name(tag), local)

    def end(self, tag: str) -> None:
        self._events.end(self._name(tag))

    def close(self) -> None:
        """Have nothing to hand over at the end."""

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise InputError("is damaged: a part of it declares a document type")

    def _name(self, tag: str) -> str:
        name = self._names.get(tag)
        if name is None:
            namespace, _, local = tag.removeprefix("{").rpartition("}")
            name = self._names[tag] = f"{self._namespaces.get(namespace, '')}:{local}"
        return name


class StatedTitle:
    """Hears the title among a document's properties, a Dublin Core element in all of them."""

    def __init__(self) -> None:
        self.title = ""
        self._within = False

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        """Hear whether it is the title that begins."""
        self._within = name == "dc:title"

    def end(self, _name: str) -> None:
        """Hear that it is over."""
        self._within = False

    def data(self, text: str) -> None:
        """Hear its words."""
        self.title += text if self._within else ""
