"""`onrecord fetch`: pages from the web, ingested as HTML."""

import argparse
import hashlib
from collections.abc import Iterator
from pathlib import Path

from onrecord.cli.inputs import Rejection, refused
from onrecord.cli.storing import store
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.ingest.inputs.decoding import Charset
from onrecord.ingest.inputs.fetching import FetchedPage, Fetcher, Limits
from onrecord.ingest.inputs.network import is_any, is_public
from onrecord.ingest.reader import read_articles
from onrecord.ingest.records import ArticleRecord


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Fetch pages one after the other and store their articles; exit code 1 when something was rejected."""
    limits = Limits(
        max_bytes=settings.fetch_max_bytes,
        seconds=settings.fetch_timeout_s,
        redirects=settings.fetch_max_redirects,
        allow=is_any if arguments.allow_private else is_public,
    )
    inputs = _fetched(arguments.urls, Fetcher(limits), arguments.keep, settings.max_text_characters)
    return store(inputs, arguments, settings, latest=True)


def _fetched(
    urls: list[str], fetcher: Fetcher, folder: str | None, most: int
) -> Iterator[tuple[str, ArticleRecord | Rejection]]:
    for url in dict.fromkeys(urls):
        try:
            page = fetcher.fetch(url)
            if folder is not None:
                _keep(page, Path(folder))
            records = read_articles(
                page.data,
                name=page.url,
                media_type=page.media_type,
                source_url=page.url,
                charset=Charset(page.charset, certain=False) if page.charset else None,
                most=most,
            )
        except Exception as error:  # noqa: BLE001 - a fault of ours on one page must not stop the others
            yield url, refused(url, error)
        else:
            yield from ((url, record) for record in records)


def _keep(page: FetchedPage, folder: Path) -> None:
    """Write a page as it was sent, named by its hash, which the record's provenance has too."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (
            folder / f"{hashlib.sha256(page.data).hexdigest()}.{page.media_type.rpartition('/')[2]}"
        ).write_bytes(page.data)
    except OSError as error:
        raise InputError(f"cannot be kept in {folder}: {error.strerror}") from None
