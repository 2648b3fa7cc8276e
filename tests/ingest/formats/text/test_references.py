"""References of HTML in plain text; every name is invented."""

import pytest
from onrecord.ingest.formats import TEXT
from onrecord.ingest.formats.text.references import with_characters
from onrecord.ingest.reader import read_articles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("&amp;ldquo;No,&amp;rdquo; said Ann Ro&amp;eacute;.", "“No,” said Ann Roé."),
        (",,It's shut,'' said Bly. Ends,,so.", "„It's shut,” said Bly. Ends,,so."),
        ("&ldquo;It&rsquo;s a f&ecirc;te,&rdquo; said Bly &amp; Roe", "“It’s a fête,” said Bly & Roe"),
        ("&#8220;No&#x201d; &lt;3 &unknown; AT&T;", "“No” <3 &unknown; AT&T;"),
        ("&quot;No,&quot; he said&nbsp;twice", '"No," he said\u00a0twice'),
        (r"The pier is shut.\n\n\"No,\" said Bly.", 'The pier is shut.\n\n"No," said Bly.'),
        (r"\u201cNo,\u201d said\tBly.\r\n", "“No,” said Bly.\n"),
        (r"C:\new\file", r"C:\new\file"),
        ("=E2=80=9CNo,=E2=80=9D said=\n Bly.", "“No,” said Bly."),
        ("=E2=80=9CNo,=E2=80=9D =ZZ =FF", "=E2=80=9CNo,=E2=80=9D =ZZ =FF"),
        ("The 5^(th) vote of the 21^(st), and 2^(nd)", "The 5th vote of the 21st, and 2nd"),
        ("Bly &amp; Roe", "Bly &amp; Roe"),
        ("if (a && b) c = &d;", "if (a && b) c = &d;"),
    ],
)
def test_references_to_marks_and_letters_are_characters(text: str, expected: str) -> None:
    assert with_characters(text) == expected


def test_a_quotation_between_references_is_found() -> None:
    text = "The pier is shut.\n\n&ldquo;It was old,&rdquo; said Jo Bly, the keeper."
    (record,) = read_articles(text.encode(), name="a.txt", media_type=TEXT)

    assert record.text.endswith("“It was old,” said Jo Bly, the keeper.")
