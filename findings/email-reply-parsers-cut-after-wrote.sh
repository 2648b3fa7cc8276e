#!/usr/bin/env bash
# Guess: a reply parser cuts what it can tell to be an earlier message: lines with ">", or a header with an address and a
#     date. A press statement that is no reply comes back whole.
# So: a line of prose that begins with "On" and ends with "wrote:" cuts everything below it, quoted or not, and so does
#     a line "From: the Town of Arden". Both libraries print what stands above and say nothing.
# Why it matters here: statements reach newsrooms by mail, and "On Monday, the mayor wrote:" is how one introduces the words
#     that this record is about.
# Date: 2026-11-28, email-reply-parser 0.5.12, mail-parser-reply 1.36.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check email-reply-parser==0.5.12 mail-parser-reply==1.36
cd "$folder"
venv/bin/python - <<'PYTHON'
from importlib.metadata import version

from email_reply_parser import EmailReplyParser as First
from mailparser_reply import EmailReplyParser as Second

WROTE = "Please print this.\n\nOn Monday, Mayor Ann Poole wrote:\n\n“We will not go.” The bridge stays closed.\n\nRegards\nEve Moor\n"
FROM = "Statement\n\nFrom: the Town of Arden\nTo: all residents\n\nThe bridge stays closed, the mayor said.\n"
for text, kept in ((WROTE, "Please print this."), (FROM, "Statement")):
    first = First.parse_reply(text).strip()
    second = Second(languages=["en"]).parse_reply(text).strip()
    print("email-reply-parser", version("email-reply-parser"), repr(first))
    print("mail-parser-reply", version("mail-parser-reply"), repr(second))
    assert first == second == kept, "changed"
PYTHON
