"""Text that was signed in the clear; every name is invented."""

import pytest
from onrecord.ingest.formats.text.signed_text import without_signature

from tests.ingest.formats.mail.messages import mail, read
from tests.surprising import quotes_of

SIGNED = (
    "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nPier to open\n\n- - No, said Jo Bly.\n\n- From now on boats are free.\n\n"
    "“We go,” said Ann Roe.\n-----BEGIN PGP SIGNATURE-----\n\niQGzBAEBCgAdFiEEr1XSrcpwuX3L\n=KZgQ\n-----END PGP SIGNATURE-----\n"
)
OWN = "Pier to open\n\n- No, said Jo Bly.\n\nFrom now on boats are free.\n\n“We go,” said Ann Roe.\n"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (SIGNED, f"{OWN}\n"),
        (
            f"Above.\n{SIGNED.replace(chr(10), chr(13) + chr(10))}Below.",
            f"Above.\n{OWN.replace(chr(10), chr(13) + chr(10))}\r\nBelow.",
        ),
        (SIGNED.replace("Hash: SHA512\n", ""), f"{OWN}\n"),
        (SIGNED.partition("-----BEGIN PGP SIGNATURE")[0], SIGNED.partition("-----BEGIN PGP SIGNATURE")[0]),
        (
            "-----BEGIN PGP SIGNED MESSAGE-----\nNo line between.",
            "-----BEGIN PGP SIGNED MESSAGE-----\nNo line between.",
        ),
        ("- No, said Jo Bly.", "- No, said Jo Bly."),
    ],
)
def test_the_lines_of_a_signed_text_are_as_they_were_written(text: str, own: str) -> None:
    assert without_signature(text) == own


def test_a_signed_statement_is_read_from_a_file_and_from_a_mail() -> None:
    assert quotes_of(SIGNED.encode(), "text/plain") == [("We go,", "Ann Roe")]
    assert read(mail(SIGNED)).text == OWN.partition("\n\n")[2].rstrip("\n")
