"""Pasted pages with something amid their text, and with a dek that says more than the headline; every name is invented."""

import pytest
from onrecord.ingest.formats.parsed_article import Draft
from onrecord.ingest.formats.pasted.page import read_pasted_page

MENU = (
    "Skip to content",
    "NewsSportCultureJobs",
    "Local NewsHigh SchoolsOpinion",
    "Weather",
    "Subscribe",
    "Sign in",
    "Search",
    "Log in",
    "Shop",
    "Archive",
)
TITLE = "Brewery on Mill Lane to close"
BODY = (
    "The brewery on Mill Lane in Tolle will close at the end of the month, its owners said on Monday, after two summers in which the spring ran dry.",
    "“We cannot brew with tap water,” said Greta Holm, who has run the brewery with her sister since 1998.",
    "Forty people work at the brewery, and half of them live in houses that belong to it.",
)
FOOT = (
    "Most read",
    "Rain on Sunday",
    "A goat for mayor",
    "About us",
    "Privacy policy",
    "© 2024 The Tolle Post",
    "Contact",
    "Terms of use",
)


def pasted(
    *body: str, over: tuple[str, ...] = (TITLE, "By Runa Falk", "3 May 2024"), foot: tuple[str, ...] = FOOT
) -> Draft:
    draft = read_pasted_page("\n".join([*MENU, *over, *body, *foot]))
    assert draft is not None
    return draft


@pytest.mark.parametrize(
    "amid",
    [
        ("Advertisement",),
        ("Read also: Goats on the quay",),
        ("Play Video", "Greta Holm shows the empty well of the brewery"),
        ("View image in fullscreen", "Greta Holm in the yard"),
        ("Get the best of the Post by mail", "Email address", "Sign up"),
    ],
)
@pytest.mark.parametrize(
    "behind",
    [
        ("Nobody wept.", "“It was time,” said Ole Brekke, who carts the barrels."),
        ("The houses will be sold, too.", "The union said that it had heard of the sale from the papers."),
        ("The spring of the brewery on Mill Lane has been dry since April.",),
    ],
)
def test_a_text_goes_on_behind_a_button_or_a_box(amid: tuple[str, ...], behind: tuple[str, ...]) -> None:
    text = pasted(*BODY, *amid, *behind).body.split("\n\n")
    assert text[:3] == list(BODY)
    assert text[-1] == behind[-1]
    assert not {*amid[:1], "Email address", "Sign up"} & {*text}


@pytest.mark.parametrize(
    "below",
    [
        ("Share", "Runa Falk", "The writer has a house on Mill Lane in Tolle, by the brewery."),
        ("Related stories", "The town said that the bridge would be closed.", "A well for Harne"),
        ("4 May 2024", "The town said that the bridge would be closed."),
        ("Share", "Flowers are sent by those who like them."),
    ],
)
def test_what_stands_below_a_text_does_not_go_on_with_it(below: tuple[str, ...]) -> None:
    assert pasted(*BODY, *below).body.split("\n\n") == list(BODY)


@pytest.mark.parametrize(
    "heading",
    ["Key points", "At a glance:", "What happens next?", "What is the Mill Lane spring?", "Summary"],
)
@pytest.mark.parametrize("end", ["Talks go on in June.", "The council of Tolle meets again on Friday to talk of the brewery and its spring."])  # fmt: skip
def test_a_box_of_facts_amid_a_text_is_none_of_it(heading: str, end: str) -> None:
    box = (heading, "Founded in 1871", "Forty people")
    assert pasted(*BODY, *box, end).body.split("\n\n") == [*BODY, end]
    assert pasted(*BODY[:2], *box, BODY[2], end).body.split("\n\n")[:3] == list(BODY)


def test_a_question_over_a_text_is_a_subheading() -> None:
    body = [*BODY[:2], "What happens next?", BODY[2]]
    assert pasted(*body).body.split("\n\n") == body


@pytest.mark.parametrize(
    ("title", "dek"),
    [
        (TITLE, "Owners say that the spring in Tolle ran dry, and that the brewery cannot live on tap water"),
        ("Brewery on Mill Lane will close", "“We cannot brew with tap water,” says its owner"),
        ("“We cannot go on so”", "Greta Holm has run the brewery in Tolle since 1998 with her sister"),
    ],
)
@pytest.mark.parametrize("between", [(), ("Share", "Save")])
def test_the_headline_stands_over_a_dek_that_says_more(
    title: str, dek: str, between: tuple[str, ...]
) -> None:
    draft = pasted(*BODY, over=(title, *between, dek, "By Runa Falk", "3 May 2024"))
    assert (draft.headline, draft.dek) == (title, dek)


@pytest.mark.parametrize(
    "over",
    [
        "Fifteen things to know about goats and the moor",
        "Open until six",
        "The summer people of Tolle since 1998: a list of everything that ran dry in the town and its houses",
    ],
)
def test_another_line_over_a_headline_is_none(over: str) -> None:
    title = "Brewery on Mill Lane in Tolle to close after spring ran dry"
    assert pasted(*BODY, over=(over, title, "By Runa Falk", "3 May 2024")).headline == title


def test_a_short_page_is_known_by_its_labels_on_both_sides() -> None:
    text = ["Skip to content", "The Tolle Post", "Donate", TITLE, "By Runa Falk", "3 May 2024", *BODY]
    text += ["You might also like", "Goats on the quay", "Enter your email", "About", "Team", "Jobs"]
    draft = read_pasted_page("\n".join(text))
    assert draft is not None
    assert (draft.headline, draft.body.split("\n\n")) == (TITLE, list(BODY))


@pytest.mark.parametrize(
    "line",
    [
        "This story was produced with support from the Fund for Valley Reporting.",
        "Stay updated with all the top news from Tolle and Harne.",
        "Want more stories like this?",
        "Every morning we send an email with the best stories of the valley.",
    ],
)
def test_what_a_page_says_of_itself_at_the_end_is_no_text(line: str) -> None:
    assert pasted(*BODY, line).body.split("\n\n") == list(BODY)


@pytest.mark.parametrize(
    "line", ["This story was a lie from its first word.", "Every morning we send a boat to Harne, and it comes back empty."]
)  # fmt: skip
def test_a_sentence_that_begins_like_such_a_line_is_text(line: str) -> None:
    assert pasted(*BODY[:2], line, BODY[2]).body.split("\n\n") == [*BODY[:2], line, BODY[2]]


@pytest.mark.parametrize("line", ["Mary Ann Falk · 3 min read", "By Mary Ann Falk | 3 min read"])
def test_minutes_beside_a_name_make_no_card(line: str) -> None:
    assert pasted(*BODY, over=(TITLE, line, "3 May 2024")).byline == "Mary Ann Falk"
