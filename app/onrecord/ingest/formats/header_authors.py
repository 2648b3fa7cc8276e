"""A line of a header that is nothing but a name: whether it is the author's, as the lines about it tell."""

from onrecord.ingest.formats.header_line import HeaderLine
from onrecord.ingest.formats.people_lines import (
    is_desk,
    is_post,
    looks_like_a_name,
    names_or_looks,
    names_people,
    opens_a_name,
)
from onrecord.ingest.formats.section_lines import is_paper


def is_author_above(line: str, behind: str, following: HeaderLine | None, *, sure: bool, told: bool) -> bool:
    """Return whether a line is the name of who wrote the text.

    Args:
        line: The line.
        behind: The line below it.
        following: What that states; None when it is none of a header without doubt.
        sure: Some line above was one of a header without doubt.
        told: A line at the end says who somebody of this name is.
    """
    stated = following or HeaderLine()
    posted = is_post(behind) or (
        stated.dated() and is_desk(stated.byline or "")
    )  # "Ely Reporter, 4 June 2024"
    return (
        names_people(line)
        or (following is not None and (sure or stated.dated()) and opens_a_name(line))
        or (posted and names_or_looks(line))
        or (looks_like_a_name(line) and (told or (sure and is_paper(behind))))
    )
