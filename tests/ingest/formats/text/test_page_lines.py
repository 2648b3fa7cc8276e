"""Lines that papers print between and below their paragraphs, each kind beside sentences that begin alike."""

import pytest
from onrecord.ingest.formats.markup.blocks import Block
from onrecord.ingest.formats.text.page_lines import is_of_page


@pytest.mark.parametrize(
    "text",
    [
        "Got a tip? Get in touch with our desk: desk@tolle.example.",
        "If you have a picture of the fire, get in touch with the desk by writing to us.",
        "Follow Tolle.example on Facebook and Instagram for more of this.",
        "Follow the Post on Google News, so that you see us first.",
        "Share your thoughts below",
        "What would you do? Share your opinion in the box.",
        "When you buy through our links, we may earn a commission.",
        "This story contains affiliate links.",
        "We may receive an affiliate commission.",
        "Join our WhatsApp group for news of the ropes.",
        "Click to share on Facebook",
        "To contact the editor of this page: Lene Voss",
        "Contact the writer: 555-0100",
        "Twitter: @lenevoss",
        "This video is not available in your land",
        "Sorry, your browser does not support films.",
        "Image source, Tolle Archive",
        "VIDEO: the rope breaks",
        "Photos: a hundred years of rope",
        "Sign up to read on",
        "Log in to continue",
        "You have two articles left this week.",
        "The views expressed in this column are the author’s own.",
        "Disclaimer: this is a column.",
        "Our Standards: how we work.",
        "Next up: who needs hemp",
        "Up next | Who needs hemp",
        "In this article: ropes, Tolle",
        "Tagged: ropes",
        "Comments are closed.",
        "Be the first to comment",
        "Report a typo",
        "Medically reviewed by Dr. Lene Voss",
        "(Lene Voss/Tolle Post)",
        "Lene Voss/Tolle Post via NPX",
    ],
)
def test_lines_of_the_page(text: str) -> None:
    assert is_of_page(Block(text, "p", 1, None))


@pytest.mark.parametrize(
    "text",
    [
        "Got a rope? Then you can climb, he said.",
        "If you have a dog, get in touch with your vet.",
        "Follow the rope, he wrote on Facebook last week.",
        "Share your bread with the poor, the sign says.",
        "When you click on it, nothing happens, she said.",
        "Join our fathers, the hymn goes.",
        "Click went the lock.",
        "Photos: they hung on every wall of the house.",
        "Sign up to fight, the poster said.",
        "You have stories to tell, she told them.",
        "The views are the finest in the province.",
        "Disclaimer or no disclaimer, it broke.",
        "In this article of 1911 she calls it a farce.",
        "Edited by him, it would be half as long.",
        "Tagged as a spy, he left the town.",
        "Rope/Wire divisions run deep here",
    ],
)
def test_sentences_that_begin_like_lines_of_the_page(text: str) -> None:
    assert not is_of_page(Block(text, "p", 1, None))
