import io
import os
import runpy
import signal
import sys
from pathlib import Path

import pytest
from onrecord import __version__
from onrecord.cli import main

from tests.cli.commands import Command


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"onrecord {__version__}\n"


def test_the_package_runs_as_the_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["onrecord", "--version"])
    with pytest.raises(SystemExit, match="0"):
        runpy.run_module("onrecord", run_name="__main__", alter_sys=True)
    assert capsys.readouterr().out == f"onrecord {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "required: COMMAND"),
        (["nosuch"], "invalid choice: 'nosuch'"),
        (["ingest"], "required: PATH"),
        (["extract", "x", "--workers", "0"], "must be a whole number from 1 to 256, not '0'"),
        (["review", "--settled", "--undo", "set_000000000000"], "settle one thing at a time"),
        (
            ["review", "--reason", "It stands."],
            "--reason says why something is settled: name it by --keep, --different, --stand or --undo",
        ),
        (["serve", "--port", "٣"], "must be a whole number from 0 to 65535, not '٣'"),
        (
            ["serve", "--port", "9" * 5000],
            "must be a whole number from 0 to 65535, not '99999999999999999999'",
        ),
    ],
)
def test_wrong_usage_is_said_with_exit_code_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert message in capsys.readouterr().err


@pytest.mark.parametrize(
    ("variable", "value", "allowed"),
    [
        ("MAX_FILE_BYTES", "many", "a whole number from 1 to 1000000000000"),
        ("CLIENT_TIMEOUT_MS", "0", "a whole number from 1 to 2147483647"),
        ("LOG_LEVEL", "loud", "debug, info, warning or error"),
        ("PUBLIC_URL", "foo/", "empty or an address such as https://record.example, without ? and #"),
    ],
)
@pytest.mark.parametrize(
    "verb",
    [["migrate"], ["ingest", "none"], ["extract", "none"], ["serve"], ["token", "list"], ["verify"]],
    ids=str,
)
def test_a_wrong_setting_is_one_line(
    onrecord: Command,
    monkeypatch: pytest.MonkeyPatch,
    verb: list[str],
    variable: str,
    value: str,
    allowed: str,
) -> None:
    monkeypatch.setenv(f"ONRECORD_{variable}", value)
    assert onrecord(*verb) == (1, "", f"onrecord: ONRECORD_{variable} must be {allowed}, not {value!r}\n")


@pytest.mark.parametrize(
    "verb",
    [
        ["migrate"],
        ["ingest", "."],
        ["serve"],
        ["verify"],
        ["export"],
        ["import", "x"],
        ["review"],
        ["token", "list"],
    ],
    ids=str,
)
def test_a_database_in_memory_is_refused(
    onrecord: Command, monkeypatch: pytest.MonkeyPatch, verb: list[str]
) -> None:
    monkeypatch.setenv("ONRECORD_DATABASE_URL", "sqlite:///:memory:")
    refused = "onrecord: ONRECORD_DATABASE_URL names an in-memory database, which would keep nothing\n"
    assert onrecord(*verb) == (1, "", refused)


def test_a_database_in_no_folder_is_said(
    onrecord: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_DATABASE_URL", f"sqlite:///{tmp_path}/none/record.db")
    nowhere = f"onrecord: database record.db: the folder {tmp_path}/none is not there\n"
    assert onrecord("migrate") == (1, "", nowhere)


def test_an_interrupt_ends_without_a_traceback(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    with os.fdopen(reading) as stream, os.fdopen(writing, "w"):
        monkeypatch.setattr(sys, "stdin", stream)
        signal.setitimer(signal.ITIMER_REAL, 0.5)
        try:
            assert onrecord("extract", "-") == (130, "", "")
        finally:
            signal.signal(signal.SIGALRM, before)


def test_a_reader_that_has_gone_ends_it_quietly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        assert main(["extract", str(tmp_path)]) == 1


def test_any_stream_can_stand_for_standard_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["extract", str(tmp_path)]) == 0
    assert '"quotes": []' in stream.getvalue()


@pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="no /dev/full, which is always full, on this system"
)
def test_a_full_disk_behind_standard_output_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("It rained.")
    with Path("/dev/full").open("w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert main(["extract", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "onrecord: [Errno 28] No space left on device\n"
