"""The records of the tests of the server."""

from tests.web.conftest import empty_record, first_record

__all__ = ["empty_record", "first_record"]
