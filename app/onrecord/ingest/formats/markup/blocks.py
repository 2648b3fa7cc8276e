"""What a page holds: its blocks of text, and what its head and its markup state."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_RUN = re.compile(r"[^\W_]+")
"""What `str.isalnum` takes, asked run by run."""
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())


def letters(text: str) -> str:
    """Return the letters and digits of `text`: what two readings of one page must have in common."""
    if text.isascii():
        return text.encode().translate(None, _NO_LETTERS).decode()
    bare = text.encode("utf-8", "surrogatepass").translate(None, _NO_LETTERS)
    left = bare.decode("utf-8", "surrogatepass")
    return left if left.isalnum() else "".join(_RUN.findall(left))


@dataclass(slots=True)
class Block:
    """A run of text that a page sets apart."""

    text: str
    tag: str
    """The innermost block element around it."""
    parent: int
    """Number of the element around that one; blocks of one parent are neighbours in one column."""
    region: str | None
    """`article` or `main` when it stands in one, `head` when in the header of an article, `boilerplate` when in navigation and the like."""
    quotation: int = 0
    """Number of the outermost `blockquote` around it, or whose source it names; 0 when there is none."""
    names_source: bool = False
    """Whether it says whom a block quotation is by: `cite`, `footer` or `figcaption`."""
    pulled: bool = False
    """Whether the markup calls it a pull quote."""
    hidden: bool = False
    """Whether the markup itself keeps it from being shown."""
    furniture: tuple[str, ...] = ()
    """The marks by which classes and ids around it say that it is none of the article, the outermost first: `newsletter`, `related`."""
    set_off: int = field(default=0, compare=False)
    """Characters from its beginning that are set in bold or italic letters."""
    linked: bool = False
    """Whether it is nothing but a link."""
    pictured: bool = False
    """Whether a picture stands within it, before or behind its words."""
    classes: str = field(default="", compare=False)
    """Those of its element."""
    beside_picture: tuple[int, ...] = field(default=(), compare=False)
    """Numbers of the elements around a picture that stands right before it, from within."""
    over_text: bool = field(default=False, compare=False)
    """Whether its element or the one around it is called what stands over an article: a header, an intro."""
    around: tuple[int, ...] = field(default=(), compare=False)
    """Numbers of the block element it stands in and of the few around that, from within: some pages wrap each paragraph by itself."""
    article: int = field(default=0, compare=False)
    """Number of the outermost `article` element around it; 0 when there is none."""
    letters: str = field(init=False, repr=False, compare=False)
    """Its letters and digits."""

    def __post_init__(self) -> None:
        self.letters = letters(self.text)


def size_of(blocks: Iterable[Block]) -> int:
    """Return how many letters and digits several blocks have."""
    return sum([len(block.letters) for block in blocks])


@dataclass(slots=True)
class Page:
    """What one page holds, in its order."""

    blocks: list[Block] = field(default_factory=list)
    metas: dict[str, str] = field(default_factory=dict)
    """Content of `meta` elements by lower-case name or property; the first of a name counts."""
    authors: dict[str, list[str]] = field(default_factory=dict)
    """Content of all `meta` elements that state authors, by the same names."""
    bylines: list[str] = field(default_factory=list)
    """What is printed where the markup says that an author stands: `rel`, `itemprop`, then classes."""
    together: list[list[str]] = field(default_factory=list)
    """The same, those in one list that stand beside each other."""
    linked: list[str] = field(default_factory=list)
    """What leads to the pages of authors."""
    times: list[str] = field(default_factory=list)
    """The moments that elements outside navigation state, those marked as first publication before others."""
    moments: list[str] = field(default_factory=list)
    """The moments of all `time` elements of the article, updates and other articles in lists among them."""
    publisher: str | None = None
    """The name in the element that is marked as the publisher's."""
    site: str | None = None
    """The name in the element that is marked as the site's, as blogs and content management systems print it."""
    json_ld: list[str] = field(default_factory=list)
    canonical: str | None = None
    language: str | None = None
    title: str | None = None
    headline: str | None = None
    """The first line that a class calls a headline."""
    depth: int = 0
    """Most block elements that stand in each other."""
    level: int = 0
    """Most elements of any kind that are open at once; more than there are where ends are left out."""
    letters: int = 0
    """Letters and digits of all text outside scripts and styles."""
