"""The yardstick of `../shared` where it is, and a tiny gold of our own in its format."""

from pathlib import Path

import pytest

from benchmarks.yardstick import SHARED, Yardstick, find_yardstick

TEXT = "“The mill is open,” Jane Doe said. “It never closed,” Adam Roe noted.\n\n“We sell flour,” Ruth Poe, a miller, said.\n"
MARKS = (
    ("The mill is open,", "Jane Doe", "said"),
    ("It never closed,", "Jane Doe", "noted"),  # an annotator who errs: the engine's source is then wrong
    ("We sell flour,", "Ruth Poe", "said"),
)


@pytest.fixture
def yardstick(tmp_path: Path) -> Yardstick:
    """The real scoring program over two copies of one article."""
    found = find_yardstick()
    if found is None:
        pytest.skip(f"the yardstick is not in {SHARED}: it comes with the corpora, not with the project")
    for name in ("acme_1", "bolt_2"):
        _write_article(tmp_path / "dev", name)
    return Yardstick(found.evaluate, tmp_path, tmp_path)


def _write_article(folder: Path, name: str) -> None:
    (folder / "text").mkdir(parents=True, exist_ok=True)
    (folder / "attributions").mkdir(exist_ok=True)
    (folder / "text" / f"{name}.txt").write_text(TEXT, encoding="utf-8")
    lines = []
    for number, (content, source, cue) in enumerate(MARKS):
        at = TEXT.index(content)
        places = [("Content", content, at), ("Source", source, TEXT.index(source))]
        places.append(("Cue", cue, TEXT.index(cue, at)))
        for offset, (role, words, start) in enumerate(places):
            lines.append(f"T{3 * number + offset}\t{role} {start} {start + len(words)}\t{words}")
        roles = " ".join(f"{role}:T{3 * number + offset}" for offset, (role, _, _) in enumerate(places))
        lines.append(f"E{number}\tAttribution:T{3 * number} {roles}")
    (folder / "attributions" / f"{name}.ann").write_text("\n".join(lines) + "\n", encoding="utf-8")
