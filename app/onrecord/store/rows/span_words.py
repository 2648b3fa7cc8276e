"""The words of spans: of the many that are all that a quote, a role or a name says they are stored there alone."""

from sqlalchemy import case, func, select

from onrecord.store.models import Quote, Role, SpeakerName, TextSpan

SPAN_WORDS = func.coalesce(
    TextSpan.exact,
    *(
        owner.correlate(TextSpan).scalar_subquery()
        for owner in (
            select(Quote.text).where(Quote.key == TextSpan.quote_key, TextSpan.type == "content"),
            select(case((TextSpan.type == "title", Role.title), else_=Role.organization)).where(
                Role.key == TextSpan.role_key
            ),
            select(SpeakerName.name).where(SpeakerName.key == TextSpan.speaker_name_key),
        )
    ),
)
"""What `exact` is, or was before it was left out."""


def exact_unless(owner: str | None, words: str) -> str | None:
    """Return what `exact` holds: nothing where the owner says the same words."""
    return None if words == owner else words
