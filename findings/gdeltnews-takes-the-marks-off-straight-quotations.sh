#!/usr/bin/env bash
# Guess: articles that are put together from the word lists of GDELT (Web NGrams 3.0) have the marks of the page, since each word there has the marks that touch it.
# So: every straight mark becomes a space: “We will not go, said Mayor Ann Poole. Why? asked Tom Reed”. Curly ones stay. An article that ends with the word it begins with has
#     lost its first word.
# Why it matters here: papers that print straight marks have no quotations in such a collection, those that print curly ones have all of theirs: who is quoted most is then a matter of
#     typography. What was speech looks like a reporter's paraphrase.
# Date: 2026-11-30, gdeltnews 1.1.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check gdeltnews==1.1.0
venv/bin/python - <<'PYTHON'
import csv
import gzip
import json
from importlib.metadata import version

from gdeltnews import reconstruct_webngrams_file


def reconstructed(text):
    words = text.split()
    with gzip.open("words.json.gz", "wt", encoding="utf-8") as file:
        for at, word in enumerate(words):
            record = {"date": "2024-03-05T10:00:00Z", "ngram": word, "lang": "en", "type": 1, "pos": at * 10 // len(words) * 10}
            record |= {"pre": " ".join(words[max(0, at - 7) : at]), "post": " ".join(words[at + 1 : at + 8]), "url": "https://post.example/bridge"}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    reconstruct_webngrams_file("words.json.gz", "articles.csv", processes=1)
    with open("articles.csv", encoding="utf-8", newline="") as file:
        return next(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))["Text"]


if __name__ == "__main__":
    said = 'Bridge shut "We will not go," said Mayor Ann Poole. "Why?" asked Tom Reed, who runs a shop by the river. The council met on Monday'
    straight, ends = reconstructed(said), reconstructed(f"{said} at the Bridge")
    curly = reconstructed(said.replace(' "', " “").replace('" ', "” "))
    print("gdeltnews", version("gdeltnews"), straight, ends, curly, sep="\n")
    assert straight == "Bridge shut We will not go, said Mayor Ann Poole. Why? asked Tom Reed, who runs a shop by the river. The council met on Monday", "changed"
    assert ends.startswith("shut We will"), "changed"
    assert curly.startswith("Bridge shut “We will not go,” said Mayor Ann Poole. “Why?” asked"), "changed"
PYTHON
