"""`/v1/speakers?q=`: people found by what somebody has typed of a name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from onrecord.queries import speakers

from tests.web.conftest import Server, save
from tests.web.records import made_up

NAMES = ("Zoë Ćwiek", "Shaun O’Neill", "Marisol Vance", "Martin Vogel", "Martin Vogel", "Vera Mars")


@pytest.fixture(scope="module")
def named(empty_record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    path = tmp_path_factory.mktemp("named") / "record.db"
    path.write_bytes(empty_record.read_bytes())
    save(path, *(made_up(number, name=name) for number, name in enumerate(NAMES)))
    server = Server(path)
    yield server
    server.dispatcher.close()


def found(server: Server, query: str, what: str = "speakers") -> list[str]:
    answer = server.get(f"/v1/{what}?{query}")
    assert answer.status_code == 200, answer.text
    return [speaker["name"] for speaker in answer.json()["items"]]


@pytest.mark.parametrize("few", [speakers.FEW, 0])
@pytest.mark.parametrize(
    ("q", "names"),
    [
        ("mar", ["Martin Vogel", "Marisol Vance", "Vera Mars"]),
        ("MÁR", ["Martin Vogel", "Marisol Vance", "Vera Mars"]),
        ("mar v", ["Martin Vogel", "Marisol Vance", "Vera Mars"]),
        ("vog mart", ["Martin Vogel"]),
        ("zoe cwi", ["Zoë Ćwiek"]),
        ("o'n", ["Shaun O’Neill"]),
        ("oneill", ["Shaun O’Neill"]),
        ("ogel", []),
        ("acme martin", []),
        ("%", None),
    ],
)
def test_each_word_is_the_beginning_of_a_word_of_the_name(
    named: Server, monkeypatch: pytest.MonkeyPatch, few: int, q: str, names: list[str] | None
) -> None:
    monkeypatch.setattr(speakers, "FEW", few)
    answer = named.get(
        "/v1/speakers", params={"q": q, "limit": 20 if few else 21}
    )  # kept answers are not asked anew
    if names is None:
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["parameter"] == "q"
    else:
        found_names = [speaker["name"] for speaker in answer.json()["items"]]
        assert (found_names[:1], sorted(found_names)) == (names[:1], sorted(names))


def test_who_is_quoted_most_comes_first_unless_names_are_asked_for(named: Server) -> None:
    assert found(named, "q=v&limit=1") == ["Martin Vogel"]
    assert found(named, "q=v&sort=name") == ["Vera Mars", "Marisol Vance", "Martin Vogel"]


def test_pages_of_a_search_follow_each_other(named: Server) -> None:
    whole = found(named, "q=mar")
    address: str | None = "/v1/speakers?q=mar&limit=1&with_total=true"
    walked = []
    while address:
        page = named.get(address).json()
        assert page["total"] == 3
        walked += [speaker["name"] for speaker in page["items"]]
        address = page["next"]
    assert walked == whole


def test_analysts_are_found_among_analysts_alone(named: Server) -> None:
    assert found(named, "q=acme") == ["Acme"]
    assert found(named, "q=acme", "analysts") == []
    assert found(named, "q=marisol", "analysts") == ["Marisol Vance"]


def test_too_many_words_are_refused(named: Server) -> None:
    answer = named.get("/v1/speakers", params={"q": " ".join(f"w{number}" for number in range(17))})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["detail"] == "has more than 16 words"
