"""The text of a record, whose lines are paragraphs: crawlers write one line for each, with no empty ones between."""

_ENDS = (".", "!", "?", "…", ":", "”", '"', "’", "'", ")")
_SENTENCES = 2 / 3
"""Of the lines, from which on they are paragraphs: where lines are broken at a fixed width, few end as sentences do."""


def lines_as_paragraphs(text: str) -> str:
    """Return a text with an empty line behind each of its lines, where they are paragraphs."""
    lines = [line.strip() for line in text.strip().splitlines()]
    ended = sum(line.rstrip("*_").endswith(_ENDS) for line in lines)
    return text if "" in lines or ended < _SENTENCES * len(lines) else "\n\n".join(lines)
