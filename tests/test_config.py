"""Settings come from ONRECORD_* variables; a wrong one is named."""

import dataclasses

import pytest

from app.config import Settings, load_settings


def test_without_variables_the_defaults_hold() -> None:
    assert load_settings({}) == Settings()


def test_a_number_and_a_text_are_read_from_their_variables() -> None:
    environment = {
        "ONRECORD_DATABASE_URL": "sqlite:///other.db",
        "ONRECORD_MAX_FILE_BYTES": "12",
        "PATH": "/bin",
    }
    assert load_settings(environment) == dataclasses.replace(
        Settings(), database_url="sqlite:///other.db", max_file_bytes=12
    )


def test_a_number_that_is_none_is_refused_with_the_variable_named() -> None:
    with pytest.raises(ValueError, match=r"^ONRECORD_BUSY_TIMEOUT_MS must be a whole number, not 'soon'$"):
        load_settings({"ONRECORD_BUSY_TIMEOUT_MS": "soon"})
