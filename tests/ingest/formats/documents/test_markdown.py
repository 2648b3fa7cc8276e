"""Markdown; every name is invented."""

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats.documents.markdown import read_markdown
from onrecord.ingest.reader import Given, read_input
from onrecord.ingest.records import ArticleRecord, PublisherRecord

WORDS = "“The pier will open,” said Ann Roe."


def body(text: str) -> list[str]:
    return read_markdown(f"It rained.\n\n{text}").body.split("\n\n")[1:]


def test_the_first_heading_and_the_lines_below_it_are_the_header() -> None:
    draft = read_markdown(
        f"# Pier *opens*\n\nBy Mary Smith\n\nMarch 5, 2024\n\nIt rained.\n\n{WORDS}\n\n## Next\n\nIt was late.\n"
    )

    assert (draft.headline, draft.byline, draft.published_at) == ("Pier opens", "Mary Smith", "2024-03-05")
    assert draft.body == f"It rained.\n\n{WORDS}\n\nNext\n\nIt was late."


def test_front_matter_states_what_a_site_prints() -> None:
    matter = (
        '---\ntitle: "Pier opens: at last"\nsubtitle: Hope\nauthors:\n  - name: Mary Smith\n  - Jo Bly\ndate: 2024-03-05\n'
        "publisher: The Gazette\ncanonical_url: https://gazette.example/pier\ntags: [a, b]\n---\n"
    )
    draft = read_markdown(f"{matter}It rained.\r\n\r\n{WORDS}")

    assert (draft.headline, draft.dek, draft.byline) == (
        "Pier opens: at last",
        "Hope",
        "Mary Smith and Jo Bly",
    )
    assert (draft.published_at, draft.source_url) == ("2024-03-05", "https://gazette.example/pier")
    assert draft.publisher is not None
    assert draft.publisher.name == "The Gazette"
    assert draft.body == f"It rained.\n\n{WORDS}"
    assert read_markdown(
        "---\ntitle: Pier opens\nsitename: The Post\n---\nIt rained."
    ).publisher == PublisherRecord("The Post", None)
    toml = read_markdown(
        "+++\ntitle = 'Pier opens'\nauthor = [\"Mary Smith\", 'Jo Bly']\nodd\n+++\nIt rained."
    )
    assert (toml.headline, toml.byline) == ("Pier opens", "Mary Smith and Jo Bly")


def test_metadata_may_stand_without_a_fence() -> None:
    draft = read_markdown(
        f"Title: Pier opens\nAuthor: Mary Smith\nDate: 2024-03-05\n\n# Pier opens\n\nIt rained.\n\n{WORDS}"
    )

    assert (draft.headline, draft.byline, draft.published_at) == ("Pier opens", "Mary Smith", "2024-03-05")
    assert draft.body == f"It rained.\n\n{WORDS}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("> “Late,” said *Ann* **Roe**\n> at noon.", ["“Late,” said Ann Roe at noon."]),
        ("One [link](https://a.example) ![picture](b.png) and `code`.", ["One link and code."]),
        ("We ~~will not~~ will sign.", ["We will sign."]),
        ("==“Late,”== he said: 1 == 1.", ["“Late,” he said: 1 == 1."]),
        ("“**Not** , _no_ ” he said ** ”; 2* , 3.", ["“Not, no” he said ** ”; 2*, 3."]),
        ("First line  \nand more\\\nSecond.", ["First line and more", "Second."]),
        ("**By:** Ann\n**On:** a\nday.", ["By: Ann", "On: a day."]),
        ("- One.\n- Two.", ["One.", "Two."]),
        ("| a | b |\n|---|---|\n| Ann Roe | No. |", ["a", "b", "Ann Roe", "No."]),
        ("    Code.\n\n```\nFence.\n```", ["Code.", "Fence."]),
        ("<div><p>In a <b>page</b>.</p></div>", ["In a page."]),
        ("It <b>was</b> late.[^1]\n\n[^1]: A note.", ["It was late.", "A note."]),
        ("&ldquo;No&rdquo; \\*x\\* a&shy;b.", ["“No” *x* a\u00adb."]),
        ("---\n\nIt was.", ["It was."]),
    ],
)  # fmt: skip
def test_signs_are_read_as_what_they_mean(text: str, words: list[str]) -> None:
    assert body(text) == words


def test_a_block_quotation_that_the_text_leads_to_is_speech() -> None:
    assert body("Ann Roe wrote:\n\n> We open.\n>\n> Come all.") == [
        "Ann Roe wrote:",
        "“We open.",
        "“Come all.”",
    ]
    assert body("Ann Roe wrote:\n\n> “We open.”\n\n> ## Next") == ["Ann Roe wrote:", "“We open.”", "Next"]
    assert body("It was late.\n\n> The tide is high.") == ["It was late.", "The tide is high."]
    assert read_markdown("> We open.\n\nIt rained.").body == "We open.\n\nIt rained."


def test_a_document_without_words_is_refused() -> None:
    with pytest.raises(InputError, match="holds no text"):
        read_markdown("---\ntitle: x\n---\n\n---\n")
    with pytest.raises(InputError, match="holds 500001 characters of Markdown, more than 500000"):
        read_markdown("a" * 500_001)


def test_a_title_block_of_pandoc_is_a_header() -> None:
    draft = read_markdown(f"% Pier opens\n  at last\n% Mary Smith; Jo Bly\n% 5 March 2024\n\n{WORDS}\n")

    assert (draft.headline, draft.byline, draft.published_at, draft.body) == (
        "Pier opens at last",
        "Mary Smith and Jo Bly",
        "2024-03-05",
        WORDS,
    )
    assert read_markdown(f"% Pier opens\n%\n%\n\n{WORDS}").byline is None


def test_links_between_notes_and_what_stands_for_a_picture_are_no_words() -> None:
    matter = (
        '---\ntitle: Pier opens\nbyline: By Mary Smith\nauthor:\n  - "[[people/smith|Mary Smith]]"\n---\n'
    )
    text = f"{matter}It rained.\n{{: .lead}}\n\n{{% include figure.html src='a.jpg' %}}\n\n{{{{< youtube id='a' >}}}}\n\n{WORDS}\n"
    draft = read_markdown(text)

    assert (draft.byline, draft.body) == ("Mary Smith", f"It rained.\n\n{WORDS}")


@pytest.mark.parametrize(
    ("quotation", "read"),
    [
        ("> It rots.\n> -- Jo Bly, head of the port", ["“It rots.”", "— Jo Bly, head of the port"]),
        ("> It rots.\n>\n> Mend it.\n>\n> — Jo Bly", ["“It rots.", "“Mend it.”", "— Jo Bly"]),
        ("> It rots -- all of it", ["It rots -- all of it"]),
        ("> “It rots.” -- Jo Bly", ["“It rots.” -- Jo Bly"]),
    ],
)
def test_a_block_quotation_that_says_whose_it_is_is_speech(quotation: str, read: list[str]) -> None:
    assert body(quotation) == read


def test_an_author_may_have_fields_of_his_own() -> None:
    draft = read_markdown(
        "---\ntitle: Pier\npubDate: 2024-06-12\nauthor:\n  name: Lea Voss\n  url: https://ely.example/lea\n---\n\nIt rots.\n"
    )

    assert (draft.byline, draft.published_at, draft.body) == ("Lea Voss", "2024-06-12", "It rots.")


@pytest.mark.parametrize(("printed", "day"), [("5 March 2024\n\n", "2024-03-05"), ("", "2024-03-04")])
def test_a_day_in_the_time_zone_of_a_reader_counts_where_the_page_prints_none(printed: str, day: str) -> None:
    above = "# Pier opens\n\nBy Lea Voss\n\nPublished Mar 4, 2024, 8:00\u202fPM\n\nSource: [https://ely.example/pier](https://ely.example/pier)\n\n"
    draft = read_markdown(f"{above}{printed}“The pier will open,” said Ann Roe, the harbour master.\n")

    assert (draft.headline, draft.byline, draft.published_at) == ("Pier opens", "Lea Voss", day)
    assert draft.source_url == "https://ely.example/pier"


def test_what_pandoc_writes_beside_common_signs_is_no_text() -> None:
    text = (
        '::: {.story .wide id="x"}\n# Pier opens {#pier-opens .headline}\n\n::::: body\n'
        'It rained on the 5^th^ of H~2~O day.[^1][^2]\n\n“The [old [stone]{.b} pier]{.a lang="en"} will\nopen '
        '[12]{#p12 .pagebreak role="doc-pagebreak"\ntitle="12"}at last,” said [Ann\nRoe]{.person}.[]{#c.xhtml}\n:::::\n:::\n\n'
        "He [then mayor] left {so} ~~not~~ now, a long-stand‐ ing problem.\n\n[^1]: A note.\n"
    )
    draft = read_markdown(text)

    assert draft.headline == "Pier opens"
    assert draft.body.split("\n\n")[:3] == [
        "It rained on the 5th of H2O day.",
        "“The old stone pier will open at last,” said Ann Roe.",
        "He [then mayor] left {so} now, a long-standing problem.",
    ]


@pytest.mark.parametrize(
    ("lines", "byline", "day"),
    [
        ("By Ann Roe", "Ann Roe", None),
        ("*By Ann Roe, 4 June 2024*", "Ann Roe", "2024-06-04"),
        ("**4 June 2024**", None, "2024-06-04"),
        ("_Ely Post_ | June 4, 2024", None, "2024-06-04"),
        ("A year of work ends\n\nBy Ann Roe", "Ann Roe", None),
    ],
)
@pytest.mark.parametrize(
    ("above", "level"), [("# Cuttings of June\n\n", "##"), ("", "##"), ("", "#"), ("## Ports\n\n", "###")]
)
def test_articles_below_headings_of_their_own_are_read_apart(
    lines: str, byline: str | None, day: str | None, above: str, level: str
) -> None:
    titles = ("Pier reopens", "Dam safe", "Sluice shut for good")
    text = f"It rained on the pier for all of the night.\n\n{WORDS}"
    first = read_markdown(
        above + "\n\n".join(f"{level} {title}\n\n{lines}\n\n{text}\n\n---" for title in titles)
    )
    found = [first, *first.further]

    assert [one.headline for one in found] == list(titles)
    assert {(one.byline, one.published_at, one.body) for one in found} == {(byline, day, text)}
    assert [(one.text, one.reason) for one in first.passed_over][:1] == [
        (line.strip("# \n"), "stands above the first article") for line in [above] if line
    ]


ARTICLE = f"By Ann Roe\n\nIt rained on the pier for all of the night.\n\n{WORDS}"


@pytest.mark.parametrize(
    "text",
    [
        f"# Pier reopens\n\n{ARTICLE}\n\n## Next\n\nIt was late.",
        f"# Pier reopens\n\nBy Lea Voss\n\n## Pier\n\n{ARTICLE}\n\n## Dam\n\n{ARTICLE}",
        f"# Pier reopens\n\nIt rained on the pier for all of the night.\n\n## Pier\n\n{ARTICLE}\n\n## Dam\n\n{ARTICLE}",
        f"---\ntitle: Pier reopens\n---\n\n## Pier\n\n{ARTICLE}\n\n## Dam\n\n{ARTICLE}",
        f"## Pier\n\n{ARTICLE}\n\n## Dam\n\nIt rained on the dam for all of the night.",
        f"## Pier\n\n{ARTICLE}\n\n## Dam\n\nBy Ann Roe",
        f"## 4 June 2024\n\n{ARTICLE}\n\n## 5 June 2024\n\n{ARTICLE}",
        f"## Pier\n\n{ARTICLE}\n\n## **\n\n",
    ],
)
def test_parts_of_one_article_stay_together(text: str) -> None:
    assert read_markdown(text).further == ()


def test_every_article_of_a_file_is_ingested() -> None:
    data = f"## Pier\n\n{ARTICLE}\n\n## Dam\n\n{ARTICLE}".encode()
    found = read_input(Given(data, name="june.md", media_type="text/markdown"))
    assert [one.headline for _, one in found if isinstance(one, ArticleRecord)] == ["Pier", "Dam"]
