"""What an article says that somebody is. Every sentence is made up."""

import pytest

from tests.extraction.marked_sources import read

Role = tuple[str | None, str | None, str]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("[[Swedish Trade Minister Anna Bly]] agreed.", [("Swedish Trade Minister", None, "current")]),
        ("[[Former Swedish Trade Minister Anna Bly]] agreed.", [("Swedish Trade Minister", None, "former")]),
        ("[[Marlow University professor Anna Bly]] agreed.", [("professor", "Marlow University", "current")]),
        ("[[White House press secretary Anna Bly]] agreed.", [("press secretary", "White House", "current")]),
        ("[[Republican strategist Anna Bly]] agreed.", [("Republican strategist", "Republican", "current")]),
        ("[[Maine Republican Anna Bly]] agreed.", [("Maine Republican", "Republican", "current")]),
        (
            "[[Pell campaign manager Anna Bly]] agreed.",
            [("campaign manager", "Pell campaign", "current")],
        ),
        ("[[Pell spokeswoman Anna Bly]] agreed.", [("spokeswoman", "Pell", "current")]),
        ("[[Fire brigade spokeswoman Anna Bly]] agreed.", [("Fire brigade spokeswoman", None, "current")]),
        ("[[Press spokeswoman Anna Bly]] agreed.", [("Press spokeswoman", None, "current")]),
        ("[[Senior Consulting Fellow Anna Bly]] agreed.", [("Senior Consulting Fellow", None, "current")]),
        ("[[Minister of Works Anna Bly]] agreed.", [("Minister of Works", None, "current")]),
        (
            "[[Minister in the Ministry of Finance Anna Bly]] agreed.",
            [("Minister in the Ministry of Finance", "Ministry of Finance", "current")],
        ),
        (
            "[[founder and chief executive Anna Bly]] agreed.",
            [("founder", None, "current"), ("chief executive", None, "current")],
        ),
        ("Then [[Sen. Anna Bly]] agreed.", [("Sen.", None, "current")]),
        ("Then [[former Sen. Anna Bly]] agreed.", [("Sen.", None, "former")]),
        ("Then [[Republican Sen. Anna Bly]] agreed.", [("Republican Sen.", "Republican", "current")]),
        ("Then [[NYPD Det. Anna Bly]] agreed.", [("Det.", "NYPD", "current")]),
        ("It fell to [[Mr. Joe Pell]] to agree.", []),
        ("Quickly [[Sen. Anna Bly]] agreed while calm Sen. Bly smiled.", [("Sen.", None, "current")]),
        (
            "[[Opposition spokesman on national security Fitz Pell]] agreed.",
            [("spokesman on national security", "Opposition", "current")],
        ),
        ("Its board told [[lawyer Anna Bly]] so.", [("lawyer", None, "current")]),
        ("The quickly promoted [[lawyer Anna Bly]] agreed.", [("lawyer", None, "current")]),
    ],
)
def test_titles_before_the_name(text: str, roles: list[Role]) -> None:
    assert read(text).roles() == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "[[Anna Bly]], a senior fellow and head of the Coast Forum at the Leeds-based Marlow House, agreed.",
            [
                ("senior fellow", "Marlow House", "current"),
                ("head of the Coast Forum", "Marlow House", "current"),
            ],
        ),
        ("[[Anna Bly]], 34, a teacher from Leeds, agreed.", [("teacher", None, "current")]),
        ("[[Anna Bly]], left, a teacher living in Leeds, agreed.", [("teacher", None, "current")]),
        ("[[Anna Bly]], a 34-year-old former nurse, agreed.", [("nurse", None, "former")]),
        ("[[Anna Bly]], the mayor of Ashby, agreed.", [("mayor of Ashby", None, "current")]),
        ("[[Anna Bly]], a seller in Kisumu, agreed.", [("seller in Kisumu", None, "current")]),
        ("[[Anna Bly]], director of Liberty, agreed.", [("director of Liberty", "Liberty", "current")]),
        (
            "[[Anna Bly]], a nurse who works for the Marlow Institute, agreed.",
            [("nurse", "Marlow Institute", "current")],
        ),
        ("[[Anna Bly]], a lawyer for the Pell family, agreed.", [("lawyer", "Pell family", "current")]),
        ("[[Anna Bly]], a lawyer for Joe Pell, agreed.", [("lawyer for Joe Pell", None, "current")]),
        ("[[Anna Bly]], a lawyer for the many, agreed.", [("lawyer for the many", None, "current")]),
        (
            "[[Anna Bly]], a researcher at Peru's Coast Institute, agreed.",
            [("researcher", "Coast Institute", "current")],
        ),
        ("[[Anna Bly]], a researcher at Lima in Peru, agreed.", [("researcher", None, "current")]),
        (
            "[[Anna Bly]], Tidal Grid's chief executive, agreed.",
            [("chief executive", "Tidal Grid", "current")],
        ),
        ("[[Anna Bly]], Joe Pell's lawyer, agreed.", [("lawyer", None, "current")]),
        ("[[Anna Bly]], the city's lawyer, agreed.", [("lawyer", None, "current")]),
        ("[[Anna Bly]], her brother's keeper, agreed.", [("keeper", None, "current")]),
        ("[[Anna Bly]], a Democrat from Maine, agreed.", [("Democrat", "Democrat", "current")]),
        (
            "[[Anna Bly]], a member of the Marlow Institute and of the Coast Forum, agreed.",
            [("member of the Marlow Institute", "Marlow Institute", "current")],
        ),
        ("[[Anna Bly]] (R-Ohio) agreed.", [(None, "R-Ohio", "current")]),
        ("Rep. [[Anna Bly]], D-Maine, agreed.", [("Rep.", "D-Maine", "current")]),
        ("It was Rep. [[Anna Bly]], D-San Antonio.", [("Rep.", "D-San Antonio", "current")]),
        ("It was Rep. [[Anna Bly]], D-Maine.", [("Rep.", "D-Maine", "current")]),
        ("It was Rep. [[Anna Bly]], D-Maine", [("Rep.", "D-Maine", "current")]),
        ("[[Anna Bly]] (Lab) agreed.", [(None, "Lab", "current")]),
        ("[[Anna Bly]] (34) agreed.", []),
        ("[[Anna Bly]] (", []),
        ("[[Anna Bly]] of the Marlow Institute agreed.", [(None, "Marlow Institute", "current")]),
        ("[[Anna Bly]], of the Marlow Institute, agreed.", [(None, "Marlow Institute", "current")]),
        (
            "[[Anna Bly]] of Peru's Coast Institute agreed.",
            [(None, "Coast Institute", "current")],
        ),
        ("[[Anna Bly]], of Peru's Coast Institute, agreed.", [(None, "Coast Institute", "current")]),
        ("[[Anna Bly]] of all people agreed.", []),
        ("[[Anna Bly]], of his own, agreed.", []),
        ("[[Anna Bly]] at the Marlow Institute agreed.", [(None, "Marlow Institute", "current")]),
        ("[[Anna Bly]] at Marlow Crown Court agreed.", []),
        (
            "Chief executive [[Anna Bly]] of Tidal Grid agreed.",
            [("Chief executive", "Tidal Grid", "current")],
        ),
        (
            "[[Anna Bly]] of the Marlow Institute for the very young of the north agreed.",
            [(None, "Marlow Institute", "current")],
        ),
        ("[[Anna Bly]] of deep dark cold blue far off woods agreed.", []),
        ("[[Anna Bly]], a lawyer and gardening enthusiast, agreed.", [("lawyer", None, "current")]),
        ("[[Anna Bly]], a member of, agreed.", [("member", None, "current")]),
        ("[[Anna Bly]], the former secretary of State, agreed.", [("secretary of State", None, "former")]),
        ("[[Anna Bly]] agreed.", []),
        ("[[Anna Bly]], aides said, agreed.", []),
        ("[[Anna Bly]], the lawyer said, agreed.", []),
        ("[[Anna Bly]], Gov. Joe Pell, agreed.", []),
        ("[[Anna Bly]], Joe Pell, a lawyer, agreed.", []),
        ("[[Anna Bly]], Joe Pell's wife, agreed.", [("wife", None, "current")]),
        ("[[Anna Bly]], among voters, agreed.", []),
        ("[[Anna Bly]],, a lawyer, agreed.", [("lawyer", None, "current")]),
    ],
)
def test_appositions_after_the_name(text: str, roles: list[Role]) -> None:
    assert read(text).roles() == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("A lawyer in attendance, [[Anna Bly]], agreed.", [("lawyer in attendance", None, "current")]),
        ("It was signed by its spokesman, [[Joe Pell]], on Monday.", [("spokesman", None, "current")]),
        ("Yet the union's secretary, [[Anna Bly]], agreed.", [("secretary", None, "current")]),
        ("The lawyers, [[Anna Bly]], agreed.", []),
        ("A lawyer, [[Anna Bly]] agreed.", []),
        ("Then came the lawyer and [[Anna Bly]]", []),
        ("He left, said a lawyer, [[Anna Bly]].", [("lawyer", None, "current")]),
        ("Early, [[Anna Bly]], as ever, agreed.", []),
    ],
)
def test_appositions_before_the_name(text: str, roles: list[Role]) -> None:
    assert read(text).roles() == roles


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "[[Anna Bly]] is a researcher at the Marlow Institute.",
            [("researcher", "Marlow Institute", "current")],
        ),
        ("[[Anna Bly]] was a researcher there.", [("researcher there", None, "former")]),
        ("[[Anna Bly]], who currently is a researcher, agreed.", [("researcher", None, "current")]),
        ("[[Anna Bly]], who previously served as deputy mayor, agreed.", [("deputy mayor", None, "former")]),
        ("[[Anna Bly]], who serves as previously deputy mayor, agreed.", [("deputy mayor", None, "former")]),
        (
            "[[Anna Bly]], a former general who is now a researcher, agreed.",
            [("general", None, "former"), ("researcher", None, "current")],
        ),
        ("[[Anna Bly]] is worried that a researcher lied.", []),
        ("[[Anna Bly]] is.", []),
        (
            "[[Anna Bly]], who heads the Marlow Institute, agreed.",
            [("heads the Marlow Institute", "Marlow Institute", "current")],
        ),
        (
            "[[Anna Bly]], who led the Marlow Institute and slept, agreed.",
            [("led the Marlow Institute", "Marlow Institute", "former")],
        ),
        ("[[Anna Bly]], who runs the shop, agreed.", [("runs the shop", None, "current")]),
        (
            "[[Anna Bly]], who studies tax at the Marlow Institute, agreed.",
            [("studies tax at the Marlow Institute", "Marlow Institute", "current")],
        ),
        ("[[Anna Bly]], who edits nothing, agreed.", []),
        (
            "[[Anna Bly]], who sings for the Marlow Institute, agreed.",
            [(None, "Marlow Institute", "current")],
        ),
        ("[[Anna Bly]], who sings, agreed.", []),
        ("[[Anna Bly]], who also", []),
        (
            "[[Anna Bly]] — who heads the Marlow Institute — agreed.",
            [("heads the Marlow Institute", "Marlow Institute", "current")],
        ),
    ],
)
def test_clauses_about_somebody(text: str, roles: list[Role]) -> None:
    assert read(text).roles() == roles


def test_the_same_title_is_told_once() -> None:
    text = "[[Anna Bly]], a lawyer, agreed. Lawyer Anna Bly left. Then Anna Bly, a lawyer in Leeds, slept."

    assert read(text).roles() == [("lawyer", None, "current"), ("lawyer in Leeds", None, "current")]


def test_a_description_that_means_somebody_is_one_more_role() -> None:
    text = "[[Anna Bly]], a lawyer, agreed. “No,” [[the young lawyer]] said. “No,” [[the lawyer]] said."

    assert read(text).roles() == [("lawyer", None, "current"), ("young lawyer", None, "current")]


def test_an_organisation_has_no_roles() -> None:
    reading = read("[[The White House]], a source of news, agreed. [[Tidal Grid]] agreed.")

    assert [speaker.roles for speaker in reading.speakers] == [(), ()]


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("[[Marlow University professor Anna Bly]] agreed.", "analyst"),
        ("[[Anna Bly]], director of the Marlow Institute, agreed.", "analyst"),
        ("[[Anna Bly]] of the Marlow Institute agreed.", "analyst"),
        ("[[Anna Bly]], who teaches at the Marlow School, agreed.", "analyst"),
        ("[[Prof Anna Bly]] agreed.", "analyst"),
        ("[[Professor Bly]] agreed.", "analyst"),
        ("[[Anna Bly]] (R-Ohio) agreed.", "politician"),
        ("[[Anna Bly]] of Tidal Grid agreed.", "unknown"),
        ("[[Anna Bly]] agreed.", "unknown"),
        ("[[Anna Bly]], who runs the shop, agreed.", "unknown"),
        ("[[Anna Bly]], a former minister, agreed.", "official"),
        ("[[Anna Bly]], a former minister and now a researcher, agreed.", "analyst"),
        ("[[Swedish Prime Minister Anna Bly]] agreed.", "politician"),
        ("[[White House communications director Anna Bly]] agreed.", "spokesperson"),
        ("[[Pell campaign spokeswoman Anna Bly]] agreed.", "spokesperson"),
        ("[[FBI Director Anna Bly]] agreed.", "official"),
        ("[[Police chief Anna Bly]] agreed.", "official"),
        ("[[Chief executive Anna Bly]] agreed.", "business"),
        ("[[Anna Bly]], head of Tidal Grid, agreed.", "business"),
        ("[[Anna Bly]], head of it all, agreed.", "other"),
        ("[[President Anna Bly]] agreed.", "politician"),
        ("[[Anna Bly]], president of Tidal Grid, agreed.", "business"),
        ("[[Anna Bly]], president of the Workers Union, agreed.", "other"),
        ("[[Party chairwoman Anna Bly]] agreed.", "politician"),
        ("[[Chairwoman Anna Bly]] agreed.", "business"),
        ("[[Det Insp Anna Bly]] agreed.", "official"),
        ("[[Neighbour Anna Bly]] agreed.", "witness"),
        ("[[Editor Anna Bly]] agreed.", "journalist"),
        ("[[The White House]] agreed.", "organization"),
        ("[[Analysts]] agreed.", "analyst"),
        ("[[Russian officials]] agreed.", "official"),
        ("[[Israeli media]] agreed.", "unknown"),
        ("[[He]] agreed.", "unknown"),
        ("“Yes.” [[none:]]", "unknown"),
    ],
)
def test_capacity_follows_from_what_is_said_of_the_source(text: str, capacity: str) -> None:
    assert read(text).capacities() == [capacity]


@pytest.mark.parametrize(
    ("title", "capacity"),
    [
        ("The miners' union's president", "other"),
        ("the teachers' union president", "other"),
        ("The carmaker company's president", "business"),
        ("The rowing club's chairwoman", "other"),
        ("The college's president", "official"),
        ("The parish council's chairman", "politician"),
        ("The charity's chair", "other"),
        ("The republic's president", "politician"),
        ("The harbour's president", "other"),
        ("Its president", "politician"),
    ],
)
def test_whose_head_somebody_is_decides_the_capacity(title: str, capacity: str) -> None:
    assert read(f"Rain fell. {title}, [[Anna Bly]], agreed.").capacities() == [capacity]
