#!/usr/bin/env bash
# Guess: an index of words finds whole words, so a search for a person whom no article names finds nothing.
# So: where nothing holds the word, Groonga looks for words that begin with it: "Roe" finds what Roebuck said. The first article that
#     names Roe takes Roebuck's out of the answer again. What a search means depends on what else is in the index.
# Why it matters here: "did Roe say it?" is answered with a quotation of somebody else, and the same search, saved and asked again a
#     week later, has lost articles that nobody withdrew. On Record's search finds whole words, whatever else the record holds.
# Date: 2026-11-30, Groonga 13.0.0 with the settings of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v groonga >/dev/null || apt-get install -y -qq --no-install-recommends groonga-bin=13.0.0+dfsg-3~deb12u1 >/dev/null
cat > make <<'GROONGA'
table_create Quotes TABLE_HASH_KEY ShortText
column_create Quotes text COLUMN_SCALAR Text
table_create Words TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto
column_create Words quotes_text COLUMN_INDEX|WITH_POSITION Quotes text
load --table Quotes
[{"_key": "1", "text": "“We will not sell,” said Ann Roebuck."}]
GROONGA
cat > add <<'GROONGA'
load --table Quotes
[{"_key": "2", "text": "“We will,” said Beth Roe."}]
GROONGA
echo 'select Quotes --match_columns text --query Roe --output_columns _key --output_pretty no' > ask
groonga -n record < make >/dev/null
before=$(groonga record < ask)
groonga record < add >/dev/null
after=$(groonga record < ask)
groonga --version | head -n 1
keys() { python3 -c 'import json, sys; print(*(row[0] for row in json.loads(sys.argv[1])[1][0][2:]))' "$1"; }
echo "Roe, before: $(keys "$before"); after: $(keys "$after")"
[ "$(keys "$before")" = 1 ] && [ "$(keys "$after")" = 2 ] || { echo "changed" >&2; exit 1; }
