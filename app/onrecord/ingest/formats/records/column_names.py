"""Which columns of a table, and which fields of a record, hold what of an article: by their names alone, in any spelling."""

import re
from collections.abc import Iterable

from onrecord.text.lexicon import words

_NAMES = {
    "text": "fullcontent text fulltext articletext articlebody body bodytext content articlecontent maintext storytext newstext newscontent"
    " contenttext textcontent contents plaintext cleantext transcript html bodyhtml contenthtml articlehtml story article"
    " textbody contentbody documenttext document paragraphs",
    "headline": "headline title articletitle heading headlines newstitle webtitle storytitle titles hed hl headlinetext titletext documenttitle"
    " titel titre",
    "dek": "dek deck subtitle subheadline subheadlines subhead subhed standfirst",
    "byline": "byline author authors articleauthor authorname authornames writer writers credits journalist journalists reporter reporters"
    " by creator writtenby creators contributor contributors authorsnames bylines articleby correspondent columnist",
    "published_at": "publishedat datepublished published publishdate publishingdate publisheddate publicationdate pubdate datepublish publishedon"
    " postdate dateposted publishtime publishedtime dateofpublication articledate webpublicationdate rundate printdate issuedate date datetime"
    " datetimepub displaydate day timestamp firstpublicationdate firstpublished firstpublishedat publicationdatetime publisheddatetime datetimepublished"
    " pubtime publishedutc releasedate onlinedate isodate issued time",
    "publisher": "publisher publication publicationtitle publicationname newspaper outlet outletname medianame mediatitle mediaoutlet newsoutlet"
    " newssource sourcename sourcetitle publishername paper magazine pub source site sitename metasitename sourcehostname website"
    " newspapertitle mediasource journal periodical broadcaster brand media",
    "source_url": "url link articleurl articlelink sourceurl weburl storyurl documenturl documentlink permalink canonicalurl pageurl sourcelink href uri source",
    "language": "language lang languagecode",
}
"""For each field the names of its column, most telling first, without anything but letters."""
_LETTERS = re.compile(r"[^a-z]")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_QUALIFIERS = words(
    "article articles news story full complete original item post field name main clean cleaned raw dc dcterms bibo"
)
"""Words that say no more than that a column is one of articles: "Full Article Text", "field_byline", "Journalist Name"."""


def columns_of(names: Iterable[str]) -> dict[str, list[str]]:
    """Return for each field of an article the columns that may hold it, the most telling first."""
    exact: dict[str, str] = {}
    bare: dict[str, str] = {}
    for name in names:
        exact.setdefault(_LETTERS.sub("", name.lower()), name)
        bare.setdefault(_without_qualifiers(name), name)
    found: dict[str, list[str]] = {}
    for field, known in _NAMES.items():
        listed = [spelt[one] for spelt in (exact, bare) for one in known.split() if one in spelt]
        found[field] = list(dict.fromkeys(listed))
    return found


def _without_qualifiers(name: str) -> str:
    return "".join(word for word in map(str.lower, _WORD.findall(name)) if word not in _QUALIFIERS)
