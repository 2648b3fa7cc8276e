import json

import pytest
from onrecord.routers.formats.citations import WRITERS, cite
from onrecord.routers.http.negotiation import Format


@pytest.mark.parametrize(
    ("exact", "verbatim", "note"),
    [
        ("The pier is shut.", True, "Bo Lind: “The pier is shut.” P"),
        ("Is it shut?", True, "Bo Lind: “Is it shut?” P"),
        ("He said ‘no!’", True, "Bo Lind: “He said ‘no!’” P"),
        ("The pier is shut,", True, "Bo Lind: “The pier is shut.” P"),
        ("that the pier was shut", False, "Bo Lind denied that the pier was shut. P"),
    ],
)
@pytest.mark.parametrize("form", [one for one in WRITERS if one in {"csl", "bibtex", "text"}])
def test_the_words_of_a_citation_end_with_one_full_stop(
    form: Format, exact: str, *, verbatim: bool, note: str
) -> None:
    quote = {
        "id": "q",
        "status": "published",
        "kind": "direct" if verbatim else "indirect",
        "rendered": f"Bo Lind denied {exact}.",
        "speaker": {"name": "Bo Lind"},
        "source": {"exact": "he"},
        "candidates": [],
        "spans": [{"exact": exact, "verbatim": verbatim}],
        "links": {"permalink": "P"},
    }
    article = dict.fromkeys(("headline", "byline", "publisher", "published_at", "language"))
    body = cite(quote, {**article, "source_url": "https://pier.example"}, form).body
    text = json.loads(body)[0]["note"] if form == "csl" else body.decode()
    assert (note if form != "text" else note[:-2]) in text
