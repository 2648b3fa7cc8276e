import pytest
from onrecord.routers.formats.syndication import ATOM, JSON_FEED
from onrecord.routers.formats.table import LIST_FORMATS
from onrecord.routers.http.negotiation import TEXT, choose
from onrecord.routers.http.problems import ProblemError

OFFERED = LIST_FORMATS["quotes"]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "json"),
        ("*/*", "json"),
        ("application/json", "json"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "json"),
        ("text/csv", "csv"),
        ("TEXT/CSV", "csv"),
        ("text/*", "csv"),
        ("application/ld+json", "jsonld"),
        ('application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"', "annotation"),
        ("application/json;q=0.5, text/csv", "csv"),
        ("application/json;q=0.5, text/csv;q=0.4", "json"),
        ("*/*;q=0.1, application/x-ndjson;q=0.2", "ndjson"),
        ("application/json;q=0, */*", "jsonld"),
        ("application/json;q=nonsense, text/csv;q=0.1", "csv"),
        ("application/json;q=nan, */*;q=0.5", "json"),
        ("text/csv;q=nan, application/x-ndjson;q=0.001", "ndjson"),
        ("text/csv;q=1.001, application/x-ndjson;q=0.1, application/json;q=0.", "ndjson"),
        ("text/csv;q=1.000, application/json;q=0.999", "csv"),
        ('text/csv;q="1", application/x-ndjson;Q=0.2', "ndjson"),
    ],
    ids=str,
)
def test_accept_chooses_the_format(accept: str, chosen: str) -> None:
    assert choose(accept, None, OFFERED) == chosen


@pytest.mark.parametrize(
    "accept",
    ["image/png", "text/csv;q=0", "garbage", ";;;", "a" * 5000]
    + [
        f"text/csv;q={weight}"
        for weight in ("nan", "inf", "1e-3", "+1", "-0", "0.1234", ".5", "2", "1_0", "")
    ],
    ids=lambda value: value[:16],
)
def test_what_is_not_offered_is_not_acceptable(accept: str) -> None:
    with pytest.raises(ProblemError) as caught:
        choose(accept, None, OFFERED)
    assert (caught.value.kind.status, "text/csv" in caught.value.detail) == (406, True)


def test_the_format_parameter_goes_before_accept() -> None:
    assert choose("application/json", "csv", OFFERED) == "csv"


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(ProblemError) as caught:
        choose("", "pdf", OFFERED)
    (fault,) = caught.value.faults
    assert (caught.value.kind.status, fault.parameter, "csv" in fault.detail) == (422, "format", True)


@pytest.mark.parametrize(
    "accept", ["application/problem+json", "image/png, application/problem+json;q=0.1"], ids=str
)
def test_who_takes_a_problem_gets_the_plain_format(accept: str) -> None:
    assert choose(accept, None, OFFERED) == "json"
    assert choose(accept, None, (TEXT,)) == "text"
    assert choose(f"{accept}, text/csv;q=0.01", None, OFFERED) == "csv"


def test_who_refuses_problems_gets_one_all_the_same() -> None:
    with pytest.raises(ProblemError):
        choose("application/problem+json;q=0", None, (TEXT,))


@pytest.mark.parametrize("accept", ["application/rss+xml", "text/html", "application/xml;q=0.9", "*/*;q=0"])
def test_a_feed_is_sent_whatever_is_asked_for(accept: str) -> None:
    assert choose(accept, None, (ATOM, JSON_FEED)) == "atom"
    assert choose(f"{accept}, application/feed+json", None, (ATOM, JSON_FEED)) == "jsonfeed"
