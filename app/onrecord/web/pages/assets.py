"""What pages load beside their HTML: style sheets, scripts and pictures, all of them ours."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType

from fastapi import APIRouter, Request, Response

from onrecord.errors import NotFoundError

router = APIRouter(include_in_schema=False)
_MEDIA_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
ROBOTS = "User-agent: *\nDisallow: /desk\nDisallow: /search?\nDisallow: /quotes/*/correct\nDisallow: /quotes/*/report\n"
_FOREVER = "public, max-age=31536000, immutable"
"""For addresses that name the content: other content has another address."""
_AN_HOUR = "public, max-age=3600"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that pages load."""

    content: bytes
    media_type: str
    version: str
    """Names the content."""


def _asset(name: str, content: bytes) -> Asset:
    return Asset(content, _MEDIA_TYPES[name.rpartition(".")[2]], sha256(content).hexdigest()[:12])


ASSETS = MappingProxyType(
    {
        found.name: _asset(found.name, found.read_bytes())
        for found in files("onrecord.web.pages").joinpath("static").iterdir()
    }
)


def asset(name: str) -> str:
    """Return the address of a file, which changes with its content."""
    return f"/static/{name}?v={ASSETS[name].version}"


@router.get("/static/{name}")
def get_asset(request: Request, name: str) -> Response:
    """Send a file that pages load."""
    found = ASSETS.get(name)
    if found is None:
        raise NotFoundError("file", "")
    kept = _FOREVER if request.query_params.get("v") == found.version else _AN_HOUR
    return Response(found.content, media_type=found.media_type, headers={"cache-control": kept})


@router.get("/favicon.ico")
def get_icon() -> Response:
    """Send the icon to those who ask for it where it always was: tabs that show data, and feed readers."""
    found = ASSETS["icon.svg"]
    return Response(found.content, media_type=found.media_type, headers={"cache-control": _AN_HOUR})


@router.get("/robots.txt")
def get_robots() -> Response:
    """Say what crawlers may leave alone (RFC 9309): forms, the desk, and lists without an end."""
    return Response(ROBOTS, media_type="text/plain", headers={"cache-control": _AN_HOUR})
