"""`onrecord ingest --scheduler` on real clusters, whose processes are killed."""

import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from onrecord.cli import inputs
from onrecord.cli.cluster import ENDED, program, read_batch, read_on_cluster
from onrecord.cli.inputs import Rejection, read_given
from onrecord.config import Settings
from onrecord.errors import UnavailableError
from onrecord.ingest.inputs.files import InputFile
from onrecord.store.archive.exchange import export_record
from onrecord.store.database.sessions import open_database
from onrecord.store.rows import journal

from tests.cli.clusters import DEADLY, Cluster, deadly
from tests.cli.commands import Command
from tests.databases import Databases
from tests.waiting import GUARD_SECONDS

NUMBER = 40
NAMES = ("Jane Doe", "Ann Poe", "Adam Roe", "Ruth Zoe")
ADDED = f"{NUMBER} new, 0 unchanged, 0 revised, 2 rejected"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of articles that quote four people, and one that cannot be read."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(NUMBER):
        name = NAMES[number % 4]
        text = (
            f"“The mill has {number + 2} wheels,” {name}, a miller, said.\n\n{name} said that it would wait."
        )
        (folder / f"{number:02d}.txt").write_text(text, encoding="utf-8")
    (folder / "nothing.txt").write_bytes(b"")
    return folder


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cluster]:
    """A cluster that has no worker yet."""
    monkeypatch.setenv("ONRECORD_CLUSTER_TIMEOUT_S", str(int(GUARD_SECONDS)))
    with Cluster(tmp_path) as made:
        yield made


def after(number: int, do: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Do something when so many files have been read from the disk."""
    read, count = inputs.read_data, iter(range(number, -1, -1))

    def counted(file: InputFile, settings: Settings) -> bytes:
        if next(count, None) == 0:
            do()
        return read(file, settings)

    monkeypatch.setattr(inputs, "read_data", counted)


def exported(url: str) -> list[str]:
    engine = open_database(Settings(database_url=url))
    lines = list(export_record(engine))
    engine.dispose()
    return lines


def test_every_way_of_ingesting_makes_the_same_bytes(
    articles: Path,
    cluster: Cluster,
    onrecord: Command,
    sqlite_databases: Databases,
    postgresql_databases: Databases,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The cluster's only worker is killed with what it has read, and another one comes."""
    monkeypatch.setattr(journal, "now", lambda: "2024-02-02T02:02:00.000Z")
    cluster.work()
    killed = []

    def replace() -> None:
        cluster.kill(cluster.workers[0])
        cluster.work()
        killed.append(True)

    ways = (
        (sqlite_databases, ()),
        (postgresql_databases, ()),
        (sqlite_databases, ("--workers", "2")),
        (sqlite_databases, ("--scheduler", cluster.address)),
        (postgresql_databases, ("--scheduler", cluster.address)),
    )
    exports = []
    for number, (databases, options) in enumerate(ways):
        url = databases.copy(databases.schema)
        monkeypatch.setenv("ONRECORD_DATABASE_URL", url)
        if number == len(ways) - 2:
            after(20, replace, monkeypatch)
        code, out, _ = onrecord("ingest", articles, articles / "gone.txt", *options)
        assert (code, out.partition(";")[0]) == (1, ADDED)
        exports.append("".join(exported(url)))
        databases.drop(url)
    assert killed
    assert [one == exports[0] for one in exports] == [True] * len(ways)


def test_a_scheduler_that_is_lost_costs_what_it_had_not_answered(
    articles: Path, cluster: Cluster, onrecord: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cluster.work()
    cluster.wait_for_worker()
    monkeypatch.setenv("ONRECORD_CLUSTER_TIMEOUT_S", "20")
    after(20, lambda: cluster.kill(cluster.scheduler), monkeypatch)
    code, out, err = onrecord("ingest", articles, "--scheduler", cluster.address)
    assert (code, out) == (1, "")
    said = f"onrecord: --scheduler {cluster.address}: the scheduler is gone; what is stored stays, run the same again\n"
    assert err == said
    folder = tmp_path / "next"
    folder.mkdir()
    with Cluster(folder) as another:
        another.work()
        another.wait_for_worker()
        code, out, err = onrecord("ingest", articles, articles / "gone.txt", "--scheduler", another.address)
    assert (code, out.partition(";")[0]) == (1, ADDED)
    assert "nothing.txt: holds no text" in err
    assert "gone.txt: cannot be read" in err


def test_more_is_read_than_is_handed_out_at_once(tmp_path: Path) -> None:
    given = [(InputFile(Path(str(number)), None), b"So") for number in range(600)]
    with Cluster(tmp_path) as cluster:
        cluster.work()
        for pieces in (given, []):
            found = read_on_cluster(
                cluster.address, pieces, deadly, refuse=refuse, timeout_s=int(GUARD_SECONDS)
            )
            assert list(found) == [[f"{file.path} 2"] for file, _ in pieces]


def refuse(file: InputFile, reason: str) -> str:
    return f"{file.path}: {reason}"


def test_an_input_that_ends_every_worker_is_refused_alone(tmp_path: Path) -> None:
    given = [
        (InputFile(Path(name), None), words.encode())
        for name, words in (("a", "So"), ("b", DEADLY), ("c", "No"))
    ]
    with Cluster(tmp_path, patience=0) as cluster:
        cluster.work("--nanny")
        found = read_on_cluster(cluster.address, given, deadly, refuse=refuse, timeout_s=int(GUARD_SECONDS))
        assert list(found) == [["a 2"], [f"b: {ENDED}"], ["c 2"]]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("def program():\n    return 'onrecord 0.0.1 on Python 3.8'\n", f"onrecord 0.0.1 on Python 3.8, this program is {program()}: install the same on both"),
        ("import nothing_of_this_name\n", "a worker fails: ModuleNotFoundError(\"No module named 'nothing_of_this_name'\")"),
    ],
    ids=["another", "none"],
)  # fmt: skip
def test_a_worker_with_another_program_is_refused(
    articles: Path, cluster: Cluster, onrecord: Command, tmp_path: Path, source: str, said: str
) -> None:
    package = tmp_path / "other" / "onrecord" / "cli"
    package.mkdir(parents=True)
    for folder in (package, package.parent):
        (folder / "__init__.py").touch()
    (package / "cluster.py").write_text(source, encoding="utf-8")
    cluster.work(environment={"PYTHONPATH": str(tmp_path / "other")})
    code, out, err = onrecord("ingest", articles, "--scheduler", cluster.address)
    assert (code, out) == (1, "")
    assert err.startswith(f"onrecord: --scheduler {cluster.address}: ")
    assert err.endswith(f"{said}\n")
    assert err.count("\n") == 1


def test_a_cluster_without_a_worker_is_said(
    articles: Path, cluster: Cluster, onrecord: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_CLUSTER_TIMEOUT_S", "1")
    code, out, err = onrecord("ingest", articles, "--scheduler", cluster.address)
    said = f"onrecord: --scheduler {cluster.address}: no worker within 1 seconds\n"
    assert (code, out, err) == (1, "", said)


def test_an_address_without_a_scheduler_is_said(
    articles: Path, onrecord: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_CLUSTER_TIMEOUT_S", "1")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens there, and nobody else can
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        code, _, err = onrecord("ingest", articles, "--scheduler", address)
    assert (code, err) == (
        1,
        f"onrecord: --scheduler {address}: no scheduler answers there within 1 seconds\n",
    )
    code, _, err = onrecord("ingest", articles, "--scheduler", "here")
    assert (code, err) == (1, "onrecord: --scheduler here: missing port number in address 'here'\n")


def test_without_the_library_the_command_says_how_to_install_it(
    articles: Path, onrecord: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    code, _, err = onrecord("ingest", articles, "--scheduler", "tcp://127.0.0.1:1")
    said = "onrecord: --scheduler needs a library: pip install 'onrecord[cluster]'\n"
    assert (code, err) == (1, said)


def test_processes_of_this_machine_and_a_cluster_exclude_each_other(
    articles: Path, onrecord: Command, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        onrecord("ingest", articles, "--scheduler", "tcp://127.0.0.1:1", "--workers", "2")
    assert "give one of them" in capsys.readouterr().err


def test_a_worker_reads_as_this_process_does() -> None:
    file = InputFile(Path("a.txt"), None)

    def reader(_file: InputFile, data: bytes) -> Iterator[tuple[str, str | Exception]]:
        yield "", data.decode()
        yield "b", ValueError("no")

    refused = Rejection("a.txt", "is too big")
    assert read_given(reader, file, refused) == [("a.txt", refused)]
    first, second = read_given(reader, file, b"So")
    assert first == ("a.txt", "So")
    assert isinstance(second[1], Rejection)
    assert read_batch(program(), deadly, [(file, b"So"), (file, b"Not so")]) == [["a.txt 2"], ["a.txt 6"]]
    with pytest.raises(UnavailableError, match=r"a worker has .*, this program is another one: install"):
        read_batch("another one", deadly, [])
