"""A quotation on the pages of others: a card that they may frame, and what oEmbed asks for."""

import json
from html import escape
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field

from onrecord.queries import quotes
from onrecord.queries.changes import record_version
from onrecord.routers.formats.wording import claimed
from onrecord.routers.http.negotiation import HTML
from onrecord.routers.http.operation import JSON, Answer, RequestContext
from onrecord.routers.http.parameters import PageQuery, Whole
from onrecord.routers.http.registry import ReadRouter
from onrecord.web.pages import templating
from onrecord.web.pages.wording import who

reads = ReadRouter("pages", documented=False)
WIDTH, HEIGHT = 560, 260
NARROWEST, WIDEST = 220, 1_200
_PREFIXES = ("/quotes/", "/id/", "/embed/quotes/")


class EmbedParameters(PageQuery):
    """What oEmbed's consumers send (oembed.com, 2.2)."""

    url: Annotated[str, Field(max_length=2_000)]
    maxwidth: Whole = Field(WIDTH, ge=NARROWEST)


@reads.get("/embed/quotes/{quote_id}", answer=None, formats=(HTML,))
def show_card(context: RequestContext, quote_id: str) -> Answer:
    """Show a quote as a card that any site may frame."""
    quote = quotes.get_quote(context.reader, quote_id).with_base(context.base).parsed()
    body = templating.render("card.html", quote=quote, title=who(quote))
    version = str(record_version(context.reader))
    return Answer(body, HTML.media_type, version=version, headers=templating.FRAMED_POLICIES)


@reads.get("/oembed", answer=None)
def get_oembed(context: RequestContext, query: EmbedParameters) -> Answer:
    """Tell a site that was given the address of a quote how to show it."""
    path = urlsplit(query.url).path if query.url.startswith(f"{context.base}/") else ""
    quote_id = next((path.removeprefix(one) for one in _PREFIXES if path.startswith(one)), "")
    quote = quotes.get_quote(context.reader, quote_id).parsed()
    title = claimed(quote)
    width = min(query.maxwidth, WIDEST)
    address = f"{context.base}/embed/quotes/{quote['id']}"
    frame = f'<iframe src="{address}" width="{width}" height="{HEIGHT}" title="{escape(title)}" loading="lazy"></iframe>'
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "author_name": who(quote),
        "provider_name": "On Record",
        "provider_url": context.base,
        "html": frame,
        "width": width,
        "height": HEIGHT,
    }
    version = str(record_version(context.reader))
    return Answer(json.dumps(answer, ensure_ascii=False).encode(), JSON, version=version)
