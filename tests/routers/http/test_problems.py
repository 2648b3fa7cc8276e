import pytest
from onrecord.errors import AppError, ConflictError, InputError, NotFoundError, StaleError, UnavailableError
from onrecord.queries.articles import WithdrawnError, WithheldError
from onrecord.queries.paging import CursorError
from onrecord.routers.http.operation import Answer
from onrecord.routers.http.problems import ProblemError, from_error, from_status
from onrecord.routers.http.state import respond


@pytest.mark.parametrize(
    ("error", "slug"),
    [
        (ProblemError("gone", "x"), "gone"),
        (NotFoundError("quote", "x"), "not-found"),
        (WithdrawnError("x", "error"), "gone"),
        (WithdrawnError("x", "legal"), "withheld"),
        (WithheldError("x"), "withheld"),
        (CursorError("x"), "bad-cursor"),
        (InputError("x"), "invalid"),
        (StaleError("x"), "precondition-failed"),
        (ConflictError("x"), "conflict"),
        (UnavailableError("x"), "unavailable"),
        (AppError("x"), "internal"),
        (RuntimeError("x"), "internal"),
    ],
)
def test_every_error_is_some_problem(error: Exception, slug: str) -> None:
    assert from_error(error).kind.slug == slug


@pytest.mark.parametrize(
    ("status", "slug"), [(404, "not-found"), (400, "bad-request"), (418, "bad-request"), (502, "internal")]
)
def test_a_bare_status_is_some_problem(status: int, slug: str) -> None:
    assert from_status(status).kind.slug == slug


def test_an_answer_without_a_version_has_no_tag() -> None:
    assert "etag" not in respond(Answer(b"{}"), "a", status=200).headers
    assert respond(Answer(b"{}", version="7"), "a", status=201, location="/x").headers["location"] == "/x"
