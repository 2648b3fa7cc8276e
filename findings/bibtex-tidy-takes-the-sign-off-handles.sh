#!/usr/bin/env bash
# Guess: by default it tidies how a file is laid out, and writes signs that LaTeX does not know as LaTeX has them (“ as ``); what is printed stays.
# So: an @ becomes \@, which is a command of LaTeX that prints nothing: the handle @poole is printed "poole" from then on, and "5 @ home" is "5 home", wherever the
#     file is read as BibTeX. --no-escape leaves them.
# Why it matters here: headlines and posts name people by their handles, and a source that is cited by its first words is another one.
# Date: 2026-11-29, bibtex-tidy 1.14.0, read by pandoc 3.9.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pypandoc_binary==1.17
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts bibtex-tidy@1.14.0
printf '%s\n' '@online{a, title={{Reed asks @poole at 5 @ home}}}' > sources.bib
node -p 'JSON.parse(fs.readFileSync("node_modules/bibtex-tidy/package.json")).version'
node -p 'require("bibtex-tidy").tidy(fs.readFileSync("sources.bib", "utf8")).bibtex' > tidied.bib
cat tidied.bib
for file in sources tidied; do
  venv/bin/python -c 'import json, sys, pypandoc; print(json.loads(pypandoc.convert_file(sys.argv[1], "csljson", format="bibtex"))[0]["title"])' $file.bib
done > titles
cat titles
grep -q '{Reed asks \\@poole at 5 \\@ home}' tidied.bib
[[ $(cat titles) == $'Reed asks @poole at 5 @ home\nReed asks poole at 5 home' ]]
