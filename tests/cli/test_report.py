"""`onrecord report`: one page of charts, each with its figures as a table, whatever the words of the articles are."""

import base64
import json
import sys
from pathlib import Path

import pytest
from lxml import etree, html
from onrecord.cli.report_charts import ticks
from onrecord.cli.report_counts import MOST, OTHERS, report_of

from tests.cli.commands import Command

FIRST = Path(__file__).parents[2] / "data" / "articles" / "media-line-russian-offer.txt"
HOSTILE = "<script>alert(1)</script>"


def row(speaker: str | None = None, published_at: str | None = None, **other: object) -> dict[str, object]:
    return {
        "speaker": speaker, "published_at": published_at, "capacity": "unknown", "publisher": None, "kind": "direct",
        "source": None, **other,
    }  # fmt: skip


def tables(page: bytes) -> dict[str, dict[str, list[str]]]:
    """Return each table's figures, by the id of its section and the name of the line."""
    return {
        section.xpath("h2/@id")[0]: {
            line.xpath("string(th)"): line.xpath("td/text()") for line in section.xpath(".//tbody/tr")
        }
        for section in html.document_fromstring(page).xpath("//section")
    }


def counts(rows: list[dict[str, object]], key: str) -> list[tuple[str, int, int]]:
    (question,) = (one for one in report_of(rows).questions if one.key == key)
    return [tuple(count) for count in question.counts]  # type: ignore[misc]  # three values each


def note(rows: list[dict[str, object]], key: str) -> str:
    return next(one.note for one in report_of(rows).questions if one.key == key)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / f"<b>{'a&b'}"
    path.mkdir()
    (path / "first.txt").write_bytes(FIRST.read_bytes())
    article = {
        "@type": "NewsArticle", "headline": "Bridge", "datePublished": "2025-03-04", "publisher": {"name": f"{HOSTILE} $x^2$"},
        "articleBody": "“It was never safe,” said Mayor Ann Poole. Officials said that the bridge would be closed.",
    }  # fmt: skip
    (path / "second.json").write_text(json.dumps(article))
    return path


def test_the_figures_of_a_folder_are_those_of_its_record(
    onrecord: Command, folder: Path, tmp_path: Path, database: Path
) -> None:
    code, out, err = onrecord("report", folder, "-o", tmp_path / "files.html", "--workers", "2")
    assert (code, out, err.partition(";")[0]) == (0, "", "2 articles, 12 quotes, 4 speakers, 2 analysts")
    onrecord("ingest", folder)
    for source in (database, f"sqlite:///{database}"):
        assert onrecord("report", source, "-o", tmp_path / "record.html") == (0, "", "12 quotes\n")
    page = (tmp_path / "record.html").read_bytes()
    found = tables((tmp_path / "files.html").read_bytes())
    assert found == tables(page)
    assert found["speaker"]["Zvi Magen"] == ["4", "33.3%", "2", "2"]
    assert found["publisher"] == {
        "The Media Line": ["10", "83.3%", "4", "6"], f"{HOSTILE} $x^2$": ["2", "16.7%", "1", "1"],
    }  # fmt: skip
    assert found["time"] == {"2025-03": ["2", "16.7%", "1", "1"]}
    assert {name: figures[0] for name, figures in found["naming"].items()} == {
        "named": "7", "not named, or left open": "5",
    }  # fmt: skip
    assert [one.text for one in html.document_fromstring(page).xpath("//section/p")] == [
        "Not counted here: 5 quotes of somebody who is not named.",
        "Not counted here: 10 quotes in an article without a month.",
    ]


def test_a_page_loads_nothing_and_shows_words_as_words(
    onrecord: Command, folder: Path, tmp_path: Path
) -> None:
    onrecord("report", folder, "-o", tmp_path / "a.html")
    onrecord("report", folder, "-o", tmp_path / "b.html")
    written = (tmp_path / "a.html").read_bytes()
    assert written == (tmp_path / "b.html").read_bytes()
    page = html.document_fromstring(written)
    assert page.xpath("string(//h1)") == f"Who is quoted in {folder.name}"
    assert page.xpath("//script | //link | //b") == []
    assert {one.partition(",")[0] for one in page.xpath("//@src")} == {"data:image/svg+xml;base64"}
    assert {link.get("href") for link in page.xpath("//a")} == {
        f"#{one}" for one in page.xpath("//section/h2/@id")
    }
    for picture in page.xpath("//img"):
        drawn = etree.fromstring(base64.b64decode(picture.get("src").partition(",")[2]))
        addresses = [value for value in drawn.xpath("//@*") if str(value).startswith(("http", "//"))]
        assert addresses == []
        assert drawn.xpath("//*[local-name()='script']") == []
        assert picture.get("alt").startswith("Bar chart of ")
        assert picture.getparent().getnext().tag == "details"
    publishers = page.xpath("//section[h2/@id='publisher']//img/@src")[0].partition(",")[2]
    assert HOSTILE in etree.fromstring(base64.b64decode(publishers)).xpath("string(.)")


def test_whoever_has_no_bar_is_in_one_line() -> None:
    rows = [row(f"Speaker {number:02d}") for number in range(MOST + 2)] * 2 + [
        row("Ann Poole", kind="indirect")
    ]
    found = counts(rows, "speaker")
    assert found[:2] == [("Speaker 00", 2, 0), ("Speaker 01", 2, 0)]
    assert found[MOST:] == [(OTHERS, 4, 1)]
    bars = report_of(rows).questions[0].bars
    assert len(bars) == MOST
    assert OTHERS not in [bar.name for bar in bars]


def test_two_people_of_one_name_are_two_where_the_record_knows_them() -> None:
    people = [row("Ann Poole", speaker_id=one) for one in ("spk_1", "spk_2")]
    assert counts(people, "speaker") == [("Ann Poole", 1, 0)] * 2
    assert counts([row("Ann Poole")] * 2, "speaker") == [("Ann Poole", 2, 0)]


def test_every_source_is_named_open_or_missing() -> None:
    rows = [row("Ann Poole", source="she"), row(source="officials"), row(kind="mixed"), row()]
    assert counts(rows, "naming") == [
        ("no source stated", 2, 0), ("named", 1, 0), ("not named, or left open", 1, 0),
    ]  # fmt: skip
    assert note(rows, "speaker") == "Not counted here: 3 quotes of somebody who is not named."
    assert counts(rows, "kind") == [("words in quotation marks", 3, 0), ("both", 1, 0)]


def test_an_axis_of_months_has_those_without_a_quote() -> None:
    rows = [
        row(published_at=one) for one in ("2018-11-30", "2019-02", "2019-02-03T01:00:00+02:00", "2019", None)
    ]
    assert counts(rows, "time") == [
        ("2018-11", 1, 0), ("2018-12", 0, 0), ("2019-01", 0, 0), ("2019-02", 2, 0),
    ]  # fmt: skip
    assert note(rows, "time") == "Not counted here: 2 quotes in an article without a month."
    assert counts([row()], "time") == []


def test_more_than_ten_years_are_counted_by_year() -> None:
    rows = [
        row(published_at=one, kind=kind)
        for one, kind in (("2001-05-06", "direct"), ("2001", "indirect"), ("2020-01", "direct"))
    ]
    found = counts(rows, "time")
    assert [found[0], found[1], found[-1], len(found)] == [("2001", 1, 1), ("2002", 0, 0), ("2020", 1, 0), 20]
    assert note([*rows, row(published_at="1815-06-19")], "time").endswith(
        "quote in an article without a date, or from before 1901."
    )


@pytest.mark.parametrize(
    ("axis", "labels"),
    [
        (["2018-12", "2019-01"], {0: "2018-12", 1: "2019-01"}),
        ([f"2018-{month:02d}" for month in range(1, 13)] * 2, {at: f"2018-{at % 12 + 1:02d}" for at in range(0, 24, 2)}),
        ([f"{year}-{month:02d}" for year in (2018, 2019, 2020) for month in range(1, 13)], {0: "2018", 12: "2019", 24: "2020"}),
        ([str(year) for year in range(1990, 2020)], {at: str(1990 + at) for at in range(0, 30, 3)}),
    ],
    ids=["months", "two years", "Januaries", "years"],
)  # fmt: skip
def test_labels_of_an_axis_can_be_read(axis: list[str], labels: dict[int, str]) -> None:
    assert ticks(axis) == labels


def test_no_quotes_are_a_page_that_says_so(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    code, _, err = onrecord("report", tmp_path / "a.txt", "-o", tmp_path / "a.html")
    assert (code, err) == (0, "1 article, 0 quotes, 0 speakers, 0 analysts\n")
    page = (tmp_path / "a.html").read_text()
    assert page.count("There is no quote.") == 6
    assert "<img" not in page


def test_what_is_refused_is_said(
    onrecord: Command, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "third.txt").write_bytes(b"\xff")
    code, _, err = onrecord("report", folder, "-o", tmp_path / "a.html")
    assert (code, "rejected" in err, (tmp_path / "a.html").exists()) == (1, True, True)
    assert onrecord("report", tmp_path / "none.db", "-o", tmp_path / "b.html")[0] == 1
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    code, _, err = onrecord("report", folder, "-o", tmp_path / "c.html")
    assert (code, err.splitlines()[-1]) == (
        1,
        "onrecord: a report needs matplotlib: pip install 'onrecord[report]'",
    )
    assert not (tmp_path / "c.html").exists()
