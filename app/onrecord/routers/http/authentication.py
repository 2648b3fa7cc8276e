"""Who may write: bearer tokens (RFC 6750), looked at before anything else of a request."""

import time
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.routers.http.problems import ProblemError
from onrecord.store.database.sessions import Engine, Session, reading, writing
from onrecord.store.rows.tokens import Scope, TokenState, find_token, is_valid

WINDOW_SECONDS = 60.0
"""Failed tries are forgotten after this long."""
MAX_CLIENTS = 10_000
"""Addresses whose failed tries are remembered."""
STEP_SECONDS = 0.01
"""What each failed try adds to the next answer's delay."""


class Throttle:
    """Slows down whoever fails again and again; a valid token is never slowed down."""

    __slots__ = ("_failures", "_longest")

    def __init__(self, longest_ms: int) -> None:
        self._longest = longest_ms / 1000
        self._failures: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def failed(self, client: str) -> float:
        """Count a failed try; return how many seconds its answer is to wait."""
        now = time.monotonic()
        count, since = self._failures.pop(client, (0, now))
        if now - since > WINDOW_SECONDS:
            count, since = 0, now
        self._failures[client] = (count + 1, since)
        if len(self._failures) > MAX_CLIENTS:
            self._failures.popitem(last=False)
        return min(count * STEP_SECONDS, self._longest)


def identify(engine: Engine, authorization: str | None) -> TokenState:
    """Return the valid token that a request carries.

    Raises:
        ProblemError: 401 without one.
    """
    if authorization is None:
        raise _refused("a bearer token is needed", "")
    scheme, _, secret = authorization.partition(" ")
    if scheme.lower() != "bearer" or not secret.strip():
        raise _refused("only bearer tokens are taken", ', error="invalid_request"')
    with reading(engine) as session:
        token = find_token(session, secret.strip())
    if token is None:
        raise _refused("the token is not valid", ', error="invalid_token"')
    return token


def authorize(engine: Engine, authorization: str | None, scope: Scope) -> str:
    """Return the name of the token that allows this; it is who the journal names.

    Raises:
        ProblemError: 401 without a valid token, 403 when it lacks the scope.
    """
    token = identify(engine, authorization)
    if scope not in token.scopes:
        detail = f'error="insufficient_scope", scope="{scope}"'
        challenge = (b"www-authenticate", f'Bearer realm="onrecord", {detail}'.encode())
        raise ProblemError("forbidden", f"the token lacks the scope `{scope}`", headers=[challenge])
    return token.name


@contextmanager
def writing_as(engine: Engine, actor: str) -> Iterator[Session]:
    """Open a session for one transaction, as `writing` does, for a token that was found valid before the body was read.

    Raises:
        ProblemError: 401, it has been revoked since.
    """
    with writing(engine) as session:
        if not is_valid(session, actor):
            raise _refused("the token is not valid", ', error="invalid_token"')
        yield session


def _refused(detail: str, more: str) -> ProblemError:
    challenge = (b"www-authenticate", f'Bearer realm="onrecord"{more}'.encode())
    return ProblemError("unauthorized", detail, headers=[challenge])
