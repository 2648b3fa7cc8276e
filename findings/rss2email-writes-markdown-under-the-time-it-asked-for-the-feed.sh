#!/usr/bin/env bash
# Guess: a mail that rss2email makes of an item has the item's day, its author as the sender, and plain text.
# So: its date is the time at which the feed was asked for; the sender is feed and author in one name, “The Arden Post: Mia Holt”; the text is Markdown, with
#     stars around bold words (said Mayor **Ann Poole**), # before headings and > before quotations. Options change the date and the name.
# Why it matters here: newsrooms keep feeds as mailboxes. Every article has the day of the first run, nobody called Mia Holt writes anything, and a name between stars is no name.
# Date: 2026-11-30, rss2email 3.13.1 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v r2e >/dev/null || apt-get install -y -qq --no-install-recommends rss2email=1:3.13.1-3 >/dev/null
mkdir -p mail/cur mail/new mail/tmp site
cat > site/feed.rss <<'RSS'
<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Arden Post</title><link>https://post.example/</link><description>News</description>
<item><title>Bridge shut</title><link>https://post.example/bridge</link><guid>https://post.example/bridge</guid><dc:creator>Mia Holt</dc:creator><pubDate>Mon, 04 Mar 2024 10:00:00 GMT</pubDate>
<description>&lt;h2&gt;Never safe&lt;/h2&gt;&lt;p&gt;“We will not go,” said Mayor &lt;b&gt;Ann Poole&lt;/b&gt;.&lt;/p&gt;&lt;blockquote&gt;Never.&lt;/blockquote&gt;</description></item></channel></rss>
RSS
python3 - <<'PYTHON' > finding.out
import functools
import http.server
import subprocess
import threading
from email import message_from_bytes, policy
from email.utils import parsedate_to_datetime
from pathlib import Path

quiet = type("Quiet", (http.server.SimpleHTTPRequestHandler,), {"log_message": lambda *_: None})
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(quiet, directory="site"))
threading.Thread(target=server.serve_forever, daemon=True).start()
Path("config").write_text(f"[DEFAULT]\nfrom = news@post.example\nto = desk@paper.example\nemail-protocol = maildir\nmaildir-path = {Path('mail').resolve()}\nmaildir-mailbox =\n")
for command in (["add", "arden", f"http://127.0.0.1:{server.server_port}/feed.rss"], ["run"]):
    subprocess.run(["r2e", "--config", "config", "--data", "data.json", *command], check=True, capture_output=True)
(made,) = Path("mail/new").iterdir()
message = message_from_bytes(made.read_bytes(), policy=policy.default)
text = message.get_content()
print(message["User-Agent"], message["From"], message["Date"], text, sep="\n")
assert message["User-Agent"].startswith("rss2email/3.13.1"), "other version"
assert str(message["From"]).startswith('"The Arden Post: Mia Holt"'), "changed"
assert parsedate_to_datetime(str(message["Date"])).year > 2025, "changed"
assert "said Mayor **Ann Poole**." in text and "## Never safe" in text and "> Never." in text, "changed"
PYTHON
cat finding.out
