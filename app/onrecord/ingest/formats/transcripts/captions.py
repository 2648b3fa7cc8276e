"""Captions, WebVTT and SRT: the words of their cues as a transcript, one paragraph for each turn."""

import re
from collections.abc import Iterable, Sequence
from html import unescape

from onrecord.errors import InputError
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated.labelled_values import in_order
from onrecord.ingest.formats.stated.people_lines import opens_a_name

_TIMES = re.compile(r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}\s+-->\s+(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}.*")
_SPEAKER_ABOVE = re.compile(r'\d{1,6} "(?P<name>[^"<>\n]{1,80})" \(\d+\)')
"""How Zoom names who speaks, above the times of a cue."""
_TIMED_LINE = re.compile(
    r"\[(?:\d{1,2}:)?\d{1,2}:\d{2}\.\d{3} --> (?:\d{1,2}:)?\d{1,2}:\d{2}\.\d{3}\]\s{0,4}(?P<words>.*)"
)
_TIME_LINE = re.compile(
    r"^(?:\d{1,2}:)?\d{1,2}:\d{2}$|^(?:\d{1,2} hours?,? )?(?:\d{1,2} minutes?,? )?\d{1,2} seconds?$",
    re.MULTILINE,
)
_FEWEST_TIMES = 3
"""Such lines that make a text captions of a player."""
_FEWEST_LINES = 6
_SENTENCE_ENDS = (".", "!", "?", "”", '"', ":")
_BLOCKS = re.compile(r"\n(?:[^\S\n]*\n)+")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+(?P<name>[^>]+)>")
_TAG = re.compile(r"<(?:/?[a-zA-Z][^<>\n]*|/|[\d:.]*)>|\{\\[^}\n]{1,80}\}")
"""Of HTML, of WebVTT, and of SubStation Alpha, which SRT files keep where a line stands: `{\\an8}`; "< 6" opens none."""
_ESCAPED_TAG = re.compile(r"&lt;/?[biu](?:&gt;|>)")
"""One of SubRip in WebVTT that pycaption made of it."""
_READING = re.compile(r"<rt(?:\.[^<>\s]*)?>[^<>\n]*(?:</rt>|(?=</ruby>))")
"""How the word before it is read, small above it: shown, and not said."""
_TURN = re.compile(
    r"(?:>>|[–—-] ?(?=[A-Z“\"])|(?P<label>[A-Z][\w.’' -]{1,40}(?:, [A-Z][A-Z ]{1,30})?(?: \([^()\n]{1,40}\))?):(?:\s|\Z))"
)
_DASH_BEFORE = re.compile(r"(?:(?<=[.!?…”\"')])|^)\s*[–—-]\s*\Z")
"""Before a voice: the mark of its turn; behind words that are no whole sentence, they break off there."""
_DASH_AFTER = re.compile(r"\A\s*[–—-]\s+")
HEARD = re.compile(r"[\[(][^\[\]()]{1,60}[\])]|[♪♫ ]+|[♪♫][^♪♫]{1,120}[♪♫]")
"""A line that says what is heard, or sung: nobody's words."""
_IN_BRACKETS = re.compile(r"(?:\[(?P<name>[^\[\]\n]{3,40})\]|\((?P<round>[^()\n]{3,40})\))(?P<colon>:?) ")
"""Before what is said: who says it, or what is heard."""
_SPEAKS = re.compile(
    r"(?:narrator|(?:fe)?male|(?:wo)?man|reporter|interviewer|announcer|speaker)(?: \d{1,2})?", re.IGNORECASE
)
_SPEAKER_LINE = re.compile(r"\[(?P<name>speaker \d{1,3})\]", re.IGNORECASE)
"""Who speaks from here on, as Deepgram writes it."""
_LABEL_LINE = re.compile(r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3}:")
_OF_MEETING = re.compile(r" \((?:Guest|Unverified|External|Host|me)\)$", re.IGNORECASE)
"""What programs for meetings put behind a name."""
_SAME = re.compile(r"\s+")


def read_captions(text: str) -> Draft:
    """Read the cues in their order; a voice (`<v Ann Roe>`) becomes a label ("Ann Roe: ..."), styles and times are left out.

    Raises:
        InputError: No cue has words.
    """
    blocks = _BLOCKS.split(re.sub(r"\r\n?", "\n", text))
    return transcript_of(said for block in blocks for said in voices(_words(block)))


def without_times(raw: str) -> str:
    """Return a text whose lines begin with the times of captions, as programs print what they hear, without them.

    So are times in lines of their own between words without a capital, as players show what a program heard. Lines of captions without
    times, which break anywhere in sentences that have no stops, are one.
    """
    lines = [line.strip() for line in raw.splitlines() if line.strip()]
    heard = [match["words"] for line in lines if (match := _TIMED_LINE.fullmatch(line))]
    if len(heard) > 1 and len(heard) == len(lines):
        return "\n".join(heard)
    if _TIME_LINE.search(raw) is None:
        return transcript_of(voices(lines)).body if _are_heard(raw, lines) else raw
    words = [line for line in lines if _TIME_LINE.fullmatch(line) is None]
    small = sum(line[0].islower() or line[0] in "[♪" for line in words)
    timed = len(lines) - len(words)
    return (
        " ".join(words)
        if timed >= _FEWEST_TIMES and small * 2 > len(words) and timed * 3 > len(words)
        else raw
    )


def _are_heard(raw: str, lines: Sequence[str]) -> bool:
    """Return whether lines are what a program heard, which writes no stops, and capitals in names alone."""
    if len(lines) < _FEWEST_LINES or "\n\n" in raw.strip():
        return False
    small = sum(line[0].islower() or line[0] in "[>" for line in lines)
    ended = sum(line.endswith(_SENTENCE_ENDS) for line in lines)
    return small * 5 > len(lines) * 3 and ended * 10 <= len(lines)


def transcript_of(said: Iterable[tuple[str | None, str]]) -> Draft:
    """Return what voices say, in its order, as a transcript: a label before each turn, a paragraph for each.

    Args:
        said: Voices with what they say; None where nothing tells who speaks.

    Raises:
        InputError: There are no words.
    """
    turns: list[str] = []
    speaking: str | None = None
    labelled: str | None = None
    for voice, words in said:
        turn = _TURN.match(words)
        if voice is not None and voice != speaking:
            turns.append(f"{voice}: {words}")
        elif turn and turn["label"] and turn["label"] == labelled:  # the label stands in each cue of the turn
            turns[-1] = f"{turns[-1]} {words[turn.end() :]}"
        elif turn or not turns:
            turns.append(words)
            labelled = turn and turn["label"]
        elif not turns[-1].endswith(words):  # captions that roll up repeat the line before
            turns[-1] = f"{turns[-1]} {words}"
        speaking = voice
    if not turns:
        raise InputError("holds no caption with words")
    return Draft(body="\n\n".join(turns))


def _words(block: str) -> list[str]:
    """Return the lines behind a cue's times; notes, styles and the file's first line have none."""
    lines = (
        block.replace("\\N", "\n").replace("\\h", " ").split("\n")
    )  # of SubStation Alpha, as ffmpeg leaves them
    times = next((index for index, line in enumerate(lines) if _TIMES.fullmatch(line.strip())), len(lines))
    said = lines[times + 1 :]
    named = _SPEAKER_ABOVE.fullmatch(lines[times - 1].strip()) if said and times else None
    return [f"<v {named['name']}>{said[0]}", *said[1:]] if named else said


def voices(lines: Sequence[str]) -> list[tuple[str | None, str]]:
    """Return who says what: one entry for each voice, and for each line that opens a turn."""
    found: list[tuple[str | None, str]] = []
    for line in _labels_joined(lines):
        first, *parts = _VOICE.split(line)
        spoken = [(None, first), *zip(parts[::2], parts[1::2], strict=True)]
        for at, (name, marked) in enumerate(spoken, 1):
            words = _SAME.sub(
                " ", unescape(_ESCAPED_TAG.sub("", _TAG.sub("", _READING.sub("", marked))))
            ).strip()
            words = _with_label(words)
            if at < len(spoken):
                words = _DASH_BEFORE.sub("", words)
            if name:
                words = _DASH_AFTER.sub("", words)
            voice = _voice(name) if name else (found[-1][0] if found else None)
            if words and HEARD.fullmatch(words) is None:
                found.append((voice, words.strip(" ♪♫")))
    return found


def _with_label(words: str) -> str:
    """Return words whose speaker stands before them in brackets with a label instead: "[Tom Hale] Why?", "(TOM HALE) Why?"."""
    named = _IN_BRACKETS.match(words)
    if named is None:
        return words
    name = named["name"] or named["round"]
    small = name.title() if name.isupper() else name
    known = named["colon"] or _SPEAKS.fullmatch(name) or opens_a_name(small)
    return f"{name[0].upper()}{name[1:]}: {words[named.end() :]}" if known else words


def _labels_joined(lines: Sequence[str]) -> Iterable[str]:
    """Yield lines, a label that is one of its own before the next: "Tom Hale:", "Why?"."""
    label = ""
    for line in lines:
        named = _SPEAKER_LINE.fullmatch(line.strip())
        if named:
            label = f"{named['name'].capitalize()}: "
            continue
        if _LABEL_LINE.fullmatch(line.strip()) and not label:
            label = f"{line.strip()} "
            continue
        yield label + line
        label = ""
    if label:
        yield label


def _voice(name: str) -> str:
    """Return who speaks, as a label: "Hale, Tom (Guest)" is Tom Hale."""
    return in_order(_OF_MEETING.sub("", _SAME.sub(" ", unescape(name)).strip()))
