import pytest
from onrecord.ingest.formats.text.author_names import may_be_person, names_in, only_names, without_papers


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Vera Holm and Tom Ask in Ostel", ["Vera Holm", "Tom Ask"]),
        ("By Vera Holm, Harbour Editor, and Tom Ask, Ostel", ["Vera Holm", "Tom Ask"]),
        ("By Vera Holm, Paris and Tom Ask", ["Vera Holm", "Tom Ask"]),
        ("By Vera Holm vholm@quay.example", ["Vera Holm"]),
        ("vholm@quay.example (Vera Holm)", ["Vera Holm"]),
        ("By Vera Holm Staff Writer", ["Vera Holm"]),
        ("By VERA HOLM Quay Courier", ["VERA HOLM"]),
        ("By V. E. HOLM Jr. and A. B. Ask", ["V. E. HOLM Jr.", "A. B. Ask"]),
        ("By Carl Holm, Jr.", ["Carl Holm Jr."]),
        ("By senior political reporter Vera Holm", ["Vera Holm"]),
        ("By Political Editor Vera Holm", ["Vera Holm"]),
        ("From our correspondent Vera Holm", ["Vera Holm"]),
        ("Vera Holm\nReporting\n\nTom Ask\nData\n\nNora Lind\nPhotography", ["Vera Holm", "Tom Ask"]),
        ("By Dr. Vera Holm and PROF Tom Ask", ["Vera Holm", "Tom Ask"]),
        ("By Ms Vera", ["Ms Vera"]),
        ("Hosted by Vera Holm, Tom Ask", ["Vera Holm", "Tom Ask"]),
        ("Text by:Vera Holm", ["Vera Holm"]),
        ("Author Vera Holm", ["Vera Holm"]),
        ("by Vera Holm LONDON", ["Vera Holm"]),
        ("By Vera Holm Associated Press", ["Vera Holm"]),
        ("By Vera Holm The Quay Courier", ["Vera Holm"]),
        ("By Amal al-Masri and Luis d’Aquino", ["Amal al-Masri", "Luis d’Aquino"]),
        ("By Vera Holm • Photos by Tom Ask", ["Vera Holm"]),
        ("By Vera Holm (The Quay) 3 May 2019", ["Vera Holm"]),
        ("By BBC News", []),
        ("By South Coast", ["South Coast"]),
        ("By Coast Media", []),
        ("By Vera Media", ["Vera Media"]),
        ("By New Zealand", []),
        ("By the quay the boats lay.", []),
        ("By The Harbourside", []),
        ("Exclusive\nVera Holm", ["Vera Holm"]),
        ("Interview conducted by Vera Holm", ["Vera Holm"]),
        ("By Vera Holm\nTown Hall Bureau Chief", ["Vera Holm"]),
        ("By Vera Holm\nNora Ask Political Editor", ["Vera Holm", "Nora Ask"]),
    ],
)
def test_of_a_printed_line_only_the_names_of_people_are_taken(line: str, names: list[str]) -> None:
    assert names_in(line, printed=True) == names


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("Vera Holm, Quay Media", ["Vera Holm"]),
        ("Vera Holm and Suryanto", ["Vera Holm", "Suryanto"]),
        ("Suryanto", ["Suryanto"]),
        ("Quay | Staff Reporter", []),
        ("quay_web", []),
        ("Courier", []),
        ("Harbour Courier", []),
        ("Harbour", []),
        ("Vera Courier", ["Vera Courier"]),
        ("4 July", []),
        ("Vera Holm, Professor of Tides, University of Ostel", ["Vera Holm"]),
        ("quays.example", []),
        ("N/A", []),
        ("Unknown", []),
    ],
)
def test_of_what_data_state_posts_papers_and_users_are_left_out(stated: str, names: list[str]) -> None:
    assert names_in(stated, {"harbourcourier", "courier"}, printed=False) == names


@pytest.mark.parametrize(
    ("names", "left"),
    [
        (["Vera Holm", "Quay Courier"], ["Vera Holm"]),
        (["Quay Courier"], ["Quay Courier"]),
        (["Press Association", "Staff Reporter", "News Wires", "Quay News Agency"], []),
    ],
)
def test_agencies_and_desks_are_never_authors_and_papers_not_beside_people(
    names: list[str], left: list[str]
) -> None:
    assert without_papers(names) == left


@pytest.mark.parametrize(
    ("line", "may"),
    [
        ("Vera Holm", True),
        ("S. P. Venkatraman", True),
        ("U.S. Congress", False),
        ("Victoria Falls", False),
        ("Jordan Waters-Line", False),
        ("Harbour Works", False),
        ("Vera Times", False),
        ("Vera Anna Maria Sofia Holm", False),
    ],
)
def test_a_line_alone_is_a_persons_name_where_its_first_word_tells(line: str, *, may: bool) -> None:
    assert may_be_person(line) is may


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Vera Holm, harbour correspondent", ["Vera Holm"]),
        ("Vera Q. Storaker , Tuesday 14 Mar 2017 9:30 pm GMT", ["Vera Q. Storaker"]),
        ("QUINTA STORAKER - OSLO", ["QUINTA STORAKER"]),
        ("Quinta Storaker - Oslo", []),
        ("Vera Holm, who keeps the quay", []),
        ("Harbour Works, Vera Holm", []),
        ("Tuesday 14 Mar 2017", []),
    ],
)
def test_a_line_beside_a_date_holds_names_and_nothing_else_of_weight(line: str, names: list[str]) -> None:
    assert only_names(line) == names


def test_what_leads_to_an_authors_page_is_a_name_that_nobody_knows() -> None:
    assert only_names("Oluwafunke Adek, Oslo", linked={"Oluwafunke Adek"}) == ["Oluwafunke Adek"]
    assert not only_names("Oluwafunke Adek")
