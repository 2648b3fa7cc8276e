#!/usr/bin/env bash
# Guess: a linter that knows OpenAPI 3.1 takes what 3.1 added: scopes of every kind of security, not of OAuth alone.
# So: Spectral warns that the scope "must be listed among scopes" of a scheme that can list none, for each operation.
# Why it matters here: a description that names the scope of a bearer token for every write, as 3.1 has it (section on
#     security requirements), can only be clean without it, or with oas3-operation-security-defined switched off.
# Date: 2026-11-28, @stoplight/spectral-cli 6.16.3.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @stoplight/spectral-cli@6.16.3 >/dev/null
cat > openapi.json <<'JSON'
{"openapi": "3.1.0", "info": {"title": "Quotes", "version": "1"}, "security": [], "paths": {"/quotes": {"post": {
  "security": [{"bearer": ["correct"]}], "responses": {"204": {"description": "Done."}}}}},
  "components": {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}}}
JSON
echo '{"extends": [["spectral:oas", "off"]], "rules": {"oas3-operation-security-defined": true, "oas3-schema": true}}' > rules.json
found=$(npx --no-install spectral lint openapi.json --ruleset rules.json --format text)
npx --no-install spectral --version
printf '%s\n' "$found"
[[ $found == *'oas3-operation-security-defined '*'"correct" must be listed among scopes.'* ]]
[[ $found != *'oas3-schema'* ]]
