"""What the article says that a person is: titles before the name, appositions and clauses around it.

Patterns of news English (AP Stylebook, "titles"; Quirk et al. 17.65-93, apposition): a title before the name, an
apposition after or before it between commas, a relative or main clause with "is", "was", "serves as", a party label
"(R-Ohio)" and "of the Institute" after the name.
"""

from collections.abc import Iterator

from app.extraction.cast import Cast, Member
from app.extraction.lexicon.blocks import word_set
from app.extraction.lexicon.honorifics import CIVIL, HONORIFICS
from app.extraction.lexicon.roles import MODIFIERS, ROLE_NOUNS
from app.extraction.quotation import Tense
from app.extraction.role_phrases import MAX_TITLE, Statement, Text, head_noun, read_statements

MAX_MENTIONS = 40
"""Mentions of one person whose surroundings are read; roles are stated early."""
MAX_APPOSITION = 30
"""Tokens of an apposition at most."""
_NO_ROLE = CIVIL | word_set(
    """Dr Dr. Doctor Sir Dame Lady Lord Mme M Madam Madame Sri Shri Smt Smt. Hon Hon. Honourable Honorable Comrade Herr
    Frau Señor Señora Monsieur Mlle"""
)
"""Forms of address that state no role."""
_STOPS = word_set(
    """the a an his her their its my our your this that these those said says say told asked adding added and or but as by with
    when while if because after before against from about than so yet not also both either neither including like via
    into over is was are were be been has have had do did does will would can could may might must should whom who which
    where there here then now even only just still called named meet met met calls call quoted quoting told thanked
    , . ; : ( ) [ ] — – “ ” \" ‘ ’ -- ... / & * | ! ? ’s 's @"""
)
_LINKS = word_set("of to for at in")
_COPULAS = word_set("is was serves served works worked remains became")
_ADVERBS = word_set("currently now also previously formerly once then still long recently himself herself later")
_PAST = word_set("was served worked previously formerly once")
_LEADS = word_set(
    """heads headed leads led runs ran directs directed chairs chaired founded co-founded owns owned manages managed represents
    represented oversees oversaw teaches taught studies coaches coached edits edited"""
)
_DASHES = word_set("— – -- -")


def statements_of(text: Text, cast: Cast, member: Member, sentences: list[int]) -> list[Statement]:
    """Read every statement of a role around the mentions of `member`, in reading order, each title once."""
    found: list[Statement] = []
    seen: set[tuple[str, ...]] = set()
    for index in member.names[:MAX_MENTIONS]:
        name = cast.names[index]
        for statement in _around(text, name.first, name.last, name.honorific, sentences):
            key = _key(text, statement)
            if key not in seen:
                seen.add(key)
                found.append(statement)
    return found


def _key(text: Text, statement: Statement) -> tuple[str, ...]:
    title = text.low[slice(*statement.title)] if statement.title else ()
    organization = text.low[slice(*statement.organization)] if statement.organization else ()
    return (*title, "|", *organization)


def _around(
    text: Text, first: int, last: int, honorific: int | None, sentences: list[int]
) -> Iterator[Statement]:
    sentence = sentences[first]
    start = first if honorific is None else honorific
    end = last
    stop = min(len(text.words), last + MAX_APPOSITION)
    while end < stop and sentences[end] == sentence:
        end += 1
    yield from _before(text, start, first, sentences)
    yield from _inverted(text, start, last, sentences)
    yield from _after(text, last, end)


def _before(text: Text, start: int, first: int, sentences: list[int]) -> Iterator[Statement]:
    """Read the title before the name, and what a form of address states ("Sen.", "Det Insp")."""
    spoken = [i for i in range(start, first) if text.words[i] in HONORIFICS and text.words[i] not in _NO_ROLE]
    begin = _title_begin(text, start, sentences)
    if begin < start and _ends_in_title(text, begin, start):
        yield from read_statements(text, begin, start)
    elif spoken:
        while begin < start and text.low[begin] not in MODIFIERS and text.name_at[begin] < 0 and not text.words[begin][0].isupper():
            begin += 1
        tense: Tense = "former" if text.low[begin] in ("former", "ex", "retired") else "current"
        if tense == "former":
            begin += 1
        yield Statement((begin, first), _party_in(text, begin, first), tense, spoken[-1])


def _party_in(text: Text, begin: int, first: int) -> tuple[int, int] | None:
    for index in range(begin, first):
        name = text.name_at[index]
        if name >= 0 and text.names[name].kind == "organization":
            return text.names[name].first, text.names[name].last
        if text.words[index] in ("Republican", "Democratic", "Conservative", "Labour"):
            return index, index + 1
    return None


def _title_begin(text: Text, start: int, sentences: list[int]) -> int:
    """Walk back over what may be a title: capitalised words, role nouns and their modifiers."""
    begin = start
    while begin > 0 and start - begin < MAX_TITLE and sentences[begin - 1] == sentences[start]:
        word, low = text.words[begin - 1], text.low[begin - 1]
        if low in _STOPS and not (low == "and" and _joins_titles(text, begin - 1)) and not _inside_title(text, begin - 1, start):
            break
        if low in _LINKS and not _inside_title(text, begin - 1, start):
            break
        if word[0].islower() and low.endswith(("ed", "ing", "ly")) and low not in MODIFIERS and low not in ROLE_NOUNS:
            break
        begin -= 1
    return begin


def _joins_titles(text: Text, index: int) -> bool:
    """Tell "founder and chief executive"."""
    before = text.low[index - 1] if index else ""
    return before in ROLE_NOUNS and head_noun(text, index + 1, index + 6) is not None


def _inside_title(text: Text, index: int, start: int) -> bool:
    """Tell the "to" of "Ambassador to Chile" and the "in the" of "Minister in the Ministry", up to the name."""
    low = text.low[index]
    if low == "the":
        return index > 0 and text.low[index - 1] in _LINKS and _inside_title(text, index - 1, start)
    if low not in _LINKS or index == 0:
        return text.name_at[index] >= 0
    if text.name_at[index] >= 0:
        return True
    before = text.low[index - 1] in ROLE_NOUNS
    return before and any(text.name_at[i] >= 0 or text.words[i][0].isupper() for i in range(index + 1, min(index + 3, start)))


def _ends_in_title(text: Text, begin: int, start: int) -> bool:
    """Tell that a role noun stands right before the name, or its phrase runs up to the name."""
    head = None
    for index in range(start - 1, begin - 1, -1):
        if text.low[index] in ROLE_NOUNS:
            head = index
            break
    if head is None:
        return False
    return head == start - 1 or text.low[head + 1] in _LINKS


def _inverted(text: Text, start: int, last: int, sentences: list[int]) -> Iterator[Statement]:
    """Read an apposition before the name: "a lawyer in attendance, Jane Doe, said"."""
    if start < 2 or text.words[start - 1] not in (",", "—", "–") or sentences[start - 1] != sentences[start]:  # noqa: PLR2004
        return
    closed = last < len(text.words) and (text.words[last] in ",.—–;:" or sentences[last] != sentences[start])
    begin = start - 1
    while begin and sentences[begin - 1] == sentences[start] and start - begin < MAX_TITLE:
        if text.words[begin - 1] in ",;:—–“”\"()" or text.low[begin - 1] in ("said", "says", "told", "that", "when", "and"):
            break
        begin -= 1
    if closed and begin < start - 1 and _is_singular(text, begin, start - 1):
        yield from read_statements(text, begin, start - 1)


def _is_singular(text: Text, begin: int, end: int) -> bool:
    """Tell a phrase about one person: an article or possessor opens it and its head is no plural."""
    head = head_noun(text, begin, end)
    if head is None or text.low[head].endswith(("s", "men")) and not text.low[head].endswith("boss"):
        return False
    opens = text.low[begin] in ("a", "an", "the", "his", "her", "their", "its", "one", "our")
    return opens or any(text.words[i] in ("'s", "’s") for i in range(begin, head))


def _after(text: Text, last: int, end: int) -> Iterator[Statement]:
    """Read what follows the name within its sentence."""
    index = last
    while index < end:
        word = text.words[index]
        if word == "(":
            close = _closing(text, index, end)
            yield from _label(text, index + 1, close)
            index = close + 1
        elif word == "," or word in _DASHES:
            following = _next_comma(text, index + 1, end)
            found = list(_apposition(text, index + 1, following))
            yield from found
            if not found and not _is_filler(text, index + 1, following):
                return
            index = following
        elif text.low[index] in ("of", "from", "with", "at"):
            yield from _membership(text, index, end)
            index = _next_comma(text, index, end)
        else:
            yield from _clause(text, index, end)
            return


def _closing(text: Text, index: int, end: int) -> int:
    while index < end and text.words[index] != ")":
        index += 1
    return index


def _next_comma(text: Text, index: int, end: int) -> int:
    while index < end and text.words[index] not in ",;:()—–“”\"" and text.words[index] not in ("--", "."):
        index += 1
    return index


def _is_filler(text: Text, first: int, last: int) -> bool:
    """Tell an age, a place or a suffix between commas, after which an apposition may follow."""
    return last - first <= 2 and (  # noqa: PLR2004 - "45", "left", "Jr.", "45 ,"
        all(text.words[i].isdigit() for i in range(first, last)) or text.low[first] in ("jr.", "sr.", "left", "right", "center", "centre", "mp", "qc")
    )


def _label(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read a party label: "(R-Ohio)", "(D)", "(Lab, Leeds West)"."""
    if first < last and text.words[first][0] in "RDILC" and (text.words[first][1:2] in ("-", "") or text.words[first] in ("Lab", "Con", "LD", "Ind")):
        yield Statement(None, (first, min(last, first + 1)), "current", None)


def _apposition(text: Text, first: int, last: int) -> Iterator[Statement]:
    """Read what stands between commas after the name."""
    if first >= last:
        return
    low = text.low[first]
    if low == "who":
        yield from _clause(text, first + 1, min(len(text.words), first + MAX_APPOSITION))
    elif text.words[first][:2] in ("R-", "D-", "I-"):
        yield Statement(None, (first, first + 1), "current", None)
    elif low in ("of", "from", "with", "at"):
        yield from _membership(text, first, last)
    elif head_noun(text, first, last) is not None and not _is_name_list(text, first):
        yield from read_statements(text, first, last)


def _is_name_list(text: Text, first: int) -> bool:
    """Tell another person's name after the comma ("Jane Doe, John Roe and ...")."""
    name = text.name_at[first]
    return name >= 0 and text.names[name].kind == "person" and text.words[text.names[name].last : text.names[name].last + 1] not in (["'s"], ["’s"])


def _membership(text: Text, index: int, end: int) -> Iterator[Statement]:
    """Read "of the Marlow Institute" after a name."""
    for at in range(index + 1, min(end, index + 6)):
        name = text.name_at[at]
        if name >= 0:
            found = text.names[name]
            if found.kind in ("organization", "unknown"):
                yield Statement(None, (found.first, found.last), "current", None)
            if found.kind != "place" or text.words[found.last : found.last + 1] not in (["'s"], ["’s"]):
                return
        elif text.words[at][0].isupper() is False and text.low[at] in _STOPS and text.low[at] not in ("the", "'s", "’s"):
            return


def _clause(text: Text, first: int, end: int) -> Iterator[Statement]:
    """Read "is a researcher at X", "who heads X" from the verb on."""
    index = first
    past = False
    while index < end and text.low[index] in _ADVERBS:
        past = past or text.low[index] in _PAST
        index += 1
    if index >= end:
        return
    verb = text.low[index]
    tense: Tense = "former" if past or verb in _PAST or (verb in _LEADS and verb.endswith("ed")) or verb in ("led", "ran", "oversaw", "taught") else "current"
    if verb in _COPULAS:
        index += 1
        while index < end and (text.low[index] in _ADVERBS or text.low[index] == "as"):
            if text.low[index] in ("previously", "formerly", "once"):
                tense = "former"
            index += 1
        stop = _next_comma(text, index, end)
        if index < stop and _is_predicate(text, index, stop):
            yield from read_statements(text, index, stop, tense=tense)
    elif verb in _LEADS:
        stop = _next_comma(text, index, end)
        yield from _leading(text, index, stop, tense)


def _is_predicate(text: Text, first: int, last: int) -> bool:
    """Tell "is a researcher" from "is worried that a researcher": no verb or preposition stands before the head."""
    head = head_noun(text, first, last)
    opens = text.low[first] in ("a", "an", "the", "one", "his", "her", "its", "their") or text.low[first] in MODIFIERS
    opens = opens or text.low[first] in ROLE_NOUNS or text.name_at[first] >= 0 or text.words[first][0].isupper()
    return head is not None and opens and not any(low in ("that", "to", "of", "in", "for") for low in text.low[first:head])


def _leading(text: Text, first: int, last: int, tense: Tense) -> Iterator[Statement]:
    """Read "heads the Marlow Institute": the words themselves are the title."""
    end = min(last, first + MAX_TITLE)
    for index in range(first + 1, end):
        if text.low[index] in ("and", "that", "as", "when", "while", "since", "which"):
            end = index
            break
    for index in range(first + 1, end):
        name = text.name_at[index]
        if name >= 0 and text.names[name].kind in ("organization", "unknown"):
            yield Statement((first, end), (text.names[name].first, text.names[name].last), tense, None)
            return
