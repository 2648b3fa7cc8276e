#!/usr/bin/env bash
# Guess: letters are numbers of a list only where they follow each other, A. B. C.; the Q. and A. of an interview are text.
# So: with all => 1, by which all paragraphs are laid out, the letters are counted on: Q. A. Q. A. becomes Q. R. S. T., with colons as with full stops, and V. Poole behind
#     I. Reed becomes J. Poole. Lines of two speakers (POOLE:, REED:) are joined to one paragraph. By default only the first paragraph is touched, and its letters stay.
# Why it matters here: transcripts of court and of interviews are laid out so. The questions and answers have no letter that says what they are, and no reader of questions and answers knows them any more.
# Date: 2026-11-29, Text::Autoformat 1.75 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 libtext-autoformat-perl=1.750000-2 libtext-reform-perl=1.20-5
for package in ./*.deb; do dpkg --extract "$package" .; done
found=$(PERL5LIB=usr/share/perl5 /usr/bin/perl - <<'PERL'
use strict;
use Text::Autoformat;
print "Text::Autoformat ", Text::Autoformat->VERSION, "\n";
print autoformat($_, { all => 1 }) for "Q. Why?\nA. No.\nQ. When?\nA. Late.\n", "I. Reed asked.\nV. Poole left.\n", "POOLE: We go.\nREED: Why?\n";
PERL
)
printf '%s\n' "$found"
[[ $found == $'Text::Autoformat 1.75\nQ. Why?\nR. No.\nS. When?\nT. Late.\nI. Reed asked.\nJ. Poole left.\nPOOLE: We go. REED: Why?' ]]
