"""Whose a statement is that speaks: "the statement read", "a statement from Acme said"."""

from collections.abc import Sequence
from itertools import takewhile

from onrecord.extraction.lexicon.en.determiners import DEFINITE, INTRODUCING, POSSESSIVES
from onrecord.extraction.lexicon.en.things import BOOKS, COURT_PAPERS, SENT, STATEMENTS, STUDIES, WROTE
from onrecord.extraction.roles.text import Text
from onrecord.extraction.speakers.coreference import NEAR, Discourse
from onrecord.extraction.speakers.meant import Meant
from onrecord.extraction.speakers.profiles import Profiles
from onrecord.extraction.speakers.source_phrases import SourcePhrase

_WROTE = 0.9
"""How likely what a study says is said by who made it."""
_BEHIND = 4
"""Tokens behind the words at a cue that may tell who made the study: "by the Harbour"."""
_AUTHOR = 0.8
"""How likely a statement is theirs who spoke right before: set by judgement."""


def find_author(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whose "the statement" is that speaks: theirs who spoke right before."""
    lower = profiles.text.lower
    issuer = _issuer(phrase, profiles)
    if issuer is not None:
        return issuer
    if lower[phrase.last - 1] not in STATEMENTS or lower[phrase.first] not in DEFINITE:
        return None
    last, sentences = next(reversed(discourse.mentions), None), discourse.document.tokens.sentences
    sender = _sender(phrase, 0 if last is None else last.token, discourse, profiles)
    if sender is not None or last is None:
        return sender
    told = _told_of(phrase, discourse)
    if told is not None:
        spoke = [one.entity for one in discourse.mentions if sentences[one.token] == sentences[told]]
        return Meant(spoke[-1], _AUTHOR) if spoke and spoke[-1] is not None else None
    near = 0 <= sentences[phrase.first] - sentences[last.token] <= NEAR
    near = near and lower[phrase.last - 1] not in COURT_PAPERS
    return Meant(last.entity, _AUTHOR) if near and last.entity is not None else None


def _told_of(phrase: SourcePhrase, discourse: Discourse) -> int | None:
    """Return where the text last told that there is such a statement: "Acme said in a | statement", "a | letter to parents"."""
    words, stretches = discourse.document.tokens.words, discourse.document.tokens.stretches
    noun = words[phrase.last - 1].lower()
    before = range(phrase.first - 1, max(phrase.first - _FAR, 0), -1)
    return next(
        (at for at in before if words[at].lower() == noun and _is_told(words, at, stretches[at])), None
    )


def _is_told(words: Sequence[str], noun: int, stretch: int) -> bool:
    return stretch < 0 and any(word.lower() in _TOLD for word in words[max(noun - _ADJECTIVES, 0) : noun])


_TOLD = INTRODUCING | {"its"}
_FAR = 150
"""Tokens before "the statement" in which the text may have told of it."""


def _sender(phrase: SourcePhrase, spoke: int, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return who has written since somebody spoke: "Ann Bly, the chair, wrote to staff. “...,” the letter read"."""
    lower, sentences = profiles.text.lower, discourse.document.tokens.sentences
    names = profiles.entities.names
    named = (index for index, _ in discourse.before(phrase.first))
    for index in takewhile(lambda at: names[at].first >= spoke, named):
        first, last = names[index].first, names[index].last
        near = _SENT if names[index].kind == "person" else 1
        behind = [at for at in range(last, phrase.first)[:near] if sentences[at] == sentences[first]]
        if names[index].kind != "place" and not SENT.isdisjoint(lower[at] for at in behind):
            return Meant(profiles.entities.entity_of[index], _AUTHOR)
    return None


_SENT = 12
"""Tokens behind a name over which its verb is looked for."""


def _issuer(phrase: SourcePhrase, profiles: Profiles) -> Meant | None:
    """Return whose "a statement from" or "a survey by" is: a body, or who wrote it."""
    text, last = profiles.text, phrase.last
    owner = text.name_at[last - 3] if last > 2 and text.words[last - 2] in POSSESSIVES else -1  # noqa: PLR2004 - a name and its mark
    if owner >= 0 and text.lower[last - 1] in STATEMENTS:
        return Meant(profiles.entities.entity_of[owner])  # "Ann Bly's | statement"
    if text.lower[last : last + 1] == ["by"] and text.lower[last - 1] in STUDIES:
        last = min(last + _BEHIND, len(text.words))
    link = next((at for at in range(phrase.first + 1, last - 1) if text.lower[at] in ("from", "by")), last)
    work = text.lower[link - 1] in STUDIES and link < last and text.lower[link] == "by"
    if link == last or not (work or text.lower[link - 1] in STATEMENTS):
        return None
    first = link + 1 + (text.lower[link + 1] == "the")
    name = text.name_at[first] if first < last else -1
    if name < 0 or text.names[name].first != first:
        return None
    end = text.names[name].last
    owns = text.lower[end : end + 1] in (["'s"], ["’s"], ["and"])
    if owns or (not work and end < last):
        return None
    return Meant(profiles.entities.entity_of[name], _WROTE if work else 1.0)


def find_writer(phrase: SourcePhrase, discourse: Discourse, profiles: Profiles) -> Meant | None:
    """Return whom "the author" means: the one person of whom the article has said that they wrote a book."""
    text = profiles.text
    if text.lower[phrase.first : phrase.last] not in (["the", "author"], ["the", "writer"]):
        return None
    wrote = set()
    for at in range(max(phrase.first - _BOOK_BEFORE, 1), phrase.first):
        if text.lower[at] in BOOKS:
            name = _writer_of(text, discourse.document.tokens.sentences, at)
            if name is not None:
                wrote.add(profiles.entities.entity_of[name])
    return Meant(wrote.pop(), _WROTE) if len(wrote) == 1 else None


def _writer_of(text: Text, sentences: Sequence[int], book: int) -> int | None:
    """Return who wrote the book at a token: "Ann Bly, a nurse, has written a | book", "Ann Bly's new | memoir"."""
    before = range(max(book - _ADJECTIVES, 0), book)
    owner = next((at for at in before if text.words[at] in POSSESSIVES), None)
    if owner is not None:
        return _person_at(text, owner - 1)
    first = book
    while first and sentences[first - 1] == sentences[book]:
        first -= 1
    names = (_person_at(text, at) for at in range(first, book))
    wrote = not WROTE.isdisjoint(text.lower[before.start : book])
    return next((name for name in names if wrote and name is not None), None)


def _person_at(text: Text, token: int) -> int | None:
    name = text.name_at[token]
    return name if name >= 0 and text.names[name].kind == "person" else None


_BOOK_BEFORE = 400
"""Tokens before "the author" among which the book is looked for."""
_ADJECTIVES = 5
"""Tokens before a book's noun among which its writer's verb or mark stands: "written a tell-all new book"."""
