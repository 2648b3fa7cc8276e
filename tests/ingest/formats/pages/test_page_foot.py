"""What a page prints at the foot of an article: who paid for it, what was corrected in it, and what its reader should do."""

import pytest

from tests.ingest.formats.windmill import HEADLINE, STORY, TEXT, read


@pytest.mark.parametrize(
    "behind",
    [
        "<p>This story was produced by the Harne Reporting Collaborative. Support for it comes from a trust.</p>",
        "<p><em>This report was completed with the support of the Oak Centre under its Open Mills Project.</em></p>",
        "<p>This investigation was made possible by a grant from the Fund for Mills.</p>",
        "<p>This article was written in partnership with the Tolle Observer.</p>",
        "<p>(This story has been corrected to say that the mill lost its fourth sail, in paragraph 1)</p>",
        "<p>This story was produced by Oak News, an editorially independent program of the Harne Trust. Copyright 2018 Oak News.</p>",
        "<p><em>This article is republished with permission from The Harne Review.</em></p>",
        "<p>This story comes from the Oak Wire.</p>",
        "<p><em>--With assistance from Mads Holt.</em></p><p>(Updates with comment from a carpenter in third paragraph.)</p>",
        "<div><span>Watch more of our videos on Oak!</span><span>and live on channel 276</span></div>",
        "<p>*P1 = $0.018</p>",
        "<p>$1 = 10.5 crowns</p>",
        "<p><strong>Story Saved</strong><br>You can find this story in <a>My Bookmarks.</a> Or by the icon in the top right.</p>",
        "<p>This article was amended on 4 May to give the name of the miller’s house.</p>",
        "<p><i>An earlier version of this story gave the wrong number of sails.</i></p>",
        "<p>Correction: The mill has four sails, not “five or six”, as we wrote.</p>",
        "<p>Clarification (4 May): The carpenter asked for the sum without nails.</p>",
        "<p>(Reporting by Runa Falk; Editing by Tom Ask)</p><p>(This story has been updated with a sum)</p>",
        "<p>(HP/R.F.)</p>",
        "<p>With additional reporting by Tom Ask.</p>",
        "<p>Editor’s note: This article has been updated with a sum.</p>",
        "<p>CORRECTION: The mill has four sails.</p>",
        "<p>Support for this story came from the Fund for Mills.</p>",
        "<p>Translated from Danish by Tom Ask.</p>",
        "<p>– Harne Post</p>",
        "<p>This is a developing story. Check back for more of the mill.</p>",
        "<p>@runafalk</p>",
        "<p>Letters to the editor may be sent to mill@post.example.</p>",
        "<p>For more Harne news, click here.</p>",
        "<p>Have a sail to sell? Contact the miller at 555-0123.</p>",
        "<p>Harne Post is a nonprofit newsroom. Donate today.</p>",
        "<p>Click on the map to see where the mill stands</p>",
        "<p>Sorry, this video is not available.</p>",
        "<p>(Story continues below photo.)</p>",
        "<p>3 min read</p>",
        "<p>(Danish original by Runa Falk, Harne desk)</p>",
        "<p>Thank you for reading. If you know where the sail is, reply to this email.</p>",
        "<p>Enjoy unlimited access from €2.49 a month for the first year</p>",
        "<p>You have read 2 of your 3 free articles this month.</p>",
        "<p>You’ve reached your limit of three free stories.</p>",
    ],
)
def test_what_tells_of_the_article_below_it_goes(behind: str) -> None:
    assert read(f"<article><h1>{HEADLINE}</h1>{STORY}{behind}</article>").body.split("\n\n") == list(TEXT)


@pytest.mark.parametrize(
    "own",
    [
        "The report was produced by the ministry with the support of two carpenters and a bank.",
        "This story is part of the village, she said, and nobody here will sell it to a paper.",
        "This year’s harvest was made possible by a grant from the Fund for Mills, the parish said.",
        "Corrections to the plan of the mill will be made in oak, the carpenter wrote.",
        "You have read of such mills, she said, and never of one that fell in May.",
        "Support for the mill came from the Fund for Mills, and from the parish.",
        "For more than a year, the miller says, nobody has asked him for flour.",
        "Have a mill and you have the wind for a guest, as the people of Harne say.",
    ],
)
def test_what_the_article_tells_at_its_end_stays(own: str) -> None:
    page = f"<article><h1>{HEADLINE}</h1>{STORY}<p>{own}</p></article>"
    assert read(page).body.split("\n\n") == [*TEXT, own]


@pytest.mark.parametrize("signed", ["Runa Falk", "RUNA FALK", "– RUNA FALK"])
def test_the_authors_name_alone_signs_an_article(signed: str) -> None:
    head = "<meta name='author' content='Runa Falk'>"
    page = STORY.removesuffix("</div>") + f"<p>{signed}</p></div>"
    assert read(f"<article><h1>{HEADLINE}</h1>{page}</article>", head).body.split("\n\n") == list(TEXT)
