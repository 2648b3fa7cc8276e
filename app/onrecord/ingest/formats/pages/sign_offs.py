"""Lines at an article's end that say who worked on it, and none of what it tells."""

import re
from collections.abc import Sequence

from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.stated.people_lines import is_desk
from onrecord.text.quote_marks import DOUBLE_MARK

_NAMES = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,5}"
_INITIALS = r"(?:[A-Z]{2,6}|(?:[A-Z]\.){2,3})"
_THIS = "This (?:story|report|article|series|investigation|piece|reporting|coverage)"
_SIGN_OFF = re.compile(
    r"[^“”\"]{2,250} contributed(?: (?:to|reporting|from)\b[^“”\"]{0,80})?\.?"
    rf"|{_NAMES}(?:(?:,| and|, and) {_NAMES}){{0,4}} reported from\b[^“”\"]{{2,200}}"
    r"|\W{0,2}(?i:(?:with )?(?:additional |original )?(?:reporting|writing|research|editing|production|photography|translation) by:?) [A-Z][^“”\"]{2,200}"
    r"|(?i:(?:edited|translated|compiled|written)(?: from \w+)? by:?) [A-Z][^“”\".]{2,80}\.?"
    r"|(?i:(?:first |originally )?published (?:in|on|by)) (?:the |[A-Z])[^“”\"]{2,80}\d{4}(?: ?/ ?[\d:. APMapm]{4,12})?\.?|Published on: .{4,40}"
    rf"|[–—(-]{{0,2}} ?(?:(?:Article|Story|Report|Text) )?(?:[Bb]y|BY) {_NAMES}(?:(?:,| and|, and) {_NAMES}){{0,3}}(?:,? \(?(?:Follow )?@\w+\)?)?\W{{0,2}}"
    r"|[a-z]{2,4}(?:[/,] ?[a-z]{2,4}){0,3} \([A-Za-z]{2,10}(?:, ?[A-Za-z]{2,10}){0,4}\)"
    r"|[–—-]{1,2} ?(?:[\w-]+\.(?:com|net|org|co\.\w\w)|[A-Z]{2,6}(?:/[A-Z]{2,6})*|Reuters|Bloomberg)|/[a-z]{2,4}"
    r"|Ends? ?/ ?\S[^“”\"]{2,60}|(?i:issued (?:at|on|by)) [^“”\".!?]{2,60}"
    r"|[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}|\W{0,3}[Ww]ith assistance (?:by|from) [A-Z][^“”\".]{2,120}\.?"
    rf"|(?:SOURCE:?|Sources?:) [A-Z][^“”\".!?]{{2,100}}\.?|\({_INITIALS}(?:/{_INITIALS})?\)"
    rf"|\W{{0,2}}{_THIS} (?:was|is|has been) (?:\w+ )?(?:produced|completed|supported|funded|published|reported|written|made possible|made|developed) "
    r"[^“”\"]{0,60}\b(?i:support|grants?|fellowship|partnership|collaboration|collaborative|funding|fund|foundation)\b[^“”\"]{0,250}"
    r"|\W{0,2}Support for (?:this|our) (?:story|report|article|series|reporting|coverage) (?:came|comes|was provided)\b[^“”\"]{2,250}"
    r"|(?:The )?[A-Z][^“”\"]{2,120} (?:receives?|has received|is) (?:[a-z]+ ){0,2}(?:support(?:ed)?|funding|funded|grants?) (?:from|by) [^“”\"]{2,200}\b(?:coverage|journalism|reporting|newsroom|content)\b[^“”\"]{0,250}"
    r"|(?:[A-Z][^“”\"]{2,120} is )?(?:solely )?responsible for (?:all|its|the) (?:editorial )?content\b[^“”\"]{0,200}"
    r"|\W{0,3}(?:(?:Some|The|All) )?(?:[Nn]ames?|[Ii]dentit(?:y|ies))\b[^“”\".]{0,80}\b(?:has|have) been (?:changed|withheld|altered)\b[^“”\"]{0,120}"
    rf"|\W{{0,2}}{_THIS} (?:was|is|comes) (?:[a-z]+ )?(?:(?:produced|provided|distributed|supplied|syndicated|shared|republished) (?:by|from|through|with permission(?: from| of)?)|from|part of) (?:the )?[A-Z][^“”\"]{{2,300}}"
    rf"|\W{{0,2}}{_THIS} was (?:(?:copy[- ]?)?edited|fact[- ]?checked|translated|photographed|reviewed) by [A-Z][^“”\".]{{2,120}}\.?"
    rf"|\W{{0,3}}{_THIS} (?:has been|was) (?:corrected|updated|amended|revised|clarified)\b.{{3,350}}"
    r"|\W{0,3}(?:Corrections?|CORRECTIONS?|Clarification|CLARIFICATION|(?i:editors?[’']s? notes?))(?: \([^()]{4,40}\))?(?::| [-–—]) ?.{10,350}"
    r"|\W{0,3}An (?:earlier|previous|original) version of (?:this|the) (?:story|article|report|piece|headline|caption)\b.{3,350}"
    rf"|\W{{0,3}}{_THIS} (?:was )?(?:first |originally )?(?:published|appeared) (?:by|in|on|at) (?:the |The )?[A-Z][^“”\"]{{2,200}}"
    r"|\W{0,3}(?i:(?:full )?disclosures?|disclaimer): [^“”\"]{10,300}"
    r"|\(?[A-Z][a-z]{3,12} original (?:story |article )?by [A-Z][^“”\".]{2,80}\)?"
    r"|\W{0,3}[A-Z]{0,4} ?[$€£₱₹¥₦₵₺]? ?1 ?= ?\S[^“”\"=]{1,40}"
    r"|\((?:Updates?|Adds?|Recasts?|Corrects?|Refiles?|Rewrites?|Writes through)\b[^()“”]{3,250}\)"
    r"|This article was downloaded by calibre from \S{4,1000}"
    r"|\(?(?i:with) (?:reporting|files|agenc(?:y|ies)|inputs?)\b[^“”\".]{0,80}\.?\)?"
)
_WRITER = re.compile(
    rf"(?P<name>{_NAMES}) (?:(?:is|was) (?:an?|the|our) [^.!?]{{0,80}}\b(?:reporter|journalist|writer|editor|columnist|correspondent|photographer|freelance\w*|contributor|blogger|producer)\b"
    r"|(?:is [^.!?]{2,60} who )?(?:covers|reports (?:on|from|for)|writes (?:about|for|on)|contributes to)\b).{0,250}",
    re.DOTALL,
)
"""Who wrote an article, as it says at its end."""
_OF_ITSELF = re.compile(
    r"\b(?:for|to|of|in|with|on|from) this (?:story|report|article|piece|series|dispatch|interview)\b"
)
"""How a note speaks of the article below which it stands."""
_TOLD = re.compile(r"\b(?:said|told|asked|added|wrote|replied|answered|says|adds)\b")
_DASHES = "–—- "
_DASHES_AND_SPACES = tuple(f"{dash}{space}" for dash in ("—", "–", "--", "-") for space in (" ", ""))
_LAST = 4
"""Blocks at the end among which such lines may stand."""


def without_sign_offs(
    blocks: Sequence[Block], paper: str | None = None, names: Sequence[str] = ()
) -> list[Block]:
    """Leave out such lines, the name of the paper, and the author's behind a dash, from the end upwards; the first block always stays."""
    signed = (*names, *map(str.upper, names))
    own = {f"{dash}{name}" for dash in (*_DASHES_AND_SPACES, "") for name in signed}
    end = len(blocks)
    while end > max(1, len(blocks) - _LAST):
        named = _says_who_writes(blocks[end - 1], blocks[end - 2])
        text = blocks[end - 1].text
        signs = text.lstrip(_DASHES) == paper or (text in own and not blocks[end - 1].quotation)
        if not (named or signs or _signs_off(blocks[end - 1])):
            break
        end -= 1 + (blocks[end - 2].text == named)
    return list(blocks[: max(1, end)])


def is_sign_off(text: str) -> bool:
    """Return whether a paragraph says nothing but who worked on the article."""
    return _SIGN_OFF.fullmatch(" ".join(text.split())) is not None


def _signs_off(block: Block) -> bool:
    return not block.quotation and (
        is_sign_off(block.text)
        or is_desk(block.text)
        or _is_note(block)
        or ("\n" in block.text and all(map(is_sign_off, block.text.split("\n"))))
    )


def _is_note(block: Block) -> bool:
    """Return whether a paragraph tells of the article itself, in letters that set it off from the text."""
    whole = block.set_off >= len(block.text) and not DOUBLE_MARK.search(block.text)
    return whole and _OF_ITSELF.search(block.text) is not None


def _says_who_writes(block: Block, before: Block) -> str:
    """Return the name in a biography at an article's end; nothing where there is none, or where it quotes somebody outside a box."""
    found = _WRITER.fullmatch(block.text)
    quotes = DOUBLE_MARK.search(block.text) is not None
    if (
        found is None
        or block.quotation
        or (quotes and (before.text != found["name"] or _TOLD.search(block.text)))
    ):
        return ""
    return found["name"]
