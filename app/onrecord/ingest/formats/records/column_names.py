"""Which columns of a table, and which fields of a record, hold what of an article: by their names alone, in any spelling."""

import re
from collections import Counter
from collections.abc import Iterable

from onrecord.text.lexicon import words

_NAMES = {
    "text": "fullcontent text fulltext articletext articlebody body bodytext content articlecontent maintext storytext newstext newscontent"
    " contenttext textcontent contents plaintext cleantext transcript html bodyhtml contenthtml articlehtml story article"
    " textbody contentbody documenttext document paragraphs txt texte volltext",
    "headline": "headline title articletitle heading headlines newstitle webtitle storytitle titles hed hl headlinetext titletext documenttitle"
    " titel titre",
    "dek": "dek deck subtitle subheadline subheadlines subhead subhed standfirst",
    "byline": "byline author authors articleauthor authorname authornames writer writers credits journalist journalists reporter reporters"
    " by creator writtenby creators contributor contributors authorsnames bylines articleby correspondent columnist autor auteur",
    "published_at": "publishedat datepublished published publishdate publishingdate publisheddate publicationdate pubdate datepublish publishedon"
    " postdate dateposted publishtime publishedtime dateofpublication articledate webpublicationdate rundate printdate issuedate date datetime"
    " datetimepub displaydate day timestamp firstpublicationdate firstpublished firstpublishedat publicationdatetime publisheddatetime datetimepublished"
    " pubtime publishedutc releasedate onlinedate isodate issued time pubdt dt datum",
    "publisher": "publisher publication publicationtitle publicationname newspaper outlet outletname medianame mediatitle mediaoutlet newsoutlet"
    " newssource sourcename sourcetitle publishername paper magazine pub source site sitename metasitename sourcehostname website"
    " newspapertitle mediasource journal periodical broadcaster brand media zeitung quelle",
    "source_url": "url link articleurl articlelink sourceurl weburl storyurl documenturl documentlink permalink canonicalurl pageurl sourcelink href uri source",
    "language": "language lang languagecode",
}
"""For each field the names of its column, most telling first, without anything but letters."""
_KNOWN = frozenset(name for listed in _NAMES.values() for name in listed.split())
_COMMON = 3
"""Columns that have a word in common."""
_LETTERS = re.compile(r"[^a-z]")
_BEHIND = re.compile(r"\s?\([^()]{0,60}\)|(?<=\w)\s?/\s.*")
"""What explains a name: "Date (dd.mm.yyyy)", "Author(s)", "Newspaper / outlet"."""
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_QUALIFIERS = words(
    "article articles news story full complete original item post field name main clean cleaned raw dc dcterms bibo txt nm"
)
"""Words that say no more than that a column is one of articles: "Full Article Text", "field_byline", "Journalist Name"."""


def columns_of(names: Iterable[str]) -> dict[str, list[str]]:
    """Return for each field of an article the columns that may hold it, the most telling first."""
    names = list(names)
    told = {name: _BEHIND.sub("", name) or name for name in names}
    exact: dict[str, str] = {}
    bare: dict[str, str] = {}
    shared = _shared(names)
    for name, short in told.items():
        exact.setdefault(letters := _LETTERS.sub("", short.lower()), name)
        bare.setdefault(_without(short, _QUALIFIERS if letters in _KNOWN else _QUALIFIERS | shared), name)
    found: dict[str, list[str]] = {}
    for field, known in _NAMES.items():
        listed = [spelt[one] for spelt in (exact, bare) for one in known.split() if one in spelt]
        found[field] = list(dict.fromkeys(listed))
    return found


def _shared(names: Iterable[str]) -> frozenset[str]:
    """Return the words that columns have in common, which say what the table is of: "art_title", "art_date", "art_body"."""
    count = Counter(word for name in names for word in set(map(str.lower, _WORD.findall(name))))
    return frozenset(word for word, number in count.items() if number >= _COMMON)


def _without(name: str, others: frozenset[str]) -> str:
    return "".join(word for word in map(str.lower, _WORD.findall(name)) if word not in others)
