#!/usr/bin/env bash
# Guess: \u8220? is a curly mark, with the "?" for old readers that one skips; what follows is printed.
# So: in HTML the whole word behind the "?" is skipped with it: \u8220?We will not go.\u8221? is “ will not go.”, and a quotation of one word is
#     “”. As text the marks are question marks, and those written as control words (\ldblquote, \rquote) are nothing: "We wont go".
# Why it matters here: this is how most programs write marks and accents into RTF. The first word of each quotation is gone,
#     which may be its "not" or "No", and the page looks well.
# Date: 2026-11-28, UnRTF 0.21.10 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v unrtf >/dev/null || apt-get install -y -qq --no-install-recommends unrtf=0.21.10-clean-1 >/dev/null
cat > statement.rtf <<'RTF'
{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0 Times New Roman;}}
\pard Poole: \u8220?No sale\u8221? is \u8220?final\u8221?. \ldblquote We won\rquote t go,\rdblquote  said Reed.\par
}
RTF
html=$(unrtf --html statement.rtf 2>/dev/null | grep '^<body>')
text=$(unrtf --text statement.rtf 2>/dev/null | tail -n 1)
version=$(unrtf --version 2>&1 | head -n 1)
printf 'unrtf %s\n%s\n%s\n' "$version" "$html" "$text"
[[ $version == 0.21.10 ]] || { echo "other version" >&2; exit 1; }
[[ $html == '<body>Poole: &ldquo; sale&rdquo; is &ldquo;&rdquo; &ldquo;We won&rsquo;t go,&rdquo; said Reed.<br>' ]] || { echo "changed" >&2; exit 1; }
[[ $text == 'Poole: ?No sale? is ?final?. We wont go, said Reed.' ]] || { echo "changed" >&2; exit 1; }
