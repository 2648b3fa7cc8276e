#!/usr/bin/env bash
# Guess: the ">" that mbox files have before a line with "From ", so that no mail begins there, is taken off when the mail is read; at the least, what a library has written it reads as it was.
# So: Python's mailbox writes it and leaves it when it reads: a mail that is stored and read says ">From now on we pay.", and stored once more it still does. mbox-parser
#     for Node leaves it, too. mbox-reader takes it off, and one off each ">>From".
# Why it matters here: statements of press offices are kept in such files, and "From Monday on ..." is how a sentence begins. With the sign it looks like a line of another
#     mail, which programs cut off, or give to whoever was answered.
# Date: 2026-11-29, mailbox of Python 3.11 to 3.13, mbox-parser 1.0.1, mbox-reader 1.2.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 - <<'PYTHON'
import mailbox
import sys

stored = mailbox.mbox("statements.mbox")
stored.add("From: Ann Poole <poole@example.org>\nSubject: Fares\n\nIt is settled.\n\nFrom now on we pay.\n")
stored.flush()
read = mailbox.mbox("statements.mbox")[0].get_payload()
print("Python", sys.version.split()[0], repr(read))
assert read == "It is settled.\n\n>From now on we pay.\n", "changed"
PYTHON
npm install --silent --no-audit --no-fund --ignore-scripts mbox-parser@1.0.1 mbox-reader@1.2.0
cat > finding.mjs <<'NODE'
import assert from "node:assert";
import { createReadStream } from "node:fs";
import { mboxParser } from "mbox-parser";
import { mboxReader } from "mbox-reader";

const [parsed] = await mboxParser(createReadStream("statements.mbox"));
const found = { "mbox-parser": parsed.text.trim() };
for await (const mail of mboxReader(createReadStream("statements.mbox"))) found["mbox-reader"] = mail.content.toString().split("\n\n").slice(1).join("\n\n").trim();
console.log(found);
assert.deepStrictEqual(found, { "mbox-parser": "It is settled.\n\n>From now on we pay.", "mbox-reader": "It is settled.\n\nFrom now on we pay." }, "changed");
NODE
node finding.mjs
