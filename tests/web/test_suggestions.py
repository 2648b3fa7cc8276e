"""`/v1/speakers/{speaker}/suggestions`: who may be the same, for a human to merge."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from onrecord.config import Settings
from onrecord.queries.suggestions import list_pairs
from onrecord.store.database.readers import open_reader

from tests.databases import url_of
from tests.web.conftest import Server, save
from tests.web.records import made_up

NAMES = (
    "José Núñez",
    "Jose Nunez",
    "Leonard E. Marsh",
    "Len Marsh",
    "Anna Marsh",
    "Jürgen Mueller",
    "Jürgen Müller",
    "Cher",
    "Cher Nunez",
)


@pytest.fixture(scope="module")
def named(empty_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    path = tmp_path_factory.mktemp("named") / "record.db"
    path.write_bytes(empty_record.read_bytes())
    save(path, *(made_up(number, name=name) for number, name in enumerate(NAMES)))
    server = Server(path)
    yield server
    server.dispatcher.close()


@pytest.mark.parametrize(
    ("slug", "found"),
    [
        ("jose-nunez", [("spelling", "Jose Nunez")]),
        ("len-marsh", [("short_form", "Leonard E. Marsh")]),
        ("jurgen-muller", [("spelling", "Jürgen Mueller")]),
        ("anna-marsh", []),
        ("cher", []),
    ],
)
def test_names_that_may_be_one_persons_are_suggested(
    named: Server, slug: str, found: list[tuple[str, str]]
) -> None:
    answer = named.get(f"/v1/speakers/{slug}/suggestions")
    assert answer.status_code == 200, answer.text
    assert [(one["why"], one["name"]) for one in answer.json()["items"]] == found


def test_a_suggestion_tells_whose_it_is_and_what_both_are(named: Server) -> None:
    answer = named.get("/v1/speakers/len-marsh/suggestions").json()
    [one] = answer["items"]
    assert named.get(f"/v1/speakers/{answer['speaker']}").json()["name"] == "Len Marsh"
    assert named.get(one["url"]).json()["slug"] == one["slug"]
    assert (one["quote_count"], one["shared_roles"]) == (1, ["acme", "analyst"])


def test_nobody_has_no_suggestions(named: Server) -> None:
    assert named.get("/v1/speakers/nobody/suggestions").status_code == 404


def test_pairs_are_listed_of_the_whole_record(named: Server) -> None:
    reader = open_reader(Settings(database_url=url_of(named.path)))
    pairs = list_pairs(reader)
    reader.close()
    assert {(one["why"], frozenset((one["stays"]["name"], one["goes"]["name"]))) for one in pairs} == {
        ("spelling", frozenset(("José Núñez", "Jose Nunez"))),
        ("spelling", frozenset(("Jürgen Mueller", "Jürgen Müller"))),
        ("short_form", frozenset(("Leonard E. Marsh", "Len Marsh"))),
    }
    assert [one["why"] for one in pairs] == ["spelling", "spelling", "short_form"]
