"""The quote: what was said, the words that prove who said it, and what became of it."""

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from onrecord.extraction.quotation import Break, Capacity, Kind, Resolution, SourceKind, SpeakerKind
from onrecord.extraction.rules import RULES
from onrecord.routers.schemas.base import Address, Moment, Offset, Out, PageOf, PublishedAt, Publisher, Span
from onrecord.routers.schemas.people import CapacityCount, SpeakerLinks, SpeakerRole
from onrecord.store.models.journal import Action, ReasonCode
from onrecord.store.models.quotes import Status, StoredMethod

RULE = (
    "Name of the rule or model step that made the attribution: "
    + ", ".join(f"`{rule.name}`" for rule in RULES)
    + "; `human` for what an editor decided, `citron` for an import of that program's output."
)
RENDERED = (
    "One line that says what was said with its cue, in the article's words and under the speaker's name: what to show of a "
    "paraphrase, which alone may read as its opposite. Quotation marks stand around verbatim runs only; `[…]`: sentences left out."
)
CONFIDENCE = "Calibrated probability that the whole claim is right: these words, and this speaker."
CONFIDENCE_CONTENT = (
    "The same of the words alone. Null when not known: found by an older version, or stated by an input."
)
CANDIDATES = "Names of those whom a source that stays open (`he`) may mean, likeliest first, each where the article prints it. Empty when there is a speaker."


class Content(Span):
    """A run of what was said, quotation marks excluded."""

    verbatim: bool = Field(
        description="True: the speaker's own words, printed in quotation marks. False: the reporter's paraphrase.",
    )
    break_before: Break | None = Field(
        description="What parts it from the run before: `attribution` or `paragraph`. Null: only marks, or it is the first.",
    )


class Source(Span):
    """The words that name who said it, as printed."""

    kind: SourceKind | None = Field(description="What the words name. Null when a human has not said.")
    resolution: Resolution = Field(
        description="How the words lead to the speaker; `none`: they name nobody known, and `speaker` is null.",
    )


class SpeakerBrief(Out):
    """The speaker of a quote, in short; of quotes, `include=speaker` tells all of them."""

    id: str = Field(description="Stable id.")
    url: Address = Field(description="Address of the whole speaker.")
    slug: str = Field(description="Readable address; may change, then the old one redirects.")
    name: str = Field(description="Name as the record has it, without honorific.")
    kind: SpeakerKind = Field(description="Person, organisation or group.")
    honorific: str | None = Field(
        None, description="Only there with `include=speaker`: as in `Speaker`, null when none is printed."
    )
    aliases: list[str] | SkipJsonSchema[None] = Field(
        None, description="Only there with `include=speaker`: other printed forms of the name."
    )
    roles: list[SpeakerRole] | SkipJsonSchema[None] = Field(
        None, description="Only there with `include=speaker`: what articles state."
    )
    capacities: list[CapacityCount] | SkipJsonSchema[None] = Field(
        None, description="Only there with `include=speaker`: in which capacities articles quote the speaker."
    )
    quote_count: Offset | SkipJsonSchema[None] = Field(
        None, description="Only there with `include=speaker`: how many quotes."
    )
    links: SpeakerLinks | SkipJsonSchema[None] = Field(
        None, description="Only there with `include=speaker`: where it leads."
    )


class ArticleBrief(Out):
    """The article that a quote stands in, in short."""

    id: str = Field(description="Stable id.")
    url: Address = Field(description="Address of the whole article.")
    slug: str = Field(description="Readable address, made of the first headline; it stays when that changes.")
    headline: str | None = Field(description="Null when the input has none.")
    publisher: Publisher | None = Field(description="Null when the input does not say.")
    published_at: PublishedAt
    source_url: Address | None = Field(
        description="Where it was published. Null when the input does not say."
    )


class Context(Out):
    """The article's words around a quote."""

    before: str = Field(description="Up to `context` characters before the quote's first word.")
    after: str = Field(description="Up to `context` characters behind its last word.")


class Snippet(Out):
    """Where a search found its words. Plain text, never markup."""

    text: str = Field(description="A part of the quote's text; `…` where it was cut.")
    matches: list[list[Offset]] = Field(
        description="Pairs `[start, end]` of code points in `text` that matched."
    )


class Correction(Out):
    """The latest human decision about a quote."""

    seq: int = Field(description="Its entry in `/v1/changes`.", ge=1)
    at: Moment = Field(description="When, in UTC.")
    action: Action = Field(description="What was done.")
    reason_code: ReasonCode = Field(description="Why, from a closed list.")
    reason: str | None = Field(description="Why, in words.")
    evidence_url: Address | None = Field(description="What proves it. Null when nothing was named.")


class QuoteLinks(Out):
    """Where a quote leads."""

    permalink: Address = Field(description="Unversioned address that never changes; for citations.")
    revisions: Address = Field(description="Its history.")
    citation: Address = Field(description="Ready citations.")
    source: Address | None = Field(description="Where the article was published. Null when not known.")
    text_fragment: Address | None = Field(
        description="Link that makes a browser scroll to the quoted words: on the published page when its address is known, "
        "else on this server's own page of the article. Null when no run is verbatim.",
    )


class UtteranceAddress(Out):
    """The utterance of a quote: who else prints these words is asked there, for it changes without the quote."""

    id: str = Field(description="Stable id; lists of quotes filter by it.")
    url: Address = Field(description="Its address.")


class Quote(Out):
    """One quotation in one article: one attribution and any number of runs of content."""

    id: str = Field(description="Stable id, the same after a rebuild.")
    url: Address = Field(description="Its address.")
    revision: int = Field(description="1, and one more with each change.", ge=1)
    article_revision: int = Field(
        description="The revision of the article's text that offsets count in.", ge=1
    )
    position: int = Field(description="Its number among the article's quotes in reading order, from 0.", ge=0)
    kind: Kind = Field(description="`direct`: every run is verbatim; `indirect`: none is; `mixed`: some are.")
    text: str = Field(description="The words of `spans`, joined by single spaces.")
    rendered: str = Field(description=RENDERED)
    spans: list[Content] = Field(description="The runs of content in reading order, each with its offsets.")
    insertions: list[Span] = Field(
        description="Bracketed editorial words within the content: not the speaker's."
    )
    cue: Span | None = Field(
        description='The words that signal the attribution ("said"). Null when there are none.'
    )
    source: Source | None = Field(
        description="The words that name who said it. Null when nothing names them."
    )
    audience: Span | None = Field(description="To whom it was said, as printed. Null when not printed.")
    speaker: SpeakerBrief | None = Field(
        description="Null when nobody is more likely than not; `candidates` then says who may be."
    )
    candidates: list[Span] = Field(description=CANDIDATES)
    capacity: Capacity = Field(description="In which capacity this article quotes the speaker.")
    status: Status = Field(description="`retracted` quotes are only listed when asked for.")
    confidence: float = Field(description=CONFIDENCE, ge=0, le=1)
    confidence_content: float | None = Field(description=CONFIDENCE_CONTENT, ge=0, le=1)
    method: StoredMethod = Field(description="What made the attribution.")
    rule: str = Field(description=RULE)
    correction: Correction | None = Field(
        description="The latest human decision about it. Null when there was none."
    )
    utterance: UtteranceAddress | None = Field(
        description="What it prints, with every other article that prints the same words, whole, cut or altered. Null for a "
        "paraphrase, and where its own words are too few to be known again."
    )
    article: ArticleBrief = Field(description="The article that it stands in.")
    links: QuoteLinks = Field(description="Where it leads.")
    context: Context | None = Field(description="The words around it. Null unless `context=` asks for them.")
    snippet: Snippet | None = Field(description="Where the search found its words. Null outside a search.")


class FacetCount(Out):
    """How many quotes of the list have one value."""

    value: str = Field(
        description="The value. The filter of the facet's name takes it, where the list has one; for a year, "
        "`published_from` and `published_before` take its first day and that of the next.",
    )
    label: str = Field(
        description="What to show: the name of the publisher or speaker; of all others the value itself."
    )
    count: int = Field(description="How many quotes the filters leave that have it.", ge=1)
    href: Address = Field(
        description="The first page of them: this list, with the filter of the facet set to this value."
    )


class Facets(Out):
    """Counts over the whole list, not only this page."""

    kind: list[FacetCount] = Field(description="By kind.")
    capacity: list[FacetCount] = Field(description="By capacity.")
    publisher: list[FacetCount] = Field(description="By publisher id, the 20 with the most quotes.")
    speaker: list[FacetCount] = Field(description="By speaker id, the 20 with the most quotes.")
    year: list[FacetCount] = Field(
        description="By year of publication; quotes of undated articles are not counted."
    )
    month: list[FacetCount] = Field(
        description="By month of publication (`2018-12`), the latest 120; quotes of undated articles are not counted."
    )


class QuotePage(PageOf[Quote]):
    """One page of quotes."""

    facets: Facets | None = Field(
        description="Counts by kind, capacity and so on. Null unless `facets=true`."
    )
