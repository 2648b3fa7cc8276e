"""Who sits at the desk: a token in a cookie that scripts cannot read, and forms that no other site can send."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from fastapi import Request, Response

from onrecord.routers.corrections import actor_of
from onrecord.routers.http.problems import ProblemError
from onrecord.routers.http.state import state_of
from onrecord.store.rows.tokens import Scope
from onrecord.web.pages.forms import read_form

COOKIE = "onrecord_desk"
HOURS = 8
_FIELDS = ("proof", "next", "reason", "into", "speakers")
"""Of the desk's forms."""
_FORMS = b"forms of the desk"


@dataclass(frozen=True, slots=True)
class Signed:
    """Somebody who is signed in and may correct."""

    name: str
    """Of the token: who the journal names."""
    proof: str
    """What a form of ours carries; who does not have the token cannot make it."""


async def sign(request: Request, token: str) -> Signed:
    """Look a token up.

    Raises:
        ProblemError: 401, it is not valid; 403, it may not correct. Who fails again and again waits for the answer.
    """
    name = await actor_of(request, f"Bearer {token}", "correct")
    return Signed(name, hmac.digest(token.encode(), _FORMS, sha256).hex())


async def signed_in(request: Request) -> Signed | None:
    """Return who is signed in; None when nobody is, or no longer may correct."""
    token = request.cookies.get(COOKIE)
    if not token:
        return None
    try:
        return await sign(request, token)
    except ProblemError:
        return None


async def may(request: Request, scope: Scope) -> None:
    """See to it that who is signed in has another scope than that of corrections, too.

    Raises:
        ProblemError: 403, the token lacks it.
    """
    await actor_of(request, f"Bearer {request.cookies[COOKIE]}", scope)


async def sent_token(request: Request) -> str:
    """Return the token that the form of a page of ours sends.

    Raises:
        ProblemError: 400, another site sent it; 422, it lacks the token.
    """
    check_origin(request)
    return (await read_form(request, ("token",), needed="token"))["token"].strip()


def remember(request: Request, response: Response, token: str) -> None:
    """Let the browser send the token along, only to us and only from our pages."""
    secure = state_of(request).base(request.scope).startswith("https:")
    response.set_cookie(COOKIE, token, max_age=HOURS * 3600, secure=secure, httponly=True, samesite="strict")


def forget(response: Response) -> None:
    """Let the browser drop the token."""
    response.delete_cookie(COOKIE, httponly=True, samesite="strict")


def check_origin(request: Request) -> None:
    """Refuse what another site's page sends.

    Raises:
        ProblemError: 400.
    """
    site = request.headers.get("sec-fetch-site", "same-origin")
    base = state_of(request).base(request.scope)
    if site not in {"same-origin", "none"} or request.headers.get("origin", base) != base:
        raise ProblemError("bad-request", "forms are taken from pages of this server alone")


def check_proof(signed: Signed, proof: str) -> None:
    """Refuse a form that is not ours, or of another sign-in.

    Raises:
        ProblemError: 400.
    """
    if not hmac.compare_digest(signed.proof.encode(), proof.encode()):
        raise ProblemError("bad-request", "the form is of another sign-in; open it again")


async def signed_form(request: Request) -> tuple[Signed, Mapping[str, str]]:
    """Read a form of somebody who is signed in.

    Raises:
        ProblemError: 401, nobody is; 400, the form is not ours.
    """
    check_origin(request)
    signed = await signed_in(request)
    if signed is None:
        raise ProblemError("unauthorized", "sign in at /desk again")
    fields = await read_form(request, _FIELDS, needed="proof")
    check_proof(signed, fields["proof"])
    return signed, fields
