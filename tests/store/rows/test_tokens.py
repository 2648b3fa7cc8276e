import hashlib

import pytest
from onrecord.errors import ConflictError, InputError, NotFoundError
from onrecord.store.database.sessions import reading, writing
from onrecord.store.rows.tokens import TokenState, create_token, find_token, list_tokens, revoke_token
from sqlalchemy import Engine, text


def test_a_token_is_known_by_its_hash_only(engine: Engine) -> None:
    with writing(engine) as session:
        secret = create_token(session, "desk", ["merge", "correct"])
    with reading(engine) as session:
        found = find_token(session, secret)
        rows = session.execute(text("SELECT * FROM api_token")).all()
    assert found is not None
    assert (found.name, found.scopes, found.revoked_at) == ("desk", ("correct", "merge"), None)
    assert [row.sha256 for row in rows] == [hashlib.sha256(secret.encode()).hexdigest()]
    assert secret.startswith("onrecord_")
    assert secret not in repr(rows)


@pytest.mark.parametrize("odd", ["", "onrecord_", "é" * 40, "\x00", "\ud800", "x" * 100_000], ids=ascii)
def test_any_other_string_is_nobodys_token(engine: Engine, odd: str) -> None:
    with writing(engine) as session:
        create_token(session, "desk")
    with reading(engine) as session:
        assert find_token(session, odd) is None


def test_a_revoked_token_is_nobodys_but_is_remembered(engine: Engine) -> None:
    with writing(engine) as session:
        secret = create_token(session, "desk")
        create_token(session, "air")
    with writing(engine) as session:
        revoke_token(session, "desk")
    with reading(engine) as session:
        assert find_token(session, secret) is None
        states = list_tokens(session)
    assert [(state.name, state.scopes, state.revoked_at is None) for state in states] == [
        ("air", (), True),
        ("desk", (), False),
    ]
    assert isinstance(states[0], TokenState)
    with (
        pytest.raises(NotFoundError, match="no valid token has the address 'desk'"),
        writing(engine) as session,
    ):
        revoke_token(session, "desk")
    for name, message in (
        ("air", "^a token named 'air' already exists$"),
        ("desk", "^the token 'desk' was revoked; its name cannot be reused"),
    ):
        with pytest.raises(ConflictError, match=message), writing(engine) as session:
            create_token(session, name)


@pytest.mark.parametrize(
    ("name", "scopes", "message"),
    [
        ("", [], "a token's name has 1 to 64 letters, digits, spaces and . _ @ -"),
        ("a\nb", [], "a token's name has 1 to 64 letters, digits, spaces and . _ @ -"),
        ("desk", ["root"], "unknown scope 'root'; the scopes are ingest, correct, merge, withdraw"),
    ],
)
def test_what_cannot_be_a_token_is_refused(
    engine: Engine, name: str, scopes: list[str], message: str
) -> None:
    with pytest.raises(InputError) as caught, writing(engine) as session:
        create_token(session, name, scopes)  # type: ignore[arg-type]  # what the command line hands on
    assert str(caught.value) == message
