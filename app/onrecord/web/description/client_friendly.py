"""Makes an OpenAPI document good to generate clients from: named enumerations, no noise, optional means optional."""

from collections.abc import Mapping
from typing import Any, get_args

from onrecord.comparison.comparing import Grade
from onrecord.comparison.judging import Verdict
from onrecord.comparison.kinds import Kind as ChangeKind
from onrecord.comparison.utterances import Relation
from onrecord.extraction.quotation import (
    Break,
    Capacity,
    Kind,
    Method,
    Resolution,
    SourceKind,
    SpeakerKind,
    Tense,
)
from onrecord.routers.schemas.speakers import SuggestionReason
from onrecord.routers.schemas.writes import HumanReason
from onrecord.store.models.articles import Fact, Rights, Withdrawal
from onrecord.store.models.journal import Action, Entity, ReasonCode
from onrecord.store.models.quotes import Status, StoredMethod
from onrecord.store.models.reports import ReportReason, ReportStatus
from onrecord.store.models.settlements import SettlementKind
from onrecord.text.language import ExtractionStatus

Document = dict[str, Any]  # an OpenAPI document: JSON has no narrower type

ENUMERATIONS: Mapping[str, tuple[object, str]] = {
    "Action": (Action, "What was done to the record."),
    "ArticleFact": (Fact, "What an input says of its article, or does not."),
    "Capacity": (
        Capacity,
        "In which function somebody is quoted, a fact of the quote in its article. `analyst`: an outside person quoted for expertise.",
    ),
    "DraftChangeKind": (
        ChangeKind,
        "What the words are about; `wording` where none of the others fits.",
    ),
    "DraftGrade": (Grade, "What the draft's words are beside one quote, whoever said it."),
    "DraftVerdict": (Verdict, "What a draft's quotation is beside the record."),
    "Entity": (Entity, "What kind of thing a change is about."),
    "ExtractionStatus": (
        ExtractionStatus,
        "`language_not_supported`: the text is in a language that the engine does not read, so no quotes were looked for.",
    ),
    "FoundMethod": (Method, "What made an attribution that was just found."),
    "HumanReasonCode": (HumanReason, "Why a human changes the record."),
    "Method": (StoredMethod, "What made an attribution; `manual`: a human."),
    "QuoteKind": (Kind, "`direct`: every run is verbatim; `indirect`: none is; `mixed`: some are."),
    "QuoteStatus": (Status, "`disputed`: somebody says that it is wrong; `retracted`: it is not a quote."),
    "ReasonCode": (ReasonCode, "Why the record was changed; `new` and `engine`: by a program."),
    "ReportReason": (ReportReason, "What a reader says is wrong with a quote."),
    "ReportStatus": (
        ReportStatus,
        "`accepted`: a correction followed; `dismissed`: the record stayed as it is.",
    ),
    "Resolution": (
        Resolution,
        "How a source leads to its speaker. `nominal`: by a description; `inferred`: nothing stands at the cue; `none`: not at all.",
    ),
    "Rights": (Rights, "What may be served of an article: all of its text, or only the quotes."),
    "RunBreak": (Break, "What stands between a run and the one before it."),
    "SettlementKind": (
        SettlementKind,
        "`distinct`: two speakers are not one; `stand`: each of several speakers said the same words.",
    ),
    "SourceKind": (SourceKind, "What the words that name the source name."),
    "SpeakerKind": (SpeakerKind, "What a speaker is."),
    "SuggestionReason": (SuggestionReason, "Why two speakers may be one."),
    "Tense": (Tense, "Whether a role is held, or was."),
    "WithdrawalReason": (Withdrawal, "Why an article is withdrawn. `legal` is answered 451, the others 410."),
    "WordingRelation": (Relation, "How a form of words differs from the one that was printed first."),
}
REF = "#/components/schemas/"
_NAMES = {get_args(values): name for name, (values, _) in ENUMERATIONS.items()}
_NULL = {"type": "null"}


def ease(document: Document) -> Document:
    """Return the document with every enumeration named once, generated titles gone, and defaults only where they help."""
    for methods in document["paths"].values():
        for operation in methods.values():
            for parameter in operation.get("parameters", ()):
                parameter["schema"] = _never_null(parameter["schema"])
            _say_once(operation)
    for schema in document["components"]["schemas"].values():
        schema["properties"] = {
            name: _without_default(field) for name, field in schema.get("properties", {}).items()
        }
    eased = document | {key: _walk(document[key]) for key in ("paths", "components")}
    schemas = eased["components"]["schemas"]
    for name, (values, meaning) in ENUMERATIONS.items():
        schemas[name] = {"type": "string", "enum": list(get_args(values)), "description": meaning}
    eased["components"]["schemas"] = dict(sorted(schemas.items()))
    return eased


def _walk(value: Any, *, named: bool = False) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Name enumerations and drop titles, but where keys are names of fields or `value` is an example."""
    if isinstance(value, list):
        return [_walk(part) for part in value]
    if not isinstance(value, dict):
        return value
    if not named and "enum" in value and tuple(value["enum"]) in _NAMES:
        kept = {key: part for key, part in value.items() if key not in {"enum", "type", "title"}}
        return {"$ref": REF + _NAMES[tuple(value["enum"])], **kept}
    return {
        key: part
        if key in {"example", "examples"}
        else _walk(part, named=key in {"properties", "schemas", "parameters"})
        for key, part in value.items()
        if named or key != "title" or not isinstance(part, str)
    }


def _say_once(operation: Document) -> None:
    """Let the summary be the first line of the description, and the description what is left."""
    summary, _, more = operation.pop("description").partition("\n")
    operation["summary"] = summary.rstrip(".")
    if more.strip():
        operation["description"] = more.strip()


def _never_null(schema: Document) -> Document:
    """A parameter that is there has a value."""
    choices = [one for one in schema.get("anyOf", ()) if one != _NULL]
    if len(choices) != 1:
        return schema
    return {**{key: part for key, part in schema.items() if key not in {"anyOf", "default"}}, **choices[0]}


def _without_default(field: Document) -> Document:
    """Move a default into the description: generators take a field with one as always present, and null as its value when omitted."""
    if "default" not in field:
        return field
    plain = {key: part for key, part in field.items() if key != "default"}
    if field["default"] is not None:
        plain["description"] = f"{plain['description']} `{field['default']}` when left out."
    return plain
