"""What stands below an article in a text that was copied or sent: credits of agencies, contacts, links of a page, signs of the end.

Only what has one of these forms is left out, from the end upwards; whatever stands above something else stays.
"""

import re
from collections.abc import Callable, Sequence

from onrecord.ingest.formats.stated.agencies import AGENCIES
from onrecord.ingest.formats.stated.dates import printed_date
from onrecord.ingest.formats.stated.people_lines import is_title_of_paper
from onrecord.ingest.formats.text.press_lines import names_author
from onrecord.ingest.formats.text.service_notices import is_service_notice
from onrecord.text.quote_marks import DOUBLE_MARK

ADDRESS_LABELS = "source|original|link|url|permalink|originally published at"
"""What stands before the address of the text, as alternatives of a pattern."""
_NOTICE = re.compile(
    r"(?:={1,4} ?[A-Z]\w+(?: [A-Z]\w+)?|(?:[A-Z]{2,4} ){1,4}[A-Z]{2,4}|Source: [A-Z][\w ]{1,30}/\w{2,10}(?:\(\w{2,10}\))?|\(END\)\s.{0,60}|-{1,2}\s?(?:IANS|ANI|PTI|UNI)|[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,3}|[a-z]{2,3}|[A-Z]{2,5}(?: [A-Z]{2,4})? [a-z]{2,4}(?:/[a-z]{2,4}){0,3}|\([A-Z][\w ]{1,24}\)|30|end|ends|(?:Enditem|Item ends)"
    r"|\(\(.{3,200}\)\)|Keywords: .{3,200}|Write to .{3,80}\bat \S+@\S+|View (?:the )?(?:source|original) (?:version|content|release)\b.{0,300}"
    r"|(?:[*•·] ?){1,5}|(?:All )?(?:[Cc]ontent|[Mm]aterial|[Tt]ext) (?=©|\(c\)|[Cc]opyright).{2,200}"
    r"|(?:©|\(c\)|Copyright (?=©|\(c\)|\d{4})).{0,200}|All rights reserved\b.{0,200}|Our Standards:.{0,100}|Read (?:more|next|also):?.{0,200}"
    r"|This (?:material|article|story|content) may not be (?:published|reproduced|copied)\b.{0,200}"
    r"|(?:Follow|Like) .{2,60} on (?:Twitter|X|Facebook|Instagram)\b.{0,120}"
    r"|Sources?: [A-Z][\w.&’'-]*(?:,? (?:[A-Z][\w.&’'-]*|and|news|the|agencies|staff|with)){0,8}|(?:Share|Save|Print|Go [Dd]eeper|Comments?|Advertisement|Reuse this content|Back to top|Sign up .{2,80}|Subscribe .{2,80})"
    r"|[A-Z][a-z]{2,8} \d{1,2}, \d{4} \d{1,2}:\d{2} ET \(\d{1,2}:\d{2} GMT\)"
    r"|This (?:report|story|article|post|piece|page) (?:was|has been|is) (?:last |being |since )?(?:updated|corrected|amended|edited|revised|modified|clarified)\b[^“”\"]{0,250}|This is a (?:developing|breaking) (?:news )?story\b[^“”\"]{0,150}"
    r"|This (?:report|story|article) by .{2,60} was first published .{4,40}|(?:First |Originally )?[Pp]ublished in [A-Z].{2,40}(?:,| on) .{4,24}\d{4}\.?"
    r"|SOURCE:? [A-Z].{2,80}|(?:Media|Press|News) (?:[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries|[Oo]ffice):.{3,200}"
    r"|[Cc]ontacts?:.{3,150}(?:\S@\S|\d[\d ().-]{5,}\d).{0,60}"
    r"|(?i:for (?:more|further|additional|media) (?:information|details|enquiries|inquiries)\b,?)[^“”\"]{0,200}(?:\S@\S|://|\bwww\.|\d[\d ().-]{5,}\d)[^“”\"]{0,100}"
    r"|(?i:(?:(?:confidentiality|privacy|legal) )?(?:notice|note|disclaimer)?\W{0,3}this (?:e-?mail|message|communication)\b[^“”\"]{0,400}\b(?:confidential|privileged)\b)[^“”\"]{0,900}|Content and [Pp]rogramming [Cc]opyright\b.{0,400}|(?:For information media\. )?Not an official record\.|END\s{1,80}\d{1,2}:\d{2} [AP]\.M\.(?: [A-Z]{2,4})?|[A-Z]{2,3}-[A-Z]{2}-\d{2}-\d{2}-\d{2} \d{4}[A-Z]{3}|(?i:to order a video of this transcript)\b.{0,160}|.{2,60} transcripts are created on a rush deadline\b.{0,400}"
    r"|[A-Z]{3}|[a-z]{2,4}(?:/[a-z]{2,4}){0,3} \([A-Z][A-Za-z]{1,12}(?:, ?[A-Z][A-Za-z]{1,12}){0,4}\)|\(?[$€£¥]\d[\d.,]* = [^“”\"]{2,60}\)?|(?:bur-)?[a-z]{2,4}(?:-[a-z]{2,4})?(?:/[a-z]{2,4}(?:-[a-z]{2,4})?){1,4}|\(?(?:[Ww]ith|[Aa]dditional) (?:(?:agency|agencies) )?(?:inputs?|reporting|files)\b.{0,60}\)?|More (?:about|by|from) [A-Z].{2,40}"
    r"|[-–—]{1,2} ?(?:With|Reporting|Editing|Additional|Writing) .{3,200}|(?:Share|Like) this:|Like Loading\.{3}|Leave a (?:[Rr]eply|[Cc]omment)|\(?[\d,]{1,7} words\)?|Facebook|Twitter|X|[Ww]hats[Aa]pp|Instagram|LinkedIn|Pinterest|Telegram|Email"
    r"|-{1,3} ?[A-Z]{2,8} ?-{1,3}|\(?(?:Reporting|Writing|Additional reporting|Compiled|Edited|Editing) by (?:the )?[A-Z][^“”\"]{3,300}"
    r"|(?:[^“”\".]{2,80} reported from (?:[^“”\".]|\b[A-Z][a-z]?\.){2,60}\. ){0,3}[^“”\".]{2,200} contributed (?:to this (?:report|story|article)|reporting(?: from [^“”\".]{2,60})?)\.?"
    r"|(?:AP|Associated Press|Reuters|Staff|Special|News)? ?(?i:staff )?(?i:writers?|reporters?|journalists?|correspondents?|researchers?) [A-Z][^“”\".]{2,200} contributed(?: from [A-Z][^“”\".]{2,60})?\."
    r"|Transcription ended after .{3,30}|(?i:see author[’']s posts|about (?:the )?(?:author|writer|reporter)s?(?:: .{10,400})?)|Disclaimer: .{10,600}"
    r"|dpa(?: [a-z][a-z\d]{1,3}){1,6}|\d{6} (?:GMT )?[A-Z][a-z]{2} \d{2}|(?:Author|Editor|Reporter|Byline): [A-Z][\w.’'-]+(?:,? [A-Z][\w.’'-]+){1,5}"
    r"|[^\s@]{1,40}@[\w.-]{3,60}"
    r"|(?:Editor[’']s [Nn]ote|Editor[’']s [Nn]otes|Corrections?|CORRECTIONS?|Clarification|CLARIFICATION)(?::| [-–—]) ?.{10,600}"
    r"|(?i:read (?:the )?(?:full |original |complete )?(?:article|story|report|release)) (?:on|at|in|here|from).{0,80}"
    rf"|(?i:{ADDRESS_LABELS}|via):? (?:https?://|www\.)\S+"
    r"|(?i:tagged|tags|topics|keywords|filed under|categories|category|labels|hashtags|issues)(?: (?:with|as|in))?:.{2,300}|(?:#\w{2,40}[ ,]{0,2}){1,20}"
    r"|Australian Associated Press|Canadian Press|Press Association|Agence France-Presse"
    r"|[A-Z][\w’', -]{2,60} (?:started|stopped) transcription|(?:Transcribed|Transcript(?:ion)?) (?:by|provided by) .{2,80}|(?:Automatically )?[Cc]onvert your .{3,60} to text\b.{0,160})",
)
_WEB_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>]+>?")
_BLOCK = re.compile(
    r"(?:(?:Explore )?more on (?:this story|these topics)|related (?:topics|stories|articles|content|links)|topics|tags|read (?:more|next|also)|see also|more (?:stories|news|reading)|further reading|in other news|don[’']t miss|trending(?: now)?|up next|next (?:up|article|story)|most (?:read|viewed|popular)"
    r"|you (?:may|might) also like|more from .{2,60}|recommended(?: for you)?|share this (?:article|story)"
    r"|to contact the (?:reporters?|authors?|editors?|editors? responsible|senior editor)\b.{0,120}"
    r"|#{0,2} ?(?:(?:dpa-)?(?:notebook|notizblock)|editorial contacts)|(?:## )?notes? (?:to|for) editors?|forward[- ]looking statements?|safe harbou?r statement.{0,60}|about [A-Z].{2,60}"
    r"|address(?:es)? for (?:enquiries|inquiries|queries)|contact details"
    r"|(?:media |press )?(?:contacts?|enquiries|inquiries|queries)(?: information| details| data| for (?:the )?(?:media|press))?|for (?:more|further|additional) information(?:,? (?:please )?contact(?: us)?)?|journal|doi|method of research|subject of research|article title|(?:issued|distributed|released|sent) (?:by|on behalf of)\b.{0,80}):?",
    re.IGNORECASE,
)
"""A line above what belongs to the page or to the office that sent it."""
_REACHED = re.compile(r"\S@\S|://|\bwww\.|\d[\d ().-]{6,}\d")
_LABELLED = re.compile(
    r"(?:notes? (?:to|for) editors?|about [A-Z].{2,60}|for (?:more|further) information|(?:media |press )?contacts?\b|for interviews)",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"(?:to contact|(?:media |press )?(?:contacts?|enquiries|inquiries|queries)\b|(?:issued|distributed|released|sent) )",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:ABOUT|About) (?:[Tt]he |THE )?(?P<name>[A-Z](?:[^:.!?–—“”\"]|(?<=\bCo)\.|(?<=\bInc)\.|(?<=\bLtd)\.|(?<=\bCorp)\.){1,60}?)(?:\Z|: | [–—-] )"
)
"""Above what an office says of itself under every release."""
_LEGAL = re.compile(
    r"(?:(?:cautionary|special) (?:statement|note)s? (?:regarding|on|concerning) )?(?:forward[- ]looking (?:statements?|information)|safe harbou?r(?: statements?)?).{0,60}",
    re.IGNORECASE,
)
"""Above what a listed company has to say of what it foresees."""
_BOILERPLATE = 8
"""Paragraphs of it at most."""
_LINES = 20
_SHORT = 80
"""How many lines such a block has at most, and characters each of them."""
_SENTENCE = 8
"""Words from which a line that ends in a full stop is a sentence of the text."""
_SIGN = re.compile(
    r"(?<=[.!?”\"’)])\s*(?:Enditem|\(?ENDS?\)?|[■◼▪◾⬛♦◆❖✦●•□∎]|#{3}|-30-|-{1,2}\s?(?:IANS|ANI|PTI)|PTI(?: [A-Z]{2,4}){1,10}"
    r"|\((?:(?:Additional )?[Rr]eporting|Writing|Editing) by [A-Z][^()“”\".!?]{2,250}\))\Z"
)
_END_MARK = re.compile(r"(?:# ?){3,6}|[-–—]{1,2} ?(?:30|0|(?i:ends?)) ?[-–—]{1,2}|\(?ENDS?\)?")
_NOTES = re.compile(
    r"#{0,2} ?(?:notes? (?:to|for) editors?|(?:dpa-)?notizblock|(?:dpa-)?notebook):?", re.IGNORECASE
)
"""A heading below which nothing is for readers."""
_ABOVE_MARK = 2
"""Paragraphs above the sign of the end at least."""


def end_of_body(
    paragraphs: Sequence[str],
    byline: str | None = None,
    is_of_page: Callable[[str], bool] = lambda _: False,
    *,
    released: bool = False,
) -> int:
    """Return how many of the paragraphs of a body are its text; the others stand below it. One always is.

    Args:
        paragraphs: Of the body.
        byline: Who wrote it, as far as that is known.
        is_of_page: Whether a line asks or sells something, or leads elsewhere.
        released: Whether an office sent the text: what it says "About" itself stands below; elsewhere that may be text.
    """
    end = len(paragraphs)
    while end > 1:
        upper = _above_block(paragraphs, end)
        upper = min(upper, _above_boilerplate(paragraphs, end)) if released else upper
        last = paragraphs[end - 1]
        address = _WEB_ADDRESS.fullmatch(last) and not paragraphs[end - 2].endswith(":")
        if upper == end and (address or _is_below(last, byline) or is_of_page(last)):
            upper = end - 1
        if upper == end and printed_date(last) is not None:  # when it came out, and above that where
            upper = end - 1 - (end > _ABOVE_MARK and is_title_of_paper(paragraphs[end - 2]))
        if upper == end:
            break
        end = upper
    return end


def _is_below(line: str, byline: str | None) -> bool:
    """Return whether a line at the end is no part of the text by its form alone."""
    return (
        _NOTICE.fullmatch(line) is not None
        or is_service_notice(line)
        or line.strip("()-–—. ") in AGENCIES
        or _is_of_author(line, byline)
    )


def _above_boilerplate(paragraphs: Sequence[str], end: int) -> int:
    """Return where the words begin in which an office says what it is, below "About" and a name of the text; `end` without."""
    places = range(end - 1, max(_ABOVE_MARK - 1, end - _BOILERPLATE), -1)
    if (legal := next((index for index in places if _LEGAL.fullmatch(paragraphs[index])), None)) is not None:
        return legal
    for index in places:
        if DOUBLE_MARK.search(paragraphs[index]):
            return end
        told = _ABOUT.match(paragraphs[index])
        if told is None:
            continue
        above, name = "\n".join(paragraphs[:index]), told["name"]
        if name in above or (name.isupper() and name.casefold() in above.casefold()):
            return index
    return end


def about_whom(line: str) -> str | None:
    """Return whose words stand below a line: "About Ely Works"."""
    told = _ABOUT.match(line)
    return told["name"] if told else None


def end_of_release(paragraphs: Sequence[str]) -> int:
    """Return how many paragraphs stand above the sign of the end, where notes or contacts follow it; all where none do."""
    for index, line in enumerate(paragraphs[_ABOVE_MARK:], _ABOVE_MARK):
        heads, ends = _NOTES.fullmatch(line), _END_MARK.fullmatch(line)
        if not heads and not ends:
            continue
        below = paragraphs[index + 1 :]
        if heads and any(map(_REACHED.search, below)):
            return index
        labelled = any(_BLOCK.fullmatch(one) or _LABELLED.match(one) for one in below)
        reached = any(_REACHED.search(one) or one.startswith("Disclaimer:") for one in below)
        if ends and reached and (labelled or not any(map(_is_sentence, below))):
            return index
    return len(paragraphs)


def sign_of_end(paragraph: str) -> str:
    """Return the sign of the end that stands behind the last sentence of a text; nothing where there is none."""
    found = _SIGN.search(paragraph)
    return found[0] if found else ""


def _above_block(paragraphs: Sequence[str], end: int) -> int:
    """Return where a block below the text begins; `end` when there is none."""
    for index in range(end - 1, max(0, end - _LINES), -1):
        line = paragraphs[index]
        if _BLOCK.fullmatch(line):
            below = paragraphs[index + 1 : end]
            holds = not _CONTACT.match(line) or any(map(_REACHED.search, (line, *below)))
            return index if holds else end
        if len(line) > _SHORT or DOUBLE_MARK.search(line) or _is_sentence(line):
            return end
    return end


def _is_of_author(line: str, byline: str | None) -> bool:
    """Return whether a line says who wrote the text, and is no sentence of it: "Ann Roe covers schools."."""
    return byline is not None and DOUBLE_MARK.search(line) is None and names_author(line, byline)


def _is_sentence(line: str) -> bool:
    return line.endswith((".", "!", "?")) and len(line.split()) >= _SENTENCE
