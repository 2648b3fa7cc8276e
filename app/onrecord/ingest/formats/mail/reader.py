"""Mail (RFC 5322): press releases and newsletters, one message or a mailbox of them, and pages saved as MHTML (RFC 2557).

The HTML of a message is read as a page, else its plain text; each story of a newsletter is an article. The subject is the headline, the sender the author or the
publisher, the date that of sending. Documents that are attached are inputs of their own. Of a saved page neither sender
nor date is the article's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import CloseBoundaryNotFoundDefect, InvalidBase64LengthDefect, InvalidBase64PaddingDefect
from email.message import Message

from onrecord.errors import InputError
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.mail.answered import end_of_answer, is_answer
from onrecord.ingest.formats.mail.forwarded import LONGEST_NOTE, inner_message, is_passed_on
from onrecord.ingest.formats.mail.forwarded_page import inner_page
from onrecord.ingest.formats.mail.furniture import without_furniture
from onrecord.ingest.formats.mail.header import DecodePart, header_text, sender_of, sent_at, subject_of
from onrecord.ingest.formats.mail.hidden import without_answered, without_hidden
from onrecord.ingest.formats.mail.of_feeds import is_of_feed, item_of_feed, without_signs
from onrecord.ingest.formats.mail.stories import stories_of_page
from onrecord.ingest.formats.parsed_article import Draft, Found, Member, refused
from onrecord.ingest.formats.stated.cleaning import canonical
from onrecord.ingest.formats.stated.schema_org import web_address
from onrecord.ingest.formats.text.emphasis import words_plain
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.formats.text.press_lines import is_released
from onrecord.ingest.formats.text.signed_text import without_signature
from onrecord.ingest.records import PassedOver

_DOCUMENTS = (".docx", ".odt", ".rtf", ".pdf")
"""Endings of attachments that are read: as press releases are sent."""
MESSAGE = "message/rfc822"
_MOST_PARTS = 2_000
"""Of one message; a saved page has one for each of its pictures."""
_DEEPEST = 50
"""Parts in each other; a message that is forwarded ten times has twenty."""
_OPENS = re.compile(rb"(?:\A|(?<=\n)\r?\n)From [^\r\n]{0,200}\d{2}:\d{2}[^\r\n]{0,40}\d{4}[^\r\n]{0,10}\r?\n")
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_MOST_ABOVE = 3
"""Lines over a headline in a mail: "FOR IMMEDIATE RELEASE", an embargo."""
_SIGNATURE = "-- "
_ANSWERED = re.compile(
    r"^On .{8,160}\n?.{0,80} wrote:[ \t]*\n(?:[ \t]*(?:>.*)?\n)*[ \t]*(?:>.*)?\Z", re.MULTILINE
)
"""The message that is answered, below the answer."""


def read_mail(data: bytes, decode: DecodePart) -> Iterator[Found]:
    """Read one message, and yield the documents that are attached to it.

    Raises:
        InputError: It has neither text nor documents, or its text cannot be decoded.
    """
    message = _parse(data)
    attached = list(_attached(message, decode))
    if not _only_passes_on(message, attached, decode):
        try:
            item = item_of_feed(message, decode)
            draft = _article(message, decode)
            draft = item.added_to(draft) if item else draft
            yield from (draft, *draft.further)
        except InputError as error:
            if not attached:
                raise
            if _texts(message):
                yield refused("", error)
    yield from attached


def _only_passes_on(message: Message, attached: Sequence[Member], decode: DecodePart) -> bool:
    """Return whether the text is a note above a message that is passed on as it was, attached."""
    if not any(one.media_type == MESSAGE for one in attached):
        return False
    passed_on = is_passed_on(header_text(message.get("Subject", ""), decode))
    return passed_on and all(len(_payload(part)) <= LONGEST_NOTE for part in _texts(message).values())


def _article(message: Message, decode: DecodePart) -> Draft:
    texts = _texts(message)
    plain = texts.get("text/plain")
    page = _shown_page(texts.get("text/html"), plain, decode)
    stated = header_text(message.get("Subject", ""), decode)
    if not is_passed_on(stated):
        stories = _stories(page, message, decode)
        if stories:
            return replace(stories[0], further=tuple(stories[1:]))
        answers = is_answer(stated)
        draft = _read_text(page, plain, subject_of(message, decode), decode, answers=answers)
        return _with_header(draft and _without_answered(draft) if answers else draft, message, decode)
    inner = inner_message(_plain_text(plain, decode)) if plain else None
    if inner is not None:
        header, text = inner
        return _with_header(_read_plain(text, subject_of(header, decode)), header, decode)
    below = inner_page(page) if page else None
    if below is not None:
        return _with_header(read_html(below[1]), below[0], decode)
    header = Message()  # who passed it on, and when, is neither its author nor its date
    header["Subject"] = message["Subject"]
    passed_on = _read_text(page, plain, subject_of(message, decode), decode)
    return _with_header(passed_on, header, decode)


def _shown_page(page: Message | None, plain: Message | None, decode: DecodePart) -> str | None:
    """Return the HTML that is shown; none where it cannot be decoded and plain text says the same."""
    try:
        return without_hidden(_page(page, decode)) if page is not None else None
    except InputError:
        if plain is None:
            raise
        return None


def _stories(page: str | None, message: Message, decode: DecodePart) -> list[Draft]:
    """Return the stories of a newsletter, each under its own headline; none of a message that is one text."""
    header = Message()  # the subject is that of all of them
    header["From"], header["Date"] = message["From"], message["Date"]
    return [_with_header(read_html(story), header, decode) for story in stories_of_page(page or "")]


def _with_header(draft: Draft | None, message: Message, decode: DecodePart) -> Draft:
    """Add what the header states to what the text does."""
    if draft is None:
        raise InputError("is a message without text and without a document that can be read")
    subject = subject_of(message, decode)
    byline, publisher = sender_of(message, decode)
    return replace(
        draft,
        body=without_furniture(_without_line(draft.body, subject)),
        headline=subject or draft.headline,
        byline=draft.byline or byline,
        publisher=draft.publisher or publisher,
        published_at=draft.published_at or sent_at(message),
        body_offset=0,
    )


def _attached(message: Message, decode: DecodePart) -> Iterator[Member]:
    """Yield the attachments that are documents, and the messages that are attached as they were."""
    for number, part in enumerate(_walk(message, 0)):
        name = header_text(part.get_filename() or "", decode)
        if name.lower().endswith(_DOCUMENTS):
            yield Member(name=name, data=_payload(part))
        inner = part.get_payload() if number and part.get_content_type() == MESSAGE else None
        if isinstance(inner, list) and isinstance(inner[0], Message):
            yield Member(name=name or f"message {number}", data=bytes(inner[0]), media_type=MESSAGE)


def read_mhtml(data: bytes, decode: DecodePart) -> Draft:
    """Read a page saved with all its parts: what the page states, and where it was saved from.

    Raises:
        InputError: It is cut off, or holds no page with text.
    """
    message = _parse(data)
    page = _texts(message).get("text/html")
    if page is None:
        raise InputError("holds no page")
    draft = read_html(_page(page, decode))
    stated = (page.get("Content-Location"), message.get("Snapshot-Content-Location"))
    saved_from = (web_address("".join(str(one).split())) for one in stated if one)
    return replace(draft, source_url=draft.source_url or next(filter(None, saved_from), None))


def messages(data: bytes) -> Iterator[bytes]:
    """Yield the messages of a mailbox (RFC 4155), what was escaped in them as it was.

    Raises:
        InputError: It is no mailbox.
    """
    openings = list(_OPENS.finditer(data))
    if not openings or openings[0].start() > 0:
        raise InputError("is no mailbox: no message begins in its first line")
    ends = [*(opening.start() for opening in openings[1:]), len(data)]
    for opening, end in zip(openings, ends, strict=True):
        yield _QUOTED_FROM.sub(rb"\1", data[opening.end() : end])


def _parse(data: bytes) -> Message:
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        parts = list(_walk(message, 0))
    except RecursionError:
        raise InputError(f"has parts more than {_DEEPEST} deep in each other") from None
    if not message.keys():
        raise InputError("is no mail: it has no header")
    if len(parts) > _MOST_PARTS:
        raise InputError(f"has {len(parts)} parts, more than {_MOST_PARTS}")
    if any(isinstance(one, CloseBoundaryNotFoundDefect) for part in parts for one in part.defects):
        raise InputError("is cut off: its last part has no end")
    if message.get_content_subtype() in ("encrypted", "pkcs7-mime", "x-pkcs7-mime"):
        raise InputError("is an encrypted message")
    return message


def _walk(part: Message, depth: int) -> Iterator[Message]:
    """Yield a message and its parts in their order; not what is inside of an attached one."""
    if depth > _DEEPEST:
        raise InputError(f"has parts more than {_DEEPEST} deep in each other")
    yield part
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for inner in part.get_payload():
            yield from _walk(inner, depth + 1)  # type: ignore[arg-type]  # a multipart's are messages


def _texts(message: Message) -> dict[str, Message]:
    """Return the first part of each type that is not attached, by type."""
    found: dict[str, Message] = {}
    for part in _walk(message, 0):
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            found.setdefault(part.get_content_type(), part)
    return found


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    if any(isinstance(one, InvalidBase64PaddingDefect | InvalidBase64LengthDefect) for one in part.defects):
        raise InputError("is cut off: a part of it ends within what encodes it")
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str | None:
    stated = part.get_param("charset")
    return stated if isinstance(stated, str) else None


def _read_text(
    page: str | None,
    plain: Message | None,
    subject: str | None,
    decode: DecodePart,
    *,
    answers: bool = False,
) -> Draft | None:
    """Read the HTML; where it cannot be read, the plain text that says the same."""
    if page is not None:
        try:
            return _own_words(page) if answers else read_html(page)
        except InputError:
            if plain is None:
                raise
    return _read_plain(_plain_text(plain, decode), subject) if plain else None


def _without_answered(draft: Draft) -> Draft:
    lines = draft.body.split("\n\n")
    end = end_of_answer(lines)
    below = tuple(PassedOver(line, "is the message that it answers") for line in lines[end:])
    return replace(draft, body="\n\n".join(lines[:end]), passed_over=(*draft.passed_over, *below))


def _own_words(page: str) -> Draft:
    """Read a page without the message that is answered; with it where nothing else is said."""
    own = without_answered(page)
    try:
        return read_html(own)
    except InputError:
        if own == page:
            raise
        return read_html(page)


def _page(page: Message, decode: DecodePart) -> str:
    return decode(_payload(page), _charset(page), True)  # noqa: FBT003 - a callable has no keywords


def _plain_text(part: Message, decode: DecodePart) -> str:
    text = decode(_payload(part), _charset(part), False)  # noqa: FBT003 - a callable has no keywords
    lines = _LINE_END.split(without_signature(text))
    if _SIGNATURE in lines:
        lines = lines[: lines.index(_SIGNATURE)]
    if part.get_param("format") == "flowed":
        lines = _unflowed(lines, delete=part.get_param("delsp") == "yes")
    shown = words_plain("\n".join(lines))
    return without_signs(shown) if is_of_feed(part) else shown


def _read_plain(text: str, subject: str | None) -> Draft | None:
    if not text.strip():
        return None
    answered = _ANSWERED.search(text)
    own = text[: answered.start()] if answered else ""
    draft = read_plain_text(_without_line(canonical(own if own.strip() else text), subject), headline=subject)
    if not own.strip():
        return draft
    below = PassedOver(canonical(text[len(own) :]), "is the message that it answers")
    return replace(draft, passed_over=(*draft.passed_over, below))


def _unflowed(lines: Sequence[str], *, delete: bool) -> list[str]:
    """Join the lines of `format=flowed` (RFC 3676): one that ends in a space goes on in the next."""
    joined: list[str] = []
    flows = False
    for line in lines:
        bare = line.removeprefix(" ")
        if flows:
            joined[-1] += bare.lstrip(">").removeprefix(" ") if joined[-1].startswith(">") else bare
        else:
            joined.append(bare)
        flows = bare.endswith(" ")
        if flows and delete:
            joined[-1] = joined[-1][:-1]
    return joined


def _without_line(body: str, headline: str | None) -> str:
    """Leave out a headline that the text repeats as its first line, or below the lines of a press office."""
    wanted = "".join((headline or "").split()).casefold()
    lines = body.split("\n\n")
    above = next((at for at, line in enumerate(lines[:_MOST_ABOVE]) if not is_released(line)), 0)
    repeated = wanted and "".join(lines[above].split()).casefold() == wanted
    return "\n\n".join(lines[above + 1 :] if repeated and lines[above + 1 :] else lines)
