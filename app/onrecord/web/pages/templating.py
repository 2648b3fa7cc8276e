"""HTML for readers: templates that escape everything, no script but our own files, nothing from elsewhere."""

from collections.abc import Callable, MutableMapping
from types import CodeType
from typing import Any, ClassVar

import markupsafe
from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup
from typing_extensions import override

from onrecord.routers.formats.wording import claimed, said
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import Answer, Header
from onrecord.routers.http.problems import ProblemError
from onrecord.web.pages import reading, sharing, wording, writing
from onrecord.web.pages.assets import asset
from onrecord.web.pages.languages import direction, language_name

_POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
)


def _policies(framed_by: str) -> tuple[Header, ...]:
    return (
        (b"content-security-policy", "; ".join((*_POLICY, f"frame-ancestors {framed_by}")).encode()),
        (b"referrer-policy", b"strict-origin-when-cross-origin"),
    )


POLICIES = _policies("'none'")
FRAMED_POLICIES = _policies("*")
"""For the one page that other sites may put into theirs; nothing can be done there."""


def _escaped(value: object) -> str:
    """Return what stands in a page for a value, as Jinja's own `escape` does, which makes markup of each piece."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value] # which is a string
    return writing.escape(value) if kind is str else markupsafe.escape(value)  # type: ignore[arg-type] # a string


class _Template(Template):
    """Escapes by `_escaped` what it puts out."""

    @classmethod
    @override
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = _escaped
        return made


class _Environment(Environment):
    """Looks up what documents have in them as keys first: nearly all that templates ask for."""

    template_class = _Template
    _known: ClassVar[dict[str, Template]] = {}

    @override
    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> Template:
        """Return a template, from the second time on without asking Jinja's cache whether it is the newest."""
        known = self._known.get(str(name))
        if known is None:
            known = self._known[str(name)] = super().get_template(name, parent, globals)
        return known

    @override
    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


def _fixed(template: str, **values: object) -> Markup:
    """Fill a template with what is always the same, once: Jinja makes a constant of a filter of constants."""
    return writing.markup(_templates.get_template(template).render(values))


_templates = _Environment(
    loader=PackageLoader("onrecord.web.pages"),
    autoescape=True,
    auto_reload=False,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_templates.globals |= {
    "how_said": wording.HOW_SAID,
    "capacities": wording.CAPACITIES,
    "citations": wording.CITATIONS,
}
_templates.filters |= {
    "asset": asset,
    "bar": reading.bar,
    "breakable": wording.breakable,
    "cast": reading.cast,
    "claimed": claimed,
    "counted": wording.counted,
    "day": wording.day,
    "described": sharing.described,
    "direction": direction,
    "feed_name": wording.feed_name,
    "fixed": _fixed,
    "language_name": language_name,
    "marked": reading.marked,
    "pattern": wording.pattern,
    "published": writing.published,
    "role": wording.role,
    "said": said,
    "sentence": wording.sentence,
    "source_link": writing.source_link,
    "sure": wording.sure,
    "who": wording.who,
}


def render(template: str, **values: object) -> bytes:
    """Fill a template of `app/onrecord/web/pages/templates`.

    As its `render` does, which copies what all templates know out of a chain of mappings and compares that with what each
    imported template knows: a fifth of a page's time.
    """
    found = _templates.get_template(template)
    context = _templates.context_class(_templates, {**_templates.globals, **values}, found.name, found.blocks)
    return "".join(found.root_render_func(context)).encode()


def failure(problem: ProblemError, request: str) -> Answer:
    """Render a problem as a page for readers; `request` names the request in the log."""
    kind = problem.kind
    shown = {"title": kind.title, "detail": problem.detail, "status": kind.status, "slug": kind.slug}
    faults = [
        ((fault.parameter or fault.pointer or "").strip("/").replace("/", " "), fault.detail)
        for fault in problem.faults
    ]
    body = render("failure.html", request=request, faults=faults, **shown)
    return Answer(body, HTML.media_type, status=kind.status, headers=(*problem.headers, *POLICIES))
