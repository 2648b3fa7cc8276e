"""The yardstick beside the checkout (`../shared/eval`): loaded by path, never copied into the project.

Each article is extracted in process, handed to the yardstick as a prediction and scored by its functions; beside its counts every
quotation gets a verdict of its own, so that figures can be told apart by rule and by confidence.
"""

import importlib.util
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from onrecord.extraction.quotation import Extraction, Quotation

from benchmarks.engine import Extract

SHARED = Path(__file__).resolve().parents[2] / "shared"
HALF = 0.5


class Article(Protocol):
    """What of the yardstick's article is used here."""

    id: str
    text: str
    golds: list[list[dict[str, Any]]]
    """Each annotator's quotes."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """The scoring program and the corpora it scores on."""

    evaluate: ModuleType
    polnear: Path
    styles: Path


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one quotation in one annotation of its article."""

    rule: str
    kind: str
    confidence: float
    weight: float
    """One over the number of annotations."""
    found: bool
    right: bool
    """Found, and the source is right (PolNeAR) or the speaker's full name is (hand gold)."""
    exact: bool
    confidence_content: float | None = None
    """Of the words alone."""


@dataclass(frozen=True, slots=True)
class Scored:
    """One article with the yardstick's counts and what the error browser shows."""

    article: Article
    hand: dict[str, Any] | None
    extraction: Extraction
    predicted: list[dict[str, Any]]
    polnear_counts: Counter[Any]
    hand_counts: Counter[Any]
    verdicts: tuple[Verdict, ...]
    named_verdicts: tuple[Verdict, ...]
    words: int
    seconds: float
    """CPU time of `extract`."""


def find_yardstick(shared: Path = SHARED) -> Yardstick | None:
    """Return the yardstick of the folder, None where it is not."""
    program = shared / "eval" / "evaluate.py"
    if not program.is_file():
        return None
    spec = importlib.util.spec_from_file_location("onrecord_yardstick", program)
    assert spec is not None and spec.loader is not None  # noqa: S101, PT018 - a path with .py has both
    module = importlib.util.module_from_spec(spec)
    writes_bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = writes_bytecode
    return Yardstick(module, shared / "corpora" / "polnear", shared / "corpora" / "styles")


def score(yardstick: Yardstick, gold: str, extract: Extract, *, publisher: str | None = None) -> list[Scored]:
    """Score `extract` on a gold of the yardstick, in the order of its articles.

    Args:
        yardstick: Where program and corpora are.
        gold: polnear-dev, polnear-train, hand-polnear, hand-style or hand.
        extract: The engine.
        publisher: Only this publisher's articles: what stands before the first underscore of an article's id.
    """
    items = yardstick.evaluate.load_gold(gold, str(yardstick.polnear), str(yardstick.styles))
    kept = [item for item in items if publisher is None or publisher_of(item[0].id) == publisher]
    with tempfile.TemporaryDirectory() as folder:
        return [_score_one(yardstick, article, hand, extract, Path(folder)) for article, hand in kept]


def publisher_of(article_id: str) -> str:
    """Return the publisher's part of an article's id."""
    return article_id.split("_", 1)[0]


def prediction(text: str, extraction: Extraction) -> dict[str, Any]:
    """Put an extraction into the yardstick's form of a prediction."""
    return {
        "quotes": [_predicted_quote(text, quotation, extraction) for quotation in extraction.quotations],
        "speakers": [
            {
                "name": speaker.name,
                "honorific": speaker.honorific,
                "role": [role.title.cut(text) for role in speaker.roles if role.title],
                "affiliation": [role.organization.cut(text) for role in speaker.roles if role.organization],
                "is_analyst": speaker.capacity == "analyst",
            }
            for speaker in extraction.speakers
            if speaker.kind == "person"
        ],
    }


def _predicted_quote(text: str, quotation: Quotation, extraction: Extraction) -> dict[str, Any]:
    source, cue = quotation.source, quotation.cue
    name = None if quotation.speaker is None else extraction.speakers[quotation.speaker].name
    speaker = None
    if source or name:
        speaker = {
            "name": name or (source and source.span.cut(text)),
            "mention": source and [source.span.start, source.span.end],
        }
    return {
        "kind": quotation.kind,
        "spans": [[run.span.start, run.span.end] for run in quotation.contents],
        "speaker": speaker,
        "cue": cue and [cue.start, cue.end],
    }


def _score_one(
    yardstick: Yardstick, article: Article, hand: dict[str, Any] | None, extract: Extract, folder: Path
) -> Scored:
    evaluate = yardstick.evaluate
    began = time.process_time()
    extraction = extract(article.text)
    seconds = time.process_time() - began
    line = json.dumps(prediction(article.text, extraction))
    (folder / f"{article.id}.json").write_text(line, encoding="utf-8")
    predicted = evaluate.load_prediction(str(folder), article)
    polnear_counts: Counter[Any] = Counter()
    hand_counts: Counter[Any] = Counter()
    for quotes, weight in evaluate.weighted(article):
        evaluate.score_polnear(article, quotes, predicted["quotes"], polnear_counts, weight)
    if hand:
        evaluate.score_hand(article, hand, predicted, hand_counts)
    signed = list(_signed(article.text, extraction, predicted["quotes"]))
    return Scored(
        article=article,
        hand=hand,
        extraction=extraction,
        predicted=predicted["quotes"],
        polnear_counts=polnear_counts,
        hand_counts=hand_counts,
        verdicts=tuple(verdict for _, verdict in _judged_by_reader(evaluate, article, signed)),
        named_verdicts=tuple(_named_verdicts(evaluate, hand, signed)) if hand else (),
        words=len(article.text.split()),
        seconds=seconds,
    )


Signed = tuple[Quotation, dict[str, Any]]


def _signed(text: str, extraction: Extraction, predicted: list[dict[str, Any]]) -> Iterable[Signed]:
    """Join each quotation to its prediction; the yardstick drops those without a letter."""
    with_letters = [
        quotation
        for quotation in extraction.quotations
        if any(letter.isalnum() for run in quotation.contents for letter in run.span.cut(text))
    ]
    return zip(with_letters, predicted, strict=True)


def verdicts_of(yardstick: Yardstick, scored: Scored) -> Iterable[tuple[Quotation, Verdict]]:
    """Return what became of each quotation of an article, as a reader judges it."""
    signed = list(_signed(scored.article.text, scored.extraction, scored.predicted))
    return _judged_by_reader(yardstick.evaluate, scored.article, signed)


def _judged_by_reader(
    evaluate: ModuleType, article: Article, signed: list[Signed]
) -> Iterable[tuple[Quotation, Verdict]]:
    """Judge quoted words by their letters in marks, a paraphrase by PolNeAR's core tier.

    Quoted words are right when at least half of their letters belong to speech of the same source, as for the hand gold: two
    annotators seldom agree on where the paraphrase around them begins and ends.
    """
    yield from _judged(evaluate, article, [one for one in signed if not _in_marks(*one)])
    for quotation, quote in signed:
        letters = _in_marks(quotation, quote)
        for gold, weight in evaluate.weighted(article) if letters else ():
            same = [other for other in gold if evaluate.source_right(other, quote, article.text)]
            found, named = (len(letters & _letters_of(some)) for some in (gold, same))
            least, whole = HALF * len(letters), named == len(letters)
            yield (
                quotation,
                _verdict(quotation, weight, found=found >= least, right=named >= least, exact=whole),
            )


def _letters_of(quotes: Iterable[dict[str, Any]]) -> set[int]:
    return {at for quote in quotes for at in quote["chars"]}


def _in_marks(quotation: Quotation, quote: dict[str, Any]) -> set[int]:
    """Return the letters of a quotation's own words; of a paraphrase none."""
    verbatim = (run.span for run in quotation.contents if run.verbatim)
    return {at for span in verbatim for at in range(span.start, span.end) if at in quote["chars"]}


def _judged(
    evaluate: ModuleType, article: Article, signed: list[Signed]
) -> Iterable[tuple[Quotation, Verdict]]:
    """Judge against PolNeAR's core tier; what fits another attribution is neither right nor wrong."""
    predicted = [quote for _, quote in signed]
    for gold, weight in evaluate.weighted(article):
        core = [quote for quote in gold if quote["core"]]
        partner = {j: core[i] for i, j, _ in evaluate.pairs(core, predicted, evaluate.IOU)}
        spare = [quote for quote in gold if not quote["core"]]
        for index, (quotation, quote) in enumerate(signed):
            match = partner.get(index)
            if match is None and _is_ignored(quote["chars"], spare, core):
                continue
            right = match is not None and bool(evaluate.source_right(match, quote, article.text))
            exact = match is not None and match["chars"] == quote["chars"]
            verdict = _verdict(quotation, weight, found=match is not None, right=right, exact=exact)
            yield quotation, verdict


def _is_ignored(letters: set[int], spare: list[dict[str, Any]], core: list[dict[str, Any]]) -> bool:
    """Tell whether the yardstick leaves this prediction out of the core tier's precision."""
    if not spare:
        return False
    likeness = max(len(letters & other["chars"]) / len(letters | other["chars"]) for other in spare)
    outside = (
        set().union(*(other["chars"] for other in spare)).difference(*(quote["chars"] for quote in core))
    )
    return bool(likeness >= HALF or len(letters & outside) >= 0.8 * len(letters))


def _named_verdicts(evaluate: ModuleType, hand: dict[str, Any], signed: list[Signed]) -> Iterable[Verdict]:
    """Judge by the hand gold: do at least half of the letters in marks belong to speech of this very person?"""
    owners: dict[int, tuple[str | None, ...]] = {}
    for stretch in hand["stretches"] + (hand.get("unmarked") or []):
        who = (stretch["speaker"], *(stretch.get("also") or ())) if stretch["class"] == "speech" else ()
        free = stretch["class"] == "optional"
        owners.update(dict.fromkeys(range(stretch["s"], stretch["e"]), ("optional",) if free else who))
    for quotation, quote in signed:
        letters = [owners[at] for at in quote["chars"] if at in owners and owners[at] != ("optional",)]
        if quotation.kind == "indirect" or not letters:
            continue
        speech = sum(bool(keys) for keys in letters)
        named = sum(_is_named(evaluate, quote["name"], keys, hand["speakers"]) for keys in letters)
        yield _verdict(
            quotation,
            1.0,
            found=speech >= HALF * len(letters),
            right=named >= HALF * len(letters),
            exact=named == len(letters),
        )


def _is_named(
    evaluate: ModuleType, name: str | None, keys: tuple[str | None, ...], speakers: dict[str, Any]
) -> bool:
    return any(
        (name is None) if key is None else evaluate.names.speaker_match(name, speakers[key]) == "full"
        for key in keys
    )


def _verdict(quotation: Quotation, weight: float, *, found: bool, right: bool, exact: bool) -> Verdict:
    given = quotation.confidence, weight
    return Verdict(quotation.rule, quotation.kind, *given, found, right, exact, quotation.confidence_content)
