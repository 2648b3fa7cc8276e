"""Shadow roots that a page declares; every name is invented."""

import pytest
from onrecord.ingest.formats.markup.shadow import with_roots_shown

from tests.surprising import AROUND, quotes_of

ROOT = '<template shadowrootmode="open">'


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        (
            f"<x-a>{ROOT}<p>One</p><slot></slot><p>Three</p></template><p>Two</p></x-a><p>Four</p>",
            "<x-a><div><p>One</p></div><div><p>Two</p></div><div><p>Three</p></div></x-a><p>Four</p>",
        ),
        (
            f"<x-a>{ROOT}<p>One</p></template><x-a>Unseen</x-a></x-a>",
            "<x-a><div><p>One</p></div><div hidden><x-a>Unseen</x-a></div><div></div></x-a>",
        ),
        (
            f"<X-A><template shadowmode=open>{'<i>a</i>'}<x-b>{ROOT}b</template></x-b></template></X-A>",
            "<X-A><div><i>a</i><x-b><div>b</div><div hidden></div><div></div></x-b></div><div hidden></div><div></div></X-A>",
        ),
        (
            f"<x-a>{ROOT}<slot name=s>c</slot><slot>d</slot></template>",
            "<x-a><div><slot name=s>c</slot></div><div></div><div>d</div>",
        ),
        (f"<x-a></x-a>{ROOT}a</template></template>", f"<x-a></x-a>{ROOT}a</template></template>"),
        (f"{ROOT}a</template>", f"{ROOT}a</template>"),
        (f"<p>{ROOT}a", f"<p>{ROOT}a"),
        (
            f"<template><x-a>{ROOT}a</template></x-a></template>",
            "<template><x-a><div>a</div><div hidden></div><div></div></x-a></template>",
        ),
        ("<template>a</template>", "<template>a</template>"),
    ],
)
def test_what_a_root_holds_is_shown_where_its_element_stands(markup: str, shown: str) -> None:
    assert with_roots_shown(markup) == shown


def test_roots_in_one_another_are_shown_up_to_a_depth() -> None:
    nested = f"<x-a>{ROOT}" * 30 + "a" + "</template></x-a>" * 30

    assert with_roots_shown(nested).count(ROOT) == 9


@pytest.mark.parametrize("attribute", ["shadowrootmode", "shadowmode"], ids=["page", "saved"])
def test_an_article_in_a_shadow_root_is_read(attribute: str) -> None:
    page = (
        f'<html lang="en"><body><article><h1>Bridge</h1>{AROUND.format("Monday")}<news-body><template {attribute}="open">'
        "<p>“We will not open it,” said Ann Poole.</p><slot></slot></template><p>“Why?” asked Tom Reed.</p></news-body></article></body></html>"
    )

    assert quotes_of(page.encode(), "text/html") == [
        ("We will not open it,", "Ann Poole"),
        ("Why?", "Tom Reed"),
    ]
