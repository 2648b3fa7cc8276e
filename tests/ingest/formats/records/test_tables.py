"""Tables of articles: which column holds what, and rows that cannot be read."""

from pathlib import Path

import pytest
from onrecord.errors import InputError
from onrecord.ingest.formats import media_type_of, sniff_media_type
from onrecord.ingest.formats.json import read_any_json, read_json_lines
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.tables import read_table
from onrecord.ingest.records import PublisherRecord

TEXT = "The pier shut. “It rots,” said Ida Moss."


def articles(table: str) -> list[Draft]:
    return [one for one in read_table(table) if isinstance(one, Draft)]


def left_out(table: str) -> list[LeftOut]:
    return [one for one in read_table(table) if isinstance(one, LeftOut)]


def test_columns_are_known_by_their_names() -> None:
    table = (
        "Nr,Headline,Standfirst,Written by,Pub. Date,Media Name,Article URL,Lang,Article Text\n"
        f'7,Pier shut,For good,By Lea Voss,"June 3, 2024",Valley News,https://valley.example/pier,en_GB,"{TEXT}"\n'
    )
    assert articles(table) == [
        Draft(
            headline="Pier shut",
            dek="For good",
            byline="Lea Voss",
            published_at="2024-06-03",
            publisher=PublisherRecord("Valley News", None),
            source_url="https://valley.example/pier",
            language="en",
            body=TEXT,
        )
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_cells_are_parted_by_what_parts_the_names(separator: str) -> None:
    table = f"sep={separator}\r\ntitle{separator}text\r\nPier{separator}It rots.\r\n"
    assert [(one.headline, one.body) for one in articles(table)] == [("Pier", "It rots.")]


def test_lines_above_the_names_are_passed_over() -> None:
    assert [one.body for one in articles("Search: pier\n\ntitle,text\nPier,It rots.\n")] == ["It rots."]


def test_a_cell_holds_paragraphs() -> None:
    table = 'title,text\nPier,"It shut.\n\n""It rots,"" said Ida Moss."\n'
    assert [one.body for one in articles(table)] == ['It shut.\n\n"It rots," said Ida Moss.']


def test_markup_in_a_cell_is_read_as_markup() -> None:
    table = 'title,author,html\nPier,Lea Voss,"<h1>Pier</h1><p>By Lea Voss</p><p>It <b>rots</b>.</p>"\n'
    assert [one.body for one in articles(table)] == ["It rots."]


def test_a_text_without_a_column_of_headlines_has_its_own_header() -> None:
    table = 'file,text\na.txt,"Pier shut for good\n\nBy Lea Voss\n\nThe pier shut on Monday.\n\nIt rots."\n'
    assert [(one.headline, one.byline, one.body) for one in articles(table)] == [
        ("Pier shut for good", "Lea Voss", "The pier shut on Monday.\n\nIt rots.")
    ]


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("['Lea Voss', \"Ann O'Dea\"]", "Lea Voss and Ann O'Dea"),
        ("[]", None),
        ("nan", None),
        ("Lea Voss; Rolf Tamm", "Lea Voss and Rolf Tamm"),
        ("", None),
    ],
)
def test_authors_stand_as_programs_print_them(stated: str, expected: str | None) -> None:
    table = f'title,authors,text\nPier,"{stated.replace(chr(34), chr(34) * 2)}",It rots.\n'
    assert [one.byline for one in articles(table)] == [expected]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2024-06-03 07:15:00",), ["2024-06-03"]),
        (("2024-06-03T07:15:00+02:00",), ["2024-06-03T07:15:00+02:00"]),
        (("1717398900",), ["2024-06-03T07:15:00Z"]),
        (("1717398900000",), ["2024-06-03T07:15:00Z"]),
        (("03-Jun-2024 07:15AM",), ["2024-06-03"]),
        (("13/06/2024", "04/06/2024"), ["2024-06-13", "2024-06-04"]),
        (("6/13/2024", "6/4/2024 7:15"), ["2024-06-13", "2024-06-04"]),
        (("3/4/2024", "4/4/2024"), [None, "2024-04-04"]),
        (("13/06/2024", "6/13/2024"), ["2024-06-13", "2024-06-13"]),
        (("soon",), [None]),
    ],
)
def test_dates_of_figures_are_read_by_those_that_tell_the_day(
    days: tuple[str, ...], expected: list[str | None]
) -> None:
    table = "title,date,text\n" + "".join(f"Pier,{day},It rots.\n" for day in days)
    assert [one.published_at for one in articles(table)] == expected


def test_the_name_of_a_host_is_no_publisher() -> None:
    assert [one.publisher for one in articles("title,source,text\nPier,valley.example,It rots.\n")] == [None]


def test_tabs_may_part_cells_without_marks() -> None:
    table = 'title\ttext\nPier\t"It rots," said Ida Moss.\nDam\t"It holds," said Piet Haas.\n'
    assert [one.body for one in articles(table)] == [
        '"It rots," said Ida Moss.',
        '"It holds," said Piet Haas.',
    ]
    running = 'title\ttext\nPier\t"It rots. It always has.\nDam\tIt holds.\nMill\t"It burns," said Tom Ash.\n'
    assert [one.headline for one in articles(running)] == ["Pier", "Dam", "Mill"]
    assert [one.body for one in articles('title\ttext\nPier\t"It ""rots""."\n')] == ['It "rots".']


def test_a_row_that_cannot_be_read_is_named() -> None:
    table = 'title,text\nPier,\nDam,It holds.\nMill,It burns, they say.\nQuay,"Long … [+99 chars]"\n'
    assert left_out(table) == [
        LeftOut("row 2", "has no text in text"),
        LeftOut("row 4", "has 3 cells and not 2, as many as columns have names"),
        LeftOut("row 5", "holds only the beginning of a text, which is no article"),
    ]
    assert [one.headline for one in articles(table)] == ["Dam"]


def test_rows_before_damage_are_read() -> None:
    rows = read_table('title,text\nPier,It rots.\nDam,"It holds\n')
    assert next(rows) == Draft(headline="Pier", body="It rots.")
    with pytest.raises(InputError, match="is damaged behind row 2"):
        next(rows)
    with pytest.raises(InputError, match="is damaged behind row 1"):
        list(read_table('title,text\n"Dam,It holds\n'))


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "title,url\nPier,x\n",
            r"has no column with the text of articles \(text, body, content, …\), only title, url",
        ),
        (",".join("abcdefghijklmn"), "only a, b, c, d, e, f, g, h, i, j, k, l and 2 more"),
        ('"', "has no column with a name"),
        ("a\n" * 12, "only a$"),
        ("title,text\n", "has no row below the names of its columns"),
    ],
)
def test_a_table_without_texts_is_refused(table: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        list(read_table(table))


def test_a_table_is_known_by_the_names_of_its_columns() -> None:
    assert sniff_media_type(b'"id","title","text"\n1,Pier,It rots.') == "text/csv"
    assert sniff_media_type(b"Title, text and author of a book\n\nIt rots.") == "text/plain"
    assert [media_type_of(Path(name)) for name in ("a.tsv", "b.ndjson")] == [
        "text/csv",
        "application/x-ndjson",
    ]


def test_each_line_of_json_lines_is_an_article() -> None:
    lines = (
        '{"title": "Pier", "authors": ["Lea Voss"], "date_publish": "2024-06-03 07:15:00", "maintext": "It rots."}\n'
        '\n{"@type": "NewsArticle", "headline": "Dam", "articleBody": "It holds."}\n[1]\nno\n'
    )
    draft, other, listed, broken = read_json_lines(lines)
    assert draft == Draft(headline="Pier", byline="Lea Voss", published_at="2024-06-03", body="It rots.")
    assert other == Draft(headline="Dam", body="It holds.")
    assert listed == LeftOut("line 4", "is no JSON object")
    assert isinstance(broken, LeftOut)
    assert broken.reason.startswith("is not JSON")
    assert read_any_json(lines) == [draft, other, listed, broken]


def test_json_lines_without_a_text_are_refused() -> None:
    with pytest.raises(InputError, match="only headline, short_description"):
        read_json_lines('{"headline": "Pier", "short_description": "It rots."}')
    with pytest.raises(InputError, match="has no column with a name"):
        read_json_lines("\n")
    mixed = read_json_lines('no\n{"headline": "Pier"}')
    assert mixed[1] == LeftOut("line 2", "has no text in any column")


@pytest.mark.parametrize(
    "value",
    [
        '[{"title": "Pier", "content": "It rots."}, 1]',
        '{"status": "ok", "articles": [{"title": "Pier", "content": "It rots."}]}',
        '{"response": {"results": [{"webTitle": "Pier", "fields": {"bodyText": "It rots."}}]}}',
        '[{"title": {"rendered": "Pier"}, "content": {"rendered": "<p>It rots.</p>"}, "author": 7}]',
        '[{"headline": {"main": "Pier"}, "byline": {"original": ""}, "body": ["It rots."], "text": "It rots."}]',
        '{"hits": {"hits": [{"_source": {"title": "Pier", "text": "It rots."}}]}}',
    ],
)
def test_records_stand_in_lists_of_many_names(value: str) -> None:
    assert read_any_json(value) == [Draft(headline="Pier", body="It rots.")]


@pytest.mark.parametrize(
    "value",
    [
        '{"data": {"article": {"title": "Pier", "content": "It rots."}}}',
        '{"page": {"list": [{"title": "Pier", "text": "It rots."}], "title": "All of it"}}',
        '{"story": {"headline": "Pier", "body": "It rots.", "related": {"title": "Dam", "text": "It holds."}}}',
    ],
)
def test_one_article_may_stand_anywhere_in_json(value: str) -> None:
    assert read_any_json(value) == [Draft(headline="Pier", body="It rots.")]


@pytest.mark.parametrize(
    "value",
    [
        (
            '{"headlines": {"basic": "Pier"}, "credits": {"by": [{"name": "Lea Voss"}]}, "display_date": "2024-06-03", "content_elements": '
            '[{"type": "image"}, {"type": "text", "content": "It rots."}, {"type": "text"}]}'
        ),
        (
            '[{"title": {"rendered": "Pier"}, "content": {"rendered": "<p>It rots.</p>"}, "author": 7, "date": "2024-06-03",'
            ' "_embedded": {"author": [{"name": "Lea Voss"}]}}]'
        ),
        '{"articles": {"results": [{"title": "Pier", "body": "It rots.", "authors": [{"name": "Lea Voss"}], "dateTimePub": "2024-06-03"}]}}',
        '[{"title": "Pier", "body": "It rots.", "author": "Lea Voss", "date": "3-Jun-24"}]',
    ],
)
def test_systems_and_interfaces_name_their_fields_in_their_own_ways(value: str) -> None:
    assert read_any_json(value) == [
        Draft(headline="Pier", byline="Lea Voss", published_at="2024-06-03", body="It rots.")
    ]


def test_the_title_of_a_source_is_the_paper() -> None:
    (draft,) = read_any_json(
        '[{"title": "Pier", "body": "It rots.", "source": {"uri": "v.example", "title": "Valley News"}}]'
    )

    assert isinstance(draft, Draft)
    assert draft.publisher == PublisherRecord("Valley News", None)


def test_pages_of_which_only_addresses_are_known_can_be_fetched() -> None:
    with pytest.raises(
        InputError, match="only title, url; `onrecord fetch` reads the pages whose addresses stand in url"
    ):
        read_any_json('{"data": {"items": [{"title": "Pier", "url": "https://ely.example/pier"}]}}')


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ('{"text": "It rots."}', "holds no schema.org or ninjs article with a body$"),
        ('[{"title": "Pier", "summary": "It rots."}]', "with a body: has no column .*, only title, summary"),
        ('{"data": ' * 6 + "1" + "}" * 6, "holds no schema.org"),
    ],
)
def test_records_without_text_and_headline_are_refused(value: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_any_json(value)


def test_a_text_may_be_a_list_of_paragraphs() -> None:
    assert read_any_json(
        '[{"title": "Pier", "body": ["It rots.", "It fell."], "byline": ["Lea Voss", "Rolf Tamm"]}]'
    ) == [Draft(headline="Pier", byline="Lea Voss and Rolf Tamm", body="It rots.\n\nIt fell.")]
    assert read_any_json('[{"title": "Pier", "body": ["It", "rots"]}]') == [
        LeftOut("record 1", "has no text in body")
    ]
