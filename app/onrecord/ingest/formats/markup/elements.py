"""The elements of HTML by what they do to the text of a page."""

from onrecord.text.lexicon import words

BLOCKS = words(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary"
    " table tbody td textarea tfoot th thead tr ul button iframe noscript template head title"
)
BOILERPLATE = words(
    "nav aside footer header button select textarea noscript template head title figure iframe dialog menu"
)
SOURCES = frozenset({"cite", "footer", "figcaption"})
"""Where a block quotation says whom it is by."""
UNPRINTED = frozenset({"script", "style"})
PLACED = BOILERPLATE | SOURCES | {"blockquote", "article", "main"}
"""What tells in which part of a page the text in it stands."""
SETTING_OFF = frozenset({"b", "strong", "i", "em"})
ENDING = frozenset({"a", "q", "sup", *SETTING_OFF})
SIDE_BY_SIDE = frozenset({"span", "time", "a", "strong", "b"})
"""Elements within lines that a page may set beside each other with no space between, as a row of labels."""
RUNNING = frozenset(
    {"p", "li", "td", "th", "dt", "dd", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}
)
"""Elements of running text, in which such elements are parts of words."""
SHAPING = frozenset({"q", "sup", "cite"})
CLOSED_BY = {
    "p": frozenset({"p"}),
    "li": frozenset({"li"}),
    "td": frozenset({"td", "th"}),
    "tr": frozenset({"tr"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
}
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
