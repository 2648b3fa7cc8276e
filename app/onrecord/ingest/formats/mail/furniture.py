"""What mailers print around a newsletter: links to the web, ways to unsubscribe, the sender's program."""

import re

from onrecord.ingest.formats.text.letters import end_of_message

_FURNITURE = re.compile(
    r"\A(?:(?:view|read|open) (?:this |the |it )?(?:e-?mail |message |newsletter |post )?(?:online|on the web|in (?:a|your|the) browser|in browser)[.!]?(?: (?:at )?[(<]? ?https?://\S+ ?[)>]?)?"
    r"|(?:read|see|show) more[.… ›»→]{0,3}|forward (?:this|to a friend)|share(?: this)?)\Z"
    r"|\A(?:sent|get outlook) (?:from|for) (?:my |the )?(?:[\w-]+ ){0,4}[\w-]+[.!]?(?: ?<https?://\S+>)?\Z"
    r"|\Ayou(?: are|[’']re)? (?:receiv(?:ed|ing)|get(?:ting)?|got) this\b.{0,40}\bbecause\b.{0,200}\Z"
    r"|\A[^“”\"«»]*\bunsubscribe\b[^“”\"«»]*\Z",
    re.IGNORECASE,
)
_LONGEST_FURNITURE = 300


def without_furniture(body: str) -> str:
    """Leave out the lines that a mailer prints around a newsletter, and who sent it below a word of parting; what says anything else stays."""
    lines = body.split("\n\n")
    kept = [line for line in lines if len(line) > _LONGEST_FURNITURE or not _FURNITURE.search(line)] or lines
    return "\n\n".join(kept[: end_of_message(kept)])
