"""What the README shows is what the server says."""

import httpx

from tests.e2e.readme import README, REQUEST, answer_of


def test_each_answer_in_the_readme_is_the_servers(client: httpx.Client) -> None:
    shown = {match["path"]: match["answer"] for match in REQUEST.finditer(README.read_text(encoding="utf-8"))}
    assert shown
    assert {path: answer_of(client, path) for path in shown} == shown
