"""What holds for any text and any sources, however odd."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extraction.marked_sources import read

VOCABULARY = """
Ann Bly Joe Pell Mr. Sen. Dr said , . ; : ( ) “ ” ‘ ' — of to for at the a and & who he she it they lawyer mayor
former Ohio Russia Russian Institute Bank R-Ohio 34 's ’s Jr. QC is was heads in with by president chief New York
The company al-Hadi van de Q: @x 😀 é [[he]] [[Ann Bly]] [[the lawyer]] [[Bly of Ohio]] [[it]] [[label:A]]
[[none:]] [[company]] [[R-Ohio]] [[9]] [[who]]
"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=30).map(" ".join))
@example("of [[label:A]] [[label:A]]")
@settings(max_examples=300, deadline=None)
def test_every_span_is_a_slice_of_the_text_and_says_something(marked: str) -> None:
    reading = read(marked)

    for one in reading.resolved:
        assert one.speaker is None or 0 <= one.speaker < len(reading.speakers)
        assert one.source is None or 0 <= one.source.span.start < one.source.span.end <= len(reading.text)
        assert one.source is None or one.source.resolution != "none" or one.speaker is None
    for speaker in reading.speakers:
        assert speaker.name_span.cut(reading.text).casefold() == speaker.name.casefold()
        assert speaker.name.strip() == speaker.name != ""
        for role in speaker.roles:
            parts = [span.cut(reading.text) for span in (role.title, role.organization) if span is not None]
            assert parts
            assert all(part.strip() == part != "" for part in parts)
