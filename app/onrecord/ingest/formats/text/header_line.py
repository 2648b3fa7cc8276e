"""What one line above the body of a plain text states."""

from dataclasses import dataclass, fields

_DAY = 10
"""Characters of a day in ISO 8601."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderLine:
    """What a line states; None of all: it is no part of the body, and says nothing that is kept."""

    headline: str | None = None
    dek: str | None = None
    byline: str | None = None
    publisher: str | None = None
    agency: str | None = None
    """Who sent the text to the papers: its publisher where no other is named."""
    site: str | None = None
    """An address that is no page's."""
    source_url: str | None = None
    published_at: str | None = None
    updated_at: str | None = None
    host: str | None = None
    """Of whatever address it holds, lower case."""
    is_date: bool = False
    """It is a date, though perhaps none that states a day: no title."""
    ends: bool = False
    """The body begins behind it."""

    def dated(self) -> bool:
        """Return whether it states a day."""
        return bool(self.published_at or self.updated_at)

    def joined(self, other: "HeaderLine") -> "HeaderLine | None":
        """Return what both state; None when they contradict each other. The first of several updates is kept."""
        joined: dict[str, str | bool] = {}
        for field in fields(self):
            before, after = getattr(self, field.name), getattr(other, field.name)
            if field.name == "published_at" and before and after and before[:_DAY] == after[:_DAY]:
                joined[field.name] = max(before, after, key=len)  # with the clock, where one line has it
                continue
            differ = bool(before and after) and str(before).casefold() != str(after).casefold()
            if differ and field.name not in {"updated_at", "agency", "host"}:
                return None
            joined[field.name] = before or after
        return HeaderLine(**joined)  # type: ignore[arg-type]  # the fields' own values


NOTHING = HeaderLine()
"""What a line states that is one of a header and says nothing that is kept."""
