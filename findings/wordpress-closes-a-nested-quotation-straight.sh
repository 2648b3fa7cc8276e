#!/usr/bin/env bash
# Guess: straight marks are printed curly in pairs: what opens with a curly single mark ends with one, also right before a closing
#     double mark, and behind a dash a mark opens.
# So: in "He said 'no'" WordPress opens the inner quotation with ‘ and leaves its end straight: “He said ‘no'”. Where a quotation
#     begins with another one, the inner one opens with a closing mark: ‘”No” it is,’; so does every one right behind a long dash:
#     said—”Never”.
# Why it matters here: WordPress prints the pages of many papers. Marks have to be paired by their place there, not by their
#     shape: ‘ and ' belong together, and ” may open.
# Date: 2026-11-28, WordPress 6.1.9 of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v php >/dev/null || apt-get install -y -qq --no-install-recommends php-cli=2:8.2+93 >/dev/null
apt-get download --quiet=2 wordpress=6.1.9+dfsg1-0+deb12u1
dpkg --extract wordpress_*.deb .
cat > finding.php <<'PHP'
<?php
const ABSPATH = __DIR__ . '/usr/share/wordpress/';
const WPINC = 'wp-includes';
$wp_cockneyreplace = null;
$shortcode_tags = [];
function _x($text) { return $text; }
require ABSPATH . 'wp-includes/plugin.php';
require ABSPATH . 'wp-includes/formatting.php';
require ABSPATH . 'wp-includes/shortcodes.php';
foreach (["\"He said 'no'\" said Poole.", "'\"No\" it is,' said Poole.", 'She said—"Never"'] as $text) {
    echo html_entity_decode(wptexturize($text), ENT_QUOTES | ENT_HTML5, 'UTF-8'), "\n";
}
PHP
found=$(php finding.php)
printf 'WordPress 6.1.9\n%s\n' "$found"
[[ $found == $'“He said ‘no\'” said Poole.\n‘”No” it is,’ said Poole.\nShe said—”Never”' ]]
