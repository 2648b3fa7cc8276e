"""Query parameters: one closed model an operation; an unknown parameter is refused by name."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Annotated, Literal, cast, get_origin
from urllib.parse import parse_qsl

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from typing_extensions import override

from onrecord.routers.http.problems import Fault, ProblemError, from_parameters, invalid, printable
from onrecord.routers.schemas.shapes import LOOKED_UP, MOMENT, NO_NUL, OffsetUnit, shaped
from onrecord.store.models.articles import Fact

MAX_LIMIT = 100
MAX_REPEATS = 20
"""How often one parameter may be repeated for OR."""
MAX_PARAMETERS = 100
MAX_DIGITS = 9
MAX_QUERY_BYTES = 8_000


def _flag(value: object) -> object:
    return {"true": True, "false": False}.get(value, "?") if isinstance(value, str) else value


def _whole(value: object) -> object:
    if isinstance(value, str) and not (value.isascii() and value.isdigit() and len(value) <= MAX_DIGITS):
        raise ValueError("must be a whole number")
    return value


def _moment(value: str) -> str:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise ValueError("must be a day that its month has") from None
    return value


def _parts(values: list[str]) -> list[str]:
    """Take names with commas between, as well as a repeated parameter."""
    return list(dict.fromkeys(part for one in values for part in one.split(",")))


Flag = Annotated[bool, BeforeValidator(_flag)]
Whole = Annotated[int, BeforeValidator(_whole)]
_NO_NUL = shaped(NO_NUL, "must not contain NUL")
Text = Annotated[str, Field(min_length=1, max_length=200, json_schema_extra={"pattern": NO_NUL}), _NO_NUL]
Words = Annotated[str, Field(min_length=1, max_length=500, json_schema_extra={"pattern": NO_NUL}), _NO_NUL]
PRINTED = "day, or time of the printed clock whatever its offset"
_DAY = "must be a day of the calendar (2018-12-05), or a second of it (2018-12-05T10:00:00Z)"
Date = Annotated[
    str,
    Field(json_schema_extra={"pattern": MOMENT}, examples=["2018-12-05"]),
    shaped(MOMENT, _DAY),
    AfterValidator(_moment),
]
SourceUrl = Annotated[
    str,
    Field(
        json_schema_extra={"pattern": LOOKED_UP},
        examples=["https://www.news.example/ports?utm_source=mail"],
    ),
    shaped(LOOKED_UP, "must be an http or https address of at most 2,000 characters, percent-encoded"),
]
Addresses = Annotated[list[Text], Field(max_length=MAX_REPEATS)]


class Query(BaseModel):
    """The parameters of an operation; nothing else is taken."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Text | None = Field(
        None,
        description="Name of a format; goes before `Accept`. The operation's answers list the media types.",
    )

    def may_take_long(self) -> bool:
        """Return whether answering may be slow, so that it must leave the event loop."""
        return False


class PageQuery(Query):
    """The parameters of a page for readers; others, as trackers add them to shared links, change nothing."""

    model_config = ConfigDict(extra="ignore")


class Paging(Query):
    """Which part of a list."""

    limit: Whole = Field(20, ge=1, le=MAX_LIMIT, description="How many entries at most.")
    cursor: Annotated[str, Field(min_length=1, max_length=500)] | None = Field(
        None,
        description="Where the page starts: from `next` or `prev` of another page of the same list.",
    )
    with_total: Flag = Field(default=False, description="Count the whole list into `total`; costs time.")

    @override
    def may_take_long(self) -> bool:
        """Counting reads the whole list."""
        return self.with_total

    @cached_property
    def parts(self) -> str:
        """All that makes the list what it is: its cursors are bound to it."""
        not_of_the_list = {
            "limit",
            "cursor",
            "with_total",
            "format",
            "facets",
            "fields",
            "include",
            "offsets",
            "context",
        }
        return repr([(name, value) for name, value in self if name not in not_of_the_list])


FIELDS: list[str] = Field(
    [],
    description="Keys that each document has, or columns in CSV, with commas between; all without it. The models describe whole documents.",
    examples=[["id,url"]],
)
Fields = Annotated[list[Text], Field(max_length=MAX_REPEATS)]
Parts = BeforeValidator(_parts)
INCLUDE = "What each document has in full beside, in JSON and NDJSON."
"""One meaning in every list and member; `fields` may choose among what is then there."""
Sorting = Literal["-published_at", "published_at"]


class OffsetsQuery(Query):
    """In which unit offsets are wanted."""

    offsets: OffsetUnit = "codepoint"

    @override
    def may_take_long(self) -> bool:
        """Converting reads the article's text."""
        return self.offsets == "utf16"


class ArticleQuery(OffsetsQuery):
    """How one article is wanted."""

    include: Annotated[list[Literal["quotes"]], Parts] = Field(
        [], description=f"{INCLUDE} `quotes`: its quotes in `quotes`.", examples=[["quotes"]]
    )
    fields: Fields = FIELDS


class ArticlesQuery(Paging, ArticleQuery):
    """Which articles."""

    publisher: Addresses = Field([], description="Publisher's id; repeat it for OR.")
    published_from: Date | None = Field(None, description=f"Published at this {PRINTED}, or later.")
    published_before: Date | None = Field(None, description=f"Published before this {PRINTED}.")
    missing: Annotated[list[Fact], Field(max_length=MAX_REPEATS)] = Field(
        [],
        description="Without a byline, date, headline or publisher: what no reader found. Repeat it for OR.",
    )
    source_url: SourceUrl | None = Field(
        None,
        description="Where it was published. The scheme, `www.`, a slash at the end, parameters that track readers and forms for "
        "AMP make no difference.",
    )
    q: Words | None = Field(
        None,
        description='Search of headlines and deks: words, "a phrase", a prefix*, -not, speaker:name of who is quoted, paper:name.',
        examples=["port* -strike"],
    )
    sort: Sorting = Field("-published_at", description="Unknown dates stand last in both; ties by id.")

    @override
    def may_take_long(self) -> bool:
        """Counting reads every row, converting every text, and so may a search and looking for what is missing."""
        searched = bool(self.missing) or self.q is not None
        return searched or Paging.may_take_long(self) or ArticleQuery.may_take_long(self)


class ArticleSpeakersQuery(Paging, OffsetsQuery):
    """Which of an article's speakers."""

    @override
    def may_take_long(self) -> bool:
        """Counting is nothing here, converting reads the text."""
        return OffsetsQuery.may_take_long(self)


class SpeakerQuery(Query):
    """How one speaker is wanted."""

    include: Annotated[list[Literal["quotes"]], Parts] = Field(
        [], description=f"{INCLUDE} `quotes`: the latest 20 quotes in `quotes`.", examples=[["quotes"]]
    )
    fields: Fields = FIELDS

    @override
    def may_take_long(self) -> bool:
        """The quotes of each are looked up."""
        return bool(self.include)


class SpeakersQuery(Paging, SpeakerQuery):
    """Which speakers."""

    q: Words | None = Field(
        None,
        description="Beginnings of words of a name or alias, in any order; accents and case make no difference.",
        examples=["san vak"],
    )
    sort: Literal["name", "-quote_count"] | None = Field(
        None,
        description="By name, or who is quoted most first. Without it by name, and with `q` who is quoted most.",
    )

    @override
    def may_take_long(self) -> bool:
        """Counting reads every row, and a beginning that many names have many."""
        return self.q is not None or Paging.may_take_long(self) or SpeakerQuery.may_take_long(self)


class PublishersQuery(Paging):
    """Which publishers."""

    @override
    def may_take_long(self) -> bool:
        """Each publisher's articles are counted."""
        return True


class SuggestionsQuery(Query):
    """How suggestions are wanted."""

    @override
    def may_take_long(self) -> bool:
        """Every speaker with a word of the name is compared."""
        return True


class ChangesQuery(Paging):
    """Which entries of the journal."""

    after: Annotated[int, Field(ge=0, lt=10**MAX_DIGITS), BeforeValidator(_whole)] | None = Field(
        None, description="Only entries behind this `seq`."
    )
    entity_id: Addresses = Field([], description="Id of what was changed; repeat it for OR.")
    corrections: Flag = Field(default=False, description="Only what humans corrected.")
    sort: Literal["seq", "-seq"] = Field("seq", description="Oldest first, or latest first.")


@lru_cache(maxsize=64)  # a front end asks with few different ones
def parse(model: type[Query], query_string: bytes) -> Query:
    """Read a query string into an operation's parameters.

    Raises:
        Problem: 422 that names each parameter that is unknown, repeated or wrong; 400 for bytes that are not UTF-8.
    """
    try:
        return model.model_validate(gather(model, query_string))
    except ValidationError as error:
        raise from_parameters(error) from None


def gather(model: type[BaseModel], query_string: bytes) -> Mapping[str, object]:
    """Read a query string into the values of a model: lists where it has lists, single ones elsewhere.

    Raises:
        ProblemError: 400 when it cannot be read, 422 when a single value is given more than once.
    """
    if len(query_string) > MAX_QUERY_BYTES:
        raise ProblemError("bad-request", f"the query is longer than {MAX_QUERY_BYTES} bytes")
    try:
        pairs = parse_qsl(
            query_string.decode(), keep_blank_values=True, errors="strict", max_num_fields=MAX_PARAMETERS
        )
    except ValueError:
        raise ProblemError(
            "bad-request", "the query is not percent-encoded UTF-8, or has too many parameters"
        ) from None
    values: dict[str, object] = {}
    ignoring = model.model_config.get("extra") == "ignore"
    for name, value in pairs:
        field = model.model_fields.get(name)
        if field is None and ignoring:
            continue
        if field is not None and get_origin(field.annotation) is list:
            cast("list[str]", values.setdefault(name, [])).append(value)
        elif name in values:
            raise invalid([Fault("given more than once", parameter=printable(name))])
        else:
            values[name] = value
    return values
