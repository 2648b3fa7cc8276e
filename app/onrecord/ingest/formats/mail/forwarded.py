"""Mail that is passed on: the message inside is the article's, with its own subject, sender and date."""

import re
from email.message import Message

_PASSED_ON = re.compile(r"(?:(?:re|aw)\s?:\s?)?(?:fwd?|wg|tr)\s?:", re.IGNORECASE)
_MARK = re.compile(
    r"^[> ]{0,4}(?:-{2,20} ?(?:forwarded|original) message ?-{2,20}|begin forwarded message:|_{10,80}(?=[ \t]*\n>? ?From: ))[ \t]*\n"
    r"|^(?=[> ]{0,4}\*?From:\*? .{1,200}\n(?:[> ]{0,4}\*?[A-Z][a-z-]{1,9}:\*? .{1,300}\n){0,5}[> ]{0,4}\*?Subject:)",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(
    r"\*?(?P<name>From|Sent|Date|Subject|To|Cc|Reply-To)\*?:\*?[ \t]*(?P<value>.*)", re.IGNORECASE
)
_QUOTED = re.compile(r"^> ?")
_ADDRESS = re.compile(r"\[mailto:([^\]\s]+)\]")
NAMES = {"sent": "Date"}
"""Of fields, as the standard has them, by how programs print them."""
LONGEST_NOTE = 500
"""Characters of what stands above: a note to the reader; with more it is a text of its own."""


def is_passed_on(subject: str) -> bool:
    """Return whether a subject says that the message was somebody else's before."""
    return _PASSED_ON.match(subject) is not None


def inner_message(text: str) -> tuple[Message, str] | None:
    """Return header and text of the message that a text passes on; None when it shows none."""
    mark = _MARK.search(text)
    if mark is None or mark.start() > LONGEST_NOTE:
        return None
    header = Message()
    lines = text[mark.end() :].lstrip("\n").split("\n")
    while lines and not lines[0].strip("> "):
        lines = lines[1:]
    read = 0
    for line in lines:
        field = _FIELD.fullmatch(line.lstrip("> ").rstrip())
        if field is None:
            break
        header[NAMES.get(field["name"].lower(), field["name"])] = _ADDRESS.sub(
            r"<\1>", field["value"].replace("*", "")
        )
        read += 1
    return (header, _unquoted(lines[read:])) if header["From"] and header["Subject"] else None


def _unquoted(lines: list[str]) -> str:
    """Return the text of lines without the sign that quotes each of them."""
    filled = [line for line in lines if line.strip()]
    if all(line.startswith(">") for line in filled):
        lines = [_QUOTED.sub("", line) for line in lines]
    return "\n".join(lines)
