"""A search means the same on both engines: the same quotes, in the same order, with the same ranks."""

# ruff: noqa: RUF001 - letters that look like others are the point

import json
from collections.abc import Iterator

import pytest
from onrecord.config import Settings
from onrecord.queries.articles import ArticleFilter, list_articles
from onrecord.queries.paging import PageRequest
from onrecord.queries.quotes import QuoteFilter, list_quotes
from onrecord.queries.search import SearchError, parse_search
from onrecord.store.database.postgresql import search
from onrecord.store.database.reader import Reader
from onrecord.store.database.readers import open_reader

from tests.databases import Databases
from tests.web.conftest import save
from tests.web.records import made_up

LONG = " ".join(
    ["mill"] * 300 + [f"word{number}" for number in range(16_500)] + ["the last lock keeper left"]
)
"""Longer than the 16,383 places of a `tsvector`, with a word that it would know 255 places of."""
SAID = (
    "Iran’s ships are late, and the Irans' too",
    "The U.S. government and the us of a",
    "An S-300 is not a 300 S or minus -300",
    "It cost 1,000 crowns, 1.000 of them lost, 1000 in all",
    "The re-imposition of covid-19 rules by e-mail",
    "I don't know, don’t ask, do not tell",
    "Washington/Tehran talks on 9/11 and 2018/19",
    "Gökçe and Ångström met Zoë in Malmö, naïve résumé",
    "The the the and of to be or not to be",
    "新华社 北京 said ﬁsh ǅ and Ⅷ and x² and ½",
    "École ÉCOLE ecole, Straße STRASSE, İstanbul ISTANBUL ıstanbul",
    "a a a b and a b a a",
    "mill mill mill by the old mill",
    "An old mill, once; nobody minds the mill there now, as nobody did in all those years before",
    "x_y user@example.org https://example.org/a?b=c #tag $5 50% 5°C",
    "supercalifragilistic" * 40,
    "supercalifragilistic" * 40 + "x",
    "ha\u00adppy zero\u200bwidth no\u00a0break and 🌊 wave",
    LONG,
    "Unem\u00adploy\u00adment on Hawai\u02bbi, o\ufb03ce \uff21\uff22 \uff11\uff19 and \u2066Qur\u02be\u0101n\u2069",
)
TYPED = (
    "unemployment", "Unem\u00adployment", "unemploy*", "hawai'i", "Hawai\u02bbi", "hawai’i", "hawai", "office", "o\ufb03ce", "offi*", "ab 19",
    "\uff21\uff42", '"office AB 19 and qur\'an"', "Qur\u02bean", "un\u200bem\u2060ployment",
)  # fmt: skip
"""Each finds the last of those alone."""
SEARCHES = (
    "iran", "irans", "iran's", "Iran’s", "u.s.", '"the U.S. government"', "us", "u s", "s-300", "300", "-300 s", "1,000", "1000", "1.000",
    '"1 000"', "re-imposition", "imposition", "reimposition", "covid-19", "covid19", "e-mail", "don't", "don", "dont", "washington", "tehran",
    "Washington/Tehran", "9/11", "11", "2018", "gokce", "gökçe", "GÖKÇE", "angstrom", "zoe", "malmo", "naive resume", "the", "to be", '"to be"',
    '"not to be"', "the -to", "新华社", "北京", "华社", "新华*", "fish", "ﬁsh", "ǆ", "viii", "x2", "x²", "½", "ecole", "strasse", "straße", "istanbul",
    "İstanbul", "ıstanbul", '"a a"', '"a b"', '"a b a"', "a", "mill", "mill*", "mil*", '"old mill"', '"old mi"*', "mill -old", 'mill -"old mill"',
    "mill -mil*", "mill old", "old mill", "x_y", "user@example.org", "example.org", "#tag", "$5", "50%", "5°C", "°c",
    "supercalifragilistic*", "supercalifragilistic" * 25, "supercalifragilistic" * 25 + "*", "happy", "ha", "zero", "zerowidth", "no break", "🌊 wave",
    "🌊", "word16499", '"word16499 the last"', '"last lock keeper"', '"the last" mill', "keeper*", "nothingatall", "mill nothingatall",
    "\u19b0", "mill \u19b0", "mill -\u19b0",
    "mill -nothingatall", "ꟃ", "mill ꟃ", "mill -ꟃ", '"mill ꟃ"', "and and", "'", "mill'", "mill \\", "mill | old", "mill & old", "mill:*", "!mill",
)  # fmt: skip
Readers = tuple[Reader, Reader]


@pytest.fixture(scope="module")
def readers(sqlite_databases: Databases, postgresql_databases: Databases) -> Iterator[Readers]:
    """Readers of the same record on both."""
    opened = []
    for databases in (sqlite_databases, postgresql_databases):
        url = databases.copy(databases.schema)
        save(
            url,
            *(
                made_up(number, said=words, headline=f"{words[:60]} mill")
                for number, words in enumerate(SAID)
            ),
        )
        opened.append(open_reader(Settings(database_url=url)))
    yield opened[0], opened[1]
    for reader in opened:
        reader.close()


def answers(reader: Reader, q: str, sort: str) -> object:
    """All pages of a search, and how many there are."""
    pages = []
    wanted = PageRequest(5, None, "", counted=True)
    with reader.snapshot():
        page = list_quotes(reader, QuoteFilter(q=q), wanted, sort=sort)
        pages.append((page.items, page.next, page.total))
        narrowed = list_quotes(reader, QuoteFilter(q=q, kinds=["direct"]), wanted, sort=sort)
        pages.append((narrowed.items, narrowed.next, narrowed.total))
    return pages


def searchable(q: str) -> bool:
    try:
        parse_search(q)
    except SearchError:
        return False
    return True


@pytest.mark.parametrize("sort", ["relevance", "-published_at"])
def test_each_search_finds_the_same_quotes_in_the_same_order(readers: Readers, sort: str) -> None:
    lite, server = readers
    different = [
        q for q in (*SEARCHES, *TYPED) if searchable(q) and answers(lite, q, sort) != answers(server, q, sort)
    ]
    assert different == []


def test_letters_that_nobody_types_are_read_as_those_that_are(readers: Readers) -> None:
    for reader in readers:
        for q in TYPED:
            (found,) = list_quotes(reader, QuoteFilter(q=q), PageRequest(5, None, ""), sort="relevance").items
            shown = json.loads(found.replace(b"\x01", b""))
            assert (shown["text"], q) == (SAID[-1] + ",", q)
            assert all(shown["snippet"]["matches"]), q
            articles = list_articles(
                reader, ArticleFilter(q=q), PageRequest(5, None, ""), sort="published_at"
            )
            assert (len(articles.items), q) == (1, q)


@pytest.mark.parametrize(
    ("q", "said"),
    [
        ("tehran", "Washington/Tehran"),
        ("covid 19", "covid-19"),
        ("re imposition", "re-imposition"),
        ("Iran's", "Iran’s"),
        ("iran", "Iran’s"),
    ],
)
def test_words_end_at_slashes_hyphens_and_either_apostrophe(readers: Readers, q: str, said: str) -> None:
    for reader in readers:
        found = list_quotes(reader, QuoteFilter(q=q), PageRequest(5, None, ""), sort="relevance").items
        assert [quote for quote in found if said in json.loads(quote.replace(b"\x01", b""))["text"]], q


def test_each_search_finds_the_same_articles(readers: Readers) -> None:
    def found(reader: Reader, q: str) -> object:
        page = list_articles(
            reader, ArticleFilter(q=q), PageRequest(30, None, "", counted=True), sort="published_at"
        )
        return [name for name, _ in page.items], page.total

    lite, server = readers
    assert [q for q in SEARCHES if searchable(q) and found(lite, q) != found(server, q)] == []


def test_words_that_no_set_can_hold_are_found(
    postgresql_databases: Databases, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A quote of more different words than PostgreSQL takes in one set is found by reading it."""
    monkeypatch.setattr(search, "LARGEST", 30)
    url = postgresql_databases.copy(postgresql_databases.schema)
    save(
        url, made_up(1, said="Nobody minds the mill any more, whatever they say"), made_up(2, said="No mill")
    )
    reader = open_reader(Settings(database_url=url))
    assert reader.rows("SELECT count(*) FROM quote_search WHERE words IS NULL") == [(1,)]
    wanted = PageRequest(5, None, "", counted=True)
    for q, total in (("mill", 2), ('"the mill"', 1), ("what*", 1), ("mill -whatever", 1), ("lock", 0)):
        assert list_quotes(reader, QuoteFilter(q=q), wanted, sort="relevance").total == total
    reader.close()
    postgresql_databases.drop(url)
