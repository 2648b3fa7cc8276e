"""Tokens of those who may write: shown once when made, kept only as SHA-256, revoked for ever."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from onrecord.errors import ConflictError, InputError, NotFoundError
from onrecord.store.models import ApiToken
from onrecord.store.rows.journal import now

Scope = Literal["ingest", "correct", "merge", "withdraw"]
"""What a token may do beside reading: add articles, correct quotes, merge and rename speakers, withdraw articles."""

PREFIX = "onrecord_"
"""Begins each token, so that scanners for leaked secrets can know it."""

_BYTES = 32
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._@-]{0,63}")


@dataclass(frozen=True, slots=True)
class TokenState:
    """What may be known about a token."""

    name: str
    scopes: tuple[str, ...]
    created_at: str
    revoked_at: str | None


def create_token(session: Session, name: str, scopes: Iterable[Scope] = ()) -> str:
    """Make a token and return it; nobody can read it again. Without scopes it may only read.

    Raises:
        InputError: The name or a scope cannot be.
        ConflictError: There is, or was, a token of this name: the journal names whoever writes.
    """
    asked = sorted(set(scopes))
    unknown = set(asked) - set(get_args(Scope))
    if unknown:
        raise InputError(f"unknown scope {min(unknown)!r}; the scopes are {', '.join(get_args(Scope))}")
    if not _NAME.fullmatch(name):
        raise InputError("a token's name has 1 to 64 letters, digits, spaces and . _ @ -")
    known = session.scalar(select(ApiToken).where(ApiToken.name == name))
    if known is not None and known.revoked_at is not None:
        raise ConflictError(
            f"the token {name!r} was revoked; its name cannot be reused, because the journal names its holder"
        )
    if known is not None:
        raise ConflictError(f"a token named {name!r} already exists")
    secret = PREFIX + secrets.token_urlsafe(_BYTES)
    row = ApiToken(name=name, sha256=_hash(secret), scopes=" ".join(asked), created_at=now(), revoked_at=None)
    session.add(row)
    session.flush()
    return secret


def revoke_token(session: Session, name: str) -> None:
    """End a token's validity.

    Raises:
        NotFoundError: No valid token has this name.
    """
    statement = update(ApiToken).where(ApiToken.name == name, ApiToken.revoked_at.is_(None))
    revoked = session.execute(statement.values(revoked_at=now()).returning(ApiToken.key)).all()
    if not revoked:
        raise NotFoundError("valid token", name)


def list_tokens(session: Session) -> list[TokenState]:
    """Return all tokens, revoked ones too, by name."""
    return [_state(row) for row in session.scalars(select(ApiToken).order_by(ApiToken.name))]


def find_token(session: Session, secret: str) -> TokenState | None:
    """Return whose token `secret` is; None when it is nobody's or revoked. Any string may be asked."""
    digest = _hash(secret)
    row = session.scalar(select(ApiToken).where(ApiToken.sha256 == digest, ApiToken.revoked_at.is_(None)))
    # The index finds by the hash, whose prefix tells nothing about the secret; the whole is compared in constant time.
    return _state(row) if row is not None and hmac.compare_digest(row.sha256, digest) else None


def is_valid(session: Session, name: str) -> bool:
    """Return whether the token of this name may still be used; a name is never given to another one."""
    valid = select(ApiToken.key).where(ApiToken.name == name, ApiToken.revoked_at.is_(None))
    return session.scalar(valid) is not None


def _state(row: ApiToken) -> TokenState:
    return TokenState(row.name, tuple(row.scopes.split()), row.created_at, row.revoked_at)


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
