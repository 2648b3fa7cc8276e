import pytest
from onrecord.ingest.formats.text.participants import takes_part
from onrecord.ingest.formats.text.plain_text import read_plain_text

TALK = "Olga Hart\n\nFor worms, and then for us all.\n\nSimon Rue\n\nA park is a room without a roof.\n\nOlga Hart\n\nAsk the worms about that."


@pytest.mark.parametrize(
    "line",
    ["Olga Hart", "Olga Hart, gardener", "Simon Rue - Professor of Design", "Simon Rue (Elm University)"],
)
def test_a_line_with_a_name_and_what_somebody_is_takes_part(line: str) -> None:
    assert takes_part(line)


@pytest.mark.parametrize("line", ["Let us begin with the worms.", "What is a park for?", "In this episode"])
def test_another_line_takes_no_part(line: str) -> None:
    assert not takes_part(line)


def test_a_list_of_several_who_take_part_stays_with_the_talk() -> None:
    draft = read_plain_text(
        f"What is a park for?\n\n3 June 2020\n\nPARTICIPANTS\n\nOlga Hart, gardener\n\nSimon Rue, architect\n\n{TALK}"
    )
    assert (draft.headline, draft.dek, draft.published_at) == ("What is a park for?", None, "2020-06-03")
    assert draft.body.startswith("PARTICIPANTS\n\nOlga Hart, gardener")


def test_a_list_in_one_line_is_of_the_header() -> None:
    draft = read_plain_text(
        f"What is a park for?\n\n3 June 2020\n\nPARTICIPANTS\n\nOlga Hart, Simon Rue\n\nA talk about parks was held at Ely.\n\n{TALK}"
    )
    assert draft.body.startswith("A talk about parks")


def test_a_member_with_seat_and_party_is_no_dek() -> None:
    draft = read_plain_text(
        "Debate of the House\n\n6 June 2019\n\nDagny Holm (Sund) (Ind)\n\nWhen will the quay be mended?\n\nLars Bech (Ely) (Lab)\n\nThe quay will be mended in May."
    )
    assert (draft.dek, draft.body.partition("\n")[0]) == (None, "Dagny Holm (Sund) (Ind)")
