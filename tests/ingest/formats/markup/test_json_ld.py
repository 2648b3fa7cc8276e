import pytest
from onrecord.ingest.formats.html import read_html
from onrecord.ingest.formats.markup.json_ld import parse_json_ld


@pytest.mark.parametrize(
    ("script", "value"),
    [
        ('{"a": 1}', {"a": 1}),
        ('{"a": "two\nlines"}', {"a": "two\nlines"}),
        ('{"a": [1, 2,], "b": ", ]",}', {"a": [1, 2], "b": ", ]"}),
        ('{"a": "said \\", ]"};', {"a": 'said ", ]'}),
        ('{"a": 1}\n//]]>', {"a": 1}),
        ('{"a": 1} /* ]]> */', {"a": 1}),
        (
            '{"a": "Mayor says "no" to \\"quay", "b": ["x "y" z",], "c": 1}',
            {"a": 'Mayor says "no" to "quay', "b": ['x "y" z'], "c": 1},
        ),
        (
            '{\n// the page\n"a": "https://ely.example/ // x", /* none */ "b": "/* kept */"\n}',
            {"a": "https://ely.example/ // x", "b": "/* kept */"},
        ),
        ('//\n{"a": 1}\n//-->', {"a": 1}),
        (
            '{"a": [1,, 2], "b": {"c": ",,"} "d": [3]\n"e": [{"f": 4}{"f": 5}],,}',
            {"a": [1, 2], "b": {"c": ",,"}, "d": [3], "e": [{"f": 4}, {"f": 5}]},
        ),
        (r'{"a": "the mayor\'s \\ \"quay\"",}', {"a": 'the mayor\'s \\ "quay"'}),
        (r'{"a": "the mayor\'s\x20\u201cquay\u201d"}', {"a": "the mayor's “quay”"}),
        ('// <![CDATA[\nvar ld = {"a": 1};\n// ]]>', {"a": 1}),
        ('window.ld = [{"a": "b = {"}];', [{"a": "b = {"}]),
        ('{"a": "b" "c": 1}', None),
        ('{"a": "She said "no": a story", "b": 1}', None),
        ("{oops", None),
        ("", None),
    ],
)
def test_what_can_only_mean_one_value_is_mended(script: str, value: object) -> None:
    assert parse_json_ld(script) == value


@pytest.mark.parametrize(
    "wrap",
    [
        "<![CDATA[{}]]>",
        "//<![CDATA[\n{}\n//]]>",
        "/*<![CDATA[*/{}/*]]>*/",
        "<!--{}-->",
        "<!--\n{}\n//-->",
        "// <!--\n{}\n// -->",
    ],
)
def test_a_marked_section_or_comment_around_a_script_hides_nothing(wrap: str) -> None:
    data = '{"@type": "NewsArticle", "headline": "Tides > Rain", "datePublished": "2019-03-04"}'
    draft = read_html(
        f'<script type="application/ld+json">{wrap.replace("{}", data)}</script><article><p>Low.</p></article>'
    )
    assert (draft.headline, draft.published_at) == ("Tides > Rain", "2019-03-04")
