"""What stands between and behind the paragraphs of an article without any mark in its classes."""

import pytest
from onrecord.ingest.formats.html import read_html

TEXT = (
    "The ferry at Skoll has made its last crossing under steam, and was met by a band and two fire engines.",
    "“She starts when she likes,” said Britt Holm, who has been her engineer since the harbour froze in 1979.",
    "The county has ordered a boat with batteries, which will be as quiet as a pram and nearly as quick.",
    "“I shall miss being late,” said Olav Ness, a teacher, who has crossed twice a day for twenty-six years.",
)
READER = "“Best ten minutes of my day,” says Ivar, who reads us in bed."


def read(between: str = "", behind: str = "") -> list[str]:
    first, second, third, fourth = (f"<p>{one}</p>" for one in TEXT)
    page = f"<article><h1>Last steam at Skoll</h1><div>{first}{second}{between}{third}{fourth}{behind}</div></article>"
    return read_html(f"<title>Last steam at Skoll</title>{page}").body.split("\n\n")


@pytest.mark.parametrize(
    "box",
    [
        "<div>Presented by Skoll Batteries<p>Quiet as a pram, quick as a cat, and yours from nine crowns a day.</p></div>",
        "<div><span>“She starts when she likes”</span> <span>Britt Holm, engineer</span></div>",
        "<div><p>Map: Skoll and the islands</p></div>",
        "<div><h3>What to know</h3><ul><li>The ferry was built in 1931.</li><li>She has no name.</li></ul></div><div><div>Other News</div><ul><li><a>Ice on the sound</a><div>“We wait,” says Ness.</div></li></ul></div>",
        "<div><h3>How we did it</h3><p>We obtained 1,304 logs of the engine and read them by hand.</p></div>",
        "<div class='membership'><h3>Skoll</h3><p>“I give because I sail,” says Jo from Harne.</p></div>",
        "<div><h3>SKR is supported by listeners</h3><p>Your gift makes this possible. “I give because I sail,” says Jo.</p></div>",
    ],
)
def test_boxes_between_paragraphs(box: str) -> None:
    assert read(between=box) == list(TEXT)


@pytest.mark.parametrize(
    "end",
    [
        f"<h4>Comments (2)</h4><div><b>Ivar</b><p>{READER}</p></div><div><p>They should have kept the whistle, at the least.</p></div>",
        "<div><h3>Before you go</h3><p>The Skoll Post has no owner but those who read it, so please help us.</p></div>",
        "<div><span>Next story</span><a href='/n'><h3>Batteries: who makes them</h3></a></div>",
        "<p>(With input from agencies)</p>",
        "<p>___</p><p>Ness reported from Skoll. Skoll Press writer Dee Akana in Harne contributed to this report.</p><p>___</p><p>The Skoll Press receives support from the Oak Trust for coverage of water. The SP is solely responsible for all content.</p>",
        "<p><em>Names of some passengers have been changed for their safety.</em></p>",
        "<p>* The name of the engineer has been withheld.</p>",
        "<p>First published on May 3, 2019 / 6:00 AM</p>",
        "<p>Do you know more of this? You can reach our desk at 555-0100.</p>",
    ],
)
def test_what_ends_a_page(end: str) -> None:
    assert read(behind=end) == list(TEXT)


@pytest.mark.parametrize(
    ("over", "left"),
    [
        ("<p>• Ferry makes its last crossing<br>• County buys batteries</p>", 0),
        ("<p>* Ferry makes its last crossing</p><p>* “Ten minutes,” says a passenger</p>", 0),
        ("<p>• Ferry makes its last crossing</p>", 1),
        ("<p>• Ferry makes its last crossing<br>County buys batteries</p>", 1),
    ],
)
def test_points_over_a_text_tell_it_in_short(over: str, left: int) -> None:
    paragraphs = "".join(f"<p>{one}</p>" for one in TEXT)
    page = f"<article><h1>Last steam at Skoll</h1><div>{over}{paragraphs}</div></article>"
    assert len(read_html(f"<title>Last steam at Skoll</title>{page}").body.split("\n\n")) == len(TEXT) + left


@pytest.mark.parametrize(
    "text",
    ["<div>{}</div>", "{}"],
)
def test_a_list_beside_the_text_tells_it_in_short(text: str) -> None:
    paragraphs = "".join(f"<p>{one}</p>" for one in TEXT)
    points = "<ul><li>Ferry makes its last crossing</li><li>Holm: “She starts when she likes”</li></ul>"
    page = f"<article><h1>Last steam at Skoll</h1>{points}{text.format(paragraphs)}</article>"
    left = 2 * (text == "{}")
    assert len(read_html(f"<title>Last steam at Skoll</title>{page}").body.split("\n\n")) == len(TEXT) + left


def test_a_text_of_points_is_one() -> None:
    paragraphs = "".join(f"<p>• {one}</p>" for one in TEXT)
    page = f"<article><h1>Last steam at Skoll</h1><div>{paragraphs}</div></article>"
    assert len(read_html(f"<title>Last steam at Skoll</title>{page}").body.split("\n\n")) == len(TEXT)


def test_who_asks_for_help_below_the_text_is_the_page() -> None:
    paragraphs = "".join(f"<p>{one}</p>" for one in TEXT)
    asks = "<section><p>The Skoll Post is owned by its readers. Help us keep it that way.</p></section>"
    page = f"<main><h1>Last steam at Skoll</h1><div>{paragraphs}</div>{asks}</main>"
    assert read_html(f"<title>Last steam at Skoll</title>{page}").body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "own",
    [
        "<p>“She never starts on Mondays” Britt Holm, engineer</p>",
        "<div>Skoll has two boats.<p>One of them is a museum, and its engine is shown to children on Sundays.</p></div>",
    ],
)
def test_what_is_said_once_stays(own: str) -> None:
    assert len(read(between=own)) > len(TEXT)


def test_the_words_of_readers_early_in_an_article_cut_nothing_off() -> None:
    page = f"<article><h1>Readers on steam</h1><div><h4>Comments</h4>{''.join(f'<p>{one}</p>' for one in TEXT)}</div></article>"
    assert read_html(f"<title>Readers on steam</title>{page}").body.split("\n\n")[-4:] == list(TEXT)
