#!/usr/bin/env bash
# Guess: a generated Go client compiles whatever values the enumerations have: each is a type of its own.
# So: constants bear the value's name alone, and stand in one package: two enumerations that both have "exact" declare EXACT
#     twice, and nothing compiles. The generator says no word; -p enumClassPrefix=true puts the type's name before each.
# Why it matters here: what was found and what is said of it share words such as exact, unknown and person. Java, Python and
#     TypeScript clients of the same description compile. Needs Java.
# Date: 2026-11-28, openapi-generator-cli 7.26.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check openapi-generator-cli==7.26.0
cat > openapi.json <<'JSON'
{"openapi": "3.1.0", "info": {"title": "Quotes", "version": "1"}, "paths": {}, "components": {"schemas": {
  "Grade": {"type": "string", "enum": ["exact", "near"]}, "Verdict": {"type": "string", "enum": ["exact", "unknown"]}}}}
JSON
made() {
    venv/bin/openapi-generator-cli generate -i openapi.json -g go -o "$@" >/dev/null 2>&1
    grep -hoE '^[[:space:]]+[A-Z_]+ (Grade|Verdict) = "exact"' "$1"/model_*.go | sed -E 's/^[[:space:]]+//'
}
found=$(made plain)
right=$(made prefixed -p enumClassPrefix=true)
venv/bin/openapi-generator-cli version
printf '%s\n%s\n' "$found" "$right"
[[ $found == 'EXACT Grade = "exact"'*'EXACT Verdict = "exact"' ]]
[[ $right == 'GRADE_EXACT Grade = "exact"'*'VERDICT_EXACT Verdict = "exact"' ]]
