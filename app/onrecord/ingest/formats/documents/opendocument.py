"""Packages of OpenDocument 1.3 (OASIS): what texts and spreadsheets have in common before their words."""

from collections.abc import Mapping

from onrecord.errors import InputError
from onrecord.ingest.formats.containers.unpacking import ContainerLimits
from onrecord.ingest.formats.documents.office_package import Beginnings, Package

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
"""Begins the names of its XML."""


def open_document(data: bytes, namespaces: Mapping[str, str], limits: ContainerLimits, kind: str) -> Package:
    """Return a document's parts; `kind`: what it is, in the words of the error.

    Raises:
        InputError: It is damaged, protected, holds macros, or is of another kind.
    """
    package = Package(data, namespaces, limits)
    manifest = _Manifest()
    package.read("META-INF/manifest.xml", manifest)
    if manifest.encrypted:
        raise InputError("is protected with a password: save it without")
    if any(name.startswith(("Basic/", "Scripts/")) for name in package.names):
        raise InputError("holds macros: save it without them")
    if "content.xml" not in package.names:
        raise InputError(f"is no OpenDocument {kind}")
    return package


class _Manifest(Beginnings):
    """Hears whether parts are encrypted."""

    def __init__(self) -> None:
        self.encrypted = False

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        """Hear that something begins, such as what says how a part is encrypted."""
        self.encrypted = self.encrypted or name == "manifest:encryption-data"
