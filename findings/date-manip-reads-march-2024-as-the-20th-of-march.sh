#!/usr/bin/env bash
# Guess: a month and a year are the first of the month, or no date; "in 2018" and "1990s" are no date.
# So: March 2024 is 20 March 2024 and June 1999 the 19th: the first two figures of the year are taken for the day and the other two for the year. "in 2018" and
#     "1990s" are a moment of today: 2018 seconds ahead, 1990 seconds ago. A month, day and year in full are right.
# Why it matters here: magazines and reports are dated by the month, and decades and years stand in every article. What comes out looks like a day
#     that somebody printed.
# Date: 2026-11-28, Date::Manip of Debian 12, 6.91.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 libdate-manip-perl=6.91-1
dpkg --extract ./*.deb .
cat > finding.pl <<'PERL'
use strict;
use warnings;
use Date::Manip;

Date_Init("SetDate=2026-11-28-12:00:00,UTC");
my @found = map { substr ParseDate($_), 0, 8 } "March 2024", "June 1999", "March 5, 2024";
my @moments = map { ParseDate($_) } "in 2018", "1990s";
print "Date::Manip $Date::Manip::VERSION: @found, @moments\n";
die "changed" if "@found" ne "20240320 19990619 20240305";
die "changed" if grep { substr($_, 0, 8) ne "20261128" } @moments;
PERL
PERL5LIB=usr/share/perl5 perl finding.pl
