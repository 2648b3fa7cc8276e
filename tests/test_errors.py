"""Everything that On Record reports is one clear line under one parent."""

import pytest
from onrecord.errors import AppError, ConflictError, InputError, NotFoundError, UnavailableError


@pytest.mark.parametrize("kind", [InputError, ConflictError, UnavailableError])
def test_an_error_reads_as_its_own_line(kind: type[AppError]) -> None:
    error = kind("the file is empty")
    assert isinstance(error, AppError)
    assert str(error) == "the file is empty"


def test_a_missing_thing_names_what_and_where() -> None:
    error = NotFoundError("speaker", "spk_000000000000")
    assert (str(error), error.what, error.address) == (
        "no speaker has the address 'spk_000000000000'",
        "speaker",
        "spk_000000000000",
    )
