import pytest
from onrecord.queries.search import MAX_TERMS, SearchError, parse_search
from onrecord.store.database.searching import Term
from onrecord.store.database.sqlite_reader import match_expression


def word(words: str, *, prefix: bool = False, negated: bool = False) -> Term:
    return Term(words, prefix, negated)


@pytest.mark.parametrize(
    ("q", "terms"),
    [
        ("oil price", [word("oil"), word("price")]),
        ('"oil price"', [word("oil price")]),
        ("“oil price”", [word("oil price")]),
        ("„oil price“", [word("oil price")]),
        ("«oil price»", [word("oil price")]),
        ("sanct*", [word("sanct", prefix=True)]),
        ('"oil pri"*', [word("oil pri", prefix=True)]),
        ("oil -price", [word("oil"), word("price", negated=True)]),
        ('oil -"spot price"', [word("oil"), word("spot price", negated=True)]),
        ("re-imposition", [word("re-imposition")]),
        ("O’Neill's", [word("O’Neill's")]),
        ('oil "unclosed phrase', [word("oil"), word("unclosed phrase")]),
        ("oil AND NOT NEAR(x)", [word("oil"), word("AND"), word("NOT"), word("NEAR(x)")]),
        ("oil - * -- () ^ :", [word("oil")]),
        ("新华社", [word("新华社")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_search_is_read_as_people_write_it(q: str, terms: list[Term]) -> None:
    assert parse_search(q) == terms


@pytest.mark.parametrize("q", ["", " ", "-oil", '""', "***", "-", '"', "()"], ids=repr)
def test_a_search_without_a_word_to_look_for_is_refused(q: str) -> None:
    with pytest.raises(SearchError, match="at least one word"):
        parse_search(q)


@pytest.mark.parametrize("q", ["colour:red", "oil -colour:red", 'colour:"red"'])
def test_what_stands_before_a_colon_without_a_meaning_is_refused(q: str) -> None:
    with pytest.raises(SearchError, match="knows no `colour:`, only `speaker:` and `paper:`"):
        parse_search(q)


@pytest.mark.parametrize("q", ['"colour:red"', "12:30", "https://news.example/a", "colour: red", "note:"])
def test_other_colons_are_looked_for(q: str) -> None:
    assert parse_search(q)


def test_too_many_terms_are_refused() -> None:
    with pytest.raises(SearchError, match="more than 32"):
        parse_search("word " * (MAX_TERMS + 1))


def test_every_term_reaches_the_index_quoted() -> None:
    terms = [
        word("oil"),
        word("NEAR(x)"),
        word("pri", prefix=True),
        word('a"b', negated=True),
        word("c", negated=True),
    ]
    assert match_expression(terms) == '("oil" AND "NEAR(x)" AND "pri" *) NOT ("a""b" OR "c")'
    assert match_expression([word("oil")]) == '"oil"'
