#!/usr/bin/env bash
# Guess: captions of an Advanced SubStation file (.ass) come out whole, commas in them and all, when they are made SubRip or text.
# So: the first character of each is gone: "We will not go" is "e will not go", and a caption that begins with a quotation mark
#     loses the mark. subsrt, from which it was taken over, reads the same file whole.
# Why it matters here: captions of films and talks are kept so. Quotations have a closing mark and no opening one, and the name at
#     the beginning of a caption is another one ("nn Poole").
# Date: 2026-11-28, subsrt-ts 2.1.2, subsrt 1.1.1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund subsrt-ts@2.1.2 subsrt@1.1.1
cat > finding.cjs <<'NODE'
const fs = require("fs");
const version = (name) => JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`)).version;
const captions = `[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,20,&H00FFFFFF,&H000000FF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,2,2,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:03.00,Default,,0,0,0,,“We will not go,” she said.
Dialogue: 0,0:00:03.00,0:00:05.00,Default,,0,0,0,,Ann Poole left.
`;
import("subsrt-ts").then(({ default: read }) => {
  const texts = (library) => library.parse(captions, { format: "ass" }).filter((one) => one.type === "caption").map((one) => one.text.trim());
  const found = [texts(read), texts(require("subsrt"))];
  console.log("subsrt-ts", version("subsrt-ts"), "subsrt", version("subsrt"), found);
  const whole = ["“We will not go,” she said.", "Ann Poole left."];
  if (JSON.stringify(found) !== JSON.stringify([whole.map((text) => text.slice(1)), whole])) throw new Error("changed");
});
NODE
node finding.cjs
