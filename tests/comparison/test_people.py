"""Which names may be those of one speaker."""

import pytest
from onrecord.comparison.people import may_be_one


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jane Doe", "Doe"),
        ("Ms. Doe", "Jane Doe"),
        ("J. Doe", "Jane Doe"),
        ("Jane R. Doe", "Jane Rosa Doe"),
        ("Prime Minister Jane Doe", "Jane Doe"),
        ("Jane Doe's", "JANE DOE"),
        ("Acme", "Acme Corp"),
        ("UN", "United Nations"),
        ("BoE", "Bank of England"),
        ("The President", "the president"),
    ],
)
def test_these_may_be_one(left: str, right: str) -> None:
    assert may_be_one(left, right)
    assert may_be_one(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jane Doe", "John Doe"),
        ("Jane Doe", "Jane Poe"),
        ("Acme", "Initech"),
        ("“”", "Jane Doe"),
        ("Jane", "Jan Doe"),
    ],
)
def test_these_are_two(left: str, right: str) -> None:
    assert not may_be_one(left, right)
    assert not may_be_one(right, left)
