"""Changes are made to the version that was seen, and to no other."""

import threading
from collections import Counter

import pytest

from tests.web.conftest import Server
from tests.web.tokens import WHY, a_quote, tag, token


@pytest.mark.parametrize(
    "fields",
    [
        ['"1.aaaaaa", {etag}'],
        ['{etag}\t,"a,b"'],
        [', {etag},, W/"nonsense",'],
        ['"1.aaaaaa"', "{etag}"],
        ["{other}, {etag}"],
    ],
    ids=range(5),
)
def test_of_a_list_of_versions_one_must_be_the_current_one(writable: Server, fields: list[str]) -> None:
    quote = a_quote(writable)
    etag = writable.get(quote["url"]).headers["etag"]
    other = etag.replace('"1.', '"7.')
    headers = [*token(writable, "correct").items()]
    headers += [("if-match", field.format(etag=etag, other=other)) for field in fields]
    sent = {**WHY, "capacity": "witness"}
    answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, json=sent)
    assert answer.status_code == 200, answer.text
    again = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, json=sent)
    assert again.status_code == 412


def test_a_change_needs_the_version_that_was_seen(writable: Server) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct")
    etag = writable.get(quote["url"]).headers["etag"]
    sent = {**WHY, "capacity": "witness"}
    for match, status in (
        (None, 428),
        ('"0.aaaaaa"', 412),
        (f"W/{etag}", 412),
        ('"nonsense"', 412),
        ("nonsense", 400),
        ('"', 400),
        (f'"1.aaaaaa", W/{etag}', 412),
        (f'{etag} "1.aaaaaa"', 400),
        (f"{etag}, *", 400),
        (", ,", 400),
        (etag.replace('"', '-gz"', 2).replace('-gz"', '"', 1), 200),
        (etag, 412),
    ):
        more = {"if-match": match} if match else {}
        answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers | more, json=sent)
        assert answer.status_code == status, (match, answer.text)


def test_of_twenty_corrections_with_one_tag_one_is_made(writable: Server) -> None:
    quote = a_quote(writable)
    headers = token(writable, "correct") | tag(writable, quote["url"])
    statuses: Counter[int] = Counter()

    def correct(number: int) -> None:
        sent = {**WHY, "reason": f"Try {number}", "speaker": {"kind": "person", "name": f"Speaker {number}"}}
        answer = writable.ask("POST", f"{quote['url']}/corrections", headers=headers, json=sent)
        statuses[answer.status_code] += 1

    threads = [threading.Thread(target=correct, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert statuses == {200: 1, 412: 19}
    assert len(writable.get("/v1/changes?corrections=true").json()["items"]) == 1
