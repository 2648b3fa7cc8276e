"""Transcripts that programs make of recordings, as JSON: Whisper, AssemblyAI, Deepgram, Rev, AWS, Azure, Speechmatics, podcasts.

Each names its parts in its own way; all have a list whose entries hold words, and who speaks or when.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape

from onrecord.ingest.formats.markup.page import read_page
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.stated.dates import iso_date
from onrecord.ingest.formats.stated.schema_org import Json, language, text_field
from onrecord.ingest.formats.transcripts.captions import HEARD, transcript_of, voices

_LISTS = (
    "utterances",
    "audio_segments",
    "monologues",
    "paragraphs",
    "recognizedPhrases",
    "segments",
    "turns",
    "sentences",
    "captions",
    "subtitles",
    "cues",
    "events",
    "items",
    "transcript",
    "transcription",
    "transcripts",
    "speeches",
    "chunks",
    "content",
    "contributions",
    "Items",
    "objects",
)
"""Names of the lists, the one that says most first."""
_WORDS_ALONE = "words"
"""The list that counts where no other one is found."""
_WITHIN = (
    "results",
    "result",
    "response",
    "data",
    "output",
    "transcript",
    "transcription",
    "channels",
    "alternatives",
    "paragraphs",
)
"""Names of what the lists may stand in."""
_WORDS = (
    "punctuated_word",
    "text",
    "transcript",
    "body",
    "content",
    "value",
    "display",
    "sentence",
    "utf8",
    "part",
    "word",
    "Value",
)
_PARTS = ("sentences", "elements", "nBest", "alternatives", "segs", "words")
"""Lists of an entry whose own entries hold its words: all of them, or the first one that was recognized."""
_FIRST_OF = frozenset({"nBest", "alternatives"})
_SPEAKERS = (
    "speaker_name",
    "speakerName",
    "speaker",
    "speaker_label",
    "speakerLabel",
    "speaker_id",
    "speakerId",
    "speakerTag",
    "AttributedTo",
    "attribution",
)
_TIMES = (
    *("start", "start_time", "startTime", "start_ms", "startMs", "tStartMs", "begin", "ts", "start_offset"),
    *("offsetInTicks", "resultEndTime", "result_end_time"),
)
"""Names of moments in a recording."""
_MOMENTS = ("timestamp", "timestamps", "from", "offset", "time")
"""Names of moments of any kind, which tell of a recording only as a list, or beside who speaks."""
_NUMBERED = re.compile(r"(?:(?:speaker|spk|s)[_ -]?)?(?P<one>\d{1,3}|[A-Z])", re.IGNORECASE)
"""A speaker without a name: "SPEAKER_01", "spk_0", "S1", "A"."""
_STARTS, _STOPS = ("start", "startTime"), ("end", "endTime")
_PAUSE = 2.0
"""Seconds of silence behind a sentence that part paragraphs where nothing tells who speaks."""
_ENDS = (".", "!", "?", "…")
_STANDS_ALONE = re.compile(r"[.,!?;:%…]+\Z")
_BLOCK = re.compile(r"</(?:p|div|blockquote)>", re.IGNORECASE)
_DEEPEST = 9
_MARKED = re.compile(r"<v[ .][^<>\n]{1,100}>|</(?:[biuv]|font)>|\{\\[a-z]+\d?\}|\\N")
"""A voice or a style of captions, in what a program says that it read of them."""


def read_transcript(value: Json) -> Draft | None:
    """Read the transcript that a JSON value holds; None when it holds none."""
    entries = _told_apart(value) or _with_voices(_listed(value), value)
    if not entries:
        return None
    turns = _as_captions(entries) or list(_turns(entries, _names(value)))
    if not turns:
        return None
    stated = value if isinstance(value, dict) else {}
    overview = stated.get("Overview")  # of the United Kingdom's Hansard
    told = {name.lower(): one for name, one in overview.items()} if isinstance(overview, dict) else stated
    return Draft(
        body="\n\n".join(turns),
        headline=text_field(told.get("title")),
        published_at=iso_date(text_field(told.get("date")) or ""),
        language=language(stated.get("language") or stated.get("language_code")),
    )


def _turns(entries: Sequence[Mapping[str, Json]], names: Mapping[str, str]) -> Iterator[str]:
    """Yield what one voice says in a row, behind its label; where nothing tells who speaks a pause parts paragraphs."""
    speaking: str | None = None
    words, until = "", None
    for entry in entries:
        text = _words(entry)
        if not text:
            continue
        voice = _speaker(entry, names) or (speaking if _STANDS_ALONE.match(text) else None)
        text = text.removeprefix(f"{voice}. ")  # the record of Congress prints who speaks once more
        opens = voice is None and text.startswith(">>")
        paused = voice is None and words.endswith(_ENDS) and _pause(until, _moment(entry, _STARTS)) >= _PAUSE
        if words and (voice != speaking or paused or opens):
            yield _labelled(speaking, words)
            words = ""
        words += text if _STANDS_ALONE.match(text) or not words else f" {text}"
        speaking, until = voice, _moment(entry, _STOPS)
    if words:
        yield _labelled(speaking, words)


def _as_captions(entries: Sequence[Mapping[str, Json]]) -> list[str]:
    """Return the turns of captions whose tags a program has left in them; none of anything else."""
    shown = [text for one in entries if (text := _own(one)) is not None]
    if not any(map(_MARKED.search, shown)) or any(_speaker(one, {}) for one in entries):
        return []
    said = [one for text in shown for one in voices(text.replace("\\N", "\n").splitlines())]
    return transcript_of(said).body.split("\n\n") if said else []


def _own(entry: Mapping[str, Json]) -> str | None:
    told = (_in_english(entry.get(name)) for name in _WORDS)
    text = next((one for one in told if isinstance(one, str) and one.strip()), None)
    if text is None or _BLOCK.search(text) is None:
        return text
    return " ".join(block.text for block in read_page(text).blocks)


def _in_english(stated: Json) -> Json:
    """Return what is stated in English, where it is in several languages; as it is where it is in one."""
    return stated.get("en", stated) if isinstance(stated, dict) else stated


def _labelled(voice: str | None, words: str) -> str:
    return words if voice is None else f"{voice}: {words}"


def _moment(entry: Mapping[str, Json], names: Sequence[str]) -> float | None:
    """Return a moment of an entry in seconds, where it is stated as a number of them."""
    stated = next((entry[name] for name in names if name in entry), None)
    return float(stated) if isinstance(stated, int | float) else None


def _pause(until: float | None, start: float | None) -> float:
    return 0 if until is None or start is None else start - until


def _told_apart(value: Json) -> list[dict[str, Json]]:
    """Return all the words at the end of Google's results, where they alone say who speaks; none where there are none."""
    results = _objects(value.get("results")) if isinstance(value, dict) else []
    words = [
        _objects(one.get(_WORDS_ALONE)) for end in results[-1:] for one in _objects(end.get("alternatives"))
    ]
    return next((listed for listed in words if listed and all(one.get("speakerTag") for one in listed)), [])


def _with_voices(entries: list[dict[str, Json]], value: Json) -> list[dict[str, Json]]:
    """Return entries with who speaks, where AWS lists apart from the words when each of them begins, voice by voice."""
    results = value.get("results") if isinstance(value, dict) else None
    labels = results.get("speaker_labels") if isinstance(results, dict) else None
    segments = _objects(labels.get("segments")) if isinstance(labels, dict) else []
    words = [one for segment in segments for one in _objects(segment.get("items"))]
    voices_at = {str(one.get("start_time")): one.get("speaker_label") for one in words}
    return [{"speaker_label": voices_at.get(str(one.get("start_time"))), **one} for one in entries]


def _listed(value: Json, depth: int = 0) -> list[dict[str, Json]]:
    """Return the entries of a transcript, wherever they stand; none when there are none."""
    if isinstance(value, list):
        found = _cues(_objects(value))
        entries = [one for one in found if _is_entry(one)]
        if entries and all(_is_entry(one) or _is_moment(one) for one in found):
            return entries
        return next(filter(None, (_listed(one, depth + 1) for one in found[:1])), [])
    if not isinstance(value, dict) or depth > _DEEPEST:
        return []
    own = [value[name] for name in _LISTS if isinstance(value.get(name), list)]
    inner = [value.get(name) for name in _WITHIN]
    listed = (
        entries for one in [*own, *inner, value.get(_WORDS_ALONE)] if (entries := _listed(one, depth + 1))
    )
    return next(listed, [])


def _cues(nodes: Sequence[dict[str, Json]]) -> list[dict[str, Json]]:
    """Return the cues among the nodes of captions that are a tree, the speeches among the items of Hansard; other entries as they are."""
    nodes = [one for one in nodes if one.get("ItemType", "Contribution") == "Contribution"]
    held = [data for one in nodes if one.get("type") == "cue" and isinstance(data := one.get("data"), dict)]
    return held or list(nodes)


def _is_entry(one: Mapping[str, Json]) -> bool:
    """Return whether an object says what is heard, and who says it or when."""
    is_punctuation = one.get("type") in ("punctuation", "punct")
    timed = any(isinstance(one.get(name), list | dict) for name in _MOMENTS)
    heard = timed or is_punctuation or any(name in one for name in (*_SPEAKERS, *_TIMES))
    return heard and any(isinstance(_in_english(one.get(name)), str | list) for name in (*_WORDS, *_PARTS))


def _is_moment(one: Mapping[str, Json]) -> bool:
    """Return whether an object says when something is, and no words: a window opens, a pause."""
    return any(name in one for name in _TIMES) and not any(name in one for name in (*_WORDS, *_PARTS))


def _words(entry: Mapping[str, Json]) -> str:
    """Return what one entry says."""
    own = _own(entry)
    if own is not None:
        shown = unescape(unescape(own))  # programs that read captions escape what is escaped there once more
        return " ".join(
            " ".join(line for line in shown.split("\n") if not HEARD.fullmatch(line.strip())).split()
        )
    for name in _PARTS:
        listed = _objects(entry.get(name))
        texts = [_text(one) for one in (listed[:1] if name in _FIRST_OF else listed)]
        if any(texts):
            between = "" if name in ("elements", "segs") else " "
            return " ".join(between.join(texts).split())
    return ""


def _text(part: Mapping[str, Json]) -> str:
    return next((text for name in _WORDS if isinstance(text := part.get(name), str)), "")


def _names(value: Json) -> dict[str, str]:
    """Return the names of speakers by their ids, where a list of them stands beside the transcript."""
    people = _objects(value.get("speakers")) if isinstance(value, dict) else []
    return {str(one.get("id")): name for one in people if (name := text_field(one.get("name")))}


def _speaker(entry: Mapping[str, Json], names: Mapping[str, str]) -> str | None:
    """Return who says it, as a label: a name, or the number that the program gave the voice."""
    first = next(_parts_of(entry), {})
    stated = next(
        (one[name] for one in (entry, first) for name in _SPEAKERS if one.get(name) is not None), None
    )
    stated = _in_english(stated)
    if isinstance(stated, dict):
        stated = stated.get("name", stated.get("id"))
    if not isinstance(stated, str | int) or stated == "":
        return None
    if str(stated) in names:
        return names[str(stated)]
    unnamed = _NUMBERED.fullmatch(str(stated))
    if unnamed is None:
        return " ".join(str(stated).split()).rstrip(":") or None
    return f"Speaker {unnamed['one'].lstrip('0') or '0'}"


def _parts_of(entry: Mapping[str, Json]) -> Iterator[dict[str, Json]]:
    for name in _PARTS:
        yield from _objects(entry.get(name))


def _objects(value: Json) -> list[dict[str, Json]]:
    """Return the objects in a list; none where there is no list."""
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
