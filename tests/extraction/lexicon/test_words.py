"""The lexicon is the one home of English words in the engine, and holds no set twice."""

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from onrecord import extraction
from onrecord.extraction.lexicon import en

ROOT = Path(extraction.__path__[0])
MODULES = [path for path in sorted(ROOT.rglob("*.py")) if "lexicon" not in path.relative_to(ROOT).parts]
FEWEST = 4
"""Words that make a list of words of a literal; fewer are part of a rule that tells of them."""
WORD = re.compile(r"[a-z][a-z'’.-]+")
VALUES = re.compile(r"\bLiteral\[([^]]+)\]")
"""Values of the API and of the engine, which are no words of an article."""


@pytest.mark.parametrize("path", MODULES, ids=[str(path.relative_to(ROOT)) for path in MODULES])
def test_english_words_stand_in_the_lexicon(path: Path) -> None:
    assert list(_word_lists(path.read_text())) == []


def test_no_set_of_words_stands_twice() -> None:
    """Equal sets are one constant, unless two lists agree by chance: then they say so here."""
    names = defaultdict(set)
    for module in pkgutil.iter_modules(en.__path__):
        for name, value in vars(importlib.import_module(f"{en.__name__}.{module.name}")).items():
            if isinstance(value, frozenset) and value and not name.startswith("_"):
                names[value].add(name)
    assert {frozenset(same) for same in names.values() if len(same) > 1} == set()


def _values() -> set[str]:
    text = " ".join(path.read_text() for path in MODULES)
    return {value for values in VALUES.findall(text) for value in re.findall(r'"([^"]+)"', values)}


def _word_lists(source: str) -> Iterator[str]:
    """Yield the literals of English words: calls of `words`, and collections of several words in small letters."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "words":
            yield ast.unparse(node)
        elif isinstance(node, ast.Tuple | ast.Set | ast.List) and len(node.elts) >= FEWEST:
            words = [item.value for item in node.elts if isinstance(item, ast.Constant)]
            only_words = len(words) == len(node.elts) and all(
                isinstance(word, str) and WORD.fullmatch(word) for word in words
            )
            if only_words and not _values().issuperset(words):
                yield ast.unparse(node)
