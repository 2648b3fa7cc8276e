import os
import resource
import signal
from pathlib import Path

import pytest
from onrecord.cli.inputs import Rejection, gathered, read_all
from onrecord.config import Settings
from onrecord.errors import InputError
from onrecord.ingest.inputs.files import InputFile

SETTINGS = Settings(max_file_bytes=9)


def fall(_file: InputFile, _data: bytes) -> list[tuple[str, str]]:
    raise RuntimeError("a fault of ours")


def end(_file: InputFile, _data: bytes) -> list[tuple[str, str]]:
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def length(_file: InputFile, data: bytes) -> list[tuple[str, int]]:
    return [("", len(data))]


def members(_file: InputFile, data: bytes) -> list[tuple[str, int | Exception]]:
    return [("a", len(data)), ("b", InputError("is empty"))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(9):
        (tmp_path / f"{number}.txt").write_bytes(b"x" * number)
    return tmp_path


def test_workers_keep_the_order(folder: Path) -> None:
    expected = [(str(folder / f"{number}.txt"), number) for number in range(9)]
    assert list(read_all([str(folder)], length, SETTINGS)) == expected
    assert list(read_all([str(folder)], length, SETTINGS, workers=2)) == expected


def test_a_fault_of_ours_is_a_rejection_that_says_so(folder: Path) -> None:
    path = str(folder / "3.txt")
    reason = "internal error, please report it: RuntimeError: a fault of ours"
    assert list(read_all([path], fall, SETTINGS)) == [(path, Rejection(path, reason))]


def test_members_stand_behind_the_path_of_their_file(folder: Path) -> None:
    path = str(folder / "3.txt")
    expected = [(f"{path}/a", 3), (f"{path}/b", Rejection(f"{path}/b", "is empty"))]
    assert list(read_all([path], members, SETTINGS)) == expected


def test_another_process_hands_over_all_of_a_file_at_once(folder: Path) -> None:
    file = InputFile(folder / "3.txt", None)
    assert gathered(lambda given: iter([(given.shown, 3)]), file) == [(file.shown, 3)]


def test_a_process_that_is_ended_rejects_what_it_read(folder: Path) -> None:
    found = list(read_all([str(folder)], end, SETTINGS, workers=2))
    assert {result.reason for _, result in found if isinstance(result, Rejection)} == {
        "the process that read it, or one beside it, was ended"
    }
    assert len(found) == 9


def test_a_folder_that_cannot_be_read_is_a_rejection(folder: Path) -> None:
    found = read_all([str(folder)], length, SETTINGS)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, before[1]))
    try:
        first = next(found)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert [first, *found] == [(str(folder), Rejection(str(folder), "cannot be read: Too many open files"))]
