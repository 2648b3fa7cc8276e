import pytest
from onrecord.ingest.formats.pages.alignment import aligned


@pytest.mark.parametrize(
    ("blocks", "extracted", "chosen"),
    [
        ([], "abc", []),
        (["abc"], "", []),
        (["", "abc"], "abc", [1]),
        (["News", "Thebridgeisshut", "itsaidintheNews", "Related"], "ThebridgeisshutitsaidintheNews", [1, 2]),
        (["Thebridge", "isshut", "Thebridge"], "Thebridgeisshut", [0, 1]),
        (["isshutlonger", "Thebridge"], "Thebridgeisshutlonger", [0]),
        (["Ja", "Ja", "Nein"], "JaNeinJa", [0, 2]),
    ],
    ids=[
        "none",
        "nothing extracted",
        "empty block",
        "menu word",
        "repeated below",
        "other order",
        "recurring",
    ],
)
def test_the_heaviest_blocks_in_order_are_chosen(
    blocks: list[str], extracted: str, chosen: list[int]
) -> None:
    assert aligned(blocks, extracted) == chosen


def test_a_word_of_the_menu_costs_no_paragraph_before_it() -> None:
    paragraphs = [f"Paragraph{number}ofthereport" for number in range(60)]
    menu = ["News", "Sport", "ofthereport"]
    assert aligned([*menu, *paragraphs], "".join(paragraphs)) == list(range(3, 63))


HALF = "onefoggymorningthelastferryleftwithelevenpassengersandadogthatnobodyhadpaidfor"
QUOTED = "itcostsus4pencesaidthemasteroftheharbourwhohascountedeveryboatsincetheoldpierwassold"


@pytest.mark.parametrize(
    ("block", "extracted", "chosen"),
    [
        ("H" + HALF, HALF, [0]),
        (QUOTED + "QUAY125", QUOTED + "QUAY", [0]),
        (QUOTED + HALF, QUOTED + HALF[9:], [0]),
        (HALF[:40] + "x" + HALF[40:], "", []),
        ("Hshort", "short", []),
    ],
    ids=["drop cap", "share price", "link", "neither", "too short"],
)
def test_a_paragraph_of_which_a_span_was_left_out_is_known_by_half(
    block: str, extracted: str, chosen: list[int]
) -> None:
    assert aligned([block], extracted) == chosen
