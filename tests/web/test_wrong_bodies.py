"""Bodies that change nothing: each thing that is wrong is named by its place in the body."""

import pytest

from tests.web.conftest import Server
from tests.web.tokens import WHY, a_quote, digest, token


@pytest.mark.parametrize(
    ("sent", "pointer"),
    [
        ({}, "/reason_code"),
        (WHY, ""),
        ({**WHY, "capacity": "king"}, "/capacity"),
        ({**WHY, "capacity": "witness", "extra": 1}, "/extra"),
        ({**WHY, "spans": []}, "/spans"),
        ({**WHY, "spans": [{"start": -1, "end": 2, "verbatim": True}]}, "/spans/0/start"),
        ({**WHY, "spans": [{"start": True, "end": 2, "verbatim": 1}]}, "/spans/0/start"),
        ({**WHY, "evidence_url": "javascript:alert(1)", "capacity": "witness"}, "/evidence_url"),
        ({**WHY, "reason": "a\x00b", "capacity": "witness"}, "/reason"),
        ({**WHY, "speaker": {"address": " \u3000"}}, "/speaker/KnownSpeakerIn/address"),
        ({**WHY, "spans": [{"start": "1", "end": 2.5, "verbatim": True}]}, "/spans/0/end"),
        ({**WHY, "reason_code": "engine", "capacity": "witness"}, "/reason_code"),
        ([], ""),
        ("text", ""),
    ],
    ids=range(14),
)
def test_a_wrong_body_is_told_where_it_is_wrong(writable: Server, sent: object, pointer: str) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct") | {"if-match": "*"}
    answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, json=sent)
    assert answer.status_code == 422
    assert pointer in [fault["pointer"] for fault in answer.json()["errors"]], answer.text


@pytest.mark.parametrize(
    "content", [b"", b"{", b"\xff", b'{"reason": "\\ud800"}', b"NaN", b"[" * 50_000], ids=range(6)
)
def test_a_body_that_is_no_json_is_refused(writable: Server, content: bytes) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct") | {"if-match": "*", "content-type": "application/json"}
    answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, content=content)
    assert answer.status_code == 422, answer.text


def test_a_correction_that_cannot_be_is_refused_and_changes_nothing(writable: Server) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct") | {"if-match": "*"}
    before = digest(writable.path)
    for sent, status in (
        ({"spans": [{"start": 0, "end": 10**9, "verbatim": True}]}, 422),
        ({"spans": [{"start": 5, "end": 5, "verbatim": True}]}, 422),
        ({"speaker": {"address": "nobody"}}, 404),
        ({"capacity": quote["capacity"]}, 409),
    ):
        answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, json={**WHY, **sent})
        assert answer.status_code == status, answer.text
    assert digest(writable.path) == before
