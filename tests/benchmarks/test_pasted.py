import gzip
import json
from pathlib import Path

import pytest

from benchmarks.pages import day
from benchmarks.pasted import Reading, Stated, described, half, lost, main, outside, printed, read
from benchmarks.pasted_page import pasted

SENTENCES = (
    "The harbour board met on Tuesday and heard how the new cranes had fared in their first year. " * 2
)
PAGE = f"""<html><head><title>Cranes</title><script>no()</script></head><body><div>Menu</div><ul><li>News</li><li hidden>Gone</li></ul>
<nav style="display: none">Sections</nav><h1>Cranes  <b>have</b><br>fared</h1><p>By Ann Roe</p><p>4 June 2024</p>
<table><tr><td>1</td><td>2</td></tr></table><p>{SENTENCES}</p><p>“It was a good year,” she said.</p><pre>a  b</pre>
<details><summary>More</summary><p>folded</p></details><dialog>asks</dialog><!-- no --><p>Foot</p></body></html>"""


def test_a_page_is_pasted_as_a_browser_hands_it_over() -> None:
    lines = pasted(PAGE).split("\n")

    assert lines[:6] == ["Menu", "News", "", "Cranes have", "fared", ""]
    assert "1\t2" in lines
    assert "a  b" in lines
    assert lines[-3:] == ["More", "", "Foot"]
    assert pasted(PAGE, from_headline=True).startswith("Cranes have\nfared\n\nBy Ann Roe\n\n4 June 2024\n")
    assert pasted("<p>No heading</p>", from_headline=True) == "No heading"


def test_quotations_from_elsewhere_and_lost_paragraphs_are_counted() -> None:
    gold = "“It was a good year for the cranes,” she said.\nNobody else did."

    assert outside(gold, gold) == 0
    assert outside(f"{gold} “Read this next, it is very good.”", gold) == 1
    assert lost(gold, gold) == (0, 1)
    assert lost("Nobody else did.", gold) == (1, 1)


def test_what_the_text_does_not_print_is_not_asked_of_it() -> None:
    stated = Stated("Cranes have fared", "Ann Roe", "2024-06-04T09:00Z")
    text = "Cranes have fared\nby ann roe\nTuesday 4 June 2024"

    assert printed(stated, text) == stated
    assert printed(stated, "Cranes\nAnna Roe\n2024") == Stated(None, None, None)
    assert printed(Stated(None, None, "soon"), text) == Stated(None, None, None)


def test_what_is_right_is_counted() -> None:
    right = Stated("A", "Ann Roe", "2024-06-04"), Reading("", "A", "Ann Roe", "2024-06-04")
    wrong = Stated("A", None, "2024-06-04"), Reading("", "B", None, None)

    assert described([right, wrong]) == (
        "headline 1 of 2 (0 missing), author 1 of 1 (0 missing), date 1 of 2 (1 missing), all three 1 of 1"
    )
    assert day(None) == ""


def test_texts_without_an_article_are_refused_and_collections_joined() -> None:
    assert read("***").articles == 0
    one = f"Cranes fare well\nBy Ann Roe\n\n{SENTENCES}"
    assert read(f"{one}\n\n{one.replace('Cranes', 'Boats')}").articles == 2


def test_a_corpus_is_read_from_its_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stated = {"title": "Cranes have fared", "byline": "Ann Roe", "publishedTime": "2024-06-04"}
    for kind, gold in (("bodies", {"articleBody": SENTENCES}), ("metadata", stated)):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / "one.html.gz").write_bytes(gzip.compress(PAGE.encode(), mtime=0))
        (tmp_path / f"{kind}.json").write_text(json.dumps({"one": gold}))

    assert main([str(tmp_path)]) == 0
    whole = capsys.readouterr().out
    assert "1 bodies, from the headline: F1" in whole
    assert "1 with metadata, whole page: headline" in whole
    assert main([str(tmp_path), "--half", half("one")]) == 0
    assert capsys.readouterr().out == whole
