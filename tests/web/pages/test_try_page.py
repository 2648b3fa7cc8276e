"""A text is tried: its quotations come out marked, as JSON and as CSV, and nothing of it is kept."""

import csv
import io
import json
from urllib.parse import urlencode

import pytest

from tests.web.conftest import Server
from tests.web.records import ROOT

FORM = {"content-type": "application/x-www-form-urlencoded"}
TEXT = (ROOT / "data/articles/media-line-russian-offer.txt").read_text()
GERMAN = (
    "Der Hafen der Stadt wird auch in diesem Jahr nicht fertig. Das sagte die Sprecherin der Verwaltung am Montag vor der Presse, "
    "und sie nannte dafür mehrere Gründe. Die Arbeiten an der alten Mauer haben länger gedauert, als man es geplant hatte."
)
HOSTILE = "“<script>alert(1)</script> is what we say,” said Jane Doe."


def test_a_text_comes_back_with_its_quotations_marked(first: Server) -> None:
    before = first.get("/v1/articles").json()
    empty = first.get("/try")
    assert (empty.status_code, empty.text.count("<mark")) == (200, 0)
    assert "characters. Programs" in empty.text
    page = first.ask("POST", "/try", content=urlencode({"text": TEXT}).encode(), headers=FORM)
    assert page.status_code == 200
    assert 'data-who="Zvi Magen, in these words: "' in page.text
    assert 'href="#q1"' in page.text
    assert "“he” is Zvi Magen, named in the sentence before." in page.text
    assert "/quotes/" not in page.text
    assert first.get("/v1/articles").json() == before


def test_what_was_found_can_be_taken_along(first: Server) -> None:
    wanted = first.ask(
        "POST", "/v1/extractions", content=TEXT.encode(), headers={"content-type": "text/plain"}
    ).json()
    for lines in ("\n", "\r\n"):
        sent = {"text": TEXT.replace("\n", lines), "as": "json"}
        answer = first.ask("POST", "/try", content=urlencode(sent).encode(), headers=FORM)
        assert json.loads(answer.text) == wanted
        assert answer.headers["content-disposition"] == 'attachment; filename="quotations.json"'
    answer = first.ask("POST", "/try", content=urlencode({"text": TEXT, "as": "csv"}).encode(), headers=FORM)
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["text"] for row in rows] == [quote["text"] for quote in wanted["quotes"]]
    assert {"Zvi Magen", "Sanam Vakil"} <= {row["speaker"] for row in rows}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": "Nobody spoke."}, "0 quotations"),
        ({"text": HOSTILE}, "&lt;script&gt;alert(1)&lt;/script&gt; is what we say,</a></mark>"),
        (
            {"text": "<p>“It is so,” said Jane Doe.</p>", "type": "text/html"},
            'data-who="Jane Doe, in these words: "',
        ),
        (
            {"text": GERMAN},
            "in German, which On Record does not read",
        ),
        (
            {
                "text": "The town spoke\n\nOf its mill\n\n“It is open,” said Jane Doe, an analyst at Acme, who lives there."
            },
            "<h1>The town spoke</h1>",
        ),
    ],
)
def test_each_kind_of_text_is_answered(first: Server, fields: dict[str, str], said: str) -> None:
    page = first.ask("POST", "/try", content=urlencode(fields).encode(), headers=FORM)
    assert page.status_code == 200
    assert said in page.text
    assert "<script>" not in page.text


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"text=", 422),
        (b"text=a&type=image/png", 422),
        (b"text=a&as=pdf", 422),
        (b"text=a&text=b", 422),
        (b"text=a&other=b", 422),
        (b"text=a&type=text/plain&as=html&more=1", 400),
        (b"text=%7B%22headline%22%3A1%7D", 422),
    ],
)
def test_a_form_of_another_page_is_refused(first: Server, body: bytes, status: int) -> None:
    answer = first.ask("POST", "/try", content=body, headers=FORM | {"accept": "text/html"})
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
