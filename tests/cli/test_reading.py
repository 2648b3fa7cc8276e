import os
import resource
import signal
from pathlib import Path

import pytest
from onrecord.cli.inputs import Rejection, read_all
from onrecord.ingest.inputs.files import InputFile


def fall(_file: InputFile, _data: bytes) -> str:
    raise RuntimeError("a fault of ours")


def end(_file: InputFile, _data: bytes) -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return "never"


def length(_file: InputFile, data: bytes) -> int:
    return len(data)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(9):
        (tmp_path / f"{number}.txt").write_bytes(b"x" * number)
    return tmp_path


def test_workers_keep_the_order(folder: Path) -> None:
    expected = [(str(folder / f"{number}.txt"), number) for number in range(9)]
    assert list(read_all([str(folder)], length, limit=9)) == expected
    assert list(read_all([str(folder)], length, limit=9, workers=2)) == expected


def test_a_fault_of_ours_is_a_rejection_that_says_so(folder: Path) -> None:
    path = str(folder / "3.txt")
    reason = "internal error, please report it: RuntimeError: a fault of ours"
    assert list(read_all([path], fall, limit=9)) == [(path, Rejection(path, reason))]


def test_a_process_that_is_ended_rejects_what_it_read(folder: Path) -> None:
    found = list(read_all([str(folder)], end, limit=9, workers=2))
    assert {result.reason for _, result in found if isinstance(result, Rejection)} == {
        "the process that read it, or one beside it, was ended"
    }
    assert len(found) == 9


def test_a_folder_that_cannot_be_read_is_a_rejection(folder: Path) -> None:
    found = read_all([str(folder)], length, limit=9)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, before[1]))
    try:
        first = next(found)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert [first, *found] == [(str(folder), Rejection(str(folder), "cannot be read: Too many open files"))]
