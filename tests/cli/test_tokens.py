from typing import get_args

from onrecord.cli.main import SCOPES
from onrecord.store.rows.tokens import PREFIX, Scope

from tests.cli.commands import Command


def test_the_scopes_of_the_command_are_those_of_the_store() -> None:
    assert get_args(Scope) == SCOPES


def test_a_token_is_shown_once_listed_without_its_secret_and_revoked(onrecord: Command) -> None:
    onrecord("migrate")
    code, secret, err = onrecord("token", "create", "desk", "--scope", "ingest", "--scope", "correct")
    assert (code, err) == (0, "")
    assert secret.startswith(PREFIX)
    onrecord("token", "create", "guest")
    listed = onrecord("token", "list")[1]
    assert secret.strip() not in listed
    assert [line.split("\t")[::3] for line in listed.splitlines()] == [["desk", "valid"], ["guest", "valid"]]
    assert [line.split("\t")[1] for line in listed.splitlines()][1] == "read"
    assert onrecord("token", "revoke", "desk") == (0, "desk is revoked\n", "")
    assert "\trevoked 2" in onrecord("token", "list")[1]
    assert onrecord("token", "revoke", "desk") == (1, "", "onrecord: no valid token has the address 'desk'\n")
    revoked = "the token 'desk' was revoked; its name cannot be reused, because the journal names its holder"
    assert onrecord("token", "create", "desk") == (1, "", f"onrecord: {revoked}\n")
