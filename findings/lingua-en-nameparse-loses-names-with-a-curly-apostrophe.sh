#!/usr/bin/env bash
# Guess: a name is parsed with either apostrophe, or its parse is reported as failed.
# So: with the curly apostrophe, which newspapers print, the last name of Ann O’Neil is gone and the parse has no error: given
#     name "Ann", a name of the type "John". Xi Jinping is a person with the initials X. I. ("XI").
# Why it matters here: all who are called Ann with such a last name become one speaker "Ann". With the straight apostrophe the
#     name is whole.
# Date: 2026-11-28, Lingua::EN::NameParse 1.38.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 liblingua-en-nameparse-perl=1.38-1 libparse-recdescent-perl=1.967015+dfsg-4
for package in ./*.deb; do dpkg --extract "$package" .; done
cat > finding.pl <<'PERL'
use utf8;
use open qw(:std :utf8);
use Lingua::EN::NameParse;
for my $name ("Ann O'Neil", "Ann O’Neil", "Xi Jinping") {
    my $parser = Lingua::EN::NameParse->new(allow_reversed => 1);
    my $error = $parser->parse($name);
    my %part = $parser->components;
    my %property = $parser->properties;
    print "$name: error $error, ", join(", ", map { "$_ $part{$_}" } grep { $part{$_} } qw(given_name_1 initials_1 surname_1)), ", $property{type}\n";
}
PERL
found=$(perl -I usr/share/perl5 finding.pl)
printf 'Lingua::EN::NameParse 1.38\n%s\n' "$found"
[[ $found == "Ann O'Neil: error 0, given_name_1 Ann, surname_1 O'Neil, John_Smith
Ann O’Neil: error 0, given_name_1 Ann, John
Xi Jinping: error 0, initials_1 XI, surname_1 Jinping, A_Smith" ]]
