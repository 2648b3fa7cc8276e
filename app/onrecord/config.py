"""Settings: `ONRECORD_*` variables with defaults that work in a checkout."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every limit and address that an operator may change; docs/settings.md explains each."""

    database_url: str = "sqlite:///onrecord.db"
    max_file_bytes: int = 10_000_000
    max_text_characters: int = 1_000_000
    max_archive_bytes: int = 200_000_000
    max_archive_members: int = 10_000
    max_archive_depth: int = 5
    max_document_bytes: int = 100_000_000
    max_sheet_cells: int = 1_000_000
    max_pdf_pages: int = 500
    pdf_timeout_s: int = 20
    fetch_max_bytes: int = 5_000_000
    fetch_timeout_s: int = 20
    fetch_max_redirects: int = 5
    busy_timeout_ms: int = 10_000
    cluster_timeout_s: int = 30
    statement_timeout_ms: int = 5_000
    public_url: str = ""
    cache_bytes: int = 37_748_736
    log_level: str = "info"
    max_body_bytes: int = 1_000_000
    max_head_bytes: int = 32_768
    client_timeout_ms: int = 30_000
    reading_timeout_ms: int = 20_000
    failed_token_delay_ms: int = 250
    checks_per_minute: int = 60
    max_downloads: int = 4
    reports_per_minute: int = 5
    max_open_reports: int = 1_000
    metrics: str = "off"


LOG_LEVELS = ("debug", "info", "warning", "error")
CHOICES = {"log_level": LOG_LEVELS, "metrics": ("off", "on")}
"""Settings that are one of a few words."""
MAY_BE_ZERO = frozenset({"fetch_max_redirects", "busy_timeout_ms", "cache_bytes", "failed_token_delay_ms"})
"""Of these none is a choice; zero of any other would refuse everything."""
MOST = 2**31 - 1
"""What a time or a count may be at most: what SQLite and the system take."""
MOST_OF_A_SIZE = 10**12
"""A terabyte: what is larger is a slip of the hand."""
_WHOLE = re.compile(r"-?[0-9]{1,13}")
_ADDRESS = re.compile(
    r"https?://(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?"
)
_PREFIX = "ONRECORD_"
_LIKE = 0.8
"""How like a setting's a name is that was meant for it; 1 is the same."""
_SHOWN = 60
"""Characters of a wrong value that a message repeats."""


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read `ONRECORD_*` variables.

    Raises:
        ValueError: A value is none that the setting may have, or the name of a variable is nearly a setting's; the message says what is allowed.
    """
    _refuse_misspelt(environment)
    values: dict[str, str | int] = {}
    for name, default in _DEFAULTS.items():
        raw = environment.get(f"{_PREFIX}{name.upper()}")
        if raw is not None:
            values[name] = _number(name, raw) if isinstance(default, int) else _text(name, raw)
    return Settings(**values)  # type: ignore[arg-type]  # checked against the defaults' types above


def _refuse_misspelt(environment: Mapping[str, str]) -> None:
    """Refuse names that are nearly a setting's. Others stay: a cluster that calls its service so sets ONRECORD_SERVICE_HOST."""
    for variable in environment:
        name = variable.removeprefix(_PREFIX).lower()
        if variable.startswith(_PREFIX) and name not in _DEFAULTS:
            for meant in get_close_matches(name, _DEFAULTS, 1, _LIKE):
                raise ValueError(f"{variable} is no setting: {_PREFIX}{meant.upper()} is")


def _number(name: str, raw: str) -> int:
    least = 0 if name in MAY_BE_ZERO else 1
    most = MOST_OF_A_SIZE if name.endswith(("_bytes", "_characters")) else MOST
    if not _WHOLE.fullmatch(raw) or not least <= int(raw) <= most:
        raise _refusal(name, raw, f"a whole number from {least} to {most}")
    return int(raw)


def _text(name: str, raw: str) -> str:
    if raw not in CHOICES.get(name, (raw,)):
        *others, last = CHOICES[name]
        raise _refusal(name, raw, f"{', '.join(others)} or {last}")
    if name == "public_url" and raw and not _ADDRESS.fullmatch(raw):
        raise _refusal(name, raw, "empty or an address such as https://record.example, without ? and #")
    return raw


def _refusal(name: str, raw: str, allowed: str) -> ValueError:
    shown = raw if len(raw) <= _SHOWN else f"{raw[:_SHOWN]}…"
    return ValueError(f"{_PREFIX}{name.upper()} must be {allowed}, not {shown!r}")


_DEFAULTS: dict[str, str | int] = {name: getattr(Settings(), name) for name in Settings.__dataclass_fields__}
