#!/usr/bin/env bash
# Guess: the analyzer for English keeps abbreviations so that they are found as they are written: AT&T, U.S.; at worst in their parts.
# So: AT&T is "t" and nothing else, as "at" is a stop word: it is the same as the T of any initial. U.S. is stemmed to "u.", which US is not, and S-300 is "s" and
#     "300". José is "josé" alone.
# Why it matters here: search engines of newsrooms (Solr, OpenSearch) are built on it. A search for AT&T finds everybody with the initial T., and
#     one for U.S. none of those papers that print US.
# Date: 2026-11-28, Lucene 4.10.4 (Debian 12) with OpenJDK 17.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v javac >/dev/null || apt-get install -y -qq --no-install-recommends openjdk-17-jdk-headless=17.0.19+10-1~deb12u2 openjdk-17-jre-headless=17.0.19+10-1~deb12u2 >/dev/null
apt-get download --quiet=2 liblucene4.10-java=4.10.4+dfsg-7.1
dpkg --extract ./*.deb .
jars=$(find usr/share/java \( -name 'lucene-core*.jar' -o -name 'lucene-analyzers-common*.jar' \) -printf '%p:')
cat > Finding.java <<'JAVA'
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.Version;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        StringBuilder found = new StringBuilder();
        for (String text : new String[] {"AT&T", "T. Reed", "U.S.", "US", "S-300"}) {
            TokenStream words = new EnglishAnalyzer().tokenStream("text", text);
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            found.append(text).append(":");
            while (words.incrementToken()) found.append(" ").append(word);
            found.append("; ");
        }
        System.out.println("Lucene " + Version.LATEST + " " + found);
        if (!found.toString().equals("AT&T: t; T. Reed: t reed; U.S.: u.; US: us; S-300: s 300; ")) throw new IllegalStateException("changed");
    }
}
JAVA
javac -nowarn -cp "$jars" Finding.java
java -cp "$jars." Finding
