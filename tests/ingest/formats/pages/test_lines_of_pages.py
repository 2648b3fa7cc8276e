"""Lines of a page that are none of its article, known by their words: captions, pitches, who worked on it."""

import pytest
from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.pages.sign_offs import without_sign_offs
from onrecord.ingest.formats.text.page_captions import is_caption
from onrecord.ingest.formats.text.page_lines import is_of_page
from onrecord.ingest.formats.text.page_pitches import addresses_reader

from tests.ingest.formats.pages.ropeworks import TEXT


@pytest.mark.parametrize(
    ("text", "of_picture"),
    [
        ("The gate on Friday. Picture: LENE VOSS", True),
        ("The gate on Friday (Photo by Lene Voss)", True),
        ("The gate on Friday. REUTERS/Lene Voss", True),
        ("The gate on Friday. (Norda/Lene Voss)", True),
        ("FILE PHOTO: The gate on Friday.", True),
        ("Piet Aalders speaks at the gate on Friday. (NPX photo by Lene Voss)", True),
        ("The gate on Friday. Image by L. Voss.", True),
        ("The gate on Friday. Credit: Lene Voss", True),
        ("Banner image: the gate.", True),
        ("Photo taken on Friday shows the gate.", True),
        ("In this photo of 1931 the gate stands open.", True),
        ("She kept the photo by the door.", False),
        ("Half of them agree (Norda/Voss).", False),
        ("The picture was sold. Nobody knows why.", False),
    ],
)
def test_captions_by_their_words(text: str, of_picture: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_caption(text) is of_picture


@pytest.mark.parametrize(
    ("text", "of_page"),
    [
        ("Sign up for our daily briefing. It takes a minute.", True),
        ("Get the Evening Briefing.", True),
        ("Request a reprint, or submit a correction", True),
        ("Subscribe to TOLLE PLUS to get access to every rope.", True),
        ("At the Post, we believe in quality journalism. Few can afford a subscription.", True),
        ("By Lene Voss (lvoss@tolle.example)", True),
        ("If you enjoyed this, clap up to 50 times and follow me for more rope.", True),
        ("Get in touch with our desk by sending a rope.", True),
        ("Get the evening train, they were told.", False),
        ("Follow the Tolle Post on Facebook and on Instagram.", True),
        ("Article continues after ad", True),
        ("This story was found at: https://tolle.example/rope", True),
        ("This article originally appeared on Tolle Post: Ropeworks closes", True),
        ("<< Previous story: The tar boilers", True),
        ("Listen to the interview with Ms. Voss here: “In the end it breaks.”", True),
        ("What do you think? Let us know in the comments.", True),
        ("Copyright TOLLE POST.", True),
        ("Tolle Post uses cookies. “OK” means OK.", True),
        ("The baker uses eggs, she said, and no cookies leave the shop.", False),
        ("This text may not be in its final form.", True),
        ("Find out what’s happening in Tolle with free, real-time updates from us.", True),
        ("Please contact us for a subscription.", True),
        ("We are a nonprofit newsroom. Sign up to get our stories as soon as they’re published.", True),
        ("For more stories, visit the Tolle Post homepage.", True),
        ("Our journalism costs time. Please consider supporting it.", True),
        ("Independent journalism costs time, they wrote.", False),
        ("Copyright holders want more.", False),
        ("Contact: [email protected]", True),
        ("Lene Voss covers the harbour. Contact her at lvoss@tolle.example or 555-0100.", True),
        ("Related articles\nHemp is dear\nThe tar boilers", True),
        ("Related articles\nof the law were read out, and nobody wrote them down.", False),
        ("A video shared by Lene Voss (@lenevoss)", True),
        ("Scroll down for video", True),
        ("Download our app: “ropes in your pocket”.", True),
        ("The Tolle Post welcomes letters: “Be short” is our rule. Send them to post@tolle.example.", True),
        ("“Subscribe to our paper,” said Lene Voss, who sells newsletters. Sign up for it.", False),
        ("“It is free,” she said. Register for our newsletter here.", False),
        ("“Rope” is our newsletter.", False),
        ("This material may not be published without our permission.", True),
        ("“No part may be reproduced,” it reads.", False),
    ],
)
def test_lines_that_tell_of_the_page(text: str, of_page: bool) -> None:  # noqa: FBT001 - a column of the table
    assert is_of_page(Block(text, "p", 1, None)) is of_page


def test_a_pitch_needs_something_that_is_the_papers_own() -> None:
    assert not addresses_reader("Join a choir: “Rope” is sung on Fridays. Register now, or click here.")


@pytest.mark.parametrize(
    ("last", "left"),
    [
        ("Norda Press writers Lene Voss and Bo Roth contributed to this report.", False),
        ("Voss reported from Harne.", False),
        ("Reporting by Lene Voss; editing by Bo Roth", False),
        ("with files from Norda Press", False),
        ("Lene Voss is a reporter who covers the harbour.", False),
        ("Lene Voss writes about ropes.", False),
        ("Published in the Tolle Post, August 30th, 2019", False),
        ("lv/bo (npx, AFX)", False),
        ("– Tolle.com", False),
        ("— NPX", False),
        ("/lvo", False),
        ("— Lene Voss", True),
        ("Lene Voss is a reporter, “and a good one”.", True),
        ("This was filed by nobody.", True),
        ("Lene Voss is a weaver.", True),
        ("The town contributed a shed, and the province a roof.", True),
        ("“He contributed,” she said.", True),
    ],
)
def test_who_worked_on_an_article_is_none_of_it(last: str, left: bool) -> None:  # noqa: FBT001 - a column of the table
    blocks = [Block(text, "p", 1, None) for text in (*TEXT, last)]
    assert without_sign_offs(blocks) == blocks[: len(blocks) if left else 3]
