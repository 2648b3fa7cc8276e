#!/usr/bin/env bash
# Guess: a statement that is signed in the clear (gpg --clearsign) can be read as it was written: between the lines of the signature, its own lines stand unchanged.
# So: before each line that begins with a hyphen, and before one that begins with "From ", come a hyphen and a space: "- - Nobody asked us," and "- From now on boats are free." Only
#     gpg --decrypt takes them off; mail programs' own readers, as Python's, do not know of it.
# Why it matters here: offices that sign what they send do it so. A line of dialogue has two dashes, an announcement becomes somebody's line of dialogue, and the letters of the
#     signature stand below the last quotation.
# Date: 2026-11-30, gpg 2.2.40.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v gpg >/dev/null || apt-get install -y -qq --no-install-recommends gnupg=2.2.40-1.1+deb12u2 >/dev/null
mkdir -m 700 keys
export GNUPGHOME=$folder/keys
trap 'gpgconf --kill all; rm -rf "$folder"' EXIT
gpg --batch --quiet --passphrase '' --quick-gen-key 'Press <press@arden.example>' default default never 2>/dev/null
printf '“We will not open it,” said Ann Poole.\n\n- Nobody asked us, said Tom Reed.\n\nFrom now on boats are free.\n' > statement.txt
gpg --batch --quiet --clearsign statement.txt
gpg --version | sed -n 1p
own=$(sed -n '4,/BEGIN PGP SIGNATURE/p' statement.txt.asc | sed '$d')
printf '%s\n' "$own"
[[ $own == $'“We will not open it,” said Ann Poole.\n\n- - Nobody asked us, said Tom Reed.\n\n- From now on boats are free.' ]] || { echo "changed" >&2; exit 1; }
gpg --batch --quiet --decrypt statement.txt.asc 2>/dev/null | cmp - statement.txt || { echo "changed" >&2; exit 1; }
