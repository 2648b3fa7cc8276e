"""What the record says in the engine's words, in words for readers."""

import re
from datetime import date

from markupsafe import Markup

from onrecord.store.documents.stored import Document

HOW_SAID = {"direct": "in these words", "mixed": "partly in these words", "indirect": "paraphrased"}
"""The kinds of quotes."""
CAPACITIES = {
    "analyst": "analyst",
    "official": "official",
    "spokesperson": "spokesperson",
    "politician": "politician",
    "business": "business",
    "witness": "witness",
    "journalist": "journalist",
    "organization": "organisation",
    "other": "in another capacity",
    "unknown": "in no known capacity",
}
"""In which capacity somebody is quoted."""
NOBODY = "Nobody is named"
_SURE = ((0.95, "almost certain"), (0.85, "very likely"), (0.7, "likely"), (0.5, "rather likely"))
"""From which confidence on which words hold; what is below is `DOUBTFUL`."""
DOUBTFUL = "doubtful"
NOT_READ = "names in this script are not read"
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_PARTS = {"source": "who said it", "cue": "“said”", "content": "their words"}
_PATTERNS = {"no_cue": "their words alone"}
_DAY = 10
"""Characters of a date without its time."""


def sure(confidence: float) -> str:
    """Return in words how sure an attribution is."""
    return next((words for least, words in _SURE if confidence >= least), DOUBTFUL)


def day(moment: str) -> str:
    """Return the day of a date or time as it is said: 5 December 2018; of a month or year alone that."""
    found = date.fromisoformat(f"{moment[:_DAY]}-01-01"[:_DAY])
    if len(moment) < _DAY:
        return f"{found:%B} {found.year}" if "-" in moment else moment
    return f"{found.day} {found:%B} {found.year}"


def who(quote: Document) -> str:
    """Return the name of who said a quote: as the record has it, else as it is printed, which may be left open."""
    if quote["speaker"]:
        return str(quote["speaker"]["name"])
    if quote["candidates"]:
        return f"unresolved: {quote['source']['exact'] if quote['source'] else 'nobody named'}"
    return str(quote["source"]["exact"]) if quote["source"] else NOBODY


def may_name(words: str) -> bool:
    """Return whether a name would have been read in words that tell of a source: of other scripts than Latin none is."""
    return _LATIN.search(words) is not None or _LETTER.search(words) is None


def breakable(name: str) -> Markup:
    """Return a name of programs that may go on in the next line behind `_` and `/`, and nowhere else."""
    return Markup("<wbr>").join(re.split(r"(?<=[_/])", name))


def pattern(rule: str) -> str:
    """Return in words what in an article a rule looks for: where the three parts of an attribution stand, or its name."""
    parts = rule.split("_")
    if rule in _PATTERNS:
        return _PATTERNS[rule]
    return ", ".join(_PARTS[part] for part in parts) if _PARTS.keys() >= {*parts} else rule.replace("_", " ")


def feed_name(media_type: str) -> str:
    """Return what readers call a format of feeds."""
    return "Atom" if "atom" in media_type else "JSON Feed"


def count_words(quote: Document) -> int:
    """Count the words that a quote gives, of a paraphrase too."""
    spans = quote["spans"]
    if len(spans) == 1:
        return len(spans[0]["exact"].split())
    return sum([len(span["exact"].split()) for span in spans])


def counted(number: int, what: str) -> str:
    """Return a number with what is counted: 1,024 words."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def sentence(detail: str) -> str:
    """Return what an error says as a sentence of its own."""
    return f"{detail[:1].upper()}{detail[1:]}{'' if detail.endswith(('.', '?', '!')) else '.'}"


def role(stated: Document) -> str:
    """Return a role as it is printed."""
    title, organization = stated["title"], stated["organization"]
    parts = [title, None if title and organization and organization in title else organization]
    said = ", ".join(part for part in parts if part)
    return (
        f"formerly {said}" if stated["tense"] == "former" and not said.lower().startswith("former") else said
    )


REPORTED = {
    "wrong_speaker": "somebody else said it",
    "wrong_span": "the words are not these",
    "wrong_kind": "word for word, or not",
    "wrong_capacity": "the capacity",
    "not_a_quote": "it is no quotation",
    "other": "something else",
}
"""What readers report of a quotation, as the form offers it."""
CITATIONS = {
    "text": "Text",
    "bibtex": "BibTeX",
    "csl": "CSL-JSON",
    "ris": "RIS",
    "markdown": "Markdown",
    "html": "HTML",
}
"""What readers call the formats of citations."""
