"""`onrecord review`: what needs a human."""

import argparse

from app.cli.record import opened
from app.config import Settings
from app.store.database import reading
from app.store.review import list_review


def run(_arguments: argparse.Namespace, settings: Settings) -> int:
    """Print one line a corrected quote whose words have no certain place in its article's new text."""
    with opened(settings) as engine, reading(engine) as session:
        items = list_review(session)
    for item in items:
        print(
            f"{item.quote_id}\t{item.article_id}\t{item.why}"
            f"\trevision {item.revision} of {item.current_revision}\t{item.words}"
        )
    return 0
