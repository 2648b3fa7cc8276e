#!/usr/bin/env bash
# Guess: a line break (\line) of an RTF file is a line end, and a cell of a table is parted from the next by a tab or
#     a space.
# So: both are nothing: “No.” and the answer below it are “No.”“Why?”, the cells Poole and “No.” are Poole“No.”, and the end of a
#     row joins the table to the next paragraph.
# Why it matters here: transcripts in RTF have a line for each speaker or a table of two columns. The name is stuck to the words, and an
#     opening mark behind a letter or a mark seems to close.
# Date: 2026-11-28, catdoc 0.95 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v catdoc >/dev/null || apt-get install -y -qq --no-install-recommends catdoc=1:0.95-6~deb12u1 >/dev/null
cat > talk.rtf <<'RTF'
{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0 Times New Roman;}}
\pard \ldblquote No.\rdblquote\line \ldblquote Why?\rdblquote\par
\trowd\cellx1000\cellx2000\pard\intbl Poole\cell \ldblquote No.\rdblquote\cell\row
\pard We go.\par
}
RTF
found=$(catdoc -dutf-8 talk.rtf)
version=$(dpkg-query --show --showformat '${Version}' catdoc)
printf 'catdoc %s\n%s\n' "$version" "$found"
[[ $version == 1:0.95-6* ]] || { echo "other version" >&2; exit 1; }
[[ $found == $'“No.”“Why?”\n\nPoole“No.”We go.' ]] || { echo "changed" >&2; exit 1; }
