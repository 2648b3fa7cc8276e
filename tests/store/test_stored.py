from onrecord.store.documents.stored import BASE_URL_PLACEHOLDER, StoredDocument

STORED = StoredDocument.written({"url": f"{BASE_URL_PLACEHOLDER}/v1/quotes/q", "snippet": None}, 7)


def test_links_of_a_document_begin_with_the_address_of_the_server() -> None:
    served = STORED.with_base("https://record.example")
    assert served.text == b'{"url":"https://record.example/v1/quotes/q","snippet":null}'
    assert served.version == 7


def test_the_last_key_is_set_without_parsing() -> None:
    filled = STORED.with_last(b'{"start":0}')
    assert filled.parsed() == {**STORED.parsed(), "snippet": {"start": 0}}
    assert filled.version == 7


def test_a_document_may_have_no_version_of_its_own() -> None:
    assert StoredDocument.written({}) == (b"{}", None)
