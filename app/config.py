"""Settings: `ONRECORD_*` variables with defaults that work in a checkout."""

import os
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every limit and address that an operator may change; the README explains each."""

    database_url: str = "sqlite:///onrecord.db"
    max_file_bytes: int = 10_000_000
    max_text_characters: int = 1_000_000
    fetch_max_bytes: int = 5_000_000
    fetch_timeout_s: int = 20
    fetch_max_redirects: int = 5
    busy_timeout_ms: int = 10_000
    statement_timeout_ms: int = 5_000
    public_url: str = ""
    cache_bytes: int = 37_748_736
    log_level: str = "info"
    max_body_bytes: int = 1_000_000
    max_head_bytes: int = 32_768
    client_timeout_ms: int = 30_000
    reading_timeout_ms: int = 20_000
    failed_token_delay_ms: int = 250


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read `ONRECORD_*` variables.

    Raises:
        ValueError: A variable is not of its setting's type; the message names it.
    """
    values: dict[str, str | int] = {}
    for name, default in _DEFAULTS.items():
        variable = f"ONRECORD_{name.upper()}"
        raw = environment.get(variable)
        if raw is None:
            continue
        if isinstance(default, int):
            try:
                values[name] = int(raw)
            except ValueError:
                raise ValueError(f"{variable} must be a whole number, not {raw!r}") from None
        else:
            values[name] = raw
    return Settings(**values)  # type: ignore[arg-type]  # checked against the defaults' types above


_DEFAULTS: dict[str, str | int] = {name: getattr(Settings(), name) for name in Settings.__dataclass_fields__}
