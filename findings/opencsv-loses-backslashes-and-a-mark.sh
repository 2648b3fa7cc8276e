#!/usr/bin/env bash
# Guess: a reader of CSV gives each cell as it stands: marks doubled within marks are one, and a backslash is a backslash.
# So: by default each backslash is dropped: \\share\news is sharenews. In a cell of which a space and a word in marks come first, the opening mark is lost, and
#     the closing one stays. RFC4180Parser, which one has to ask for, reads both right.
# Why it matters here: where a quotation is kept (a path) is changed, and a cell  "No" she said  has half of its marks, so that the quotation begins
#     nowhere.
# Date: 2026-11-28, opencsv 5.2 (Debian 12) with OpenJDK 17.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v javac >/dev/null || apt-get install -y -qq --no-install-recommends openjdk-17-jdk-headless=17.0.19+10-1~deb12u2 openjdk-17-jre-headless=17.0.19+10-1~deb12u2 >/dev/null
apt-get download --quiet=2 libopencsv-java=5.2-1 libcommons-lang3-java=3.12.0-2+deb12u1 libcommons-text-java=1.10.0-1
for package in ./*.deb; do dpkg --extract "$package" .; done
jars=$(find usr/share/java -name '*.jar' -printf '%p:')
cat > Finding.java <<'JAVA'
import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import java.io.PrintStream;
import java.io.StringReader;

public class Finding {
    public static void main(String[] arguments) throws Exception {
        String line = "\\\\share\\news, \"No\" she said\n";
        String[] found = new CSVReader(new StringReader(line)).readNext();
        String[] strict = new CSVReaderBuilder(new StringReader(line)).withCSVParser(new RFC4180Parser()).build().readNext();
        System.out.println("opencsv 5.2: " + String.join("|", found) + " / " + String.join("|", strict));
        if (!String.join("|", found).equals("sharenews|No\" she said") || !strict[1].equals(" \"No\" she said")) throw new IllegalStateException("changed");
    }
}
JAVA
javac -nowarn -cp "$jars" Finding.java
java -cp "$jars." Finding
