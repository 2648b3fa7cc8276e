"""Bring the golden cases in line with the engine; the diff is read in review.

`python -m tests.golden.rewrite` rewrites what a failing case expects. With `--marks` it keeps the expectations and only sets
or removes the marks of known failures, which is what a change of the engine wants.
"""

import argparse
import json
from pathlib import Path

from onrecord.extraction.engine import extract

from tests.golden.reader import Found, Json, case_files, comparable, found_in


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--marks", action="store_true", help="set or remove the marks of known failures only")
    parser.add_argument("paths", nargs="*", type=Path, help="case files; all when none is given")
    options = parser.parse_args()
    for path in options.paths or case_files():
        cases = json.loads(path.read_text(encoding="utf-8"))
        for case in cases:
            _mark(case) if options.marks else _rewrite(case)
        path.write_text(json.dumps(cases, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _found(case: dict[str, Json]) -> tuple[dict[str, list[Found]], dict[str, list[Found]]]:
    text, expected = case["text"], case["expected"]
    assert isinstance(text, str)
    assert isinstance(expected, dict)
    wanted: dict[str, list[Found]] = expected  # type: ignore[assignment]  # test_cases_are_well_formed checks it
    return comparable(found_in(text, extract(text)), wanted), wanted


def _mark(case: dict[str, Json]) -> None:
    found, expected = _found(case)
    case.pop("expect", None)
    if found != expected:
        case["expect"] = "fail"


def _rewrite(case: dict[str, Json]) -> None:
    """A known failure keeps what a reader finds; it only loses its mark once the engine finds it too."""
    found, expected = _found(case)
    if found == expected:
        case.pop("expect", None)
    elif case.get("expect") != "fail":
        case["expected"] = found  # type: ignore[assignment]  # the same shape


if __name__ == "__main__":
    main()
