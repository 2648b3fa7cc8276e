"""Mail that is passed on as HTML alone; every name is invented."""

import pytest
from onrecord.errors import InputError

from tests.ingest.formats.mail.messages import mail, read

BODY = (
    "<p>The Port of Holm has bought two tugs, which will be delivered in the spring.</p>"
    "<p>“They pull more than anything we have had,” said Rhea Lund, harbour master.</p>"
)
TEXT = (
    "The Port of Holm has bought two tugs, which will be delivered in the spring.\n\n"
    "“They pull more than anything we have had,” said Rhea Lund, harbour master."
)
NOTE = "Could you use this? Jo said “we must have it by noon”."
GMAIL = (
    f'<div dir="ltr">{NOTE}<br><br><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>'
    'From: <b class="gmail_sendername">Nell Ashby</b> <span>&lt;<a href="mailto:n@port.example">n@port.example</a>&gt;</span><br>'
    "Date: Mon, 3 Jun 2024 at 10:00<br>Subject: Holm buys two tugs<br>To: &lt;desk@mail.example&gt;<br></div><br>"
    f"{BODY}</div></div>"
)
OUTLOOK = (
    f'<html><head><style>p:From: {{}}</style></head><body><p class="MsoNormal">{NOTE}</p><div><div style="border-top:solid"><p class="MsoNormal">'
    "<b>From:</b> Nell Ashby &lt;n@port.example&gt; <br><b>Sent:</b> Monday, June 3, 2024 9:12 AM<br><b>To:</b> Jo Hale; Ann Roe<br>"
    f"<b>Subject:</b> Holm buys two tugs<o:p></o:p></p></div></div>{BODY}</body></html>"
)
APPLE = (
    f'<html><body><div>{NOTE}</div><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br>'
    "<div><span><b>From: </b></span><span>Nell Ashby &lt;n@port.example&gt;<br></span></div>"
    "<div><span><b>Subject: </b></span><span><b>Holm buys two tugs</b><br></span></div>"
    "<div><span><b>Date: </b></span><span>3 June 2024 at 10:00:05 BST<br></span></div>"
    f"<div><span><b>To: </b></span><span>desk@mail.example<br></span></div><br><div>{BODY}</div></blockquote></div></body></html>"
)
TABLE = (
    f"<p>{NOTE}</p><table><tr><td>From:</td><td>Nell Ashby &lt;n@port.example&gt;</td></tr>"
    "<tr><td>Date:</td><td>3 June 2024</td></tr><tr><td>Subject:</td><td>Holm buys two tugs</td></tr></table>"
    + BODY
)


@pytest.mark.parametrize("page", [GMAIL, OUTLOOK, APPLE, TABLE], ids=["gmail", "outlook", "apple", "table"])
def test_the_message_inside_is_the_article_with_its_own_header(page: str) -> None:
    record = read(mail(None, page, sender="Ann Roe <ann@x.example>", subject="Fwd: Holm buys two tugs"))

    assert (record.headline, record.byline) == ("Holm buys two tugs", "Nell Ashby")
    assert record.published_at is not None
    assert record.published_at.startswith("2024-06-03")
    assert record.text == TEXT


def test_what_stands_above_is_kept_where_it_is_a_text_of_its_own() -> None:
    long = f"<p>{'The harbour board met on Monday and spoke about the tugs. ' * 12}</p>"
    record = read(mail(None, long + OUTLOOK, subject="Fwd: Holm buys two tugs"))

    assert record.text.startswith("The harbour board met")


@pytest.mark.parametrize(
    "above",
    [
        "",
        "<p>From: where we stand</p>",
        "<p>Subject: Holm buys two tugs</p>",
        "<p>From: </p><p>Subject: Holm buys two tugs</p>",
    ],
    ids=["no header", "one field", "no sender", "no value"],
)
def test_a_page_without_a_whole_header_passes_nothing_on(above: str) -> None:
    record = read(mail(None, above + BODY, subject="Fwd: Holm buys two tugs"))

    assert record.published_at is None
    assert record.text.endswith(TEXT)


def test_a_header_that_nothing_stands_below_passes_no_article_on() -> None:
    header = "<p>From: Ann Roe<br>Subject: Holm buys two tugs</p>"

    with pytest.raises(InputError):
        read(mail(None, f"<p>{NOTE}</p>{header}", subject="Fwd: Holm buys two tugs"))
