"""How an attribution was found, told in a sentence."""

from collections.abc import Iterable, Sequence

from onrecord.store.documents.stored import Document
from onrecord.text.segments import count_sentences_behind
from onrecord.web.pages.wording import NOT_READ, may_name, who

_FEW = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def how_found(quote: Document, paragraphs: Sequence[Document], names: Iterable[str]) -> str:
    """Tell what in the article says whose words a quote's are.

    Args:
        quote: As it is served.
        paragraphs: Of the text that its offsets count in; without any, distances are left out.
        names: How the article prints the speaker's name.
    """
    source, speaker = quote["source"], quote["speaker"]
    if quote["method"] == "manual":
        return "A person decided this, and not the engine."
    if speaker is None:
        return _left_open(quote)
    if source is None:
        return f"No name stands beside these words; what is around them tells that it is {who(quote)}."
    printed = f"“{source['exact']}”"
    if source["resolution"] == "named":
        return f"{printed} stands beside these words."
    where = _named_before(paragraphs, names, source["start"], len(source["exact"]))
    return f"{printed} is {speaker['name']}{where and f', named {where}'}."


def _left_open(quote: Document) -> str:
    if quote["candidates"]:
        perhaps = " or ".join(candidate["exact"] for candidate in quote["candidates"])
        return f"Perhaps {perhaps}; nobody is likely enough to be named."
    if quote["source"] is None:
        return "The article does not say whose words these are."
    printed = quote["source"]["exact"]
    return f"The article says “{printed}”{' and gives no name' if may_name(printed) else f'; {NOT_READ}'}."


def _named_before(paragraphs: Sequence[Document], names: Iterable[str], at: int, length: int) -> str:
    """Return where one of the names last stands before words at a place, told in words; nothing where none does."""
    forms = {form for name in names for form in (name, name.split()[-1])}
    distance = -1
    for paragraph in reversed(paragraphs) if forms else ():
        if paragraph["start"] > at or paragraph["text"] is None:
            continue
        distance += 1
        text, before = paragraph["text"], at - paragraph["start"]
        found = _last_of(forms, text[:before])
        if found is not None:
            return _distance(distance, text[: before + length], found)
    return ""


def _last_of(forms: Iterable[str], text: str) -> int | None:
    """Return where the last of some names begins in a text, the longest of those that end there; None where there is none."""
    found = [(at + len(form), -at) for form in forms if (at := _last(form, text)) >= 0]
    return -max(found)[1] if found else None


def _last(name: str, text: str) -> int:
    """Return where a name last stands in a text as whole words; -1 where it does not."""
    at = text.rfind(name)
    while at >= 0 and not (_is_edge(text, at) and _is_edge(text, at + len(name))):
        at = text.rfind(name, 0, at + len(name) - 1)
    return at


def _is_edge(text: str, at: int) -> bool:
    """Return whether a word begins or ends at a place, far cheaper than to compile a pattern for each name."""
    return _is_of_word(text[at - 1 : at]) != _is_of_word(text[at : at + 1])


def _is_of_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _distance(paragraphs: int, text: str, at: int) -> str:
    """Tell how far before the end of a text a place is; that end is of the words that are told of, which may begin a sentence."""
    if paragraphs:
        return "in the paragraph before" if paragraphs == 1 else f"{_number(paragraphs)} paragraphs before"
    later = count_sentences_behind(text, at)
    if not later:
        return "in the same sentence"
    return "in the sentence before" if later == 1 else f"{_number(later)} sentences before"


def _number(number: int) -> str:
    return _FEW[number] if number < len(_FEW) else str(number)
