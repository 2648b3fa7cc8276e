"""Live blogs: the times of day between updates are read, and nothing in one update means anybody in another."""

from onrecord.extraction.engine import extract
from onrecord.ingest.formats.html import read_html

UPDATES = (
    ("21:40", "Freeze is through", "Ines Valdivia, who brought the motion, hugged the clerk, and the gallery rose to its feet."),
    ("20:15", "Long speeches", "“A year is a breath,” she said, and was heard in silence by all who had come to the hall."),
    ("19:02", "Doors open", "“I came straight from work,” says Marek Toth, who has brought a flask and waits at the door."),
)  # fmt: skip


def page(update: str) -> str:
    return (
        "<title>Rent freeze: live</title><main><article><h1>Rent freeze: live</h1>"
        + "".join(update.format(*one) for one in UPDATES)
        + "</article></main>"
    )


def test_updates_in_elements_of_their_own_are_read_with_head_and_time() -> None:
    draft = read_html(
        page("<article><header><time>{0}</time><h2>{1}</h2></header><div><p>{2}</p></div></article>")
    )
    assert draft.body.split("\n\n") == [
        line
        for at, update in enumerate(UPDATES)
        for line in (update[1:] if not at and update[0] not in draft.body else update)
    ]


def test_each_of_several_articles_that_are_updates_is_read_with_its_head() -> None:
    update = "<article><header><time>{0} AEDT</time><h2>{1}</h2></header><p>{2}</p></article>"
    updates = "".join(update.format(*one) for one in UPDATES)
    draft = read_html(f"<title>Rent freeze: live</title><main><h1>Rent freeze: live</h1>{updates}</main>")
    assert draft.body.split("\n\n") == [
        line for at, head, text in UPDATES for line in (f"{at} AEDT", head, text)
    ]


def test_a_heading_in_the_header_of_one_article_before_another_heads_no_update() -> None:
    paragraphs = "".join(f"<p>{update[2]}</p>" for update in UPDATES)
    other = (
        "<article><header><h2>Hens at large</h2></header><p>They were seen on the quay at noon.</p></article>"
    )
    page = f"<h1>Freeze</h1><article><header><h2>Rents</h2></header>{paragraphs}</article>{other}"
    assert "Rents" not in read_html(page).body


def test_a_pronoun_stays_in_its_update() -> None:
    draft = read_html(page("<div><p><time>{0}</time></p><p>{2}</p></div>"))
    found = extract(draft.body)
    assert [quotation.speaker is None for quotation in found.quotations] == [True, False]


def test_a_single_time_in_an_article_opens_no_update() -> None:
    paragraphs = "".join(f"<p>{update[2]}</p>" for update in UPDATES)
    draft = read_html(f"<article><h1>Freeze</h1><div>21:40</div>{paragraphs}</article>")
    assert draft.body.split("\n\n") == [update[2] for update in UPDATES]


def test_times_that_stand_over_nothing_chosen_are_left_out() -> None:
    times = "<ul><li>21:40</li><li>20:15</li></ul>"
    paragraphs = "".join(f"<p>{update[2]}</p>" for update in UPDATES)
    draft = read_html(f"<article><h1>Freeze</h1><div>{paragraphs}</div></article><nav>{times}</nav>")
    assert draft.body.split("\n\n") == [update[2] for update in UPDATES]


def test_the_moments_of_other_articles_open_no_update() -> None:
    first, *rest = (f"<p>{update[2]}</p>" for update in UPDATES)
    other = "<div class='related-stories'><h4><a href='/b'>Rents in Harne</a></h4><div>May 12, 2021 3:10 PM</div></div>"
    article = f"<article><header><h1>Freeze</h1><time>May 13, 2021 5:00 AM</time></header>{first}{other}{''.join(rest)}</article>"
    assert read_html(article).body.split("\n\n") == [update[2] for update in UPDATES]
