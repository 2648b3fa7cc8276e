#!/usr/bin/env bash
# Guess: words that are no full date give none, or the nearest part: "spring 2018" is a day of 2018 or nothing, Theresa May is no
#     day.
# So: Chronic (Ruby) and parsedatetime (Python) read 2018 as 20:18: "spring 2018" is 20:18 today for one, and on the first day of
#     the last spring for the other. Theresa May is a day in May; for parsedatetime "she sat down" is Saturday and "the Sun says"
#     Sunday.
# Why it matters here: who dates statements from an article's words by them files one of 2018 under this year, to the minute, so
#     that it looks exact. Both are certain of all of these.
# Date: 2026-11-28, Chronic 0.10.5 (GitLab's), parsedatetime 2.6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check parsedatetime==2.6
cd "$folder"
venv/bin/python - <<'PYTHON'
from datetime import datetime
from importlib.metadata import version

import parsedatetime

now = datetime(2024, 3, 5, 12)
found = {
    text: [str(each[0]) for each in parsedatetime.Calendar().nlp(text, now) or []]
    for text in ("spring 2018", "Theresa May said", "she sat down", "the Sun says")
}
print("parsedatetime", version("parsedatetime"), found)
assert found == {
    "spring 2018": ["2024-03-05 20:18:00"],
    "Theresa May said": ["2024-05-01 12:00:00"],
    "she sat down": ["2024-03-09 12:00:00"],
    "the Sun says": ["2024-03-10 12:00:00"],
}, "changed"
PYTHON
command -v ruby >/dev/null || apt-get install -y -qq --no-install-recommends ruby=1:3.1 >/dev/null
apt-get download --quiet=2 ruby-chronic=0.10.5-2
dpkg --extract ruby-chronic_*.deb .
seen=$(TZ=UTC ruby -I usr/share/rubygems-integration/all/gems/gitlab-chronic-0.10.5/lib -e '
  require "gitlab-chronic"
  puts ["spring 2018", "Theresa May said"].map { |text| Chronic.parse(text, now: Time.utc(2024, 3, 5, 12)).strftime("%F %R") }')
printf 'Chronic\n%s\n' "$seen"
[[ $seen == $'2023-03-20 20:18\n2024-05-16 12:00' ]]
