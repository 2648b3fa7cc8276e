"""An invented article, printed on pages in many ways."""

from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.parsed_article import Draft

HEADLINE = "Windmill at Harne loses its last sail"
TEXT = (
    "The mill above Harne lost its fourth sail in the storm of Sunday night, and stands like a pepper pot.",
    "“We heard it go past the window,” said Asta Lind, who has lived in the miller’s house since she was born.",
    "The parish has asked three carpenters what a new set of sails would cost, and has heard from one of them.",
    "“Oak is not what it was,” the carpenter wrote, and named a sum that nobody in Harne wants to repeat aloud.",
)
FIRST, SECOND, THIRD, FOURTH = (f"<p>{one}</p>" for one in TEXT)
"""The same as paragraphs of a page."""
PARAGRAPHS = FIRST + SECOND + THIRD + FOURTH
STORY = f"<div>{PARAGRAPHS}</div>"


def read(page: str, head: str = "", title: str = f"{HEADLINE} - Harne Post") -> Draft:
    """Read a page with this body, and this behind its title."""
    return read_html(f"<title>{title}</title>{head}<body>{page}</body>")
