#!/usr/bin/env bash
# Guess: Time.parse of "Tuesday, 5 March 2024, 10.30am" is half past ten, or the day without a clock, as it is for "10.30".
# So: it is six in the morning: of 10.30am the 30 is read as the hour, and 24 taken off. "12.05am" is five. "March 5-6, 2024" is 5 March of the year -6.
# Why it matters here: British papers print clocks with a point, and sites in Ruby read them by this. What was said at 10.30 is put before what it answers; a span of days
#     leaves the archive altogether.
# Date: 2026-11-30, Ruby 3.1.2 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby=1:3.1 >/dev/null
export TZ=UTC
found=$(ruby -rtime -e 'puts ["Tuesday, 5 March 2024, 10.30am", "Monday 4 March, 2024 at 12.05am", "Tuesday 5 March 2024 10.30", "March 5-6, 2024"].map { |line| Time.parse(line).strftime("%Y-%m-%d %H:%M") }')
ruby -e 'puts RUBY_VERSION'
printf '%s\n' "$found"
[[ $(ruby -e 'puts RUBY_VERSION') == 3.1.* ]] || { echo "other version" >&2; exit 1; }
[[ $found == $'2024-03-05 06:00\n2024-03-04 05:00\n2024-03-05 00:00\n-0006-03-05 00:00' ]] || { echo "changed" >&2; exit 1; }
