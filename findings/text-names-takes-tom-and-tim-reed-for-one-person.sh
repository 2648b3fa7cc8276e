#!/usr/bin/env bash
# Guess: samePerson() takes names for the same person where they may be: initials, a short form, a second first name that one leaves out.
# So: it also does where first or last names are spelled alike but for a letter, though these are names of their own: Tom and Tim Reed, Mark and Mary Reed, Paul
#     and Paula Reed, Jean and Joan Poole, Ann Poole and Ann Pole. Robert and Bob Reed are two. Nothing says that it is for typing errors, or how sure it is.
# Why it matters here: of a father and a son, or of two members of one council, it makes one speaker, who has said both sides. The name that is
#     returned is the one of the first.
# Date: 2026-11-29, Text::Names 0.46 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 libtext-names-perl=0.46-2 libtext-capitalize-perl=1.5-2 libtext-levenshteinxs-perl=0.03-5+b1
for package in ./*.deb; do dpkg --extract "$package" .; done
cat > finding.pl <<'PERL'
use utf8;
use open qw(:std :utf8);
use Text::Names qw(samePerson);
print "Text::Names ", Text::Names->VERSION, "\n";
for my $pair (["Reed, Tom", "Reed, Tim"], ["Reed, Mark", "Reed, Mary"], ["Reed, Paul", "Reed, Paula"], ["Poole, Jean", "Poole, Joan"], ["Poole, Ann", "Pole, Ann"], ["Poole, Ann", "Poole, A."], ["Reed, Robert", "Reed, Bob"], ["Reed, John", "Reed, Jane"]) {
    print join(" / ", @$pair), ": ", samePerson(@$pair) || "two", "\n";
}
PERL
found=$(/usr/bin/perl -I usr/share/perl5 -I "$(dirname "$(find usr/lib -name 'LevenshteinXS.pm')")/.." finding.pl)
printf '%s\n' "$found"
[[ $found == "Text::Names 0.46
Reed, Tom / Reed, Tim: Reed, Tom
Reed, Mark / Reed, Mary: Reed, Mark
Reed, Paul / Reed, Paula: Reed, Paul
Poole, Jean / Poole, Joan: Poole, Jean
Poole, Ann / Pole, Ann: Poole, Ann
Poole, Ann / Poole, A.: Poole, Ann
Reed, Robert / Reed, Bob: two
Reed, John / Reed, Jane: two" ]]
