#!/usr/bin/env bash
# Guess: XML::RSS, which knows Dublin Core and content:encoded when it reads, writes an item's dc creator and content into RSS 2.0, or says why it does not.
# So: it writes neither, and says nothing. The content is there when add_module() was called for it, the creator not even then; RSS 1.0 of the same item has both.
# Why it matters here: sites and scripts in Perl make their feeds by it. Articles have no author and no text, and look like an agency's short notes.
# Date: 2026-11-30, XML::RSS 1.62, which calls itself 1.59, of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
dpkg-query --show libxml-rss-perl >/dev/null 2>&1 || apt-get install -y -qq --no-install-recommends libxml-rss-perl=1.62-1 >/dev/null
cat > finding.pl <<'PERL'
use strict;
use warnings;
use XML::RSS;

print "XML::RSS ", XML::RSS->VERSION, "\n";
for my $case (["2.0", 0], ["2.0", 1], ["1.0", 0]) {
    my ($version, $asked) = @$case;
    my $rss = XML::RSS->new(version => $version);
    $rss->channel(title => "The Arden Post", link => "https://post.example/", description => "News");
    $rss->add_module(prefix => "dc", uri => "http://purl.org/dc/elements/1.1/") if $asked;
    $rss->add_module(prefix => "content", uri => "http://purl.org/rss/1.0/modules/content/") if $asked;
    $rss->add_item(title => "Bridge shut", link => "https://post.example/bridge", dc => { creator => "Mia Holt" }, content => { encoded => "<p>We will not go.</p>" });
    my $text = $rss->as_string;
    print join(" ", $version, $asked, $text =~ /Mia Holt/ ? "author" : "nobody", $text =~ /will not go/ ? "text" : "nothing"), "\n";
}
PERL
found=$(perl finding.pl)
printf '%s\n' "$found"
[[ $found == $'XML::RSS 1.59\n2.0 0 nobody nothing\n2.0 1 nobody text\n1.0 0 author text' ]] || { echo "changed" >&2; exit 1; }
