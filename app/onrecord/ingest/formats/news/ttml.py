"""TTML captions (Timed Text Markup Language, also as DFXP, IMSC and EBU-TT): the words of their paragraphs as a transcript."""

from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from onrecord.ingest.formats.news.xml_tree import words_of
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.transcripts.captions import transcript_of, voices

_CAPTIONS = frozenset({"p", "text"})
_NOT_SAID = frozenset({"metadata", "desc", "title", "audio"})
_STYLING = "{http://www.w3.org/ns/ttml#styling}"
_READINGS = frozenset({"text", "textContainer", "delimiter"})
"""Values of `tts:ruby`: how the word before it is read."""
_METADATA = "{http://www.w3.org/ns/ttml#metadata}"
_ID = "{http://www.w3.org/XML/1998/namespace}id"


def read_ttml(root: Element) -> Draft:
    """Read the captions in their order; an agent (`ttm:agent`) of theirs, or of what they stand in, is who speaks; the title is the headline.

    Raises:
        InputError: No caption has words.
    """
    title = words_of(root.find("head/metadata/title")) or words_of(root.find("head/title"))
    return replace(transcript_of(_said(root, _agents(root), None)), headline=title)


def _agents(root: Element) -> dict[str, str]:
    """Return the names of agents by their ids."""
    named = ((one.get(_ID), words_of(one.find("name"))) for one in root.iter("agent"))
    return {key: name for key, name in named if key and name}


def _said(element: Element, agents: dict[str, str], voice: str | None) -> Iterator[tuple[str | None, str]]:
    for child in element:
        speaking = _speaking(child, agents) or voice
        if _is_unshown(child):
            continue
        if child.tag in _CAPTIONS:
            for own, lines in _lines(child, agents, speaking):
                for _, words in voices(lines):
                    yield own, words
        else:
            yield from _said(child, agents, speaking)


def _speaking(element: Element, agents: dict[str, str]) -> str | None:
    stated = next((value for name, value in element.items() if name in (f"{_METADATA}agent", "agent")), "")
    return next((agents[one] for one in stated.split() if one in agents), None)


def _is_unshown(element: Element) -> bool:
    """Return whether an element is hidden by its own style, or tells how a word is read (`tts:ruby` of TTML 2)."""
    stated = {name: element.get(f"{_STYLING}{name}") for name in ("visibility", "display", "ruby")}
    return stated["visibility"] == "hidden" or stated["display"] == "none" or stated["ruby"] in _READINGS


def _lines(
    caption: Element, agents: dict[str, str], voice: str | None
) -> Iterator[tuple[str | None, list[str]]]:
    """Yield the lines of a caption with who says them: a span in it may have an agent of its own."""
    speaking, lines = voice, [""]
    for own, text in _texts(caption, agents, voice):
        if own != speaking:
            yield speaking, lines
            speaking, lines = own, [""]
        if text is None:
            lines.append("")
        else:
            lines[-1] += text
    yield speaking, lines


def _texts(
    element: Element, agents: dict[str, str], voice: str | None
) -> Iterator[tuple[str | None, str | None]]:
    """Yield the runs of text in an element with who says them; None for the end of a line."""
    yield voice, element.text or ""
    for child in element:
        if child.tag == "br":
            yield voice, None
        elif child.tag not in _NOT_SAID and not _is_unshown(child):
            yield from _texts(child, agents, _speaking(child, agents) or voice)
        yield voice, child.tail or ""
