import pytest
from onrecord.ingest.formats.html import read_html


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ('<article><time datetime="2019-03-04">4 March</time>', "2019-03-04"),
        ('<time datetime="2019-03-04">4 March</time><article>', None),
        ('<time class="published" datetime="2019-03-04">4 March</time><article>', "2019-03-04"),
        ('<article><time class="updated" datetime="2019-03-05">5 March</time>', None),
        (
            '<article><time datetime="2019-03-06"></time><time itemprop="datePublished" datetime="2019-03-04"></time>',
            "2019-03-04",
        ),
        (
            '<article><time datetime="2019-03-06"></time><time pubdate datetime="2019-03-04"></time>',
            "2019-03-04",
        ),
        ('<article><aside><time datetime="2019-03-04"></time></aside>', None),
        (
            '<article><time class="entry-date published updated" datetime="2019-03-04">4 March</time>',
            "2019-03-04",
        ),
        ('<article><div class="comments"><time datetime="2019-03-04"></time></div>', None),
        ("<article><h1>Tides</h1><div>4 March 2019</div>", "2019-03-04"),
        ("<h2>4 March 2019</h2><h1>Tides</h1><article>", "2019-03-04"),
        ('<link rel="canonical" href="https://ely.example/2019/03/04/tides"><article>', "2019-03-04"),
        ('<meta property="og:url" content="https://ely.example/2019/13/44/tides"><article>', None),
        ('<meta name="parsely-pub-date" content="2019-03-04"><article>', "2019-03-04"),
    ],
)
def test_a_time_element_tells_when_an_article_was_published(body: str, published: str | None) -> None:
    assert read_html(f"{body}<p>Low tide.</p></article>").published_at == published
