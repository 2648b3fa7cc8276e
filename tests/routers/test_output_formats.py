from onrecord.routers.formats.table import FORMATS, LIST_FORMATS, MEMBER_FORMATS


def test_json_is_what_a_client_gets_that_does_not_care() -> None:
    assert {names[0] for names in (*LIST_FORMATS.values(), *MEMBER_FORMATS.values())} == {"json"}


def test_every_format_has_a_name_and_a_media_type_of_its_own() -> None:
    assert (
        len({output.format for output in FORMATS})
        == len({output.format.media_type for output in FORMATS})
        == len(FORMATS)
    )


def test_tables_are_formats_of_lists_alone() -> None:
    assert LIST_FORMATS["quotes"] == ("json", "jsonld", "annotation", "csv", "ndjson")
    assert MEMBER_FORMATS["quotes"] == ("json", "jsonld", "annotation")
    assert LIST_FORMATS["changes"] == ("json", "csv", "ndjson")
