"""Text boxes of LibreOffice; every name is invented."""

import pytest
from onrecord.ingest.formats.markup.anchored import with_boxes_apart

SHAPE = '<img src="a_html_c04a.gif" name="Shape1" alt="Shape1" align="left" width="210" height="63"/>\n'


def box(words: str) -> str:
    return (
        f'<span id="Frame1" dir="ltr" style="float: left; border: none"><p style="x">\n\t{words}</p>\n</span>'
    )


@pytest.mark.parametrize(
    ("markup", "apart"),
    [
        (
            f'<p>It rained.</p>\n<p style="x">“{SHAPE}{box("“Never.”")}We go,” said Ann Poole.</p>',
            f'<p>It rained.</p>\n{box("“Never.”")}<p style="x">“We go,” said Ann Poole.</p>',
        ),
        (
            f"<p>He closed the b{SHAPE}{box('One')}ri{SHAPE}{box('Two')}dge.</p><p>S{box('Three')}o.</p>",
            f"{box('One')}{box('Two')}<p>He closed the bridge.</p>{box('Three')}<p>So.</p>",
        ),
        (f"<div>{box('One')}</div><p>So.</p>", f"<div>{box('One')}</div><p>So.</p>"),
        ("<p>S<img src=a> o</p><p>N" + box("One") + "o", "<p>S<img src=a> o</p>" + box("One") + "<p>No"),
        ('<p>S<span id="Frame1">o</p>', '<p>S<span id="Frame1">o</p>'),
        ("<p>So.</p>", "<p>So.</p>"),
    ],
)
def test_a_box_stands_before_the_paragraph_that_it_parted(markup: str, apart: str) -> None:
    assert with_boxes_apart(markup) == apart
