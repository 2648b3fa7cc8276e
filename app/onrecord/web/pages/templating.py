"""HTML for readers: templates that escape everything, no scripts, nothing from elsewhere."""

from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.routers.http.negotiation import MEDIA_TYPES
from onrecord.routers.http.operation import Answer, Header
from onrecord.routers.http.problems import ProblemError

_POLICY = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
)
POLICIES: tuple[Header, ...] = (
    (b"content-security-policy", "; ".join(_POLICY).encode()),
    (b"referrer-policy", b"strict-origin-when-cross-origin"),
)
HOW_SAID = {"direct": "in these words", "mixed": "partly in these words", "indirect": "paraphrased"}
"""The kinds of quotes in words for readers."""
_STATIC = files("onrecord.web.pages").joinpath("static")
STYLE_SHEET = _STATIC.joinpath("style.css").read_bytes()
ICON = _STATIC.joinpath("icon.svg").read_bytes()

_templates = Environment(
    loader=PackageLoader("onrecord.web.pages"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.globals["how_said"] = HOW_SAID


def render(template: str, **values: object) -> bytes:
    """Fill a template of `app/onrecord/web/templates`."""
    return _templates.get_template(template).render(values).encode()


def failure(problem: ProblemError, request: str) -> Answer:
    """Render a problem as a page for readers; `request` names the request in the log."""
    kind = problem.kind
    shown = {"title": kind.title, "detail": problem.detail, "status": kind.status, "slug": kind.slug}
    body = render("failure.html", request=request, **shown)
    return Answer(body, MEDIA_TYPES["html"], status=kind.status, headers=(*problem.headers, *POLICIES))
