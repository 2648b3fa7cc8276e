"""Labelled interviews: `Q:` and `A:`, or a name and a colon at the start of each paragraph, without quotation marks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.extraction.attribution.asked_questions import asked_and_answered
from onrecord.extraction.attribution.askers import Turn, interviewers, party
from onrecord.extraction.attribution.legends import Label
from onrecord.extraction.attribution.stage_notes import without_notes
from onrecord.extraction.attribution.turn_ends import ends_turn, ends_turns, is_of_another, is_of_label
from onrecord.extraction.attribution.turn_labels import (
    TIME,
    is_of_parliament,
    is_of_sitting,
    is_office,
    labels_on_lines,
    turn_labels,
)
from onrecord.extraction.lexicon.en.interview_labels import NARRATORS, QUESTION_LABELS
from onrecord.extraction.lexicon.en.places import PLACES
from onrecord.extraction.quotation import Attribution, Content
from onrecord.extraction.rules import BY_NAME
from onrecord.text.document import Document
from onrecord.text.spans import Span

_NO_WORDS = re.compile(TIME)
MIN_LABELS = 4
"""Paragraphs with labels that make an interview: a colon after a name happens once or twice in any article."""
_FEWEST_IN_PARLIAMENT = 3
"""Labels, and members, that make a debate: no other text has such labels."""
_SHARE_IN_PARLIAMENT = 0.1
"""Of paragraphs with a label: who speaks there speaks at length."""
MIN_SHARE = 0.3
"""Share of the paragraphs that carry a label in an interview."""
MOST_OF = 0.6
"""Share of the paragraphs that carry one of two labels, one of them again, when three such are an interview."""
FEWEST_QUESTIONS = 3
"""Labelled questions that make an interview where the answers carry no label."""
_TO_EACH_OTHER = re.compile(r"\?|\b(?:I|[Ww]e|[Yy]ou|[Yy]our|[Mm]y|[Oo]ur)\b")
MIN_PARTIES = 2
"""One asks and one answers at the least."""
_CONTINUES = 8
"""Words from which a paragraph without a label carries an answer on whatever it tells of; fewer may tell of who speaks."""
_STAGE = re.compile(
    r"(?:(?:s?he|they|everyone|[A-Z][\w’'-]+) (?:laughs?|smiles?|pauses?|nods?|sighs?|shrugs?|grins?|giggles?|cries|weeps?|chuckles?|shakes? (?:his|her|their) heads?)"
    r"|(?:[\w’'-]+ )?(?:laughter|applause|music|silence|pause)|(?:the )?(?:end|meeting|interview|session|hearing|transcript)(?: of (?:the )?\w+)?(?: (?:ends?|ended|closed|adjourned|was \w+))?)\b",
    re.IGNORECASE,
)
"""What somebody notes who was there, in a few words."""
_UNLABELLED_QUESTION = re.compile(r"Q\s{1,4}(?=[A-Z“\"(\[])")
_CAPTION = re.compile(
    r"(?:(?:file )?(?:photo|image|picture|pictured|caption)|copyright|transcri(?:bed|pt(?:ion)?) (?:by|provided)|meeting ended)\b|©|\(c\)",
    re.IGNORECASE,
)
"""A picture's words, or the notices below a transcript."""
_BOLD_ENDS = ("**", "__")
"""Behind a label in bold letters, as Markdown marks them."""
_OPENING, _CLOSING = '“"', '”"'
_MARKS = frozenset(_OPENING)
_RULE = BY_NAME["label"]


def labelled_answers(document: Document) -> tuple[list[Attribution], list[Span]]:
    """Find the answers of a labelled interview; an article without labels gives none.

    The interviewer's questions are no quotations of a source: a label is the interviewer's when it is `Q` or when most
    of its paragraphs ask. In a transcript that is itself quoted every turn is a quotation.

    Returns:
        The answers, and what the interview covers, questions and labels included.
    """
    labels = turn_labels(document)
    if any(labels) and _parties(document, labels) <= QUESTION_LABELS:
        return _behind_questions(document, labels)
    if not _opens_turns(document, labels):
        labels = labels_on_lines(document)
        if not _opens_turns(document, labels):
            return _without_labels(document)
    asked = _unlabelled_questions(document, labels)
    turns = _turns(document, labels, frozenset(asked))
    speak = is_of_parliament(document.text, labels) or is_of_sitting(document.text, labels)
    asking = set() if speak else interviewers(document.text, turns)
    answers = [
        _answer(document.text, turn)
        for turn in turns
        if document.text[turn.label.start - 1 : turn.label.start] in _MARKS
        or party(turn.label.cut(document.text)) not in asking
    ]
    covered = [Span(turn.start, turn.contents[-1].end) for turn in turns]
    return [answer for answer in answers if answer.contents], covered + asked


def _without_labels(document: Document) -> tuple[list[Attribution], list[Span]]:
    """Find the answers where nothing but their form tells questions from them; nobody's, as far as the layout tells."""
    answers, covered = [], []
    for question, paragraphs in asked_and_answered(document):
        contents = [_without_marks(document.text, paragraph) for paragraph in paragraphs]
        answers.append(_attribution(document.text, contents, None, None))
        covered += [question, *paragraphs]
    return answers, covered


def _parties(document: Document, labels: Sequence[Label | None]) -> set[str]:
    return {label[0].cut(document.text).upper() for label in labels if label is not None}


def _behind_questions(
    document: Document, labels: Sequence[Label | None]
) -> tuple[list[Attribution], list[Span]]:
    """Find the answers where only questions are labelled; nobody's, as far as the layout tells.

    Behind the last answer the paper may go on: of that one paragraph counts.
    """
    asked = [at for at, label in enumerate(labels) if label is not None]
    if len(asked) < FEWEST_QUESTIONS or len(asked) < MIN_SHARE * len(labels):
        return [], []
    answers, covered = [], []
    for first, end in pairwise([*asked, min(asked[-1] + 2, len(labels))]):
        said = [
            paragraph for paragraph in document.paragraphs[first + 1 : end] if _is_told(document, paragraph)
        ]
        covered.append(document.paragraphs[first])
        if said:
            contents = [_without_marks(document.text, paragraph) for paragraph in said]
            answers.append(_attribution(document.text, contents, None, None))
            covered += said
    return answers, covered


def _is_told(document: Document, paragraph: Span) -> bool:
    return _carries_on(paragraph.cut(document.text), alone=False, on_lines=True, speakers=frozenset())


def _opens_turns(document: Document, labels: Sequence[Label | None]) -> bool:
    """Return whether labels make the document an interview."""
    count = Counter(label[0].cut(document.text) for label in labels if label is not None)
    if not count:
        return False
    in_parliament = is_of_parliament(document.text, labels)
    on_lines = sum(
        label is not None and label[1].end == paragraph.end
        for label, paragraph in zip(labels, document.paragraphs, strict=True)
    )
    return _is_interview(document, count, on_lines, in_parliament=in_parliament)


def _is_interview(document: Document, count: Counter[str], on_lines: int, *, in_parliament: bool) -> bool:
    """Return whether labels open turns: often and in turn, in capitals, or one name again and again; a list by state has places.

    Args:
        document: The text.
        count: How often each label stands in it.
        on_lines: How many labels stand on lines of their own, which say nothing.
        in_parliament: Whether the labels are those of a parliament's record.
    """
    labelled, parties = sum(count.values()), len({party(name) for name in count})
    times = sum(
        _NO_WORDS.fullmatch(document.text, *paragraph) is not None for paragraph in document.paragraphs
    )
    share = _SHARE_IN_PARLIAMENT if in_parliament else MIN_SHARE
    least = share * (len(document.paragraphs) - times)
    places = sum(name in PLACES for name in count)
    if labelled < least or places * 2 > len(count):
        return False
    shouted = 2 * sum(map(str.islower, document.text)) < sum(map(str.isupper, document.text))
    if all((name.isupper() or shouted) and len(name) > 1 for name in count):
        return labelled >= MIN_PARTIES
    if parties < MIN_PARTIES:
        asked = sum(
            _UNLABELLED_QUESTION.match(document.text, paragraph.start) is not None
            for paragraph in document.paragraphs
        )
        return min(asked, labelled) >= MIN_PARTIES or any(
            number > 1 and document.text.count(name) > number for name, number in count.items()
        )
    if in_parliament and min(labelled, parties) >= _FEWEST_IN_PARLIAMENT:
        return True
    said = len(document.paragraphs) - on_lines
    return labelled >= max(MIN_LABELS, parties + 1) or (
        parties == MIN_PARTIES
        and ((labelled > parties and labelled >= MOST_OF * said) or _is_exchange(document, count))
    )


def _is_exchange(document: Document, count: Counter[str]) -> bool:
    """Return whether two who are named in full share out all of a text, and speak to each other: nothing but a recording is so short.

    One of them may be a narrator, who has no name.
    """
    named = [" " in name for name in count]
    told = all(name.casefold() in NARRATORS or full for name, full in zip(count, named, strict=True))
    return (
        any(named)
        and told
        and sum(count.values()) == len(document.paragraphs)
        and _TO_EACH_OTHER.search(document.text) is not None
    )


def _turns(document: Document, labels: Sequence[Label | None], asked: frozenset[Span]) -> list[Turn]:
    turns: list[Turn] = []
    names = {label[0].cut(document.text) for label in labels if label is not None}
    parties = len({party(name) for name in names})
    speakers = frozenset(word.casefold() for name in names for word in name.split())
    for paragraph, label in _of_turns(document, labels):
        if label is not None and label[1].end == paragraph.end:
            turns.append(Turn(paragraph.start, label[0], label[1], []))
        elif label is not None:
            start = label[1].end
            start += 2 * document.text.startswith(_BOLD_ENDS, start)
            while document.text[start].isspace():
                start += 1
            words = _without_marks(document.text, Span(start, paragraph.end))
            turns.append(Turn(paragraph.start, label[0], label[1], [words]))
        elif turns and not turns[-1].contents:
            if not (_NO_WORDS.fullmatch(document.text, *paragraph) or is_office(document.text, paragraph)):
                turns[-1].contents.append(_without_marks(document.text, paragraph))
        elif (
            turns
            and paragraph not in asked
            and _carries_on(
                paragraph.cut(document.text),
                alone=parties < MIN_PARTIES,
                on_lines=turns[-1].colon.start == turns[-1].colon.end,
                speakers=speakers,
            )
        ):
            turns[-1].contents.append(_without_marks(document.text, paragraph))
    return [turn for turn in turns if turn.contents]


def _unlabelled_questions(document: Document, labels: Sequence[Label | None]) -> list[Span]:
    """Return the paragraphs that ask, where only the answers of one person are labelled.

    Where one paragraph stands before each answer, it is the question whatever mark it ends with.
    """
    answers = [at for at, label in enumerate(labels) if label is not None]
    if len({party(name) for name in _parties(document, labels)}) >= MIN_PARTIES:
        return []
    begin = max(answers[0] - 1, 0)
    others = [at for at in range(begin, len(labels)) if labels[at] is None]
    asked = [at for at in others if document.paragraphs[at].cut(document.text).rstrip("”\"’'").endswith("?")]
    by_turns = all(second - first == _BY_TURNS for first, second in pairwise(answers))
    if by_turns and _BY_TURNS * len(asked) >= len(answers):
        asked = [at for at in others if at < answers[-1]]
    return [document.paragraphs[at] for at in asked]


_BY_TURNS = 2
"""Paragraphs from one answer to the next where each has one question; every second of these ends with a question mark at least."""


def _of_turns(document: Document, labels: Sequence[Label | None]) -> Iterator[tuple[Span, Label | None]]:
    """Yield the paragraphs of turns with their labels, without headings and what stands behind those up to the next label."""
    closed = begun = False
    for paragraph, label in zip(document.paragraphs, labels, strict=True):
        text = paragraph.cut(document.text)
        if begun and ends_turns(text):
            return
        if ends_turn(text) or (label is None and is_of_another(text)):
            closed = True
        elif label is not None or not (closed or is_of_label(text)):
            closed, begun = False, begun or label is not None
            yield paragraph, label


def _without_marks(text: str, words: Span) -> Span:
    """Leave out a quotation mark that opens a paragraph, and one that closes it with none open before."""
    start, end = words.start, words.end
    if text[start] in _OPENING:
        start += 1
    if (
        end - start > 1
        and text[end - 1] in _CLOSING
        and not any(mark in text[start : end - 1] for mark in _OPENING)
    ):
        end -= 1
    return Span(start, end)


def _carries_on(paragraph: str, *, alone: bool, on_lines: bool, speakers: frozenset[str]) -> bool:
    """Return whether a paragraph without a label goes on with the turn.

    Args:
        paragraph: The paragraph, no question between labelled answers.
        alone: Whether only answers are labelled.
        on_lines: Whether labels stand on lines of their own.
        speakers: Words of the labels; a few words that name a speaker tell of him or her.
    """
    if _UNLABELLED_QUESTION.match(paragraph):
        return False
    told = paragraph.split()
    if len(told) < _CONTINUES and not on_lines:
        named = any(word.strip(".,!?’'").casefold() in speakers for word in told)
        if alone or named or ":" in paragraph or _STAGE.match(paragraph):
            return False
    if _CAPTION.match(paragraph):
        return False
    return paragraph.rstrip("”\"’')")[-1:] in (".", "?", "!", "…", ";", ":")


def _answer(text: str, turn: Turn) -> Attribution:
    cue = turn.colon if turn.colon.start < turn.colon.end else None
    return _attribution(text, turn.contents, cue, turn.label)


def _attribution(text: str, said: Sequence[Span], cue: Span | None, source: Span | None) -> Attribution:
    contents: list[Content] = []
    for index, span in enumerate(said):
        for part in without_notes(text, span):
            first = part.start == span.start
            contents.append(
                Content(part, verbatim=True, break_before="paragraph" if index and first else None)
            )
    return Attribution(tuple(contents), cue, source, None, None, _RULE.rate, _RULE.name, _RULE.method)
