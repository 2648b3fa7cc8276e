#!/usr/bin/env bash
# Guess: Markdown made of WordPress's own export has, in its front matter, title, author and the day that the site printed, which the export states as wp:post_date.
# So: title and date. The author, dc:creator in the export, is not there. The date is that of pubDate in UTC: of a post of 5 March, 01:30 in Kolkata, it is 2024-03-04.
#     A <q> has lost its marks: She said: We will not go.
# Why it matters here: papers leave WordPress for generators of sites by it, and archives keep what it wrote. What was published in the morning in Asia, or in the evening in
#     America, has another day, and nobody wrote it.
# Date: 2026-11-30, wordpress-export-to-markdown 2.2.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps wordpress-export-to-markdown@2.2.2
cat > export.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Arden Post</title><link>https://post.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>mia</wp:author_login><wp:author_display_name>Mia Holt</wp:author_display_name></wp:author>
<item><title>Bridge shut</title><link>https://post.example/bridge</link><pubDate>Mon, 04 Mar 2024 20:00:00 +0000</pubDate><dc:creator><![CDATA[mia]]></dc:creator>
<content:encoded><![CDATA[<p>She said: <q>We will not go</q>.</p>]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_id>1</wp:post_id><wp:post_date>2024-03-05 01:30:00</wp:post_date><wp:post_date_gmt>2024-03-04 20:00:00</wp:post_date_gmt><wp:post_name>bridge</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>
XML
node node_modules/.bin/wordpress-export-to-markdown --wizard false --input export.xml --output out --save-attached-images false --save-scraped-images false > log
node -p '"wordpress-export-to-markdown " + require("./node_modules/wordpress-export-to-markdown/package.json").version'
made=$(find out -name '*.md')
cat "$made"
[[ $(cat "$made") == $'---\ntitle: "Bridge shut"\ndate: "2024-03-04"\n---\n\nShe said: We will not go.' ]] || { echo "changed" >&2; exit 1; }
