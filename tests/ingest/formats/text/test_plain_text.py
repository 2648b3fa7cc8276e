import pytest
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.text.plain_text import read_plain_text
from onrecord.ingest.records import PublisherRecord

BODY = "The harbour opened on Monday.\n\nNobody came."


def test_all_parts_are_told_apart() -> None:
    text = f"- The Ely Post - https://ely.example -\n\nHarbour Opens\n\nBy Ann Roe\n\nA dry day\n\nDecember 5, 2018\n\n{BODY}"
    assert read_plain_text(text) == Draft(
        body=BODY,
        headline="Harbour Opens",
        byline="Ann Roe",
        published_at="2018-12-05",
        dek="A dry day",
        publisher=PublisherRecord("The Ely Post", "https://ely.example"),
        body_offset=len(text) - len(BODY),
    )


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Harbour Opens\n\nA dry day for all\n\nBy Ann Roe and Jo Bly of The Post\n\n5 May 2018", ("A dry day for all", "Ann Roe and Jo Bly", "2018-05-05")),
        ("Harbour Opens\n\nBy ANN ROE | May 5, 2018\n\nA dry day", ("A dry day", "ANN ROE", "2018-05-05")),
        ("Harbour Opens\n\nBy J. K. Roe", (None, "J. K. Roe", None)),
        ("Harbour Opens\n\nMay 5, 2018\n\nBy Ann Roe\n\nA dry day", ("A dry day", "Ann Roe", "2018-05-05")),
        ("Harbour Opens!", (None, None, None)),
    ],
)  # fmt: skip
def test_lines_between_headline_and_body_come_in_any_order(
    header: str, expected: tuple[str | None, ...]
) -> None:
    draft = read_plain_text(f"{header}\n\n{BODY}")
    assert (draft.body, (draft.dek, draft.byline, draft.published_at)) == (BODY, expected)


@pytest.mark.parametrize(
    "text",
    [
        "One line alone",
        "A line without any sentence after it\n\nanother one",
        "The harbour opened. Nobody came\n\nIt rained.",
        "The harbour opened.\n\nIt rained.",
        "Q: Who came?\n\nA: Nobody.",
        "ELY, England — The harbour opened\n\nIt rained.",
        "x" * 300 + "\n\nIt rained.",
        "By noon the harbour was open.\n\nIt rained.",
        "- The Ely Post - https://ely.example -",
    ],
)
def test_in_doubt_it_is_body(text: str) -> None:
    assert read_plain_text(text) == Draft(body=text)


@pytest.mark.parametrize(
    ("line", "publisher", "url"),
    [
        ("– Ely – https://ely.example/", PublisherRecord("Ely", "https://ely.example/"), None),
        ("- Ely - https://ely.example/a/b -", PublisherRecord("Ely", None), "https://ely.example/a/b"),
        ("https://ely.example/a/b", None, "https://ely.example/a/b"),
    ],
)
def test_a_source_line_names_publisher_or_page(
    line: str, publisher: PublisherRecord | None, url: str | None
) -> None:
    draft = read_plain_text(f"{line}\n\n{BODY}")
    assert draft == Draft(body=BODY, publisher=publisher, source_url=url, body_offset=len(line) + 2)


@pytest.mark.parametrize(
    "second",
    [
        "By Wednesday nobody knew",
        "By " + "Ann " * 20,
        "“Nobody came,” says Roe",
        "May 5, 2018 | an odd day, said Roe.",
    ],
)
def test_what_only_looks_like_a_header_line_is_no_byline_or_date(second: str) -> None:
    draft = read_plain_text(f"Harbour Opens\n\n{second.strip()}\n\n{BODY}")
    assert (draft.byline, draft.published_at) == (None, None)


def test_a_second_byline_or_date_is_body() -> None:
    draft = read_plain_text(f"Harbour Opens\n\nBy Ann Roe\n\nBy Jo Bly\n\n{BODY}")
    assert (draft.byline, draft.dek, draft.body) == ("Ann Roe", None, f"By Jo Bly\n\n{BODY}")
    assert read_plain_text("Harbour Opens\n\nBy Ann Roe\n\nIt rained.").body == "It rained."


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("By Train to Paris\n\nBy Jane Doe", ("By Train to Paris", None, "Jane Doe")),
        ("By George, He Did It\n\nBy Jane Doe", ("By George, He Did It", None, "Jane Doe")),
        ("By Design", ("By Design", None, None)),
        ("Big Win\n\nMary Jones in First Place", ("Big Win", "Mary Jones in First Place", None)),
        ("Big Win\n\nJohn Smith for Mayor", ("Big Win", "John Smith for Mayor", None)),
        ("Big Win\n\nMary Jones in London", ("Big Win", None, "Mary Jones")),
        ("Big Win\n\nMary Jones for The Ely Post", ("Big Win", None, "Mary Jones")),
        ("Big News\n\nLanguage: a weapon of the weak", ("Big News", None, None)),
        ("Big News\n\nMay 3", ("Big News", "May 3", None)),
        ("* * *", (None, None, None)),
    ],
)
def test_a_headline_or_a_line_under_it_is_not_taken_for_an_author(
    header: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    draft = read_plain_text(f"{header}\n\n{BODY}")
    assert (draft.headline, draft.dek, draft.byline) == expected


@pytest.mark.parametrize(
    "lines",
    [
        "Language: a weapon of the weak",
        "Topics:\n\nThe economy is the big one",
        "Headline: Something Different Happened",
        "* * *",
        "URL: http://[::1/a",
        "Reporter: Hello",
        "Paper: So What Now",
    ],
)
def test_no_word_is_lost_where_a_line_only_looks_like_one_of_a_header(lines: str) -> None:
    text = f"Big News\n\n{lines}\n\n{BODY}"
    draft = read_plain_text(text)
    kept = " ".join(part for part in (draft.headline, draft.dek, draft.byline, draft.body) if part)
    assert set(text.split()) <= set(kept.split())


@pytest.mark.parametrize(
    "line",
    [
        "Last updated May 4, 2024",
        "Published May 3, 2024. Last updated May 4, 2024",
        "May 3, 2024 | Last Updated May 4, 2024",
    ],
)
def test_the_last_update_is_a_date_too(line: str) -> None:
    draft = read_plain_text(f"Big News\n\n{line}\n\n{BODY}")
    assert (draft.headline, draft.dek, draft.body) == ("Big News", None, BODY)
    assert draft.published_at in {"2024-05-03", "2024-05-04"}


def test_an_archive_names_its_source_above_the_headline() -> None:
    draft = read_plain_text(
        f"Source: The Daily Herald\n\nURL: https://herald.example/a/1\n\nDate: 4 May 2024\n\nMarkets Slide\n\n{BODY}"
    )
    assert draft.publisher is not None
    assert (draft.headline, draft.publisher.name, draft.source_url, draft.body) == (
        "Markets Slide",
        "The Daily Herald",
        "https://herald.example/a/1",
        BODY,
    )


@pytest.mark.parametrize(
    "lead",
    [
        'Jo Bly, who runs the pier, called the plan "a disgrace."',
        "Jo Bly, who runs the pier, asked the board: “Who is to pay for it?”",
        "The plan is dead, Jo Bly said (and “nobody will miss it.”)",
    ],
)
def test_a_lead_that_ends_in_a_quotation_is_body(lead: str) -> None:
    draft = read_plain_text(f"Harbour Opens\n\nBy Ann Roe\n\n{lead}\n\n{BODY}")

    assert (draft.dek, draft.body) == (None, f"{lead}\n\n{BODY}")


def test_a_first_line_that_ends_in_a_quotation_and_a_full_stop_is_no_headline() -> None:
    text = f"The board called it “a bad day.”\n\n{BODY}"

    assert read_plain_text(text) == Draft(body=text)


@pytest.mark.parametrize(
    "turns",
    [
        ["Ann Roe  00:02", "Is it shut?", "Jo Bly  00:04", "It is.", "Ann Roe  00:07", "Since when?"],
        ["ANN ROE, HOST: Is it shut?", "JO BLY (mayor): It is.", "ROE: Since when?", "BLY: Since May."],
        ["SPEAKERS: ANN ROE AND JO BLY", "ROE: Is it shut?", "BLY: It is."],
    ],
)
def test_a_turn_of_a_transcript_is_no_headline_and_no_dek(turns: list[str]) -> None:
    body = "\n\n".join(turns)

    assert read_plain_text(body) == Draft(body=body)
    titled = read_plain_text(f"The Pier\n\n{body}")
    assert (titled.headline, titled.dek, titled.body) == ("The Pier", None, body)


def test_a_line_whose_sentence_goes_on_is_no_dek_and_one_with_a_time_is_no_headline() -> None:
    body = "The harbour opened on Monday\n\nand nobody came."

    assert read_plain_text(f"Harbour Opens\n\nBy Ann Roe\n\n{body}") == Draft(
        body=body,
        headline="Harbour Opens",
        byline="Ann Roe",
        body_offset=len("Harbour Opens\n\nBy Ann Roe\n\n"),
    )
    lead = "The council of Ely has closed the pier on\n\nTuesday, and nobody knows for how long."
    assert read_plain_text(f"Pier Shut\n\n{lead}").body == lead
    timed = "[00:02] Ann Roe Is it shut?\n\n[00:04] Jo Bly It is."
    assert read_plain_text(timed) == Draft(body=timed)


@pytest.mark.parametrize(
    "turns",
    [
        "Mr. Otto Finn (Hill North, Ind.): When will the ward open?\n\nHon. Lena Marsh: We will open it in May.",
        "[00:00:02.150] - Otto Finn\n\nWhen will the ward open?\n\n[00:00:05.310] - Lena Marsh\n\nWe will open it in May.",
        "CROSS-EXAMINATION OF LENA MARSH\n\nBY MR. FINN:\n\nQ. When will it open?\n\nA. It will open in May.",
        "LENA MARSH, having been duly sworn, testified as follows:\n\nQ. When will it open?\n\nA. It will open in May.",
        "[Otto Finn] 14:02:05\n\nWhen?\n\n[Lena Marsh] 14:02:09\n\nWe will open it in May.\n\n[Otto Finn] 14:02:15\n\nWhich?",
    ],
)
def test_who_speaks_first_is_no_headline(turns: str) -> None:
    assert read_plain_text(turns) == Draft(body=turns)


@pytest.mark.parametrize(
    ("box", "left_out"),
    [
        ("Key points:\n\n- The pier is shut\n\n- Ferries are late", True),
        ("In short:\n\n• The pier is shut.\n\n• Ferries are late.", True),
        ("Key points:\n\nThe pier is shut and nobody knows for how long.", False),
    ],
)
def test_a_list_that_sums_up_the_text_above_it_is_no_part_of_it(box: str, left_out: bool) -> None:  # noqa: FBT001 - a case
    body = "The pier was shut on Monday after a night of storms.\n\n“We saw it go,” said Ida Moss."
    draft = read_plain_text(f"Pier shut\n\nBy Ann Roe\n\n{box}\n\n{body}")

    assert draft.body == (body if left_out else f"{box}\n\n{body}")
