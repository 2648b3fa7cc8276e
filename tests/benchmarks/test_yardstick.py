"""The harness scores with the yardstick's own functions and signs each quotation's verdict."""

from pathlib import Path

from benchmarks.yardstick import Yardstick, find_yardstick, prediction, score
from tests.benchmarks.conftest import TEXT
from tests.benchmarks.naive import extract


def test_without_the_shared_folder_there_is_no_yardstick(tmp_path: Path) -> None:
    assert find_yardstick(tmp_path) is None


def test_a_prediction_has_the_yardsticks_form() -> None:
    text = "“We sell flour,” Ruth Poe, a miller, said."
    assert prediction(text, extract(text)) == {
        "quotes": [
            {
                "kind": "direct",
                "spans": [[1, 15]],
                "speaker": {"name": "Ruth Poe", "mention": [17, 25]},
                "cue": [37, 41],
            }
        ],
        "speakers": [
            {"name": "Ruth Poe", "honorific": None, "role": ["miller"], "affiliation": [], "is_analyst": True}
        ],
    }


def test_each_quotation_gets_its_verdict(yardstick: Yardstick) -> None:
    articles = score(yardstick, "polnear-dev", extract)
    assert [(one.article.id, one.words) for one in articles] == [("acme_1", 21), ("bolt_2", 21)]
    assert [
        (verdict.rule, verdict.found, verdict.right, verdict.exact) for verdict in articles[0].verdicts
    ] == [
        ("name_then_cue", True, True, True),
        ("name_then_cue", True, False, False),
        ("name_then_cue", True, True, True),
    ]


def test_a_publisher_is_what_an_articles_id_begins_with(yardstick: Yardstick) -> None:
    articles = score(yardstick, "polnear-dev", extract, publisher="bolt")
    assert [one.article.id for one in articles] == ["bolt_2"]


def test_the_extractor_reads_the_text_as_it_stands(yardstick: Yardstick) -> None:
    assert {one.article.text for one in score(yardstick, "polnear-dev", extract)} == {TEXT}
