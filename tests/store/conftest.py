"""A migrated database a test: made once a session, copied for each."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from app.config import Settings
from app.store.database import open_database
from app.store.schema import migrate


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "record.db"
    engine = open_database(Settings(database_url=f"sqlite:///{path}"))
    migrate(engine)
    engine.dispose()  # the last connection moves the write-ahead log into the file
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path / "record.db"))


@pytest.fixture
def engine(path: Path) -> Iterator[Engine]:
    opened = open_database(Settings(database_url=f"sqlite:///{path}"))
    yield opened
    opened.dispose()


@pytest.fixture
def statements(engine: Engine) -> list[str]:
    texts: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def _note(*arguments: object) -> None:
        texts.append(str(arguments[2]))

    return texts
