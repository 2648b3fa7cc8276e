"""`onrecord check`: reports of what a draft's quotations are, and an exit code that a pipeline can stop at."""

import json
from pathlib import Path
from typing import Any, get_args

import pytest
from onrecord.cli.findings import Place, places_of
from onrecord.cli.main import CHECK_FORMATS
from onrecord.cli.reports import FORMATS, describe
from onrecord.comparison.judging import VERDICT_WORDS, Verdict

from tests.cli.commands import Command
from tests.ingest.formats.documents_made import docx, p, run

ARTICLE = (
    "The mill stays\n\n“The old mill on the river will stay open until spring,” said Ada Berg, a miller.\n\n"
    "“It will not be sold to anybody from the city,” Berg said.\n"
)
DRAFT = (
    "“The old mill on the river will stay open until spring,” said Ada Berg, a miller.\n\n"
    "😀 “It will be sold to anybody from the city,” Berg said.\n\n"
    "“Nobody asked the fishermen of the coast about <b>cod</b>.”\n"
)
FINE = "Ada Berg said: “The old mill on the river will stay open until spring.”\n"


@pytest.fixture
def drafts(onrecord: Command, tmp_path: Path) -> Path:
    """A folder with two drafts, and a record of one article."""
    (tmp_path / "article.txt").write_text(ARTICLE)
    assert onrecord("ingest", tmp_path / "article.txt")[0] == 0
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "draft one.txt").write_text(DRAFT)
    (folder / "fine.txt").write_text(FINE)
    return folder


def test_each_finding_is_a_line_with_its_place_and_the_code_is_1(onrecord: Command, drafts: Path) -> None:
    code, out, err = onrecord("check", drafts)
    lines = out.splitlines()
    assert (code, err) == (1, "")
    assert lines[0] == (
        f"{drafts}/draft one.txt:3:5: altered: the words were altered: “It will be sold to anybody from the city,”"
        " (Ada Berg)"
    )
    assert lines[1] == "    negation: leaves out “not”"
    assert lines[2].startswith("    record: “It will not be sold to anybody from the city” (Ada Berg, ")
    assert lines[3] == (
        f"{drafts}/draft one.txt:5:2: not_on_record: nothing like it is on record: “Nobody asked the fishermen of the"
        " coast about <b>cod</b>.” (Ada Berg)"
    )
    assert lines[4:] == ["4 quotations: 1 altered, 2 exact, 1 not_on_record"]


def test_a_draft_without_findings_ends_with_code_0(onrecord: Command, drafts: Path) -> None:
    assert onrecord("check", drafts / "fine.txt") == (0, "1 quotation: 1 exact\n", "")
    (drafts / "empty.txt").write_text("It rained all day long in the city.\n")
    assert onrecord("check", drafts / "empty.txt") == (0, "0 quotations\n", "")


def test_a_draft_that_cannot_be_read_is_named_and_the_others_are_checked(
    onrecord: Command, drafts: Path
) -> None:
    code, out, err = onrecord("check", drafts / "none.txt", drafts / "fine.txt")
    assert (code, out) == (1, "1 quotation: 1 exact\n")
    assert err.startswith("onrecord: rejected ")


def test_a_document_has_findings_but_no_lines(onrecord: Command, drafts: Path) -> None:
    said = "“It will be sold to anybody from the city,” Ada Berg said."
    (drafts / "draft.docx").write_bytes(docx(p(run("The mill")), p(run(said))))
    code, out, _ = onrecord("check", drafts / "draft.docx")
    assert (code, out.splitlines()[0].partition(": altered: ")[0]) == (1, f"{drafts}/draft.docx")


def test_json_is_what_the_api_answers_with_the_path(
    onrecord: Command, drafts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_PUBLIC_URL", "https://record.example/")
    code, out, _ = onrecord("check", "--format", "json", drafts)
    one, two = map(json.loads, out.splitlines())
    assert code == 1
    assert [one["path"], two["path"]] == [f"{drafts}/draft one.txt", f"{drafts}/fine.txt"]
    assert one["verdicts"] == {"altered": 1, "exact": 1, "not_on_record": 1}
    assert two["items"][0]["matches"][0]["links"]["permalink"].startswith("https://record.example/id/quo_")


def test_sarif_names_line_and_column_in_utf16_units(onrecord: Command, drafts: Path) -> None:
    _, out, _ = onrecord("check", "--format", "sarif", drafts)
    [run] = json.loads(out)["runs"]
    assert run["columnKind"] == "utf16CodeUnits"
    altered, missing = run["results"]
    place = altered["locations"][0]["physicalLocation"]
    assert (altered["ruleId"], altered["level"], missing["level"]) == ("altered", "warning", "note")
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 46}
    assert place["artifactLocation"]["uri"].endswith("/draft%20one.txt")
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == set(VERDICT_WORDS) - {"exact"}


def test_a_quotation_that_its_file_prints_in_another_way_has_no_column(
    onrecord: Command, drafts: Path
) -> None:
    page = drafts / "page.html"
    page.write_text(
        "<html><body><article><h1>A mill</h1><p>“It will <i>be</i> sold to anybody from the city,” Berg said.</p>"
        "</article></body></html>"
    )
    _, out, _ = onrecord("check", "--format", "sarif", page)
    [result] = json.loads(out)["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert onrecord("check", page)[1].startswith(f"{page}: altered")


def test_html_is_a_page_in_which_a_draft_is_never_markup(onrecord: Command, drafts: Path) -> None:
    _, out, _ = onrecord("check", "--format", "html", drafts)
    assert out.startswith("<!doctype html>")
    assert "&lt;b&gt;cod&lt;/b&gt;" in out
    assert "<b>" not in out
    assert "<del></del> <ins>not</ins>" in out


def test_a_draft_comes_from_standard_input_too(
    onrecord: Command, drafts: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "in.txt").write_text((drafts / "fine.txt").read_text())
    with (tmp_path / "in.txt").open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        assert onrecord("check", "-") == (0, "1 quotation: 1 exact\n", "")


def test_without_a_record_there_is_one_line(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(FINE)
    code, out, err = onrecord("check", tmp_path / "draft.txt")
    assert (code, out, err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "number", "draft": "4", "record": "5"}, "number: “4” where the record has “5”"),
        ({"kind": "wording", "draft": "very", "record": ""}, "wording: adds “very”"),
        ({"kind": "negation", "draft": "", "record": "not"}, "negation: leaves out “not”"),
    ],
    ids=["other", "more", "less"],
)
def test_a_change_is_said_in_one_line(change: dict[str, Any], said: str) -> None:
    assert describe(change) == said


def test_every_verdict_and_format_has_its_words() -> None:
    assert set(VERDICT_WORDS) == set(get_args(Verdict))
    assert tuple(FORMATS) == CHECK_FORMATS


def test_a_quotation_is_found_though_its_file_breaks_the_line_in_it() -> None:
    items = [{"draft": {"text": "sold to anybody"}}, {"draft": {"text": "sold to anybody"}}]
    assert places_of("It was sold to\r\n  anybody, and\rsold to anybody.", items) == [
        Place(1, 8, 2, 10),
        Place(3, 1, 3, 16),
    ]
