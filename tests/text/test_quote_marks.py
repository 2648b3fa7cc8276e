import pytest
from onrecord.text.quote_marks import Stretch, pair_marks
from onrecord.text.segments import split_paragraphs
from onrecord.text.spans import Span


def marked(text: str) -> list[tuple[int, str]]:
    """Depth and words of each stretch."""
    return [(s.depth, s.span.cut(text)) for s in pair_marks(text, split_paragraphs(text))]


def continued(text: str) -> list[int | None]:
    return [s.continues for s in pair_marks(text, split_paragraphs(text))]


def test_a_stretch_says_where_its_marks_stand() -> None:
    text = "He said: “No ‘deal’ here. ”"
    assert pair_marks(text, split_paragraphs(text)) == (
        Stretch(9, Span(10, 25), 26, 0, '"', None),
        Stretch(13, Span(14, 18), 18, 1, "'", None),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes,” she said. “No.”", ["Yes,", "No."]),
        ('"Yes," she said. "No."', ["Yes,", "No."]),
        ("''Yes,'' she said. ``No.''", ["Yes,", "No."]),
        ("„Ja“, sagte sie, ‚nein‘. »So« «et» ‹oui›", ["Ja", "nein", "So", "et", "oui"]),
        ("« Oui », dit-elle.", [" Oui"]),
        ("‘Yes,’ she said. 'No.'", ["Yes,", "No."]),
        ("‘I heard the voters’ choice,’ she said.", ["I heard the voters’ choice,"]),
        ("‘Night forces’ are here and ‘others’ are not.", ["Night forces", "others"]),
        ("‘I was only goin’ home,’ he said.", ["I was only goin’ home,"]),
        ("‘It is 6' tall,’ he said.", ["It is 6' tall,"]),
        ("‘The boats’ and the crews’ fate’ it read", ["The boats’ and the crews’ fate"]),
        ("`Yes,' she said.", ["Yes,"]),
        ("”Yes,” she said.", ["Yes,"]),
        ("“Yes,“ she said. “No,“ he said.", ["Yes,", "No,"]),
        ("”… so it goes,” she said.", ["… so it goes,"]),
        ("’Yes,’ she said.", ["Yes,"]),
        ("'Yes, ' she said. ‘It’s the voters’ choice. ’ He left.", ["Yes,", "It’s the voters’ choice."]),
        ('“Yes," she said. "No,” he said.', ["Yes,", "No,"]),
        ("She said that 'it on the boat'.", ["it on the boat"]),
        ("'Cause I say so,' he said.", ["Cause I say so,"]),
        ('He is "6\'4"', ["6'4"]),
        ('yes" no "yes "no " a', ["yes", "no"]),
        ('said"Yes"now', ["Yes"]),
        ("「Yes,」 she said. 『No,』 he said.", ["Yes,", "No,"]),
        ("〝Yes,〞 she said.", ["Yes,"]),
    ],
)
def test_marks_of_every_shape_pair(text: str, expected: list[str]) -> None:
    assert [words for _, words in marked(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "It’s the voters’ choice, she’s sure; the ’90s, 'em and rock ’n’ roll. Hawai‘i",
        'He is 5\'10" tall, the other 6′2″ and a 12" pipe, 3"x5".',
        "The boys' club and the girls' club",
        "No word here: “” ‘’ \"\" '' (“…”)",
        '<a id="x" class="y">',
        "a closing mark” alone, and ' one, and \" another",
        "The boat is long, ' he said, and 6 ' wide.",
        "",
    ],
)
def test_apostrophes_primes_and_strays_are_no_quotations(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He cried ‘No’ twice,” she said.", [(0, "He cried ‘No’ twice,"), (1, "No")]),
        ("‘He cried “No” twice,’ she said.", [(0, "He cried “No” twice,"), (1, "No")]),
        ("“He cried “No” twice,” she said.", [(0, "He cried “No” twice,"), (1, "No")]),
        ('"He cried "No" twice," she said.', [(0, 'He cried "No" twice,'), (1, "No")]),
        ("‘He cried ‘No’ twice,’ she said.", [(0, "He cried ‘No’ twice,"), (1, "No")]),
        ("“'Fire!' he cried,” she said.", [(0, "'Fire!' he cried,"), (1, "Fire!")]),
        ("\"She said 'no'\"", [(0, "She said 'no'"), (1, "no")]),
        ("''She said 'no'''", [(0, "She said 'no'"), (1, "no")]),
        ("'''No' is no word,'' she said.", [(0, "'No' is no word,"), (1, "No")]),
    ],
)
def test_quotations_nest(text: str, expected: list[tuple[int, str]]) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Yes, she said. “No,” he said.", ["Yes, she said.", "No,"]),
        ("“Yes, she said.\n\nNobody spoke.", ["Yes, she said."]),
        ("« Oui, “non  » dit-elle.", [" Oui, “non", "non"]),
        ("« Oui, “non “si  » dit-elle.", [" Oui, “non “si", "non", "si"]),
        ("« ‘Oui  » dit-elle.", [" ‘Oui"]),
    ],
)
def test_a_double_mark_without_partner_ends_at_the_next_or_with_its_paragraph(
    text: str, expected: list[str]
) -> None:
    assert [words for _, words in marked(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said: ‘One\n\n‘Two", ["One", "Two"]),
        ("what he called 'one\n\n'Two.'", ["one", "Two."]),
        ("what he called 'one\n\nHarbour lights\n\n'Two.'", ["one", "Two."]),
        ("what he called 'one\n\nHarbour lights.\n\n'Two.'", ["Two."]),
        ("what he called 'one\n\nHarbour lights", []),
        ("what he called 'one\n\nHarbour “lights”", ["lights"]),
        ("what he called 'one", []),
        ("“A ‘one\n\n‘Two’", ["A ‘one", "Two"]),
    ],
)
def test_a_single_mark_stays_open_only_where_speech_is_introduced_or_runs_on(
    text: str, expected: list[str]
) -> None:
    assert [words for _, words in marked(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“One.\n\n“Two.\n\n“Three.” End.", [None, 0, 1]),
        ("“One.” “Two.\n“Three.” “Four.”", [None, None, 1, None]),
        ("“One.\n\nHarbour lights\n\n“Two.”", [None, 0]),
        ("“One.\n\nHarbour lights.\n\n“Two.”", [None, None]),
        ("“One.\n\nLights\n\nMore lights\n\n“Two.”", [None, None]),
        ("“One.\n\n‘Two.’", [None, None]),
        ("“One.”\n\n“Two.”", [None, None]),
        ("“One.\n\nShe said “two.”", [None, None]),
        ("She said: ‘One.\n\n‘Two.’", [None, 0]),
    ],
)
def test_a_quotation_left_open_runs_on_where_a_paragraph_reopens_it(
    text: str, expected: list[int | None]
) -> None:
    assert continued(text) == expected
