"""Which columns hold what of an article; every name is invented."""

import json

import pytest
from onrecord.ingest.formats.json import read_any_json
from onrecord.ingest.formats.parsed_article import Draft, LeftOut
from onrecord.ingest.formats.records.column_names import columns_of
from onrecord.ingest.records import PublisherRecord

TEXT = "The pier shut. “It rots,” said Ida Moss."


def test_a_source_may_be_the_address_and_not_the_paper() -> None:
    (draft,) = read_any_json(
        json.dumps(
            {
                "title": "Pier shut",
                "source": "https://post.example/pier",
                "source-hostname": "The Post",
                "text": TEXT,
            }
        )
    )
    assert isinstance(draft, Draft)
    assert draft.source_url == "https://post.example/pier"
    assert draft.publisher == PublisherRecord("The Post", None)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("text", "Full Article Text"),
        ("text", "Story Text"),
        ("text", "post_content"),
        ("text", "ArticleFullText"),
        ("headline", "Article Headline"),
        ("headline", "Hed"),
        ("headline", "News Headline"),
        ("dek", "Subhed"),
        ("dek", "field_subtitle"),
        ("byline", "Journalist Name"),
        ("byline", "field_byline"),
        ("published_at", "Run Date"),
        ("published_at", "Article Publish Date"),
        ("publisher", "Media Title"),
        ("publisher", "Pub"),
        ("source_url", "Original URL"),
        ("publisher", "source-hostname"),
        ("publisher", "meta_site_name"),
        ("text", "fulltext_clean"),
        ("headline", "headline_main"),
        ("byline", "author_clean"),
        ("byline", "creators"),
        ("byline", "dc:contributor"),
        ("headline", "dcterms:title"),
        ("headline", "Titel"),
        ("text", "document"),
        ("published_at", "first_publication_date"),
        ("published_at", "Time"),
        ("publisher", "Media"),
        ("publisher", "brand"),
        ("source_url", "page_url"),
    ],
)
def test_columns_are_known_without_the_words_that_say_nothing(field: str, name: str) -> None:
    assert columns_of([name])[field] == [name]


@pytest.mark.parametrize("name", ["Name", "File Name", "Reach", "Text Length", "Items", "Complete"])
def test_other_columns_are_none(name: str) -> None:
    assert not any(columns_of([name]).values())


@pytest.mark.parametrize(
    "names",
    [
        ["art_title", "art_author", "art_outlet", "art_date", "art_text"],
        ["doc.title", "doc.by", "doc.paper", "doc.date", "doc.text"],
        ["HEADLINE_TXT", "BYLINE_TXT", "PAPER_NM", "PUB_DT", "BODY_TXT"],
        ["Headline (EN)", "Author(s)", "Newspaper / outlet", "Date (dd.mm.yyyy)", "Full text (as published)"],
        ["Titel", "Autor", "Zeitung", "Datum", "Volltext"],
    ],
)
def test_words_that_columns_have_in_common_and_what_explains_a_name_say_nothing(names: list[str]) -> None:
    found = columns_of(names)

    assert [found[field][0] for field in ("headline", "byline", "publisher", "published_at", "text")] == names


def test_a_word_in_common_takes_no_known_name_apart() -> None:
    found = columns_of(["Publication Title", "Publication Date", "Publication ID", "Title"])

    assert (found["headline"], found["publisher"]) == (["Title"], ["Publication Title"])


def test_a_name_that_is_one_as_a_whole_comes_first() -> None:
    assert columns_of(["Story Text", "text", "Full Body"])["text"] == ["text", "Story Text", "Full Body"]


def read(record: dict[str, object]) -> Draft | LeftOut:
    (found,) = read_any_json(json.dumps({"title": "Pier shut", "text": TEXT} | record))
    return found


@pytest.mark.parametrize("empty", [None, "", "nan", " "])
def test_where_a_column_is_empty_the_next_one_counts(empty: str | None) -> None:
    found = read({"maintext": TEXT, "text": empty, "date_publish": empty, "date": "2024-06-03 14:20:00"})

    assert isinstance(found, Draft)
    assert (found.body, found.published_at) == (TEXT, "2024-06-03")


def test_where_the_first_column_names_no_paper_the_next_one_does() -> None:
    found = read({"publisher": "valley.example", "sitename": "Valley News"})

    assert isinstance(found, Draft)
    assert found.publisher == PublisherRecord("Valley News", None)


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        (["Lea Voss", "Senior Reporter"], "Lea Voss"),
        (["Lea Voss", "Lea.Voss Valley.Example"], "Lea Voss"),
        (["Lea.Voss Valley.Example"], None),
        (["Staff Writer"], "Staff Writer"),
        (["Lea Voss", "Rolf St. John"], "Lea Voss and Rolf St. John"),
        ("By Lea Voss | Valley News", "Lea Voss"),
        ({"data": {"id": 3, "attributes": {"name": "Lea Voss"}}}, "Lea Voss"),
        ({"data": [{"attributes": {"name": "Lea Voss"}}]}, "Lea Voss"),
        ({"name": "Lea Voss"}, "Lea Voss"),
        ([{"firstName": "Lea", "lastName": "Voss", "creatorType": "author"}], "Lea Voss"),
        (
            [{"given": "Lea", "family": "Voss"}, {"first_name": "Rolf", "last_name": "Moss"}],
            "Lea Voss and Rolf Moss",
        ),
    ],
)
def test_what_a_scraper_takes_for_authors_is_none(authors: object, expected: str | None) -> None:
    found = read({"authors": authors})

    assert isinstance(found, Draft)
    assert found.byline == expected


def test_the_whole_text_comes_before_its_beginning() -> None:
    found = read({"text": None, "content": "The pier… [+900 chars]", "full_content": TEXT})

    assert isinstance(found, Draft)
    assert found.body == TEXT


def test_the_strings_of_a_list_are_paragraphs() -> None:
    found = read({"text": ["\n  ", "The pier shut.", " ", "It rots.", "“It does,” said Ida Moss.", "\n"]})

    assert isinstance(found, Draft)
    assert found.body == "The pier shut.\n\nIt rots.\n\n“It does,” said Ida Moss."


@pytest.mark.parametrize("parts", [["pier", "harbour", "rot"], ["It rots."], []])
def test_other_lists_are_no_text(parts: list[str]) -> None:
    assert read({"text": parts}) == LeftOut("record 1", "has no text in text")


def test_what_stands_around_an_inner_object_counts_with_it() -> None:
    fields = {"headline": "Pier shut", "standfirst": "<p>For <b>good</b></p>", "body": f"<p>{TEXT}</p>"}
    content = {"webPublicationDate": "2024-06-04T06:00:00Z", "webTitle": "Pier", "fields": fields}
    (found,) = read_any_json(json.dumps({"response": {"content": content}}))

    assert isinstance(found, Draft)
    assert (found.headline, found.dek, found.published_at) == (
        "Pier shut",
        "For good",
        "2024-06-04T06:00:00Z",
    )


@pytest.mark.parametrize("status", ["draft", "scheduled", "trash"])
def test_what_a_system_has_not_published_is_named(status: str) -> None:
    assert read({"status": status}) == LeftOut("record 1", f"is not published: its status is {status}")


def test_a_node_of_drupal_is_read() -> None:
    attributes = {
        "title": "Pier shut",
        "created": "2024-11-12T07:15:00+00:00",
        "status": True,
        "body": {"value": f"<p>{TEXT}</p>", "format": "full_html", "processed": f"<p>{TEXT}</p>"},
        "field_author": {"value": "Lea Voss"},
    }
    (found,) = read_any_json(json.dumps({"data": [{"type": "node--story", "attributes": attributes}]}))

    assert isinstance(found, Draft)
    assert (found.body, found.published_at, found.byline) == (TEXT, "2024-11-12T07:15:00Z", "Lea Voss")


def test_when_a_record_of_another_system_was_created_is_no_day() -> None:
    found = read({"type": "article", "attributes": {"created": "2024-11-12T07:15:00+00:00"}})

    assert isinstance(found, Draft)
    assert found.published_at is None


def test_a_column_of_pictures_names_no_paper() -> None:
    found = read({"media": "https://valley.example/pier.jpg"})

    assert isinstance(found, Draft)
    assert found.publisher is None


def test_literals_of_json_ld_are_what_they_say() -> None:
    names = [{"type": "literal", "@value": name} for name in ("Lea Voss", "Rolf Moss")]
    found = read({"title": [{"@value": "Pier shut"}], "dc:creator": names})

    assert isinstance(found, Draft)
    assert (found.headline, found.byline) == ("Pier shut", "Lea Voss and Rolf Moss")
