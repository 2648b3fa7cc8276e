"""Lines that pages print above a headline: the section, the programme, the paper."""

import re
from collections.abc import Callable, Sequence
from itertools import takewhile

from onrecord.extraction.lexicon.en.places import PLACES
from onrecord.ingest.formats.stated.people_lines import OUTLETS, is_title_of_paper
from onrecord.ingest.formats.text.wire_lines import is_wire_line
from onrecord.text.lexicon import words

_SECTIONS = frozenset(
    entry.replace("_", " ")
    for entry in words("""
    news world politics business sport sports opinion comment commentary culture technology tech science environment health life lifestyle
    money local national international asia europe africa americas middle_east education society media law travel food arts music film
    books obituaries letters editorial editorials analysis features feature exclusive breaking breaking_news live home metro region regional
    city crime courts weather transport climate energy industry markets economy finance companies property motoring uk us u.s. eu
    asia_pacific latin_america north_america south_asia world_news uk_news us_news local_news top_stories latest latest_news headlines
    explainer interview interviews profile investigation investigations singapore australia india china japan canada ireland scotland wales
    england france germany italy spain ukraine russia israel kenya nigeria south_africa new_zealand pakistan bangladesh malaysia indonesia
    philippines hong_kong united_states united_kingdom transcript transcripts podcast podcasts the_daily magazine weekend review
    watch listen update updated video photos pictures recap revealed fact_check special_report column quiz poll
    the_big_read big_read the_long_read long_read letters_to_the_editor readers’_letters cover_story in_focus in_depth in_brief first_person
    essay talking_point viewpoint perspective perspectives op-ed guest_column press_release guest_essay the_interview community people
    farming consumer live_updates your_say in_pictures nation top_story motoring gardening retail heritage religion faith royals celebrity tv television
    theatre design fashion style parenting family careers jobs personal_finance gaming cricket football rugby tennis golf athletics boxing racing
    cycling soccer basketball baseball hockey election elections congress parliament police immigration defence defense military security space history
    nature wildlife animals agriculture food_and_drink recipes housing infrastructure aviation cars shipping mining construction banking state statewide
    just_in obituary full_time half_time match_report pictures result results environment_news sports_news business_news health_news political_news
    """)
)
_OFFICE = re.compile(
    r"(?:(?:The )?(?:Ministry|Department|Office|Government|Embassy) (?:of|for)\b|(?:City|Town|County|University) of) [A-Z][^.!?:]{2,60}"
)
"""Whose letterhead stands above the day."""
_TRAIL = re.compile(r" [/>»›|] ")
"""Between the steps that lead to a page: "Home / New Zealand / Politics"."""
_AND = re.compile(r" (?:&|and) ")
_KICKER = 3
"""Words of a line above a headline at most."""
_HEADLINE = 5
"""Words of the headline below two such lines at least."""
_ABOVE = 3
"""Lines above a headline at most."""
_FEWEST_ENTRIES = 4
"""Of a page's menu."""


def lines_above_headline(
    lines: Sequence[str], may_be_title: Callable[[str], bool], *, followed: bool = False
) -> int:
    """Return how many of the first lines stand above the headline without being one.

    A section or a paper is known by its name, and needs a title below it; what else is short stands above a headline
    only when another short line does so too, since a short line above a longer one is a headline with its dek, or when
    a sentence stands below both and above a line of the header.

    Args:
        lines: The first lines that state nothing.
        may_be_title: Whether a line may be a title.
        followed: A line that states something stands below them.
    """
    known = 0
    while (
        known < min(_ABOVE, len(lines) - 1)
        and (
            is_section(lines[known])
            or (is_paper(lines[known]) and _is_below_paper(*lines[known : known + 2]))
        )
        and may_be_title(lines[known + 1])
    ):
        known += 1
    if known:
        last = lines[known : known + 2]
        is_short = len(last) > 1 and len(last[0].split()) <= _KICKER and len(last[1].split()) >= _HEADLINE
        is_above = known > 1 or lines[0] in OUTLETS
        return known + (is_short and is_above and all(map(may_be_title, last)))
    if _is_caps_above(*lines[:2]) and followed and may_be_title(lines[1]):
        return 1
    short = 0
    while short < len(lines) and may_be_title(lines[short]) and len(lines[short].split()) <= _KICKER:
        short += 1
    below = lines[short] if short < len(lines) else ""
    is_headline = may_be_title(below) and len(below.split()) >= _HEADLINE
    if (
        followed and short == 1 and is_headline and len(lines) == _ABOVE and lines[-1].endswith(".")
    ):  # a dek below both
        return short
    return short if 1 < short <= _ABOVE and is_headline else 0


def _is_caps_above(first: str = "", second: str = "") -> bool:
    """Return whether a few words in capitals stand above a title that is in none: "TOP STORY"."""
    few = len(first.split()) <= _KICKER and first.isupper() and not first.endswith((".", "!", "?"))
    return few and not second.isupper() and len(second.split()) >= _HEADLINE


def lines_of_menu(lines: Sequence[str]) -> int:
    """Return how many of the first lines are those of a page's menu: sections, papers and what a page offers beside them."""
    offers = list(
        takewhile(lambda one: one[1] or _is_entry(one[0]), ((line, is_wire_line(line)) for line in lines))
    )
    either = {offered for _, offered in offers}
    return len(offers) if _FEWEST_ENTRIES <= len(offers) < len(lines) and len(either) > 1 else 0


def _is_entry(line: str) -> bool:
    return is_section(line) or is_paper(line)


def is_section(line: str) -> bool:
    """Return whether a line is a section of a paper, or the trail of a page that leads to it."""
    if "|" in line and all(part.strip().casefold() in _SECTIONS for part in line.split("|")):
        return True
    if _is_of_sections(line):
        return True
    parts = [part.casefold() for part in _TRAIL.split(line.rstrip(" >|:"))]
    if " | " in line and len(parts[-1].split()) > _KICKER:  # "Food | The pickle that started a war"
        return False
    return parts[0] in _SECTIONS or (len(parts) > 1 and any(part in _SECTIONS for part in parts))


def _is_of_sections(line: str) -> bool:
    """Return whether a line is two sections, or a place's news: "Science & Environment", "U.S. NEWS"."""
    place = line.casefold().removesuffix(" news")
    parts = _AND.split(line.casefold())
    of_place = place != line.casefold() and (place in _SECTIONS or place.title() in PLACES)
    return of_place or (len(parts) > 1 and all(part in _SECTIONS for part in parts))


def is_office(line: str) -> bool:
    """Return whether a line is an office of a state or a town: "Ministry of Trade"."""
    return _OFFICE.fullmatch(line) is not None


def is_paper(line: str) -> bool:
    """Return whether a line is the name of a paper or a station."""
    return line in OUTLETS or (is_title_of_paper(line) and line.casefold() not in _SECTIONS)


def _is_below_paper(paper: str, line: str) -> bool:
    """Return whether a line below a paper's name is the headline, so that the name is none itself."""
    return len(line.split()) >= _HEADLINE or is_section(line) or (paper.isupper() and not line.isupper())
