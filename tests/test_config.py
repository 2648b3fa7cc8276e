"""Settings come from ONRECORD_* variables; a wrong one is named."""

import dataclasses

import pytest
from onrecord.config import MAY_BE_ZERO, Settings, load_settings


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


@pytest.mark.parametrize(
    ("variable", "meant"),
    [
        ("ONRECORD_METRCIS", "ONRECORD_METRICS"),
        ("ONRECORD_DATABASE", "ONRECORD_DATABASE_URL"),
        ("ONRECORD_LOGLEVEL", "ONRECORD_LOG_LEVEL"),
    ],
)
def test_a_misspelt_setting_is_named_with_what_it_is_nearly(variable: str, meant: str) -> None:
    with pytest.raises(ValueError, match=f"^{variable} is no setting: {meant} is$"):
        load_settings({variable: "on"})


def test_what_a_cluster_sets_for_a_service_of_that_name_is_nothing() -> None:
    known = {"ONRECORD_SERVICE_HOST": "127.0.0.1", "ONRECORD_PORT_8000_TCP": "tcp://127.0.0.1:8000"}
    assert load_settings(known) == Settings()


NUMBERS = [name for name, value in dataclasses.asdict(Settings()).items() if isinstance(value, int)]


def most(name: str) -> int:
    return 10**12 if name.endswith(("bytes", "characters")) else 2**31 - 1


@pytest.mark.parametrize(
    "raw", ["soon", "-5", "0", "1.5", "", " 1", "٣", "1_000", "9" * 5000, "1000000000001"]
)
def test_a_number_that_makes_no_sense_is_refused(raw: str) -> None:
    for name in NUMBERS:
        variable = f"ONRECORD_{name.upper()}"
        if raw == "0" and name in MAY_BE_ZERO:
            assert getattr(load_settings({variable: raw}), name) == 0
            continue
        least = 0 if name in MAY_BE_ZERO else 1
        shown = raw if len(raw) <= 60 else raw[:60] + "…"
        with pytest.raises(ValueError, match="ONRECORD") as caught:
            load_settings({variable: raw})
        allowed = f"a whole number from {least} to {most(name)}"
        assert str(caught.value) == f"{variable} must be {allowed}, not {shown!r}"


def test_the_smallest_and_the_largest_number_are_taken() -> None:
    for name in NUMBERS:
        assert getattr(load_settings({f"ONRECORD_{name.upper()}": "1"}), name) == 1
        assert getattr(load_settings({f"ONRECORD_{name.upper()}": str(most(name))}), name) == most(name)


@pytest.mark.parametrize("level", ["debug", "info", "warning", "error"])
def test_a_level_is_one_of_four(level: str) -> None:
    assert load_settings({"ONRECORD_LOG_LEVEL": level}).log_level == level
    message = "^ONRECORD_LOG_LEVEL must be debug, info, warning or error, not 'loud'$"
    with pytest.raises(ValueError, match=message):
        load_settings({"ONRECORD_LOG_LEVEL": "loud"})


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://record.example",
        "http://127.0.0.1:8000/",
        "https://[::1]:8000",
        "https://a.example/record",
    ],
)
def test_a_public_address_begins_links(url: str) -> None:
    assert load_settings({"ONRECORD_PUBLIC_URL": url}).public_url == url


@pytest.mark.parametrize(
    "url", ["foo/", "record.example", "ftp://a.example", "https://", "https://a b", "https://a.example?x=1", "https://a.example/#x", "https://a.example/\n"]
)  # fmt: skip
def test_what_no_link_can_begin_with_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"^ONRECORD_PUBLIC_URL must be empty or an address") as caught:
        load_settings({"ONRECORD_PUBLIC_URL": url})
    assert str(caught.value).endswith(f"not {url!r}")
