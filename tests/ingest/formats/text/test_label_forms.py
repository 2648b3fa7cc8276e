"""Labels of transcripts in other forms than a name and a colon; every name is invented."""

import pytest
from onrecord.ingest.formats.text.label_forms import labels_with_colons
from onrecord.ingest.formats.text_file import read_text_file

SAID = ("Who pays?", "The town pays, as always.", "Was it told?", "I do not think so.")


def turns(form: str, names: tuple[str, str] = ("Lena Marsh", "Kofi Adade")) -> str:
    return "\n\n".join(form.format(names[at % 2]) + said for at, said in enumerate(SAID))


@pytest.mark.parametrize(
    "form",
    [
        "[{}]: ",
        "<{}> ",
        "<{}>: ",
        "_{}_: ",
        "*{}:* ",
        "{} – ",
        "{} - ",
        "### {}\n",
        "[00:17] <{}> ",
        "0:17 [{}]: ",
    ],
)
def test_labels_of_one_form_end_with_a_colon(form: str) -> None:
    time = form.partition("17")[0] + form.partition("17")[1] if "17" in form else ""
    time += ("] " if time.startswith("[") else " ") if time else ""
    assert labels_with_colons(turns(form)) == turns(time + "{}: ")


def test_names_in_capitals_and_brackets_are_labels_and_sounds_are_none() -> None:
    (draft,) = read_text_file(turns("[{}] ", ("LENA MARSH", "KOFI ADADE")) + "\n\n[LAUGHTER] All of them.")
    assert "KOFI ADADE: The town pays" in draft.body
    assert "[LAUGHTER] All of them." in draft.body


@pytest.mark.parametrize("time", ["[00:17]", "(0:17)", "[00:00:17.310]:"])
def test_a_time_in_brackets_behind_a_name_makes_way_for_a_colon(time: str) -> None:
    assert labels_with_colons(turns(f"{{}} {time} ")) == turns("{}: ")


@pytest.mark.parametrize(
    "text",
    [
        "[Lena Marsh]: Who pays?\n\n[Kofi Adade]: The town.",
        "[LAUGHTER] Who pays?\n\n[APPLAUSE] The town.\n\n[LAUGHTER] I see.",
        "Lena Marsh – Mayor\n\nKofi Adade – Engineer",
        "Port Sund – The pier opened.\n\nPort Sund – It closed again.",
        "# Lena Marsh\n\nShe was born in Sund.\n\n# Kofi Adade\n\nHe was not.",
    ],
)
def test_other_lines_stay(text: str) -> None:
    assert labels_with_colons(text) == text


@pytest.mark.parametrize("label", ["Guest", "Interviewee"])
def test_a_list_that_gives_names_to_labels_belongs_to_the_talk(label: str) -> None:
    head = f"Host: Lena Marsh\n\n{label}: Kofi Adade"
    (draft,) = read_text_file(f"{head}\n\n{turns('{}: ', ('Host', label))}\n")
    assert draft.body.startswith(head)


@pytest.mark.parametrize("form", ["0:03 - {}", "00:00:03 – {}", "0:03 {}"])
def test_a_time_and_a_name_above_the_first_turn_are_no_byline(form: str) -> None:
    names = ("Lena Marsh", "Kofi Adade", "Lena Marsh")
    text = "\n\n".join(f"{form.format(name)}\n{said}" for name, said in zip(names, SAID, strict=False))
    (draft,) = read_text_file(text)

    assert draft.byline is None
    assert draft.body.startswith(form.format("Lena Marsh"))
