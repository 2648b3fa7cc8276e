"""Citations through real processors: CSL-JSON by citeproc, BibTeX by a BibTeX parser, tables as strict readers take them."""

import csv
import io
import json
import re
from typing import Any

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from lxml.html import fragment_fromstring
from markdown_it import MarkdownIt

from tests.web.conftest import Server, save
from tests.web.records import made_up

AWKWARD = "A & B_{C}: 100 % of $5 #1 ~ ^ < 6 > 4 \\end"
CIRCUMFLEX = "\N{MODIFIER LETTER CIRCUMFLEX ACCENT}"
"""What the parser reads for LaTeX's `textasciicircum`, which prints the ASCII one."""
CSL_FIELDS = {
    "id": str,
    "type": str,
    "title": str,
    "container-title": str,
    "author": list,
    "issued": dict,
    "URL": str,
    "language": str,
    "note": str,
}
"""Of csl-data.json, the fields that we write, with their types."""


@pytest.fixture
def cited(writable: Server) -> Server:
    """The first article, and one with a date, a byline and an awkward headline."""
    save(
        writable.path,
        made_up(1, headline=AWKWARD, byline=AWKWARD),
        made_up(2, published_at="2021-02-03T04:05:06Z"),
    )
    return writable


def quotes(server: Server) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = server.get("/v1/quotes?limit=100").json()["items"]
    assert len(found) == 14
    return found


def test_csl_json_is_what_its_schema_says(cited: Server) -> None:
    for quote in quotes(cited):
        (item,) = cited.get(quote["links"]["citation"]).json()
        assert {name: type(value) for name, value in item.items()} == {
            name: CSL_FIELDS[name] for name in item
        }
        assert (item["id"], item["type"]) == (quote["id"], "article-newspaper")
        assert all(set(author) == {"literal"} for author in item.get("author", ()))
        for (parts,) in [item["issued"]["date-parts"]] if "issued" in item else []:
            assert "-".join(f"{part:02d}" for part in parts) == quote["article"]["published_at"][:10]


def test_a_citation_processor_renders_csl_json(cited: Server) -> None:
    for quote in quotes(cited):
        items = cited.get(quote["links"]["citation"]).json()
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        bibliography.register(Citation([CitationItem(quote["id"])]))
        (entry,) = map(str, bibliography.bibliography())
        article = quote["article"]
        assert article["publisher"]["name"] in entry
        assert (article["headline"] or "").replace("'", "’")[:9] in entry
        assert (article["published_at"] or "no date")[:4] in entry


def test_a_bibtex_parser_reads_what_was_meant(cited: Server) -> None:
    for quote in quotes(cited):
        written = cited.get(f"{quote['links']['citation']}?format=bibtex").text
        library = parse_string(written, append_middleware=[LatexDecodingMiddleware(keep_math_mode=False)])
        assert library.failed_blocks == []
        (entry,) = library.entries
        article = quote["article"]
        read = {name: field.value.replace(CIRCUMFLEX, "^") for name, field in entry.fields_dict.items()}
        assert (entry.entry_type, entry.key) == ("article", quote["id"])
        assert read["title"].replace("{", "").replace("}", "") == article["headline"].replace(
            "{", ""
        ).replace("}", "")
        assert read["journal"].strip("{}") == article["publisher"]["name"]
        assert read["url"] == (article["source_url"] or quote["links"]["permalink"])
        day = article["published_at"] and [int(part) for part in article["published_at"][:10].split("-")]
        assert [read.get("year"), read.get("day")] == [day and str(day[0]), day and str(day[2])]
        for span in quote["spans"]:
            assert span["exact"].split()[0] in read["note"]


def test_bibtex_keeps_the_capitals_of_headline_and_paper(cited: Server) -> None:
    quote = quotes(cited)[0]
    written = cited.get(f"{quote['links']['citation']}?format=bibtex").text
    assert f"  journal = {{{{{quote['article']['publisher']['name']}}}}},\n" in written
    assert "  title = {{" in written


def test_a_comma_before_the_closing_mark_gives_way_to_the_full_stop(cited: Server) -> None:
    ended = [quote for quote in quotes(cited) if quote["text"] == "The mill is open,"]
    assert len(ended) == 2
    for quote in ended:
        for style in ("text", "csl", "ris", "bibtex"):
            written = cited.get(f"{quote['links']['citation']}?format={style}").text
            assert "Jane Doe: “The mill is open.”" in written, style


@pytest.mark.parametrize(("name", "note"), [("DOI", "Quote: DOI: “"), ("Jane Doe", "Jane Doe: “")])
def test_a_note_is_no_field_of_the_reference(writable: Server, name: str, note: str) -> None:
    save(writable.path, made_up(1, said="We will lease no more", name=name))
    (quote,) = writable.get("/v1/quotes?q=lease").json()["items"]
    (item,) = writable.get(quote["links"]["citation"]).json()
    assert item["note"].startswith(f"{note}We will lease no more.” http")


@pytest.mark.parametrize("headline", ["Mayor: “No,” Poole says", 'Mayor: "No," Poole says'])
def test_marks_in_a_headline_are_single_where_it_stands_in_marks(writable: Server, headline: str) -> None:
    save(writable.path, made_up(1, headline=headline))
    (quote, *_) = [
        one for one in writable.get("/v1/quotes").json()["items"] if one["article"]["headline"] == headline
    ]
    written = writable.get(f"{quote['links']['citation']}?format=text").text
    assert re.search("In: “Mayor: [‘']No,[’'] Poole says”", written)
    assert writable.get(quote["links"]["citation"]).json()[0]["title"] == headline


def test_csv_is_read_strictly_and_ndjson_line_by_line(cited: Server) -> None:
    for what in ("quotes", "articles", "speakers", "changes"):
        documents = cited.get(f"/v1/{what}?limit=100").json()["items"]
        table = cited.get(f"/v1/{what}?limit=100&format=csv")
        rows = list(csv.reader(io.StringIO(table.content.decode("utf-8"), newline=""), strict=True))
        assert {len(row) for row in rows} == {len(rows[0])}
        key = rows[0].index("seq" if what == "changes" else "id")
        assert [row[key] for row in rows[1:]] == [
            str(one["seq" if what == "changes" else "id"]) for one in documents
        ]
        lines = cited.get(f"/v1/{what}?limit=100&format=ndjson").content
        assert lines.endswith(b"\n")
        assert [json.loads(line) for line in lines[:-1].split(b"\n")] == documents


def test_ris_has_the_tags_that_reference_managers_read(cited: Server) -> None:
    for quote in quotes(cited):
        answer = cited.get(f"{quote['links']['citation']}?format=ris")
        assert answer.headers["content-type"].startswith("application/x-research-info-systems")
        lines = answer.text.split("\r\n")
        assert (lines[0], lines[-2:]) == ("TY  - NEWS", ["ER  - ", ""])
        fields = dict(line.split("  - ", 1) for line in lines[:-1])
        assert all("\n" not in line for line in lines)
        assert fields["N1"].endswith(quote["links"]["permalink"])
        if quote["article"]["published_at"]:
            assert fields["DA"].replace("/", "-") == quote["article"]["published_at"][:10]
            assert fields["TI"] == quote["article"]["headline"]


def test_markdown_and_html_show_the_words_and_nothing_that_they_may_mean(cited: Server) -> None:
    hostile = made_up(
        3,
        said="It *is* <b>so</b>",
        headline="A [link](x) & <i>more</i>",
        source_url="https://example.org/(a)?b=1&c=2",
    )
    save(
        cited.path,
        hostile,
        made_up(4, headline=None, publisher=None, published_at=None, source_url=None),
        made_up(5, source_url="javascript:alert(1)"),
    )
    for quote in cited.get("/v1/quotes?limit=100").json()["items"]:
        for name in ("markdown", "html"):
            text = cited.get(f"{quote['links']['citation']}?format={name}").text
            html = MarkdownIt().render(text) if name == "markdown" else text
            root = fragment_fromstring(html, create_parent=True)
            assert {one.tag for one in root.iter()} <= {"div", "blockquote", "p", "a", "footer", "cite"}
            shown = " ".join(root.text_content().split())
            assert " ".join(quote["spans"][0]["exact"].rstrip(",").split()) in shown
            links = [one.get("href") for one in root.iter("a")]
            assert links[-1] == quote["links"]["permalink"]
            source = quote["article"]["source_url"]
            assert links[:-1] == ([source] if source and source.startswith("https:") else [])
            assert (quote["article"]["headline"] or "") in shown
