import json
from pathlib import Path

import pytest
from onrecord.text.language import extraction_status, guess_language, is_read, judge_language

ABROAD: dict[str, str] = json.loads((Path(__file__).parent / "languages.json").read_text("utf-8"))
"""One report in many languages: the closed bridge, with a quotation and an indirect one."""

NAMES = "Bürgermeister Jürgen Groß, Ursula von der Heide and Karl-Heinz Müller met in Köln on Monday."
SPANISH_QUOTES = (
    "“No tenemos otra opción y el puente seguirá cerrado hasta el otoño, porque las obras no han empezado,”"
    " said Mayor Ana Pozo. “Los vecinos están muy cansados de esperar y lo entiendo,” she added."
)
FRENCH_QUOTES = (
    "The mayor did not mince her words. « Nous n'avons pas le choix et les travaux ne sont pas dans le plan de la"
    " ville pour cette année, mais nous sommes avec vous », she told residents. « C'est une honte pour les gens qui"
    " ont été oubliés par la mairie », a neighbour said."
)
SQUAD = (
    "Lions: Jan van der Berg, Tom de Vries, Luis de la Cruz, Ana dos Santos, Karl von Heide, Luca di Marco, Ali al"
    " Din, Piet ten Cate, Sofía del Río, Jean du Pré, Ute zur Mühle, Marc le Goff, José y Castro, Per af Ekström."
)
TRANSCRIPT = (
    "PETRA VOSS: Will it open?\n\nTOM REED: It will, we think.\n\nPETRA VOSS: When?\n\nTOM REED: In May."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board met on Monday and said that it was late.", "en"),
        ("Der Rat tagte am Montag und sagte, es sei zu spät gewesen.", None),
        ("El consejo se reunió el lunes y dijo que era tarde.", None),
        ("…", None),
    ],
)
def test_only_english_is_told_by_its_function_words(text: str, expected: str | None) -> None:
    assert guess_language(text) == expected


@pytest.mark.parametrize("language", ABROAD)
def test_another_language_is_told_by_its_own_words(language: str) -> None:
    text = ABROAD[language]
    assert judge_language(text) == language
    assert judge_language(text, "en-US") == language  # as pages of templates in English declare
    assert judge_language(text.upper()) == language
    assert judge_language(text, f"{language}-XX") == f"{language}-XX"
    assert extraction_status(language) == "language_not_supported"


@pytest.mark.parametrize(
    "text",
    [
        NAMES,
        NAMES.upper(),
        SPANISH_QUOTES,
        SPANISH_QUOTES * 10,
        FRENCH_QUOTES,
        SQUAD,
        TRANSCRIPT,
        "“No comment.”",
        "STOP PRESS: BRIDGE CLOSED, MAYOR SAYS",
        "“No quiero que se vaya de la casa,” Maria Lopez said.",
        "“桥将一直关闭到秋天。我们没有别的选择。” the mayor, Li Wei (李伟), said on Monday.",
        "1,200; 3.4; 17",
        "",
    ],
)
@pytest.mark.parametrize("declared", [None, "en-GB", "de", "es", "zh"])
def test_english_stays_english_whatever_it_names_quotes_or_declares(text: str, declared: str | None) -> None:
    assert is_read(judge_language(text, declared))
    assert extraction_status(judge_language(text, declared)) == "done"


@pytest.mark.parametrize("language", ["de", "es", "ru", "zh", "fi"])
def test_a_text_in_two_languages_is_read(language: str) -> None:
    english = (
        "The bridge will stay closed until autumn, the town said on Monday. “We have no choice,” said Mayor Ann Poole."
        " She expects that the work will not begin before summer, and a firm that was asked said nothing of it."
    )
    assert judge_language(f"{english}\n\n{ABROAD[language]}") in {"en", None}
    assert judge_language(f"{ABROAD[language]}\n\n{english}", "en") == "en"


def test_all_in_quotation_marks_is_judged_whole() -> None:
    assert judge_language("„Wir haben keine andere Wahl, und die Brücke ist nicht mehr zu retten.“") == "de"


def test_english_quotations_do_not_make_a_foreign_article_english() -> None:
    quoted = "“We have no choice, and ‘the bridge’ that was built by the town is not what it has been,” "
    assert judge_language(quoted + ABROAD["de"] + quoted) == "de"


def test_a_declared_language_decides_between_neighbours_and_for_unknown_ones() -> None:
    shared = (
        "Broen er stengt, og det er ikke noe som vi har bestemt, men de som har det, sier det til avisen."
    )
    assert judge_language(shared, "nb") == "nb"
    icelandic = (
        "Brúin verður lokuð fram á haust, sagði bæjarstjórnin á mánudag. Við eigum ekki annarra kosta völ, sagði Anna"
        " Pálsdóttir bæjarstjóri. Hún býst við að vinnan hefjist ekki fyrir sumarið. Talsmaður fyrirtækisins segir að"
        " ekkert hafi verið ákveðið, íbúar fái bréf og boð um fund síðar."
    )
    assert judge_language(icelandic) is None
    assert judge_language(icelandic, "is") == "is"
    assert judge_language(icelandic[:60], "is") is None


def test_a_long_english_text_is_told_by_samples() -> None:
    english = (
        "The board met on Monday and said that it was late for the work to be done by the end of the year. "
    )
    assert judge_language(english * 50, "en-GB") == "en-GB"
    assert judge_language(english * 50) == "en"
