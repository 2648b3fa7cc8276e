"""Labelled interviews."""

import pytest
from onrecord.extraction.attribution.interviews import labelled_answers
from onrecord.text.document import read_document

from tests.extraction.readings import answers

LONG = "And so it went on for years, as the harbour slowly filled with sand."
QA = "Q: How is the pier?\n\nA: It is shut.\n\nQ: For how long?\n\nA: For years.\n\nQ: Why?\n\nA: Money."


def test_questions_are_no_quotations() -> None:
    assert answers(QA) == [("A", ["It is shut."]), ("A", ["For years."]), ("A", ["Money."])]


def test_a_full_stop_after_q_and_a_is_a_label_too() -> None:
    assert answers(QA.replace(":", ".")) == answers(QA)


def test_the_interview_covers_labels_questions_and_answers() -> None:
    _, covered = labelled_answers(read_document(QA))

    assert [span.cut(QA) for span in covered] == QA.split("\n\n")


def test_paragraphs_without_a_label_carry_the_answer_on_but_crossheads_and_captions_do_not() -> None:
    text = QA.replace(
        "It is shut.",
        f"It is shut.\n\n{LONG}\n\nA short line\n\nPhoto: the pier in the year in which it was finally shut.\n\n"
        "A long line with many words that ends without any mark at all",
    )

    assert answers(text)[0] == ("A", ["It is shut.", LONG])


def test_text_before_the_first_label_belongs_to_nobody() -> None:
    assert answers(f"{LONG}\n\n{QA}") == answers(QA)


def test_the_party_that_asks_is_the_interviewer() -> None:
    text = (
        "BLY: Why did you shut it?\n\nROE: It was old.\n\nBLY: How old was it?\n\nROE (laughs): Older than me.\n\n"
        "BLY: Thank you.\n\nROE: Was that all? Yes."
    )

    assert answers(text) == [
        ("ROE", ["It was old."]),
        ("ROE", ["Older than me."]),
        ("ROE", ["Was that all? Yes."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Bly: It is shut.\n\nIt rains.", id="one label"),
        pytest.param("Note: a.\n\n" * 5, id="one party"),
        pytest.param(QA + "\n\nIt rains." * 40, id="too small a share of the paragraphs"),
        pytest.param(
            "\n\n".join(f"Name {n}x: so it goes." for n in "abcdef"), id="a list of names, each once"
        ),
        pytest.param(
            "\n\n".join(["the pier: it is shut.", "the shore: it is open."] * 4), id="labels in lower case"
        ),
    ],
)
def test_a_colon_alone_makes_no_interview(text: str) -> None:
    assert labelled_answers(read_document(text)) == ([], [])


def test_labels_in_capitals_need_no_more_than_two() -> None:
    assert answers("BLY: It is shut.\n\nROE: It is old.") != []


def test_a_name_in_small_letters_is_no_label() -> None:
    assert answers(QA + "\n\nThe pier: it is shut.") == answers(QA)


def test_marks_around_a_paragraph_of_an_answer_are_left_out() -> None:
    text = QA.replace("It is shut.", f"It is shut.\n\n“{LONG}”\n\n“{LONG}")

    assert answers(text)[0] == ("A", ["It is shut.", LONG, LONG])


def test_where_only_answers_are_labelled_a_question_ends_the_answer() -> None:
    text = (
        "Who can tell us now how long the old pier will have to be shut?\n\nRoe: It is shut.\n\n"
        "And how long is it going to be before it opens again at last?\n\nRoe: For years.\n\n"
        "Mr Roe left.\n\nRoe: And Roe is sorry."
    )

    assert answers(text) == [
        ("Roe", ["It is shut."]),
        ("Roe", ["For years."]),
        ("Roe", ["And Roe is sorry."]),
    ]


TURNS = [("Jo Bly", "It is shut, I fear."), ("Jo Bly", "For years."), ("Jo Bly", "Money, no doubt.")]


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        ("[00:01:02] Ann Roe: ", "[00:01:09] Jo Bly: "),
        ("1:02 – Ann Roe: ", "1:09 – Jo Bly: "),
        ("Ann Roe (00:12): ", "Jo Bly (00:19): "),
        ("Ann Roe [0:12]: ", "Jo Bly [0:19]: "),
        (">> Ann Roe: ", ">>> Jo Bly: "),
        ("**Ann Roe:** ", "**Jo Bly**: "),
        ("- Ann Roe: ", "- Jo Bly: "),
        ("Ann Roe, host: ", "Jo Bly, keeper of the pier: "),
        ("(Soundbite of gulls) Ann Roe: ", "Jo Bly (laughs): "),
    ],
)
def test_times_arrows_bold_type_and_roles_are_no_part_of_a_turn(asks: str, says: str) -> None:
    questions = ("How is the pier?", "For how long?", "Why so?")
    text = "\n\n".join(
        f"{asks}{ask}\n\n{says}{said}" for ask, (_, said) in zip(questions, TURNS, strict=True)
    )

    assert answers(text) == [(name, [said]) for name, said in TURNS]


def test_numbered_speakers_are_parties() -> None:
    text = "Speaker 1: Is it shut?\n\nSpeaker 2: It is.\n\nSpeaker 1: For how long?\n\nSpeaker 2: For years."

    assert answers(text) == [("Speaker 2", ["It is."]), ("Speaker 2", ["For years."])]


def test_the_host_asks_whatever_the_turns_look_like_and_is_known_by_the_last_name() -> None:
    text = "ANN ROE, HOST: Good day.\n\nJO BLY, KEEPER: Good day.\n\nROE: They say it is shut.\n\nBLY: It is."

    assert answers(text) == [("JO BLY", ["Good day."]), ("BLY", ["It is."])]


def test_what_a_transcript_notes_is_not_said() -> None:
    text = QA.replace("It is shut.", "(LAUGHTER) It is shut. [applause] Alas. [00:12]").replace(
        "Money", "[MUSIC]"
    )

    assert answers(text)[0] == ("A", ["It is shut.", "Alas."])
    assert answers(QA.replace("Money.", "[MUSIC]")) == answers(QA)[:2]


@pytest.mark.parametrize(
    "labels", ["WHAT WHEN WHERE CONTACT", "BYLINE LENGTH SECTION LANGUAGE", "What When Who How"]
)
def test_labels_of_releases_and_archives_are_nobodys(labels: str) -> None:
    assert answers("\n\n".join(f"{label}: The pier will be open." for label in labels.split() * 2)) == []


def test_a_comma_in_a_sentence_before_a_colon_opens_no_turn() -> None:
    assert answers(QA + "\n\nBly, who was there: so it was.") == answers(QA)


@pytest.mark.parametrize("line", ["{}", "{} 0:12", "[00:00:12] {}", "{}\n\n00:12", "{}, 00:12"])
def test_names_on_lines_of_their_own_open_turns(line: str) -> None:
    said = [
        ("Ann Roe", "Is it shut?"),
        ("Jo Bly", "It is."),
        ("Ann Roe", "For how long?"),
        ("Jo Bly", f"Long.\n\n{LONG}"),
    ]
    text = "\n\n".join(f"{line.format(name)}\n\n{words}" for name, words in said)

    assert answers(text) == [("Jo Bly", ["It is."]), ("Jo Bly", ["Long.", LONG])]


def test_a_name_on_a_line_that_nothing_follows_opens_no_turn() -> None:
    text = "Ann Roe\n\nIs it shut?\n\nJo Bly\n\nIt is.\n\nAnn Roe\n\nFor how long?\n\nJo Bly\n\n00:12"

    assert answers(text) == [("Jo Bly", ["It is."])]


def test_crossheads_that_come_once_are_no_names_of_speakers() -> None:
    text = f"Old Pier\n\n{LONG}\n\nNew Pier\n\n{LONG}\n\nOld Pier\n\n{LONG}"

    assert answers(text) == []


def test_a_name_beside_a_time_opens_a_turn_though_it_comes_once() -> None:
    turns = [
        "Ann Roe  0:02",
        "Is it shut?",
        "Jo Bly  0:04",
        "It is.",
        "Ann Roe  0:07",
        "Is it?",
        "Mia Fox 0:09",
        "Yes.",
    ]

    assert answers("\n\n".join(turns)) == [("Jo Bly", ["It is."]), ("Mia Fox", ["Yes."])]


def test_a_question_of_the_press_without_a_colon_is_not_the_words_of_who_spoke_before() -> None:
    text = QA.replace(
        "A: It is shut.", "A: It is shut.\n\nQ  Mayor, can you tell us here today who will pay for all of it?"
    )

    assert answers(text) == answers(QA)


def test_every_line_below_a_name_is_said_and_what_could_not_be_heard_is_not() -> None:
    turns = [
        "Ann Roe (0:02):",
        "Is it shut?",
        "Jo Bly (0:04):",
        "It is.",
        "Long ago.",
        "Ann Roe (0:07):",
        "So?",
        "Jo Bly (0:09):",
        "[inaudible 00:00:10] Yes.",
    ]

    assert answers("\n\n".join(turns)) == [("Jo Bly", ["It is.", "Long ago."]), ("Jo Bly", ["Yes."])]


def test_three_turns_are_an_interview_where_little_else_is_printed() -> None:
    text = "Ida Moss: Who sold the weir?\n\nTom Hale: Nobody did.\n\nIda Moss: Then who leaks?"

    assert answers(text) == [("Tom Hale", ["Nobody did."])]
    assert answers(f"{text}\n\nThe weir was built in 1904.") == answers(text)
    assert not answers(text + 3 * f"\n\n{LONG}")


def test_a_party_may_stand_before_a_place() -> None:
    text = (
        "MOSS: How bad is it?\n\nGOV. TOM HALE (D), NEW ELY: It is bad.\n\nMOSS: And now?\n\nHALE: We wait."
    )

    assert answers(text)[0] == ("GOV. TOM HALE", ["It is bad."])


def test_names_with_a_role_stand_alone_above_what_they_say() -> None:
    text = (
        "Notice: It is edited.\n\nIda Moss:\n\nWho shut it?\n\nTom Hale, Ely Ports:\n\nThe sea did.\n\nIda Moss:\n\nAnd then?\n\n"
        "Tom Hale:\n\nIt rained."
    )

    assert answers(text) == [("Tom Hale", ["The sea did."]), ("Tom Hale", ["It rained."])]


def test_two_labelled_questions_are_no_interview() -> None:
    assert not answers("Q: Who sold the weir?\n\nNobody did.\n\nQ: Then who leaks?\n\nIt does.")


def test_labels_in_the_usual_case_need_no_more_than_two_where_the_words_are_capitals() -> None:
    text = ">> Tom Hale: WHY DID YOU SELL THE BOATS?\n\n>> Vera Drake: WE COULD NOT PAY FOR DIESEL."

    assert answers(text) == [("Vera Drake", ["WE COULD NOT PAY FOR DIESEL."])]
