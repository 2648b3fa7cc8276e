"""What docs/surprises.md promises, from the bytes of a file to the quotations; every name is invented."""

import pytest
from onrecord.ingest.reader import read_articles

from tests.ingest.packed import crawl, response
from tests.surprising import AROUND, quotes_of


def of_page(paragraph: str) -> list[tuple[str, str | None]]:
    page = f"<html><body><article><h1>Bridge</h1>{AROUND.format('Monday')}{paragraph}{AROUND.format('Friday')}</article></body></html>"
    return quotes_of(page.encode(), "text/html")


def test_words_of_a_child_stay_where_they_are_in_a_q_element() -> None:
    assert of_page('<p><q>We will <em>never</em> <a href="/x">sign</a></q>, said Ann Poole.</p>') == [
        ("We will never sign", "Ann Poole")
    ]


def test_a_place_where_a_word_may_break_does_not_break_it() -> None:
    assert of_page("<p>“It was safe in Washing<wbr>ton,” said Tom Reed.</p>") == [
        ("It was safe in Washington,", "Tom Reed")
    ]


def test_numeric_references_of_windows_1252_are_its_marks() -> None:
    assert of_page("<p>&#147;We won&#146;t go,&#148; said Ann Poole.</p>") == [("We won’t go,", "Ann Poole")]


def test_a_line_break_within_a_quotation_does_not_end_it() -> None:
    assert of_page("<p>“We will not give up<br>the plan,” said Jane Doe.</p>") == [
        ("We will not give up the plan,", "Jane Doe")
    ]
    assert of_page("<p>“It was <b>right<br>then</b>,” said Tom Reed.</p>") == [
        ("It was right then,", "Tom Reed")
    ]


def test_a_drop_cap_is_the_first_letter_of_its_word() -> None:
    assert of_page('<p>“<span class="cap">W</span>e will not go,” said Ann Poole.</p>') == [
        ("We will not go,", "Ann Poole")
    ]


def test_quotations_in_a_list_are_quotations() -> None:
    assert of_page("<ul><li>“We will not go,” said Ann Poole.</li><li>“Why?” asked Tom Reed.</li></ul>") == [
        ("We will not go,", "Ann Poole"),
        ("Why?", "Tom Reed"),
    ]


def test_the_shortest_answer_is_kept() -> None:
    assert of_page("<p>“No comment,” said Ann Poole.</p>") == [("No comment,", "Ann Poole")]


def test_a_comment_between_captions_is_not_speech() -> None:
    captions = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann Poole>We will not go.\n\n"
        "NOTE\nname to be checked\n\n00:03.000 --> 00:05.000\n<v Tom Reed>Why not, AT&amp;T?\n"
    )
    (article,) = read_articles(captions.encode(), name="talk.vtt", media_type="text/vtt")
    assert article.text == "Ann Poole: We will not go.\n\nTom Reed: Why not, AT&T?"


def test_a_possessive_of_a_plural_ends_no_quotation() -> None:
    text = "‘We won’t go,’ said Mayor Ann Poole. ‘It’s the workers’ pay that matters.’"
    assert quotes_of(text.encode(), "text/plain") == [
        ("We won’t go, … It’s the workers’ pay that matters.", "Ann Poole")
    ]


def test_a_quotation_runs_on_where_each_paragraph_opens_it_again() -> None:
    text = (
        "“The bridge was never safe,” said Mayor Ann Poole. “We closed it.\n\n“Now we will build a new one.”"
    )
    assert quotes_of(text.encode(), "text/plain") == [
        ("The bridge was never safe, … We closed it. … Now we will build a new one.", "Ann Poole")
    ]


def test_an_opening_mark_at_a_decade_opens_no_quotation() -> None:
    text = "Ann Poole led the council in the ‘90s. The workers’ pay was low then. “We will not go,” she said."
    assert quotes_of(text.encode(), "text/plain") == [("We will not go,", "Ann Poole")]


def test_a_statement_after_wrote_is_kept() -> None:
    mail = (
        "From: Town of Arden <press@arden.example>\nSubject: Statement of the mayor\n"
        "Content-Type: text/plain; charset=utf-8\n\nPlease print this.\n\n"
        "On Monday, Mayor Ann Poole wrote:\n\n“We will not go.” The bridge stays closed.\n"
    )
    assert ("We will not go.", "Ann Poole") in quotes_of(mail.encode(), "message/rfc822")


def test_every_author_of_a_feeds_entry_is_named_and_its_words_keep_their_order() -> None:
    entry = (
        '<entry><id>urn:1</id><title>Bridge</title><updated>2024-03-05T10:00:00Z</updated><link href="http://a.example/1"/>'
        "<author><name>Ann Roe</name></author><author><name>Bo Lind</name></author>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        f"{AROUND.format('Monday')}<p><q>We will <em>not</em> go</q>, said Ann Poole.</p></div></content></entry>"
    )
    feed = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Arden Herald</title><id>urn:f</id>{entry}</feed>'
    )
    (article,) = read_articles(feed.encode(), name="feed.atom", media_type="application/xml")
    assert (article.byline, article.text.rpartition("\n")[2]) == (
        "Ann Roe and Bo Lind",
        "“We will not go”, said Ann Poole.",
    )


@pytest.mark.parametrize("charset", ["windows-1252", "utf-8"])
def test_an_archived_page_is_decoded_by_its_bytes_where_its_header_is_wrong(charset: str) -> None:
    page = f"<html><body><article><h1>Bridge</h1>{AROUND.format('Monday')}<p>“We’re at the café,” said José Poole.</p></article></body></html>"
    archive = crawl(
        response("https://paper.example/a", page.encode(), media_type=f"text/html; charset={charset}")
    )
    assert quotes_of(archive, "application/warc") == [("We’re at the café,", "José Poole")]


def test_an_archived_page_of_an_old_charset_keeps_its_marks() -> None:
    page = f"<html><body><article><h1>Bridge</h1>{AROUND.format('Monday')}<p>“No,” said José Poole.</p></article></body></html>"
    archive = crawl(
        response(
            "https://paper.example/a",
            page.encode("windows-1252"),
            media_type="text/html; charset=windows-1252",
        )
    )
    assert quotes_of(archive, "application/warc") == [("No,", "José Poole")]


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("“He said ‘no'” said Ann Poole.", "He said ‘no'"),
        ("‘”No” it is,’ said Ann Poole.", "”No” it is,"),
        ('“It is late," said Ann Poole.', "It is late,"),
    ],
)
def test_marks_pair_by_their_place_where_wordpress_prints_another_shape(line: str, quoted: str) -> None:
    assert quotes_of(line.encode(), "text/plain") == [(quoted, "Ann Poole")]


def test_a_quotation_may_open_with_the_sign_for_inches() -> None:
    text = "″‘No,’ is all that she told me,” said Ann Poole.\n\nShe added: ”’Tis late, so we stay.”\n"
    assert quotes_of(text.encode(), "text/plain") == [
        ("‘No,’ is all that she told me,", "Ann Poole"),
        ("’Tis late, so we stay.", "Ann Poole"),
    ]


def test_a_box_that_parts_an_opening_mark_from_its_quotation_stands_before_it() -> None:
    box = '<span id="Frame1" dir="ltr" style="float: left"><p>\n\t“Never again.”</p>\n</span>'
    shape = (
        '<img src="bridge_html_c04a.gif" name="Shape1" alt="Shape1" align="left" width="210" height="63"/>\n'
    )
    assert ("We will go,", "Ann Poole") in of_page(f"<p>“{shape}{box}We will go,” said Ann Poole.</p>")


def test_what_an_editor_put_in_brackets_stays_in_markdown() -> None:
    written = (
        "# Bridge\n\n“We [the council] [then in session] (all) said [no]: 3 < 5 and 6 > 2,” said Ann Poole.\n"
    )
    assert quotes_of(written.encode(), "text/markdown") == [
        ("We [the council] [then in session] (all) said [no]: 3 < 5 and 6 > 2,", "Ann Poole")
    ]


def test_words_in_markdown_need_no_backslash_and_may_stand_in_html() -> None:
    text = "# Bridge\n\n“AT&T <b>will</b> go,” said Ann Poole.\n\n1987\\. It was 5 \\* 6.\n\n<div>“No, we stay,” said Bo Lind.</div>\n"
    (article,) = read_articles(text.encode(), name="bridge", media_type="text/markdown")
    assert (
        article.text
        == "“AT&T will go,” said Ann Poole.\n\n1987. It was 5 * 6.\n\n“No, we stay,” said Bo Lind."
    )


def test_the_title_of_an_abbreviation_is_not_said() -> None:
    assert of_page('<p>“The <abbr title="Prime Minister">PM</abbr> will not go,” said Ann Poole.</p>') == [
        ("The PM will not go,", "Ann Poole")
    ]


def test_question_and_answer_of_a_list_of_terms_stand_apart() -> None:
    terms = "<dl><dt>Poole</dt><dd>“No,” said Ann Poole.</dd><dt>Reed</dt><dd>“Yes,” said Tom Reed.</dd></dl>"
    assert of_page(terms) == [("No,", "Ann Poole"), ("Yes,", "Tom Reed")]


def test_items_and_terms_need_no_end_tags() -> None:
    assert of_page(
        "<ul><li>“One road is enough,” said Jack Ma.<li>“Two are better,” said Van Jones.</ul>"
        "<p>“It was not safe,” said Ann Poole."
    ) == [
        ("One road is enough,", "Jack Ma"),
        ("Two are better,", "Van Jones"),
        ("It was not safe,", "Ann Poole"),
    ]


def test_what_describes_a_photo_is_not_in_the_sentence() -> None:
    assert of_page('<p>“We will <img src="/a.jpg" alt="Reed at his desk"> not go,” said Ann Poole.</p>') == [
        ("We will not go,", "Ann Poole")
    ]


@pytest.mark.parametrize(
    "words",
    [
        "We <em>will </em>not go,",
        "We <em>will </em> not <b> go</b>,",
        "We will<em> </em> not go,",
        "We will <b> </b><i> </i> not go,",
    ],
)
def test_a_space_at_the_edge_of_a_tag_is_one_space(words: str) -> None:
    assert of_page(f"<p>“{words}” said Ann Poole.</p>") == [("We will not go,", "Ann Poole")]


def test_signs_of_sub_station_alpha_are_no_words_of_a_caption() -> None:
    first = "00:01.000 --> 00:04.000\nANN POOLE: We paid 10\\h000 euros,\\Nor\\hmore."
    captions = f"WEBVTT\n\n{first}\n\n00:05.000 --> 00:08.000\nTOM REED: Why?\n"
    expected = ("We paid 10 000 euros, or more.", "Ann Poole")
    assert quotes_of(captions.encode(), "text/vtt")[0] == expected


def test_a_headline_of_an_agency_keeps_the_words_that_are_marked_in_it() -> None:
    item = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><contentMeta><by>By <inline>Ann Roe</inline></by>'
        '<headline>“We will <inline>not</inline> go,” <a href="https://paper.example/poole">Poole</a> says</headline></contentMeta>'
        "<contentSet><inlineData>It rained.</inlineData></contentSet></newsItem>"
    )
    (article,) = read_articles(item.encode(), name="item", media_type="application/xml")
    assert (article.headline, article.byline) == ("“We will not go,” Poole says", "Ann Roe")


@pytest.mark.parametrize("answers", ["A.", "A:"])
def test_question_and_answer_are_letters_of_no_list(answers: str) -> None:
    text = (
        "Arden, Monday. The mayor met the press about the bridge.\n\n"
        f"Q{answers[1]} Why is it closed?\n{answers} We had no choice, and it will not open.\n"
        f"Q{answers[1]} When will it open?\n{answers} Nobody can say that now.\n"
    )
    assert [words for words, _ in quotes_of(text.encode(), "text/plain")] == [
        "We had no choice, and it will not open.",
        "Nobody can say that now.",
    ]


def test_a_name_is_whole_before_its_possessive() -> None:
    assert of_page("<p>“We will not sell,” Ann Poole’s statement said.</p>") == [
        ("We will not sell,", "Ann Poole")
    ]
    assert of_page("<p>“We will not sell,” read Ann Poole's statement.</p>") == [
        ("We will not sell,", "Ann Poole")
    ]
