"""Newsletters of several stories; every name is invented."""

from onrecord.ingest.formats.mail.shown_lines import shown_lines, shown_words
from onrecord.ingest.reader import read_articles

from tests.ingest.formats.mail.messages import mail, read

BREAD = (
    "<h2>Bread prize goes to Corve</h2><p>By Ida Krol</p>"
    "<p>A baker from Corve has won the county’s bread prize for the fourth time in a row.</p>"
    "<p>“I only add salt,” said Dora Quill.</p>"
)
TREES = (
    "<h2>Orchard felled overnight</h2><p>Corve</p><p>By Piet Vane, farming correspondent</p>"
    "<p>Somebody felled two hundred apple trees at Corve in one night, and nobody knows why.</p>"
    "<p>“We heard the saws,” said Lech Baran. He lives opposite.</p>"
)
RAIN = "<h2>Rain</h2><p>It will rain in all of the county on Tuesday, and on Wednesday it will go on.</p>"
ALSO = "<h2>Also today</h2><p>The pier</p>"
GREETING = "<h1>Morning briefing</h1><p>Good morning. It is Tuesday, and this is what there is.</p>"
SENDER = "Corve Mail <news@corvemail.example>"


def titles(page: str) -> list[tuple[str | None, str | None]]:
    records = read_articles(mail(None, page, sender=SENDER), name="a", media_type="message/rfc822")
    return [(one.headline, one.byline) for one in records]


def test_each_story_is_an_article_of_its_own() -> None:
    page = f"<html><body>{GREETING}{BREAD}{TREES}<p>Unsubscribe</p></body></html>"
    records = read_articles(mail(None, page, sender=SENDER), name="a", media_type="message/rfc822")

    assert [(one.headline, one.byline) for one in records] == [
        ("Bread prize goes to Corve", "Ida Krol"),
        ("Orchard felled overnight", "Piet Vane"),
    ]
    assert {one.published_at for one in records} == {"2024-03-05T23:30:00-08:00"}
    assert [one.publisher and one.publisher.name for one in records] == ["Corve Mail", "Corve Mail"]
    assert "saws" not in records[0].text
    assert records[1].text.endswith("He lives opposite.")


def test_a_heading_without_a_byline_ends_a_story_and_is_one_where_it_has_a_sentence() -> None:
    assert titles(BREAD + RAIN + ALSO + TREES) == [
        ("Bread prize goes to Corve", "Ida Krol"),
        ("Rain", None),
        ("Orchard felled overnight", "Piet Vane"),
    ]


def test_comments_styles_and_scripts_are_no_lines() -> None:
    unshown = "<!-- By Ann Roe --><STYLE>h2 { color: red }</STYLE><script>1</script>"

    assert shown_lines(f"{unshown}<p>Rain</p>", 0, 200) == [("Rain", len(unshown) + 7)]
    assert shown_words("Rain <!-- and hail") == "Rain <!-- and hail"


def test_headings_within_one_story_part_nothing() -> None:
    own = (
        BREAD + "<h2>By the sea</h2><p>By then it had rained for a week, and no loaf would rise in Corve.</p>"
    )
    record = read(mail(None, own, sender=SENDER))

    assert record.headline == "Pier to open"
    assert "I only add salt" in record.text
