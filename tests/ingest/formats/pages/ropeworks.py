"""An invented article of three paragraphs, and its page read."""

from onrecord.ingest.formats.html import read_html

FIRST = "The ropeworks at Tolle closed its gates on Friday, after a hundred and ten years of hemp and tar."


SECOND = (
    "“My hands do not know what to do,” said Piet Aalders, who has twisted rope there since he left school."
)


THIRD = "The town has bought the long shed and looks for somebody who wants a room of four hundred metres."


TEXT = (FIRST, SECOND, THIRD)


def read(page: str) -> list[str]:
    return read_html(f"<title>Ropeworks closes</title>{page}").body.split("\n\n")
