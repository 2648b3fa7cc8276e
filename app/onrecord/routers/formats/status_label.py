"""What plain words say of a quote that is retracted or disputed."""

from onrecord.store.documents.stored import Document


def status_label(quote: Document) -> str:
    """Return what goes before the words of a quote: nothing for one that stands."""
    return "" if quote["status"] == "published" else f"[{quote['status']}] "
