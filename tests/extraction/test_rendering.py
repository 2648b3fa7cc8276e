"""A quotation as one sentence: never its opposite, and never a paraphrase that reads as speech."""

import pytest
from onrecord.extraction.rendering import render
from onrecord.text.spans import Span


def place(text: str, words: str | None) -> Span | None:
    if words is None:
        return None
    start = text.index(words)
    return Span(start, start + len(words))


def rendered(
    text: str, contents: list[str], cue: str | None, source: str | None, speaker: str | None = None
) -> str:
    runs = []
    at = 0
    for run in contents:
        start = text.index(run.strip("“”"), at)
        at = start + len(run.strip("“”"))
        runs.append((Span(start, at), run.startswith("“")))
    return render(text, runs, place(text, cue), place(text, source), speaker)


@pytest.mark.parametrize(
    ("text", "contents", "cue", "source", "speaker", "sentence"),
    [
        ("On Monday Roth called on the warden to apologise for it. Snow fell.", ["the warden to apologise for it"], "called on", "Roth", "Jan Roth", "Jan Roth called on the warden to apologise for it."),
        ("The mayor denied that the dam was safe.", ["that the dam was safe"], "denied", "The mayor", None, "The mayor denied that the dam was safe."),
        ("He did not say that the dam was safe, though.", ["that the dam was safe"], "say", "He", "Jan Roth", "Jan Roth did not say that the dam was safe."),
        ("Nor did she say the dam was safe.", ["the dam was safe"], "say", "she", "Ida Falk", "Nor did Ida Falk say the dam was safe."),
        ("The dam is safe, the mayor denied on Monday.", ["The dam is safe"], "denied", "the mayor", None, "The dam is safe, the mayor denied."),
        ("She refused to say whether the lift was closed.", ["whether the lift was closed"], "say", "She", "Ida Falk", "Ida Falk refused to say whether the lift was closed."),
        ("Nobody at the mill has said that it burns.", ["that it burns"], "said", None, None, "Nobody at the mill has said that it burns."),
        ("Pressed twice, declined to say that it burns.", ["that it burns"], "say", None, "Ida Falk", "Ida Falk: declined to say that it burns."),
        ("Her promise to open the lock pleased all.", ["to open the lock"], "promise", "Her", "Ida Falk", "Ida Falk’s promise to open the lock."),
        ("Former mayor Ida Falk said it burns", ["it burns"], "said", "Former mayor Ida Falk", "Ida Falk", "Former mayor Ida Falk said it burns."),
        ("“It burns,” she said. “It always did!” Then she left.", ["“It burns,”", "“It always did!”"], "said", "she", "Ida Falk", "“It burns,” Ida Falk said. “It always did!”"),
        ("‘It burns’, she said, ‘and nobody came’.", ["“It burns”", "“and nobody came”"], "said", "she", None, "“It burns”, she said, “and nobody came”."),
        ("“It burns.\n\n“It always did.”", ["“It burns.”", "“It always did.”"], None, None, "Ida Falk", "Ida Falk: “It burns.” “It always did.”"),
        ("“It burns.” She laughed. “It always did,” said Falk.", ["“It burns.”", "“It always did,”"], "said", "Falk", None, "“It burns.” […] “It always did,” said Falk."),
        ("Falk laughed. It was late. Never mind: “It burns.”", ["“It burns.”"], ":", "Falk", None, "Falk: Never mind: “It burns.”"),
        ("Falk said it burns. “A lie,” he said. Never, ever “again.”", ["it burns", "“again.”"], "said", "Falk", None, "Falk said it burns. […] Never, ever “again.”"),
        ("Falk said: “It burns.” It is, she added, “a lie.”", ["“It burns.”", "“a lie.”"], "said", "Falk", None, "Falk said: “It burns.” It is, she added, “a lie.”"),
        ("Falk, 40, who leads the weir, then said it burns.", ["it burns"], "said", "Falk", "Ida Falk", "Ida Falk then said it burns."),
        ("The owner, Falk, said that it burns.", ["that it burns"], "said", "Falk", "Ida Falk", "Ida Falk said that it burns."),
        ("Her aunt, the warden, did not deny, then, that it burns.", ["that it burns"], "deny", "the warden", None, "The warden did not deny, then, that it burns."),
        ("Falk, asked twice, did not, in the end, say it burns.", ["it burns"], "say", "Falk", "Ida Falk", "Ida Falk, asked twice, did not, in the end, say it burns."),
        ("Falk, 40, the head of the weir, “burns.”", ["“burns.”"], None, "Falk", "Ida Falk", "Ida Falk, 40, the head of the weir, “burns.”"),
        ("Nobody.", [], None, None, None, ""),
        ("Falk: “It burns.”", ["“It burns.”"], ":", "Falk", None, "Falk: “It burns.”"),
        ("Falk called it “a lie” again.", ["it", "“a lie”"], "called", "Falk", "Ida Falk", "Ida Falk called it “a lie”."),
        ("The call by Falk to close it was heard.", ["The call by Falk to close it"], "call", "Falk", None, "Falk: The call by Falk to close it."),
        ("Amid growing rumours that it burns, he left.", ["that it burns"], "rumours", "growing rumours", None, "Growing rumours: rumours that it burns."),
        ("“It burns” and no more", ["“It burns”"], None, None, None, "“It burns”."),
        ("It isn’t true that he said it burns.", ["it burns"], "said", "he", "Jan Roth", "Isn’t true that Jan Roth said it burns."),
    ],
)  # fmt: skip
def test_a_sentence(
    text: str, contents: list[str], cue: str | None, source: str | None, speaker: str | None, sentence: str
) -> None:
    assert rendered(text, contents, cue, source, speaker) == sentence


def test_to_whom_it_was_said_ends_the_sentence() -> None:
    text = "It burns, Falk told the court on Monday. The court rose."
    runs = [(Span(0, 8), False)]
    cue, source, court = (place(text, words) for words in ("told", "Falk", "the court"))
    assert render(text, runs, cue, source, "Ida Falk", court) == "It burns, Ida Falk told the court."
    far = Span(text.index("The court"), text.index(" rose"))
    assert render(text, runs, cue, source, "Ida Falk", far) == "It burns, Ida Falk told."
