"""What stands over a box of facts: figures, points and highlights that an article tells, too."""

import re
from collections.abc import Sequence
from itertools import takewhile

OF_FIGURES = re.compile(
    r"(?:[^.!?:]{2,60}: )?(?:(?:by|in) (?:the )?numbers|in figures|at a glance|timeline|(?:key|the|quick|fast) (?:facts|figures|numbers|dates|points))(?:: .{0,80})?",
    re.IGNORECASE,
)
"""Over a box when nothing but a list or a table follows; over paragraphs it may be a subheading."""
SUMS_UP = re.compile(
    r"in short|(?:(?:story|article|news|quick|ai) )?(?:summary|highlights|synopsis|takeaways|key (?:points|takeaways|findings))|tl;? ?dr",
    re.IGNORECASE,
)
"""Over a box that tells in short what the article tells."""
CLAIMED = re.compile(
    r"(?:the |full |what (?:was|is) )?(?:claim(?:s|ed)?|statement)(?: (?:in question|reviewed))?(?:: .{2,200})?",
    re.IGNORECASE,
)
"""Over a box of what was claimed and how that was judged."""
ASKS = re.compile(
    r"(?:what (?:happens|comes) next|what (?:is|are|was|were) (?:the |an? )?[\w’'-]+(?: [\w’'-]+){0,5}|who (?:is|are|was|were) [^.!?]{2,60}|why does (?:it|this) matter|how does (?:it|this) work|when and where)\?",
    re.IGNORECASE,
)
"""What a box answers in its list."""
_END = " .:!…»>→"
_ENTRY = re.compile(r"[-–—•*●▪■·] ?\S")


def heads_facts(text: str) -> bool:
    """Return whether a line stands over a list of facts."""
    bare = text.rstrip(_END)
    return any(form.fullmatch(bare) for form in (OF_FIGURES, SUMS_UP, ASKS))


def box_above(paragraphs: Sequence[str]) -> int:
    """Return how many of the first paragraphs are a heading over a list that sums up what the text tells, and that list."""
    if not paragraphs or not SUMS_UP.fullmatch(paragraphs[0].rstrip(_END)):
        return 0
    entries = sum(1 for _ in takewhile(_ENTRY.match, paragraphs[1:]))
    return entries + 1 if 0 < entries < len(paragraphs) - 1 else 0
