import pytest
from onrecord.ingest.formats.html import read_html

BODY = "<article><h1>Ferry Strike Ends</h1><p>The ferries sail again.</p></article>"
CANONICAL = '<link rel="canonical" href="https://www.isle.example/ferry/">'
OWN = '{"@type": "NewsArticle", "headline": "Ferry Strike Ends", "datePublished": "2019-03-04"}'
OTHER = '{"@type": "NewsArticle", "headline": "Mill Burns", "url": "https://isle.example/mill", "datePublished": "2018-01-02"}'
UNTITLED = '{"@type": "NewsArticle", "datePublished": "2019-03-04"}'
ADDRESSED = '{"@type": "NewsArticle", "headline": "Boats", "url": "http://isle.example/ferry?x=1", "datePublished": "2019-03-04"}'


def published(*scripts: str, head: str = "") -> str | None:
    data = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    return read_html(f"{head}{data}{BODY}").published_at


@pytest.mark.parametrize(
    ("scripts", "head", "date"),
    [
        ((OTHER, OWN), "", "2019-03-04"),
        ((OTHER, ADDRESSED), CANONICAL, "2019-03-04"),
        ((OTHER,), CANONICAL, None),
        ((UNTITLED,), CANONICAL, "2019-03-04"),
        ((UNTITLED,), "", "2019-03-04"),
        (('{"@type": "ItemList", "itemListElement": [{"item": ' + OTHER + "}]}",), "", None),
        (('{"@graph": [{"@type": "WebSite"}, ' + OWN + "]}",), "", "2019-03-04"),
        (("null", "[null, " + OWN + "]"), "", "2019-03-04"),
    ],
    ids=["headline", "address", "other address", "no address", "alone", "list", "graph", "null"],
)
def test_the_pages_own_article_is_read_whatever_stands_beside_it(
    scripts: tuple[str, ...], head: str, date: str | None
) -> None:
    assert published(*scripts, head=head) == date


@pytest.mark.parametrize(
    ("beside", "date"),
    [
        ('<aside><h2>More</h2><h3><a href="/mill">Mill Burns at Ely</a></h3></aside>', None),
        ('<div class="related-stories"><h4>Mill Burns at Ely</h4></div>', None),
        ("<footer><p>Mill Burns at Ely</p></footer>", None),
        ("", None),
        ("<h2>Mill Burns at Ely</h2>", "2018-01-02"),
    ],
    ids=["link", "related", "foot", "printed nowhere", "dek"],
)
def test_a_description_of_an_article_that_the_page_lists_is_none_of_the_page(
    beside: str, date: str | None
) -> None:
    other = OTHER.replace("Mill Burns", "Mill Burns at Ely")
    page = f'<script type="application/ld+json">{other}</script>{BODY.replace("<p>", beside + "<p>", 1) if beside.startswith("<h2") else BODY + beside}'
    draft = read_html(page)
    assert draft.published_at == date
    assert (draft.headline == "Ferry Strike Ends") == (date is None)


@pytest.mark.parametrize(
    ("headline", "date"),
    [
        ("Bakers of Orle win a prize for rye", None),
        ("Harbour lights mended", None),
        ("Council puts off its vote on parking", None),
        ("Isle ferries sail as the strike is over", "2018-01-02"),
        ("Strike ends", "2018-01-02"),
        ("Who will pay for the strike: all that we know", None),
        ("", "2018-01-02"),
    ],
)
@pytest.mark.parametrize("address", ['"url": "https://isle.example/rye", ', ""])
@pytest.mark.parametrize("wrapped", ["%s", '{"@graph": [%s]}', "[%s]"])
def test_a_description_of_an_article_with_another_headline_is_none_of_the_page(
    wrapped: str, address: str, headline: str, date: str | None
) -> None:
    script = wrapped % (
        f'{{"@type": "NewsArticle", "headline": "{headline}", {address}"author": {{"name": "Orla Quist"}}, "datePublished": "2018-01-02"}}'
    )
    draft = read_html(
        f'<script type="application/ld+json">{script}</script>{BODY.replace("<p>", "<p>By Ann Roe</p><p>")}'
    )
    assert draft.published_at == date
    assert draft.byline == ("Orla Quist" if date else "Ann Roe")


def test_short_words_tell_what_an_article_is_about() -> None:
    script = '{"@type": "NewsArticle", "headline": "Why dog tax is put off", "datePublished": "2018-01-02"}'
    page = f'<script type="application/ld+json">{script}</script>{BODY.replace("Ferry Strike Ends", "Ten thousand sign petition against tax on the dog")}'
    assert read_html(page).published_at == "2018-01-02"


def test_references_lead_to_the_nodes_that_they_name() -> None:
    graph = (
        '{"@graph": [{"@type": "Person", "@id": "#ann", "name": "Ann Roe"}, {"@type": "NewsArticle", "headline": "Ferry Strike Ends",'
        '"author": [{"@id": "#ann"}, {"@id": "#nobody"}], "publisher": {"@id": "#paper"}}, {"@id": "#paper", "name": "Isle Post"}]}'
    )
    draft = read_html(f'<script type="application/ld+json">{graph}</script>{BODY}')
    assert (draft.byline, draft.publisher and draft.publisher.name) == ("Ann Roe", "Isle Post")


@pytest.mark.parametrize(
    "date",
    ["0001-01-01T00:00:00Z", "1970-01-01", "1900-01-01T00:00:00Z", "1899-12-30T00:00:00Z", "1753-01-01"],
)
def test_a_date_that_means_none_is_none(date: str) -> None:
    assert published(OWN.replace("2019-03-04", date)) is None


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ('<p class="byline">By Ann Roe | March 4, 2019</p>', "2019-03-04"),
        ('<p class="byline">By Ann Roe<br>4 March 2019</p>', "2019-03-04"),
        ('<p class="byline">By Ann Roe</p>', None),
    ],
)
def test_a_date_behind_the_authors_is_read_and_is_no_body(printed: str, date: str | None) -> None:
    draft = read_html(BODY.replace("<p>", f"{printed}<p>", 1))
    assert (draft.byline, draft.published_at, draft.body) == ("Ann Roe", date, "The ferries sail again.")


@pytest.mark.parametrize(
    ("printed", "body"),
    [
        (
            "“They came<br>to the pier,<br>Ann said,<br>and left.”",
            "“They came to the pier, Ann said, and left.”",
        ),
        ("One.<br>Two.", "One.\nTwo."),
        ("One,<br><br>two.", "One,\n\ntwo."),
    ],
)
def test_a_line_that_ends_within_a_sentence_ends_no_paragraph(printed: str, body: str) -> None:
    assert read_html(f"<article><p>{printed}</p></article>").body == body
