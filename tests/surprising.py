"""What tests of surprises read, and what they find in it."""

from onrecord.ingest.reader import read_articles

AROUND = (
    "<p>The council of Arden met on {} to discuss the old stone bridge over the river, "
    "which has been closed to all traffic since the spring.</p>"
)


def quotes_of(data: bytes, media_type: str) -> list[tuple[str, str | None]]:
    """The words in quotation marks, and who said them."""
    return [
        (
            " … ".join(part.span.cut(article.text) for part in quote.contents),
            None if quote.speaker is None else article.extraction.speakers[quote.speaker].name,
        )
        for article in read_articles(data, name="bridge", media_type=media_type)
        for quote in article.extraction.quotations
        if quote.kind == "direct"
    ]
