"""What every resource has in common, and the envelope of lists."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

Item = TypeVar("Item")

Offset = Annotated[int, Field(ge=0)]
Address = Annotated[str, Field(json_schema_extra={"format": "uri"})]
Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]
PublishedAt = Annotated[
    str | None,
    Field(
        description=(
            "When it was published, as precisely as the input says and no more: a date (`2018-12-05`) or a moment "
            "with the offset that it was printed with (`2018-12-05T23:30:00-07:00`, `2018-12-05T10:00:00Z`). Null when the "
            "input does not say."
        ),
    ),
]


class Out(BaseModel):
    """A part of an answer: every key is always there, but those of `include=`; null means what the field says."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(Out):
    """Words of the article: `exact` is the text from `start` to `end`, character for character."""

    start: Offset = Field(description="First code point of the words in the article's text, counted from 0.")
    end: Offset = Field(description="Code point behind the last one.")
    exact: str = Field(description="The words themselves.")


class Publisher(Out):
    """Who published an article."""

    id: str = Field(description="Stable id; lists filter by it.")
    slug: str = Field(description="Readable address; lists filter by it too.")
    name: str = Field(description="Name as the input prints it.")
    url: Address | None = Field(description="Home page. Null when no input names it.")


class Problem(Out):
    """An error (RFC 9457). It never repeats what the client sent, except names of parameters."""

    type: Annotated[str, Field(json_schema_extra={"format": "uri-reference"})] = Field(
        description="Address of a page about this kind of problem; a path where the request did not say to whom it was sent."
    )
    title: str = Field(
        description="The kind of problem in a few words; the same for every problem of the type."
    )
    status: int = Field(description="The HTTP status code.")
    detail: str = Field(description="What is wrong this time.")
    instance: Address = Field(description="Names this request; the server's log has the same id.")
    errors: list["Fault"] = Field(description="Each thing that is wrong; empty when `detail` says it all.")


class Fault(Out):
    """One thing that is wrong in a request."""

    detail: str = Field(description="What is wrong with it.")
    parameter: str | None = Field(description="Name of the parameter. Null when it is in the body.")
    pointer: str | None = Field(
        description="JSON Pointer (RFC 6901) into the body. Null when it is a parameter."
    )


class PageOf(Out, Generic[Item]):
    """One page of a list."""

    self: Address = Field(description="Address of this page.")
    next: Address | None = Field(description="Address of the next page. Null on the last one.")
    prev: Address | None = Field(description="Address of the page before. Null on the first one.")
    total: int | None = Field(description="Length of the whole list. Null unless `with_total=true`.", ge=0)
    items: list[Item] = Field(description="The page's entries in the order asked for; may be empty.")
