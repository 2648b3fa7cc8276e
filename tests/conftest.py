"""Marks what `make test-fast` leaves out, and makes databases of both engines."""

import gc
import os
from collections.abc import Generator, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import postgresql
from tests.databases import Databases, PostgreSQLDatabases, SQLiteFiles, copied

ROOT = Path(__file__).parent
_FIRST = "gw0"
"""What pytest-xdist calls the first of several processes."""
SLOW = (
    "benchmarks",
    "cli/test_cluster.py",
    "cli/test_serving.py",
    "cli/watch",
    "e2e",
    "ingest/test_hostile_files.py",
    "queries/test_bad_drafts.py",
    "web/description/test_schemathesis.py",
    "web/server/test_downloads.py",
    "web/server/test_fast_path.py",
    "web/server/test_hostile_requests.py",
    "web/server/test_known_requests.py",
    "web/server/test_protocol.py",
    "web/server/test_server.py",
    "web/server/test_terminal.py",
    "web/server/test_workers.py",
    "web/test_client.py",
    "web/test_datasette.py",
    "web/test_validators.py",
)
"""Folders and files whose tests start servers, browsers or other programs, send generated requests or huge ones, or read corpora."""

LONGEST = ("web/description/test_schemathesis.py", "ingest/test_hostile_files.py")
"""Each a single test of half a minute: begun last, all other processes would wait for it."""

ENGINES = {"sqlite": pytest.param("sqlite"), "postgresql": pytest.param("postgresql", marks=pytest.mark.slow)}
"""The second one is a server of its own: whatever asks for it is slow."""


settings.register_profile(
    "any machine", parent=settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")  # no generated example fails because a machine is slow


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave modules that hold nothing but slow tests unread where none is asked for: reading them is a fifth of the time."""
    return True if config.option.markexpr == "not slow" and _is_slow(collection_path) else None


@cache  # by module: some thousand tests share three hundred paths
def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _is_slow(path: Path) -> bool:
    place = _place(path)
    return any(place == slow or place.startswith(f"{slow}/") for slow in SLOW)


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """Count the lines of what is imported in one process: each of several imports the same, and counting takes two thirds as long again."""
    counting = getattr(session.config.pluginmanager.getplugin("_cov"), "cov_controller", None)
    if counting is None or os.environ.get("PYTEST_XDIST_WORKER", _FIRST) == _FIRST:
        return (yield)
    counting.pause()
    try:
        return (yield)
    finally:
        counting.resume()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: _place(item.path) not in LONGEST)
    for item in items:
        if "postgresql_server" in getattr(item, "fixturenames", ()) or _is_slow(item.path):
            item.add_marker("slow")
        if _repeats(item, _place(item.path)):
            item.add_marker("no_cover")


def _repeats(item: pytest.Item, place: str) -> bool:
    """Return whether a test runs once more the lines that it ran on SQLite; counting lines is a third of its cost."""
    chosen = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    engine = chosen.get("databases")
    return (
        engine == "postgresql"
        and item.get_closest_marker("engine") is None
        and not place.startswith("store/database/")
    )


gc.disable()  # until `pytest_runtestloop`: what is imported and collected stays
_ALLOCATIONS = 50_000
"""How many more objects are made than let go of before garbage is looked for; Python's own 700 take a fifteenth of the time."""


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop() -> None:
    """Let collections of garbage pass over the tests themselves, which stay: walking them was a tenth of the time."""
    gc.freeze()
    gc.set_threshold(_ALLOCATIONS, 20, 20)
    gc.enable()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all processes have which run these tests."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Databases:
    return SQLiteFiles(tmp_path_factory.mktemp("sqlite"), shared)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[postgresql.Server]:
    """One server a session, of whichever process runs the tests."""
    with postgresql.serving() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql_databases(postgresql_server: postgresql.Server, shared: Path) -> Databases:
    return PostgreSQLDatabases(postgresql_server, shared)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run each test that needs a database on both engines, unless its mark names one."""
    if "databases" in metafunc.fixturenames:
        mark = metafunc.definition.get_closest_marker("engine")
        engines = [ENGINES[name] for name in (mark.args if mark else ENGINES)]
        metafunc.parametrize("databases", engines, indirect=True, scope="session")


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest) -> Databases:
    """What makes databases of the engine that the test is run on."""
    found: Databases = request.getfixturevalue(f"{request.param}_databases")
    return found


@pytest.fixture(scope="session")
def template(databases: Databases) -> str:
    """A database with the schema alone, to be copied."""
    return databases.schema


@pytest.fixture
def database(databases: Databases, template: str) -> Iterator[str]:
    """The URL of a database of the test's own."""
    with copied(databases, template) as url:
        yield url
