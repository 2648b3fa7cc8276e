import os
import socket
from io import BytesIO
from pathlib import Path

import pytest
from onrecord.errors import InputError
from onrecord.ingest.inputs.files import InputFile, find_files, read_file, read_stream, shown_name

LIMIT = 100


def refusal(path: Path, root: Path | None = None) -> str:
    with pytest.raises(InputError) as caught:
        read_file(InputFile(path, root), LIMIT)
    return str(caught.value)


def test_a_folder_gives_its_articles_in_a_fixed_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.TXT", "c/d.json", "c/a.html", "e.7z", "README"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "loop").symlink_to(tmp_path)
    single = str(tmp_path / "e.7z")
    found = list(find_files([str(tmp_path), single, "-"]))
    assert found == [
        InputFile(tmp_path / "a.TXT", tmp_path),
        InputFile(tmp_path / "b.txt", tmp_path),
        InputFile(tmp_path / "c" / "a.html", tmp_path),
        InputFile(tmp_path / "c" / "d.json", tmp_path),
        InputFile(Path(single), None),
        InputFile(Path("-"), None),
    ]


def test_a_folder_that_cannot_be_read_is_said_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    found = list(find_files([f"{tmp_path}/{'x' * 300}", str(tmp_path)]))
    assert [type(one) for one in found] == [InputFile, InputFile]
    gone = tmp_path / "gone"
    gone.mkdir()
    walk = find_files([str(tmp_path)])
    assert next(walk) == InputFile(tmp_path / "a.txt", tmp_path)
    gone.rmdir()
    assert [str(one) for one in walk] == [f"{gone}: cannot be read: No such file or directory"]


def test_a_regular_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * LIMIT)
    (tmp_path / "link.txt").symlink_to("a.txt")
    assert read_file(InputFile(path, None), LIMIT) == b"x" * LIMIT
    assert read_file(InputFile(tmp_path / "link.txt", tmp_path), LIMIT) == b"x" * LIMIT


def test_what_is_no_small_regular_file_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    big = tmp_path / "big.txt"
    big.write_bytes(b"x" * (LIMIT + 1))
    os.mkfifo(tmp_path / "fifo.txt")
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(tmp_path)  # a socket's path must be short
        server.bind("socket.txt")
    assert refusal(big) == "has 101 bytes, more than the limit of 100"
    assert refusal(tmp_path / "fifo.txt") == "is not a regular file"
    assert refusal(tmp_path / "socket.txt") == "is not a regular file"
    assert refusal(Path("/dev/zero")) == "is not a regular file"
    assert refusal(tmp_path) == "is not a regular file"
    assert refusal(tmp_path / "none.txt") == "cannot be read: No such file or directory"
    assert refusal(tmp_path / ("x" * 300)) == "cannot be read: File name too long"
    assert refusal(Path("a\0b")) == "is no possible file name"


def test_a_link_out_of_the_folder_or_in_a_circle_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "out.txt").write_text("secret")
    (folder / "out.txt").symlink_to("../out.txt")
    (folder / "loop.txt").symlink_to("loop.txt")
    assert refusal(folder / "out.txt", folder) == "is a link that leaves its folder"
    assert refusal(folder / "loop.txt", folder) == "cannot be read: Too many levels of symbolic links"


def test_a_stream_is_read_up_to_the_limit() -> None:
    assert read_stream(BytesIO(b"abc"), 3) == b"abc"
    with pytest.raises(InputError, match="is bigger than the limit of 2 bytes"):
        read_stream(BytesIO(b"abc"), 2)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a b.txt", "a b.txt"),
        ("a\nb\x1b[31m\u202e\udcff.txt", "a\\nb\\x1b[31m\\u202e\\udcff.txt"),
        ("x" * 301, "x" * 140 + "…" + "x" * 140),
    ],
)
def test_names_are_shown_on_one_safe_line(name: str, shown: str) -> None:
    assert shown_name(name) == shown
    assert InputFile(Path(name), None).shown == shown


def test_what_is_hidden_is_passed_over_unless_it_is_named(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".git/config.txt", ".draft.txt", "a.txt"):
        (tmp_path / name).write_text("It rained.")
    assert list(find_files([str(tmp_path)])) == [InputFile(tmp_path / "a.txt", tmp_path)]
    hidden = tmp_path / ".draft.txt"
    assert list(find_files([str(hidden)])) == [InputFile(hidden, None)]
