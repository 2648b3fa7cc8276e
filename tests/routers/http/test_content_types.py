import pytest
from onrecord.routers.http.content_types import ContentType, content_type
from onrecord.routers.http.problems import ProblemError
from starlette.datastructures import Headers

TAKEN = ("application/json", "application/ld+json", "text/plain")


def headers(stated: str, *codings: str) -> Headers:
    raw = [(b"content-type", stated.encode())]
    return Headers(raw=raw + [(b"content-encoding", coding.encode()) for coding in codings])


@pytest.mark.parametrize(
    ("stated", "media_type", "charset"),
    [
        ("text/plain", "text/plain", None),
        ("Text/Plain ; Charset=KOI8-R", "text/plain", "KOI8-R"),
        ('text/plain;format=flowed;charset="iso-8859-2"', "text/plain", "iso-8859-2"),
        ('text/plain; note="; charset=klingon\\""; charset=gbk', "text/plain", "gbk"),
        ("text/plain; charset=utf-8; charset=koi8-r", "text/plain", "utf-8"),
        ("text/plain; charset", "text/plain", None),
        ("text/plain;", "text/plain", None),
        ("application/json; charset=UTF8", "application/json", "UTF8"),
        ('application/ld+json; profile="https://schema.org"', "application/ld+json", None),
    ],
)
def test_a_body_says_what_it_is(stated: str, media_type: str, charset: str | None) -> None:
    assert content_type(headers(stated), TAKEN) == ContentType(media_type, charset)


@pytest.mark.parametrize(
    ("stated", "detail"),
    [
        ("", "read here: application/json, application/ld+json, text/plain"),
        ("text/html", "read here: application/json, application/ld+json, text/plain"),
        ("text/plain, text/html", "read here: application/json, application/ld+json, text/plain"),
        ("text/plain; charset=klingon", "the Content-Type states the unknown character set 'klingon'"),
        ("text/plain; charset=rot13", "the Content-Type states the unknown character set 'rot13'"),
        ("text/plain; charset=utf-7", "the Content-Type states the unknown character set 'utf-7'"),
        ("text/plain; charset=", "the Content-Type states the unknown character set ''"),
        ("text/plain; charset=\x00", "the Content-Type states the unknown character set '\\x00'"),
        (
            "text/plain; charset=x" + "y" * 99,
            f"the Content-Type states the unknown character set 'x{'y' * 39}'",
        ),
        ("application/json; charset=iso-8859-1", "JSON is UTF-8 (RFC 8259, 8.1), and not iso-8859-1"),
        ("application/ld+json; charset=utf-16", "JSON is UTF-8 (RFC 8259, 8.1), and not utf-16"),
    ],
    ids=range(11),
)
def test_a_body_that_cannot_be_read_is_refused_by_its_headers(stated: str, detail: str) -> None:
    with pytest.raises(ProblemError) as caught:
        content_type(headers(stated), TAKEN)
    assert (caught.value.kind.status, caught.value.detail) == (415, detail)


@pytest.mark.parametrize(
    "codings", [["identity"], [""], ["Identity, identity"], ["identity", " , "]], ids=str
)
def test_a_body_as_it_is_has_no_coding(codings: list[str]) -> None:
    assert content_type(headers("text/plain", *codings), TAKEN).media_type == "text/plain"


@pytest.mark.parametrize(
    "codings", [["gzip"], ["identity, BR"], ["identity", "deflate"], ["x"], ["identity;q=1"]], ids=str
)
def test_a_packed_body_is_refused_and_told_what_is_taken(codings: list[str]) -> None:
    with pytest.raises(ProblemError) as caught:
        content_type(headers("text/plain", *codings), TAKEN)
    assert (caught.value.kind.status, caught.value.headers) == (415, ((b"accept-encoding", b"identity"),))
    assert "Content-Encoding" in caught.value.detail
