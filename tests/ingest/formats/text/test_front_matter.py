"""Text files with facts between two lines of hyphens; every name is invented."""

from pathlib import Path

import onrecord
import pytest
from onrecord.ingest.formats.text.front_matter import with_labels
from onrecord.ingest.formats.text_file import read_text_file

BODY = "Pier opens\nIt rained on Monday, and nobody came.\n“The pier will open,” said Ann Roe, the harbour master."


def test_what_trafilatura_writes_above_a_text_is_its_header() -> None:
    matter = '---\ntitle: Pier opens\nauthor: Mary Smith; Jo Bly\nurl: https://gazette.example/pier\nhostname: gazette.example\nsitename: The Gazette\ndate: "2024-03-05"\n---\n'
    (draft,) = read_text_file(matter + BODY)

    assert draft.publisher is not None
    assert (draft.headline, draft.byline, draft.published_at) == (
        "Pier opens",
        "Mary Smith and Jo Bly",
        "2024-03-05",
    )
    assert (draft.publisher.name, draft.source_url) == ("The Gazette", "https://gazette.example/pier")
    assert draft.body.startswith("It rained on Monday")


def test_one_author_and_fields_without_values() -> None:
    assert (
        with_labels("---\ntitle: Pier\nauthor: Jo Bly\ndate:\n---\nIt rained.")
        == "Title: Pier\nAuthor: Jo Bly\n\nIt rained."
    )


@pytest.mark.parametrize("raw", ["It rained.", "---\nurl: a\ndate: b\n---\nIt rained."])
def test_other_texts_stay(raw: str) -> None:
    assert with_labels(raw) == raw


NAMED = "headline: Pier opens\nStandfirst: It took a year\nbyline: By Mary Smith\npub-date: none\npublished: 5 March 2024\n"


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize(
    ("fields", "paper", "address"),
    [
        (
            "publication: 'The Gazette'\nlink: https://gazette.example/pier\n",
            "The Gazette",
            "https://gazette.example/pier",
        ),
        ("source: The Ely Post\n", "The Ely Post", None),
        ("source: somewhere\n", None, None),
    ],
)
def test_the_same_fields_are_known_in_texts_and_in_markdown(
    tmp_path: Path, suffix: str, fields: str, paper: str | None, address: str | None
) -> None:
    file = tmp_path / f"pier{suffix}"
    file.write_text(f"---\n{NAMED}{fields}---\n{BODY}\n")
    (article,) = onrecord.read(file)

    assert (article.headline, article.dek, article.byline) == ("Pier opens", "It took a year", "Mary Smith")
    assert (article.published_at, article.source_url) == ("2024-03-05", address)
    assert (article.publisher.name if article.publisher else None) == paper
    assert article.text.split("\n\n")[-2:] == BODY.split("\n")[-2:]


def test_lines_without_empty_ones_between_are_paragraphs_below_front_matter(tmp_path: Path) -> None:
    file = tmp_path / "pier.txt"
    file.write_text(f"---\ntitle: Pier opens\nauthors:\n  - Mary Smith\n  - Jo Bly\n---\n{BODY} *Late.*\n")
    (article,) = onrecord.read(file)
    assert article.byline == "Mary Smith and Jo Bly"
    assert article.text.count("\n\n") == 1
    assert article.text.endswith("Late.")


LONG = "“We will not go,” says Mayor Ann O'Neil of the pier: “Never”"


@pytest.mark.parametrize(
    "written",
    [
        'title: "\\u201CWe will not go,\\u201D says Mayor Ann O\'Neil of the\\\n  \\ pier: \\u201CNever\\u201D"\nauthor: [Jo Bly,\n  Mary Smith]',
        "title: '“We will not go,” says Mayor Ann O''Neil\n  of the pier: “Never”'\nauthor:\n- Jo Bly\n- name: Mary Smith\n  mail: a",
        "title: >-\n  “We will not go,” says Mayor Ann O'Neil\n  of the pier: “Never”\nauthor:\n  name: Jo Bly and Mary Smith\n  mail: a",
        'title: "“We will not go,” says Mayor Ann O\'Neil of\n  the pier: “Never”"\nauthor: Jo Bly and\n  Mary Smith',
        'title: "“We will not go,” says Mayor Ann O\'Neil of the pier: “Never”"\nauthors: [\n    "Jo Bly",\n    "Mary Smith",\n]',
    ],
    ids=["escapes", "doubled", "folded", "quoted", "toml"],
)
def test_a_value_of_several_lines_is_one(written: str) -> None:
    (draft,) = read_text_file(f"---\n{written}\ndate: 2024-03-05\n---\n{BODY}")

    assert (draft.headline, draft.byline, draft.published_at) == (LONG, "Jo Bly and Mary Smith", "2024-03-05")
    assert with_labels('---\ntitle: "Pier\\topens"\n---\nIt.') == "Title: Pier opens\n\nIt."
