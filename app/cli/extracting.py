"""`onrecord extract`: what is found in files, as JSON lines; no database."""

import argparse
import hashlib
import json
import sys
from collections.abc import Callable
from functools import partial

from app.cli.explaining import explain, printable
from app.cli.reading import Rejection, read_all
from app.config import Settings
from app.extraction.engine import extract
from app.extraction.quotation import Extraction, Quotation, Role, Source, Speaker
from app.ingest.decoding import decode_text
from app.ingest.files import STANDARD_INPUT, InputFile
from app.ingest.formats import media_type_of, sniff_media_type
from app.ingest.reader import read_articles
from app.ingest.records import ArticleRecord
from app.text.spans import Span

Json = dict[str, object]
Show = Callable[[str, str, int, Json, Extraction], str]
"""Takes path, text, body offset, what is stated of the article, and what was found."""


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print one line an article; exit code 1 when an input was rejected."""
    rejected = 0
    show = partial(_explained, coloured=sys.stdout.isatty()) if arguments.explain else _line
    reader = partial(read_lines, raw=arguments.raw, show=show)
    for _, result in read_all(
        arguments.paths, reader, limit=settings.max_file_bytes, workers=arguments.workers
    ):
        if isinstance(result, Rejection):
            result.report()
            rejected += 1
        else:
            for line in result:
                print(line)
    return 1 if rejected else 0


def read_lines(file: InputFile, data: bytes, *, raw: bool, show: Show) -> list[str]:
    """Read one input and return what `show` makes of each article: a JSON line (design, section 8), or a page to read."""
    path = str(file.path)
    if raw:
        text = decode_text(data)
        article = dict.fromkeys(_ARTICLE_KEYS)
        return [show(path, text, 0, article, extract(text))]
    is_stream = path == STANDARD_INPUT
    media_type = sniff_media_type(data) if is_stream else media_type_of(file.path)
    records = read_articles(data, name=path, media_type=media_type)
    return [show(path, one.text, one.body_offset, article_json(one), one.extraction) for one in records]


_ARTICLE_KEYS = ("headline", "dek", "byline", "publisher", "source_url", "published_at", "language")


def article_json(record: ArticleRecord) -> Json:
    """Return what the input states about the article."""
    publisher = record.publisher and {"name": record.publisher.name, "url": record.publisher.url}
    return {key: publisher if key == "publisher" else getattr(record, key) for key in _ARTICLE_KEYS}


def _explained(
    path: str, text: str, _offset: int, article: Json, found: Extraction, *, coloured: bool
) -> str:
    stated = [f"{key}: {value}" for key, value in article.items() if value]
    return "\n".join(
        [f"== {printable(path)}", *map(printable, stated), "", explain(text, found, coloured=coloured)]
    )


def _line(path: str, text: str, body_offset: int, article: Json, found: Extraction) -> str:
    whole: Json = {
        "path": path,
        "text_sha256": hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        "body_offset": body_offset,
        "article": article,
        "quotes": [_quote(text, quotation, found.speakers) for quotation in found.quotations],
        "speakers": [_speaker(text, speaker) for speaker in found.speakers],
    }
    return json.dumps(whole, ensure_ascii=False)


def _quote(text: str, quotation: Quotation, speakers: tuple[Speaker, ...]) -> Json:
    spans = [
        _span(text, run.span) | {"verbatim": run.verbatim, "break_before": run.break_before}
        for run in quotation.contents
    ]
    return {
        "kind": quotation.kind,
        "text": " ".join(run.span.cut(text) for run in quotation.contents),
        "spans": spans,
        "insertions": [_span(text, span) for span in quotation.insertions],
        "cue": quotation.cue and _span(text, quotation.cue),
        "source": quotation.source and _source(text, quotation.source),
        "audience": quotation.audience and _span(text, quotation.audience),
        "speaker": None if quotation.speaker is None else speakers[quotation.speaker].name,
        "capacity": quotation.capacity,
        "confidence": quotation.confidence,
        "rule": quotation.rule,
        "method": quotation.method,
    }


def _source(text: str, source: Source) -> Json:
    return _span(text, source.span) | {"kind": source.kind, "resolution": source.resolution}


def _speaker(text: str, speaker: Speaker) -> Json:
    return {
        "name": speaker.name,
        "honorific": speaker.honorific,
        "kind": speaker.kind,
        "capacity": speaker.capacity,
        "roles": [_role(text, role) for role in speaker.roles],
        "aliases": list(speaker.aliases),
    }


def _role(text: str, role: Role) -> Json:
    return {
        "title": role.title and role.title.cut(text),
        "organization": role.organization and role.organization.cut(text),
        "tense": role.tense,
    }


def _span(text: str, span: Span) -> Json:
    return {"start": span.start, "end": span.end, "exact": span.cut(text)}
