"""A strong entity tag names one body for ever, whatever is done to the record (RFC 9110, section 8.8.3)."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

import anyio
import pytest
from onrecord.extraction.quotation import Extraction
from onrecord.ingest.records import ArticleRecord, PublisherRecord
from onrecord.routers.http.registry import ReadOperation
from onrecord.store.archive.verification import verify
from onrecord.store.changes.corrections import MissedQuote, add_quote, correct_quote
from onrecord.store.changes.edits import KnownSpeaker, SetSpeaker, SetStatus, SetWords, Words
from onrecord.store.changes.ingestion import save_article
from onrecord.store.changes.merges import merge_speakers, rename_speaker
from onrecord.store.changes.settlements import let_stand, reopen, tell_apart
from onrecord.store.changes.withdrawals import restore_article, set_rights, withdraw_article
from onrecord.store.database.sessions import Session, writing
from onrecord.store.models import Article, Quote, Settlement, Utterance, UtteranceSummary
from onrecord.store.rows.identity import speaker_id
from onrecord.store.rows.journal import Reason
from onrecord.text.spans import Span
from onrecord.web.application import READS
from sqlalchemy import select

from tests.web.asking import Answered, ask
from tests.web.conftest import Server, save
from tests.web.records import first_article, made_up

Known = dict[str, list[str]]
"""What may stand in each parameter of a path."""
Tags = dict[tuple[str, str], bytes]
"""Bodies by address and entity tag."""
Change = Callable[[Session], object]

WHY = Reason("tester", "other", "To see what follows.")
VARIANTS = (
    "",
    "context=100&",
    "offsets=utf16&",
    "context=7&offsets=utf16&",
    "include=quotes&",
    "facets=true&with_total=true&",
    "q=mill&context=9&",
)
"""Parameters; each is asked of every operation that takes them."""
PAGE = "https://example.org/0"


def invented(number: int, said: str = "The mill 🌊 is open", **facts: Any) -> ArticleRecord:
    """One of a row of articles by two analysts in turn; only the first says where it was."""
    address = None if number else PAGE
    return made_up(number, said=said, name=("Jane Doe", "Ann Poe")[number % 2], source_url=address, **facts)


def elsewhere(number: int, name: str = "elsewhere.txt", **facts: Any) -> ArticleRecord:
    """The same article in another input, which states other facts."""
    known = invented(number)
    return replace(known, provenance=replace(known.provenance, name=name), **facts)


def shouting(number: int) -> ArticleRecord:
    """An article that prints the name of its speaker, who is known by another spelling, in capitals."""
    return made_up(number, name="ANN POE", source_url=None)


@pytest.fixture
def server(empty_record: Path, tmp_path: Path) -> Iterator[Server]:
    path = tmp_path / "record.db"
    shutil.copy(empty_record, path)
    served = Server(path)
    for number in range(2):
        change(served, saved(invented(number)))
    yield served
    served.dispatcher.close()


def change(server: Server, how: Change) -> None:
    with writing(server.dispatcher._state.engine) as session:
        how(session)


def nth(table: type[Article | Quote], number: int, session: Session) -> str:
    return session.scalars(select(table.id).order_by(table.key)).all()[number]


def known_to(server: Server) -> Known:
    with writing(server.dispatcher._state.engine) as session:
        articles = list(session.scalars(select(Article.id)))
        quotes = list(session.scalars(select(Quote.id)))
        utterances = list(session.scalars(select(Utterance.id)))
        settlements = list(session.scalars(select(Settlement.id)))
    return {
        "article": articles,
        "quote_id": quotes,
        "utterance": utterances,
        "speaker": ["jane-doe", "ann-poe", "acme"],
        "analyst": ["jane-doe", "ann-poe"],
        "publisher": ["the-daily-test"],
        "entity": articles,
        "settlement": settlements,
        "n": ["1", "2"],
        "seq": ["1", "2"],
    }


def addresses(read: ReadOperation, known: Known) -> Iterator[str]:
    """Every address of an operation: each thing that it can be asked of, in every format, with all that it takes."""
    names = [part[1:-1] for part in read.path.split("/") if part.startswith("{")]
    for values in product(*(known[name] for name in names)):
        path = read.path.format(**dict(zip(names, values, strict=True)))
        for variant, name in product(VARIANTS, read.formats):
            asked = {one.partition("=")[0] for one in variant.split("&") if one}
            if asked <= read.query.model_fields.keys():
                yield f"{path}?{variant}format={name}"


def lies(server: Server, tags: Tags) -> list[str]:
    """Return the addresses at which a tag that was seen before names another body; remember those seen now."""
    known = known_to(server)
    urls = [url for part in READS for read in part.operations for url in addresses(read, known)]

    async def answers() -> list[Answered]:
        return [await ask(server.dispatcher, url) for url in urls]

    told = [(url, one) for url, one in zip(urls, anyio.run(answers), strict=True) if one.status < 300]
    assert len(told) > 150
    return [url for url, one in told if tags.setdefault((url, one.headers["etag"]), one.body) != one.body]


def article(how: Callable[..., object], *arguments: object, number: int = 0) -> Change:
    return lambda session: how(session, nth(Article, number, session), *arguments, WHY)


def quote(how: Callable[..., object], *arguments: object) -> Change:
    return lambda session: how(session, nth(Quote, 0, session), *arguments, WHY)


def saved(record: ArticleRecord, *, again: bool = False, latest: bool = False) -> Change:
    return lambda session: save_article(session, record, again=again, latest=latest)


def contradicted(session: Session) -> tuple[str, list[str]]:
    """An utterance that articles give to two speakers, and both."""
    held = select(UtteranceSummary.utterance_id).where(UtteranceSummary.contradicted.is_(True))
    return str(session.scalar(held)), ["ann-poe", "jane-doe"]


CHANGES: dict[str, list[Change]] = {
    "settlements": [
        *(saved(invented(number, "No barge has passed the lock at Rosmere")) for number in (2, 3)),
        lambda session: tell_apart(session, "ann-poe", "jane-doe", WHY),
        lambda session: let_stand(session, *contradicted(session), WHY),
        lambda session: rename_speaker(session, speaker_id("person", "Ann Poe"), "Ann B. Poe", WHY),
        *[
            lambda session: reopen(
                session, str(session.scalar(select(Settlement.id).order_by(Settlement.key))), WHY
            )
        ]
        * 2,
    ],
    "rights": [
        article(set_rights, "quotes_only"),
        article(set_rights, "full_text"),
        article(set_rights, "quotes_only"),
    ],
    "rights of an article without an address": [article(set_rights, "quotes_only", number=1)],
    "withdrawal": [
        article(withdraw_article, "legal"),
        article(set_rights, "quotes_only"),
        article(restore_article),
    ],
    "speakers": [
        lambda session: rename_speaker(session, speaker_id("person", "Ann Poe"), "Ann B. Poe", WHY),
        lambda session: merge_speakers(session, speaker_id("person", "Ann Poe"), "jane-doe", WHY),
    ],
    "corrections": [
        quote(correct_quote, [SetSpeaker(KnownSpeaker("ann-poe"))]),
        quote(correct_quote, [SetWords((Words(Span(1, 9), verbatim=True),))]),
        quote(correct_quote, [SetStatus("retracted")]),
        article(add_quote, MissedQuote(words=(Words(Span(0, 9), verbatim=False),))),
    ],
    "facts": [
        saved(elsewhere(1, dek="A dry day", byline="Jo Bly", published_at="2019-02-02")),
        saved(elsewhere(1, name="late.txt", source_url="https://example.org/late")),
        saved(invented(2, publisher=PublisherRecord("THE DAILY TEST", "https://daily.example"))),
    ],
    "texts": [
        saved(invented(0, "The mill 🌊🌊 is shut")),
        saved(elsewhere(0), latest=True),
        saved(elsewhere(0, extraction=Extraction((), ())), again=True),
    ],
    "printed names": [saved(shouting(3)), saved(shouting(5))],
}


@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES)
def test_a_tag_never_names_two_bodies(server: Server, changes: list[Change]) -> None:
    tags: Tags = {}
    assert lies(server, tags) == []
    for one in changes:
        change(server, one)
        assert lies(server, tags) == []
    assert verify(server.dispatcher._state.engine).faults == []


def test_what_was_shown_before_a_change_of_rights_is_not_confirmed_after_it(server: Server) -> None:
    (first, *_) = known_to(server)["quote_id"]
    urls = [
        f"/v1/quotes/{first}{asked}" for asked in ("?context=100", "?format=annotation", "?offsets=utf16", "")
    ]
    seen = {url: server.get(url).headers["etag"] for url in urls}
    change(server, article(set_rights, "quotes_only"))
    answers = [server.get(url, headers={"if-none-match": tag}) for url, tag in seen.items()]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 200]
    assert (answers[0].json()["context"], "prefix" in answers[1].text) == (None, False)


def test_a_tag_of_a_record_that_is_gone_is_not_confirmed_by_one_made_anew(
    first: Server, empty_record: Path, tmp_path: Path
) -> None:
    """Versions count from 1 again; what another engine found in the same article would be taken for what is there."""
    path = tmp_path / "anew.db"
    shutil.copy(empty_record, path)
    save(path, first_article())
    anew, moved = Server(path), Server(first.path, public_url="https://moved.example")
    for url in ("/v1/quotes", "/v1/articles", "/v1/speakers/zvi-magen"):
        tag = {"if-none-match": first.get(url).headers["etag"]}
        assert first.get(url, headers=tag).status_code == 304
        assert [server.get(url, headers=tag).status_code for server in (anew, moved)] == [200, 200]
