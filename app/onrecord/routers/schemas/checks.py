"""What `POST /v1/checks` answers: each quotation of a draft, and what the record says of it."""

from pydantic import Field

from onrecord.comparison.comparing import Grade
from onrecord.comparison.judging import Verdict
from onrecord.comparison.kinds import Kind as ChangeKind
from onrecord.extraction.quotation import Capacity, Kind
from onrecord.routers.schemas.base import Address, Offset, Out
from onrecord.routers.schemas.quotes import ArticleBrief, SpeakerBrief, UtteranceAddress
from onrecord.store.models.quotes import Status


class DraftWords(Out):
    """A quotation as the draft has it."""

    text: str = Field(
        description="The words in quotation marks; runs around an attribution are joined by a space."
    )
    runs: list[str] = Field(description="The same, each run between its own marks by itself.")
    start: Offset = Field(description="First code point of the words in the answer's `text`, counted from 0.")
    end: Offset = Field(description="Code point after the last one.")
    speaker: str | None = Field(description="Whom the draft gives them to. Null when it names nobody.")


class DraftChange(Out):
    """One place where the draft has other words than the record."""

    kind: ChangeKind = Field(description="What the words are about; `wording` where none of the others fits.")
    draft: str = Field(description="The draft's words; empty where it leaves words out.")
    record: str = Field(description="The record's words; empty where the draft adds words.")
    start: Offset = Field(description="First code point of the draft's words in the answer's `text`.")
    end: Offset = Field(
        description="Code point after the last one; equal to `start` where words are left out."
    )


class Variant(Out):
    """Words that count as the same: other spelling, a contraction, a number in figures or words."""

    draft: str = Field(description="As the draft prints them.")
    record: str = Field(description="As the record prints them.")


class MatchedQuote(Out):
    """The quote of the record, in short."""

    id: str = Field(description="Stable id.")
    url: Address = Field(description="The whole quote.")
    kind: Kind = Field(description="`indirect` is a paraphrase: no words of the speaker's own.")
    text: str = Field(description="All of its words.")
    status: Status = Field(description="`disputed` and `retracted` quotes need a second look.")
    capacity: Capacity = Field(description="In which capacity it was said.")
    confidence: float = Field(description="How sure the record is of words and speaker.", ge=0, le=1)
    article_revision: int = Field(
        description="The revision of the article's text that offsets count in.", ge=1
    )
    utterance: UtteranceAddress | None = Field(
        description="Where every other article that prints it is listed. Null for a paraphrase, and for few words."
    )


class MatchLinks(Out):
    """Where to read it."""

    permalink: Address = Field(description="Address that never changes.")
    source: Address | None = Field(description="Where the article was published. Null when not known.")
    text_fragment: Address | None = Field(
        description="Link that marks the words there. Null where none are verbatim."
    )


class PrintedRun(Out):
    """Words that an article prints without others between them."""

    text: str = Field(description="The words.")
    verbatim: bool = Field(
        description="They stand in quotation marks; what does not are the article's words."
    )


class CheckMatch(Out):
    """A quote of the record that bears on the verdict."""

    grade: Grade = Field(description="What the draft's words are beside this one quote, whoever said it.")
    text: str = Field(description="The record's words for the draft's, as the article prints them.")
    runs: list[PrintedRun] = Field(description="The same, what the article prints apart by itself.")
    start: Offset = Field(description="First code point of these words in the article's text.")
    end: Offset = Field(description="Code point after the last one.")
    changes: list[DraftChange] = Field(description="How the draft's words differ; empty when they do not.")
    likeness: float = Field(
        description="Share of the words that are the same. It ranks matches; no verdict rests on it alone.",
        ge=0,
        le=1,
    )
    other_speaker: bool = Field(description="The record names somebody else than the draft does.")
    quote: MatchedQuote = Field(description="The quote.")
    speaker: SpeakerBrief | None = Field(description="Who said it. Null when the article names nobody.")
    source: str | None = Field(description="The words that name the speaker. Null when there are none.")
    article: ArticleBrief = Field(description="Where it stands.")
    links: MatchLinks = Field(description="Addresses of the quote and of its place.")


class CheckItem(Out):
    """One quotation of the draft."""

    draft: DraftWords = Field(description="The quotation as the draft has it.")
    verdict: Verdict = Field(
        description=(
            "`exact`: said in these words; typography, spelling and a part of what was said do not matter. "
            "`exact_other_speaker`: somebody else said it. `altered`: other words, see `changes`. "
            "`cut`: words are left out between these. `spliced`: several statements joined. "
            "`paraphrase_only`: the article's words, not the speaker's. `insertion_as_speech`: an editor's "
            "words in brackets are shown as speech. `disputed`: these words, but the record doubts or "
            "retracted them. `not_on_record`: nothing like it is held."
        )
    )
    changes: list[DraftChange] = Field(description="How the draft differs from the first of `matches`.")
    variants: list[Variant] = Field(description="What differs and does not count.")
    matches: list[CheckMatch] = Field(
        description="The best quote of the record, then those as good, earliest first; for `spliced` the parts."
    )


class Check(Out):
    """What the record says of a draft."""

    text: str = Field(description="The draft's text that all offsets of `draft` and `changes` count in.")
    text_sha256: str = Field(description="SHA-256 of the text in UTF-8, hexadecimal.")
    language: str | None = Field(description="BCP 47 tag. Null when not known.")
    verdicts: dict[str, int] = Field(description="How many quotations got each verdict.")
    items: list[CheckItem] = Field(description="The draft's quotations in reading order.")
