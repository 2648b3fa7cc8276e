"""What stands over a box of facts: figures, points and highlights that an article tells, too."""

import re

OF_FIGURES = re.compile(
    r"(?:[^.!?:]{2,60}: )?(?:(?:by|in) (?:the )?numbers|in figures|at a glance|timeline|(?:key|the|quick|fast) (?:facts|figures|numbers|dates|points))(?:: .{0,80})?",
    re.IGNORECASE,
)
"""Over a box when nothing but a list or a table follows; over paragraphs it may be a subheading."""
SUMS_UP = re.compile(
    r"(?:(?:story|article|news|quick|ai) )?(?:summary|highlights|synopsis|takeaways|key (?:points|takeaways|findings))|tl;? ?dr",
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


def heads_facts(text: str) -> bool:
    """Return whether a line stands over a list of facts."""
    bare = text.rstrip(_END)
    return any(form.fullmatch(bare) for form in (OF_FIGURES, SUMS_UP, ASKS))
