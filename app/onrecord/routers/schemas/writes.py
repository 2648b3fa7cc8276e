"""What clients send to change the record: each change has a reason that everybody can read."""

from typing import Annotated, Literal, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

from onrecord.extraction.quotation import Capacity, Kind, SpeakerKind
from onrecord.routers.schemas.shapes import ADDRESS, NAME, TEXT, OffsetUnit, shaped
from onrecord.store.models.articles import Rights, Withdrawal
from onrecord.store.models.quotes import Status
from onrecord.store.models.reports import ReportReason

HumanReason = Literal[
    "wrong_speaker",
    "wrong_span",
    "wrong_kind",
    "wrong_capacity",
    "not_a_quote",
    "missed",
    "same_speaker",
    "wrong_name",
    "publisher_request",
    "legal",
    "error",
    "disputed",
    "different_speakers",
    "both_stand",
    "other",
]
MAX_REPORT = 1_000
"""Code points that a reader may write."""
_PRINTED = "must not contain control characters, or marks that turn the reading direction"
Text = Annotated[
    str,
    Field(min_length=1, max_length=2_000, json_schema_extra={"pattern": TEXT}),
    shaped(TEXT, _PRINTED),
]
Name = Annotated[
    str,
    Field(min_length=1, max_length=200, json_schema_extra={"pattern": NAME}),
    shaped(NAME, f"{_PRINTED}; stands on one line and has a word"),
]

WebAddress = Annotated[
    str,
    Field(max_length=2_000, json_schema_extra={"format": "uri", "pattern": ADDRESS}),
    shaped(ADDRESS, "must be an http or https address of at most 2,000 characters, percent-encoded"),
]


def _number(value: object) -> object:
    if isinstance(value, str | bool):
        raise ValueError("must be a number")  # noqa: TRY004 - what a validator raises
    return value


Offset = Annotated[int, Field(ge=0, le=1_000_000_000), BeforeValidator(_number)]
"""Also 7.0, which is an integer to JSON."""


class In(BaseModel):
    """A part of a body; nothing but the keys named here is taken."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Why(In):
    """The reason of a change: public, kept for ever."""

    reason_code: HumanReason = Field(description="Why, from a closed list.")
    reason: Text = Field(description="Why, in words.")
    evidence_url: WebAddress | None = Field(None, description="What proves it.")


class Place(In):
    """Words of the article's current text, in code points."""

    start: Offset = Field(description="First code point.")
    end: Offset = Field(description="Code point behind the last one.")


class Run(Place):
    """A run of content."""

    verbatim: Annotated[bool, Field(strict=True)] = Field(description="True: the speaker's own words.")


class KnownSpeakerIn(In):
    """A speaker of the record."""

    address: Name = Field(description="Id or slug.")


class NewSpeakerIn(In):
    """A speaker by kind and name; the record's own one when it has that."""

    kind: SpeakerKind = Field(description="Person, organisation or group.")
    name: Name = Field(description="The full name, without honorific.")


def _chosen(value: object, _: ValidatorFunctionWrapHandler) -> "KnownSpeakerIn | NewSpeakerIn":
    """Check against the one model that is meant: a union tells what is wrong with both, at places that are in no body."""
    if isinstance(value, dict) and "address" in value:
        return KnownSpeakerIn.model_validate(value)
    if isinstance(value, dict) and not value.keys().isdisjoint(NewSpeakerIn.model_fields):
        return NewSpeakerIn.model_validate(value)
    raise ValueError("must be an object with `address`, or one with `kind` and `name`")


SpeakerChoiceIn = Annotated[KnownSpeakerIn | NewSpeakerIn, WrapValidator(_chosen)]


class CorrectionIn(Why):
    """What is different about a quote from now on; what is left out stays."""

    speaker: SpeakerChoiceIn | None = Field(None, description="Who said it; null: nobody can be named.")
    spans: Annotated[list[Run], Field(min_length=1, max_length=50)] | None = Field(
        None, description="The words."
    )
    kind: Kind | None = Field(None, description="All verbatim, or none; for some, give `spans`.")
    capacity: Capacity | None = Field(None, description="In which capacity it was said.")
    status: Status | None = Field(None, description="`retracted`: it is not a quote.")
    report: Name | None = Field(
        None, description="Id of the report that leads to this: it is accepted by it."
    )

    @model_validator(mode="after")
    def _changes_something(self) -> Self:
        if not self.model_fields_set & {"speaker", "spans", "kind", "capacity", "status"}:
            raise ValueError("needs at least one of `speaker`, `spans`, `kind`, `capacity`, `status`")
        return self


class ReportIn(In):
    """What a reader thinks is wrong with a quote."""

    quote: Name = Field(description="Id of the quote.")
    reason_code: ReportReason = Field(description="What is wrong, from a closed list.")
    text: Annotated[Text, Field(max_length=MAX_REPORT)] = Field(description="What is wrong, in words.")
    speaker: Name | None = Field(None, description="Who said it, as far as the reader knows.")
    evidence_url: WebAddress | None = Field(None, description="What proves it.")


class DismissalIn(In):
    """That the record stays as it is."""

    reason: Text | None = Field(None, description="Why, in words.")


class MissedQuoteIn(Why):
    """A quote that the engine did not find."""

    spans: Annotated[list[Run], Field(min_length=1, max_length=50)] = Field(
        description="Its words, in reading order."
    )
    speaker: SpeakerChoiceIn | None = Field(None, description="Who said it; null: nobody can be named.")
    capacity: Capacity = Field("unknown", description="In which capacity it was said.")
    cue: Place | None = Field(None, description="The words that signal the attribution.")
    source: Place | None = Field(None, description="The words that name who said it.")


class MergeIn(Why):
    """That a speaker is another one of the record."""

    into: Name = Field(description="Id or slug of the speaker that stays.")


class DistinctionIn(Why):
    """That two speakers are not one."""

    other: Name = Field(description="Id or slug of the other speaker.")


class StandingIn(Why):
    """That each of several speakers said the same words."""

    speakers: Annotated[list[Name], Field(min_length=2, max_length=20)] = Field(
        description="Ids or slugs of those who said them, as far as articles name them: all whom you know to be right."
    )


class ReopeningQuery(Why):
    """Why what was settled is undone; in the query, for a DELETE has no body."""


class RenameIn(Why):
    """The name that a speaker really has."""

    name: Name = Field(description="The full name, without honorific.")


class RightsIn(Why):
    """What of an article may be served."""

    rights: Rights = Field(description="The full text, or only the quotes.")


class RestorationIn(Why):
    """That a withdrawn article may be shown again."""


class WithdrawalQuery(In):
    """Why an article is withdrawn; in the query, for a DELETE has no body."""

    reason_code: Withdrawal = Field(description="`legal` is answered 451 from then on, the others 410.")
    reason: Text = Field(description="Why, in words.")
    evidence_url: WebAddress | None = Field(None, description="What proves it.")


class ArticleIn(BaseModel):
    """One schema.org NewsArticle (or another kind of article), or one ninjs item; what is not read of it is passed over."""

    model_config = ConfigDict(extra="allow", frozen=True)


class SubmissionQuery(In):
    """What is known of a submitted text beside itself."""

    name: Name = Field("submission", description="Its file name or title; kept as provenance.")
    source_url: WebAddress | None = Field(
        None, description="Where it was published, when it does not say so itself."
    )


class ExtractionQuery(SubmissionQuery):
    """How the answer is wanted, too."""

    offsets: OffsetUnit = "codepoint"
