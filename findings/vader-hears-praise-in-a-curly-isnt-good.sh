#!/usr/bin/env bash
# Guess: “It isn’t good” is negative, whichever apostrophe is printed, and a word in quotation marks counts as without.
# So: VADER, in Python and in JavaScript, sentiment and wink-sentiment know “isn't” with the straight apostrophe alone. With the curly one the
#     sentence has the same score as “It is good”. VADER also takes words in curly marks for unknown: “disaster” scores nothing.
# Why it matters here: papers print curly ones, so studies of the tone of quotations count each “isn’t” as praise, and sites with straight
#     ones come out gloomier. On Record gives no scores; its export has the marks of the paper.
# Date: 2026-11-30, vaderSentiment 3.3.2, vader-sentiment 1.1.3, sentiment 5.0.2 and wink-sentiment 5.0.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check vaderSentiment==3.3.2
npm install --silent --no-audit --no-fund --ignore-scripts vader-sentiment@1.1.3 sentiment@5.0.2 wink-sentiment@5.0.2
cat > finding.py <<'PYTHON'
from importlib.metadata import version

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

TEXTS = ("It isn't good.", "It isn’t good.", "It is good.", 'It was a "disaster"', "It was a “disaster”")
straight, curly, good, marked, printed = (SentimentIntensityAnalyzer().polarity_scores(text)["compound"] for text in TEXTS)
print("vaderSentiment", version("vaderSentiment"), straight, curly, good, marked, printed)
assert straight < 0 < curly == good and marked < 0 == printed, "changed"
PYTHON
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { readFileSync } from "node:fs";
import Sentiment from "sentiment";
import vader from "vader-sentiment";
import wink from "wink-sentiment";

const score = {
  "vader-sentiment": (text) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
  sentiment: (text) => new Sentiment().analyze(text).score,
  "wink-sentiment": (text) => wink(text).score,
};
for (const [name, of] of Object.entries(score)) {
  const [straight, curly, good] = ["It isn't good.", "It isn’t good.", "It is good."].map(of);
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version, straight, curly, good);
  assert.ok(straight < 0 && curly > 0 && curly === good, "changed");
}
NODE
env/bin/python finding.py
node finding.mjs
