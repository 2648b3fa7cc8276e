"""Bodies that change nothing: each thing that is wrong is named by its place in the body."""

from typing import Any

import pytest

from tests.web.conftest import Server
from tests.web.tokens import WHY, a_quote, digest, token


def refused(server: Server, url: str, sent: object) -> list[dict[str, Any]]:
    """What is wrong with a body; nothing is told twice, and nothing was changed."""
    headers = token(server, "correct", "merge") | {"if-match": "*"}
    before = digest(server.path)
    answer = server.ask("POST", url, headers=headers, json=sent)
    assert (answer.status_code, digest(server.path)) == (422, before), answer.text
    faults: list[dict[str, Any]] = answer.json()["errors"]
    assert len({tuple(fault.values()) for fault in faults}) == len(faults), faults
    for fault in faults:
        assert fault["parameter"] is None
        assert "Value error" not in fault["detail"]
        assert stands_in(sent, fault["pointer"]), fault
    return faults


def stands_in(document: Any, pointer: str) -> bool:
    """Whether an RFC 6901 pointer leads to something in the document, or to a key that its object lacks."""
    *above, last = [key.replace("~1", "/").replace("~0", "~") for key in pointer.split("/")]
    for key in above[1:]:
        document = document[int(key)] if isinstance(document, list) else document[key]
    return not pointer or isinstance(document, dict) or int(last) < len(document)


def run(start: object, end: object, *, verbatim: object = True) -> dict[str, object]:
    return {"start": start, "end": end, "verbatim": verbatim}


@pytest.mark.parametrize(
    ("sent", "pointers"),
    [
        ({}, ["/reason_code", "/reason"]),
        (WHY, [""]),
        ({**WHY, "capacity": "king"}, ["/capacity"]),
        ({**WHY, "capacity": "witness", "extra": 1}, ["/extra"]),
        ({**WHY, "capacity": "witness", "a/b~c": 1}, ["/a~1b~0c"]),
        ({**WHY, "capacity": "witness", "x" * 70: 1, "a\x00": 1}, ["", ""]),
        ({**WHY, "spans": []}, ["/spans"]),
        ({**WHY, "spans": {}}, ["/spans"]),
        ({**WHY, "spans": [run(-1, 2)]}, ["/spans/0/start"]),
        (
            {**WHY, "spans": [{"start": True, "end": 2, "verbatim": 1}]},
            ["/spans/0/start", "/spans/0/verbatim"],
        ),
        ({**WHY, "spans": [run("1", 2.5)]}, ["/spans/0/start", "/spans/0/end"]),
        ({**WHY, "spans": [run(0, 16), run(10**8, 10**9)]}, ["/spans/1"]),
        ({**WHY, "spans": [run(5, 5)]}, ["/spans/0"]),
        ({**WHY, "spans": [run(9, 12), run(0, 4)]}, ["/spans/1"]),
        ({**WHY, "evidence_url": "javascript:alert(1)", "capacity": "witness"}, ["/evidence_url"]),
        ({**WHY, "reason": "a\x00b", "capacity": "witness"}, ["/reason"]),
        ({**WHY, "speaker": {"address": " \u3000"}}, ["/speaker/address"]),
        ({**WHY, "speaker": {"address": "nobody"}}, ["/speaker/address"]),
        ({**WHY, "speaker": {"address": "zvi-magen", "name": "Zvi Magen"}}, ["/speaker/name"]),
        ({**WHY, "speaker": {"name": "Zvi Magen"}}, ["/speaker/kind"]),
        ({**WHY, "speaker": {"kind": "robot", "name": " "}}, ["/speaker/kind", "/speaker/name"]),
        ({**WHY, "speaker": {"foo": 1}}, ["/speaker"]),
        ({**WHY, "speaker": {"KnownSpeakerIn": {"address": "x"}}}, ["/speaker"]),
        ({**WHY, "speaker": {}}, ["/speaker"]),
        ({**WHY, "speaker": "zvi-magen"}, ["/speaker"]),
        ({**WHY, "reason_code": "engine", "capacity": "witness"}, ["/reason_code"]),
        ([], [""]),
        ("text", [""]),
    ],
    ids=range(28),
)
def test_a_wrong_correction_is_told_where_it_is_wrong(
    writable: Server, sent: object, pointers: list[str]
) -> None:
    faults = refused(writable, f"{a_quote(writable)['url']}/corrections", sent)
    assert [fault["pointer"] for fault in faults] == pointers, faults


@pytest.mark.parametrize(
    ("more", "pointer"),
    [
        ({"spans": [run(0, 10**9)]}, "/spans/0"),
        ({"cue": {"start": 7, "end": 7}}, "/cue"),
        ({"source": {"start": 0, "end": 10**9}}, "/source"),
        ({"cue": {"start": -7, "end": 7}}, "/cue/start"),
        ({"speaker": {"address": "nobody"}}, "/speaker/address"),
    ],
    ids=str,
)
def test_a_missed_quote_that_cannot_be_is_told_where_it_is_wrong(
    writable: Server, more: dict[str, Any], pointer: str
) -> None:
    url = f"{a_quote(writable)['article']['url']}/quotes"
    (fault,) = refused(writable, url, {**WHY, "spans": [run(0, 16, verbatim=False)], **more})
    assert fault["pointer"] == pointer


def test_who_is_merged_into_nobody_is_told_so_at_its_place(writable: Server) -> None:
    (fault,) = refused(writable, "/v1/speakers/zvi-magen/merges", {**WHY, "into": "nobody"})
    assert (fault["pointer"], fault["detail"]) == ("/into", "no speaker has this address")
    headers = token(writable, "merge", name="another") | {"if-match": "*"}
    sent = {**WHY, "into": "zvi-magen"}
    unknown = writable.ask("POST", "/v1/speakers/nobody/merges", headers=headers, json=sent)
    assert (unknown.status_code, unknown.json()["errors"]) == (404, [])


def test_a_key_that_is_not_repeated_whole_is_named_where_it_stands(writable: Server) -> None:
    sent = {**WHY, "speaker": {"address": "zvi-magen", "y" * 61: 1}}
    (fault,) = refused(writable, f"{a_quote(writable)['url']}/corrections", sent)
    assert (fault["pointer"], fault["detail"]) == ("/speaker", f"unknown key: {'y' * 60}")


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b"", "line 1 column 0"),
        (b"{", "line 1 column 1"),
        (b'{"reason":\n "x" "y"}', "line 2 column 6"),
        (b"\xff", "line 1 column 1"),
        (b'{"reason": "\\ud800"}', "line 1 column 19"),
        (b"NaN", ""),
        (b"[" * 50_000, "line 1 column 202"),
    ],
    ids=range(7),
)
def test_a_body_that_is_no_json_is_told_where_it_ends_to_be(
    writable: Server, content: bytes, where: str
) -> None:
    headers = token(writable, "correct") | {"if-match": "*", "content-type": "application/json"}
    url = f"{a_quote(writable)['url']}/corrections"
    answer = writable.ask("POST", url, headers=headers, content=content)
    assert answer.status_code == 422, answer.text
    (fault,) = answer.json()["errors"]
    assert (fault["pointer"], fault["parameter"], where in fault["detail"]) == ("", None, True), fault


def test_what_says_nothing_new_is_a_conflict(writable: Server) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct") | {"if-match": "*"}
    before = digest(writable.path)
    sent = {**WHY, "capacity": quote["capacity"]}
    answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, json=sent)
    assert (answer.status_code, digest(writable.path)) == (409, before)
