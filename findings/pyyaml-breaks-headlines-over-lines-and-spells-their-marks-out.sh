#!/usr/bin/env bash
# Guess: front matter that a program writes has each value in its line: title: “We will not go,” says Mayor …
# So: PyYAML breaks a long headline over lines, and writes its marks as \u201C with a backslash at each line's end. With allow_unicode, as python-frontmatter has it, and with ruamel.yaml
#     the marks stay, the value goes on in an indented line, and O'Neil is O''Neil. R's yaml and the packages of npm break it, too.
# Why it matters here: front matter is read line by line by most that read it, as a whole reader of YAML is a way to be attacked. Headlines that quote somebody are the long ones: they end
#     in the middle of a sentence, with a mark that nobody closed.
# Date: 2026-11-30, PyYAML 6.0.4, ruamel.yaml 0.19.1, python-frontmatter 1.3.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check pyyaml==6.0.4 ruamel.yaml==0.19.1 python-frontmatter==1.3.0
venv/bin/python - <<'PYTHON'
import io
from importlib.metadata import version

import frontmatter
import yaml
from ruamel.yaml import YAML

facts = {"title": "“We will not go,” says Mayor Ann O'Neil of the old bridge over the river: “Never, whoever asks”"}
written = io.StringIO()
YAML().dump(facts, written)
found = {"PyYAML": yaml.safe_dump(facts), "ruamel.yaml": written.getvalue(), "python-frontmatter": frontmatter.dumps(frontmatter.Post("It rained.", **facts))}
for name, text in found.items():
    print(name, version(name), text, sep="\n")
assert found["PyYAML"].splitlines() == [
    "title: \"\\u201CWe will not go,\\u201D says Mayor Ann O'Neil of the old bridge over the\\",
    '  \\ river: \\u201CNever, whoever asks\\u201D"',
], "changed"
for name, value in (("ruamel.yaml", found["ruamel.yaml"]), ("python-frontmatter", found["python-frontmatter"].partition("---\n")[2])):
    first, second = value.splitlines()[:2]
    assert first.startswith("title: ") and not first.endswith(first[7]) and second.startswith("  "), "changed"
assert "O''Neil" in found["python-frontmatter"], "changed"
PYTHON
