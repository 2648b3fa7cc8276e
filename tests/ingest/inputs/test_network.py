from ipaddress import ip_address

import pytest
from onrecord.errors import InputError
from onrecord.ingest.inputs.network import Target, is_any, is_public, parse_target, resolve


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
        "255.255.255.255", "240.0.0.1", "0.1.2.3", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::127.0.0.1", "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    ],
)  # fmt: skip
def test_what_is_not_of_the_public_internet_is_told(address: str) -> None:
    assert not is_public(ip_address(address))
    assert is_any(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://a.example", Target("http://a.example", "http", "a.example", 80, "/")),
        (
            "https://Bücher.example:8443/ä b?q=ö&r=%20#part",
            Target("https://Bücher.example:8443/ä b?q=ö&r=%20", "https", "xn--bcher-kva.example", 8443, "/%C3%A4%20b?q=%C3%B6&r=%20"),
        ),
        ("http://[::1]:81/x", Target("http://[::1]:81/x", "http", "::1", 81, "/x")),
    ],
)  # fmt: skip
def test_a_web_address_is_taken_apart(url: str, expected: Target) -> None:
    assert parse_target(url) == expected


def test_a_target_names_its_origin_and_host() -> None:
    assert parse_target("http://[::1]:81/x").origin == "http://[::1]:81"
    assert parse_target("http://[::1]:81/x").host_header == "[::1]:81"
    assert parse_target("https://a.example/x").host_header == "a.example"


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("ftp://a.example", "is not an http or https address"),
        ("file:///etc/passwd", "is not an http or https address"),
        ("a.example", "is not an http or https address"),
        ("http:///x", "is not an http or https address"),
        ("http://a.example/\x00", "is not an http or https address"),
        ("http://a.example/" + "x" * 3000, "is not an http or https address"),
        ("http://a.example:99999", "is not a web address"),
        ("http://[x", "is not a web address"),
        ("http://" + "x" * 70 + ".example", "is not a web address"),
        ("http://me:secret@a.example", "holds a user name, which would be sent"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse_target(url)


def test_a_host_is_resolved_once_and_every_address_is_checked() -> None:
    target = parse_target("http://localhost:81/")
    assert "127.0.0.1" in resolve(target, is_any, 5)
    with pytest.raises(
        InputError, match=r"host localhost has the address \S+, which is not of the public internet"
    ):
        resolve(target, is_public, 5)


@pytest.mark.parametrize(
    ("host", "seconds", "message"),
    [("no-such-host.invalid", 20, "cannot be found: "), ("localhost", 0, "cannot be found|has")],
)
def test_a_host_without_address_is_refused(host: str, seconds: float, message: str) -> None:
    with pytest.raises(InputError, match=message):
        resolve(parse_target(f"http://{host}/"), is_public, seconds)
