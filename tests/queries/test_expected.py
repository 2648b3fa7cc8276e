"""What is expected of an article is what is then asked for, by its id and by its slug, on both engines."""

import pytest
from onrecord.config import Settings
from onrecord.queries.articles import find_article
from onrecord.queries.quotes import article_quotes, expect_article_quotes
from onrecord.store.database.readers import open_reader

from tests.factories import ada, numbered
from tests.web.conftest import save


@pytest.mark.parametrize("column", ["id", "slug"])
def test_the_quotes_of_an_article_come_with_it(database: str, column: str) -> None:
    save(database, ada(), numbered(1))
    reader = open_reader(Settings(database_url=database))
    for (address,), number in zip(
        reader.rows(f"SELECT {column} FROM article ORDER BY key"), (4, 1), strict=True
    ):
        with reader.snapshot():
            expect_article_quotes(reader, str(address))
            found, _ = find_article(reader, str(address))
            assert len(article_quotes(reader, found)) == number
    reader.close()
