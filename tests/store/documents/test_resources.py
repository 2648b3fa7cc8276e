import pytest
from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, dump, load


@pytest.mark.parametrize(
    "text",
    ["\\u0001/v1", '"\\u0001/v1', "a\u2028b", "\U0001f30a", BASE_URL_PLACEHOLDER + "/v1/quotes"],
    ids=ascii,
)
def test_a_document_is_what_was_dumped(text: str) -> None:
    assert load(dump({"text": text})) == {"text": text}


def test_only_addresses_of_this_server_hold_the_mark() -> None:
    assert (
        dump({"url": BASE_URL_PLACEHOLDER + "/v1", "text": "\\u0001/v1"})
        == '{"url":"\x01/v1","text":"\\\\u0001/v1"}'
    )
