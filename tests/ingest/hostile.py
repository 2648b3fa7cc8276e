"""Files that readers of news have choked on, made anew: each must be stored with its text intact, or refused.

`keep` holds words that the stored text must have; None: the file must be refused. What may go either way (a page
whose text another reader would lose) has `either` set: stored means with the words.
"""

import gzip
import io
import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

WORDS = "The harbour board said that it was late"
PROSE = f"“Nobody came,” said Ann Roe. {WORDS}."


@dataclass(frozen=True, slots=True)
class Hostile:
    """One file; its number keeps texts apart, since the same text twice is one article."""

    name: str
    data: bytes
    keep: str | None
    either: bool = False


def hostile_files() -> Iterator[Hostile]:
    """Yield every file."""
    yield from _encodings()
    yield from _characters()
    yield from _marks()
    yield from _shapes()
    yield from _html()
    yield from _json()
    yield from _tables()
    yield from _no_text()


def _encodings() -> Iterator[Hostile]:
    western = "“Café” — it’s naïve; " + WORDS
    for codec in ("utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"):
        yield Hostile(f"encoding-{codec}.txt", f"{western} in {codec}.".encode(codec), "“Café” — it’s naïve")
    yield Hostile("encoding-utf-16-be.txt", "\ufeffGrüße, Ünal. ".encode("utf-16-be"), "Grüße, Ünal.")
    for codec in ("utf-16-le", "utf-16-be", "utf-32-le", "mac-roman", "cp437", "cp500", "utf-7"):
        keep = "it+IBk-s" if codec == "utf-7" else None
        yield Hostile(
            f"encoding-without-mark-{codec}.txt", western.encode(codec, "ignore"), keep, either=True
        )
    for codec, text in (("cp1251", "Город и море"), ("shift_jis", "日本語の文"), ("gb18030", "港口委员会"), ("koi8-r", "Совет"),
                        ("cp1250", "Żółć, łódź"), ("iso8859-7", "Λιμάνι"), ("cp1255", "נמל"), ("euc_kr", "항구")):  # fmt: skip
        yield Hostile(f"undeclared-{codec}.txt", f"{text}. {WORDS}.".encode(codec), None)
        page = f'<meta charset="{codec}"><p>{text}. {WORDS} in {codec}.'
        yield Hostile(f"declared-{codec}.html", page.encode(codec), text)
    yield Hostile("mixed-utf-8-and-cp1252.txt", "“Café”".encode() + b" \x93Caf\xe9\x94", None)
    yield Hostile("truncated-utf-8.txt", "Cafés, “yes”".encode()[:-2], None)
    yield Hostile("overlong.txt", b"a\xc0\xafb", None)
    yield Hostile("encoded-surrogate.txt", b"a\xed\xa0\x80b", None)
    yield Hostile("beyond-unicode.txt", b"a\xf5\x80\x80\x80b", None)
    yield Hostile("odd-utf-16.txt", b"\xff\xfea\x00b", None)
    yield Hostile("lone-half-utf-16.txt", b"\xff\xfea\x00\x00\xd8b\x00", None)
    yield Hostile("declared-but-not.html", b'<meta charset="utf-8"><p>Caf\xe9', None)
    yield Hostile("declared-nonsense.html", b'<meta charset="x-nonsense"><p>Hello there', None)
    yield Hostile("declared-rot13.html", b'<meta charset="rot13"><p>Uryyb', None)
    yield Hostile("declared-utf-7.html", b'<meta charset="utf-7"><p>+ADw-script+AD4-', None)


def _characters() -> Iterator[Hostile]:
    for code in (0x00, 0x80, 0x93, 0x9F, 0xFFFD):
        yield Hostile(f"refused-{code:04x}.txt", f"a{chr(code)}b {WORDS}".encode(), None)
    for code in (0x01, 0x07, 0x08, 0x1B, 0x1F, 0x7F):
        yield Hostile(
            f"dropped-{code:04x}.txt", f"Bell {code} {chr(code)}rang. {WORDS}.".encode(), f"Bell {code} rang."
        )
    for code in (0x0B, 0x0C, 0x1C, 0x85, 0x2028, 0x2029):
        yield Hostile(
            f"line-{code:04x}.txt", f"Line {code}.{chr(code)}Next.".encode(), f"Line {code}.\n\nNext."
        )
    for code in (0xAD, 0x61C, 0x200B, 0x200D, 0x200E, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xE0041, 0x10FFFF, 0xFFFE, 0xE000,
                 0x1F600, 0x1D54F, 0x20000):  # fmt: skip
        text = f"It was {chr(code)}code {code:x}{chr(code)}, said Ann Roe."
        yield Hostile(f"kept-{code:05x}.txt", text.encode(), text)
    yield Hostile("decomposed.txt", "Cafe\u0301s of A\u030angstro\u0308m.".encode(), "Cafés of Ångström.")
    yield Hostile("zalgo.txt", ("Z" + "\u0301\u0327\u0489" * 5_000 + " rose.").encode(), " rose.")
    yield Hostile("combining-only.txt", ("a" + "\u0301" * 50_000).encode(), "\u0301" * 100)
    yield Hostile("hangul.txt", ("\u1112\u1161\u11ab" * 9_000).encode(), "한" * 100)
    yield Hostile("ligatures.txt", "ﬁnance ﬂow ㎏ Ⅷ".encode(), "ﬁnance ﬂow ㎏ Ⅷ")
    yield Hostile("right-to-left.txt", "قال عمدة المدينة «نعم» אמר".encode(), "«نعم»")
    yield Hostile(
        "markup-in-text.txt",
        b"<script>alert(1)</script> &amp; <b>said</b> Ann Roe.",
        "<script>alert(1)</script> &amp;",
    )
    yield Hostile("formula.txt", b"=HYPERLINK(1), said Ann Roe.", "=HYPERLINK(1)")
    yield Hostile("sql.txt", b"'); DROP TABLE quote; --, said Ann Roe.", "'); DROP TABLE quote; --")


def _marks() -> Iterator[Hostile]:
    units = {
        "straight": '"', "opening": "“", "closing": "”", "single": "'", "left": "‘", "right": "’", "angles": "«»",
        "nested": "“‘", "low": "„", "backtick": "`", "doubled": "''", "open-word": "“a ", "both": "“a” ", "said": "“A,” he said. ",
        "single-said": "‘A’s,’ he said. ", "bracket": "[", "paren": "(“", "dash": "—", "dots": "...", "stops": ". ", "digits": '7"',
    }  # fmt: skip
    for name, unit in units.items():
        yield Hostile(
            f"marks-{name}.txt", f"Marks {name}. {unit * (20_000 // len(unit))} End.".encode(), " End."
        )
    yield Hostile("marks-lines.txt", ("“Yes.\n\n" * 8_000 + "End of marks.").encode(), "End of marks.")
    yield Hostile(
        "marks-single-lines.txt", ("‘Yes.\n\n" * 8_000 + "End of singles.").encode(), "End of singles."
    )


def _shapes() -> Iterator[Hostile]:
    yield Hostile("one-line.txt", f"One line: {PROSE} ".encode() * 500, "One line: ")
    yield Hostile("over-the-text-limit.txt", b"It rained. " * 95_000, None)
    yield Hostile("many-lines.txt", "".join(f"Line {n}.\n\n" for n in range(4_000)).encode(), "Line 3999.")
    yield Hostile("one-word.txt", b"word" + b"x" * 200_000, "wordxxx")
    yield Hostile("no-spaces.txt", b"It.Was.Late." * 20_000, "It.Was.Late.")
    yield Hostile("spaces.txt", b"Spaces" + b" " * 200_000 + b"end.", "end.")
    yield Hostile("newlines.txt", b"Newlines" + b"\r\n" * 100_000 + b"end.", "end.")
    yield Hostile("capitals.txt", b"Ann Roe " * 20_000, "Ann Roe Ann Roe")
    yield Hostile("initials.txt", b"A. B. " * 20_000, "A. B. A. B.")
    yield Hostile("titles.txt", b"Dr. Sen. Gov. " * 10_000, "Dr. Sen. Gov.")
    yield Hostile("saids.txt", b"said " * 500, "said said")
    yield Hostile("pronouns.txt", b"he said she said " * 500, "he said she said")
    yield Hostile("hyphens.txt", b"a-" * 50_000 + b"end", "a-a-")
    yield Hostile("apostrophes.txt", b"o'" * 50_000 + b"end", "o'o'")
    yield Hostile("number.txt", b"1," * 50_000 + b"000", "1,1,")
    yield Hostile("labels.txt", b"Q: Why?\n\nA: Because.\n\n" * 3_000, "Q: Why?")
    yield Hostile("address.txt", b"https://a.example/" + b"a/" * 50_000, "https://a.example/a/")


def _html() -> Iterator[Hostile]:
    body = f"<p>{PROSE} Page {{}}.</p>"
    made = {
        "unclosed": "<div><p><b>{}", "crossed": "<b><i>{}</b></i>", "upper": "<P>{}</P>", "no-root": "{}", "twice": "<html><html><body>{}",
        "nav": "<nav>Home</nav>{}", "table": "<table><tr><td>{}", "frame": "<frameset>{}", "plain": "<plaintext>{}", "xml": '<?xml version="1.0"?>{}',
        "cdata": "<![CDATA[x]]>{}", "comment": "<!-- <p> -->{}", "comments": "<!-- a -->" * 20_000 + "{}", "ifs": "<!--[if IE]>x<![endif]-->{}",
        "svg": "<svg><title>x</title></svg>{}", "template": "<template>x</template>{}", "form": "<form>{}</form>", "entities": "&amp;" * 20_000 + "{}",
        "script": "<script>if (a < b) '</p>'</script>{}", "scripts": "<script></script>" * 20_000 + "{}", "style": "<style>p {{}}</style>{}",
        "spans": "<p>" + "<span>x </span>" * 20_000 + "{}", "list": "<ul>" + "<li>x y" * 5_000 + "</ul>{}", "attributes": "<p " + "a=1 " * 900 + ">{}",
        "long-attribute": '<p title="' + "x" * 200_000 + '">{}', "quotes-in-tag": "<p a='\"'>{}", "lone-lt": "a < b {}", "lone-amp": "AT&T &nosuch; {}",
        "endtags": "</p></div>" * 20_000 + "{}", "brs": "<br>" * 20_000 + "{}", "noscript": "<noscript>x</noscript>{}", "jsonld": '<script type="application/ld+json">{{[</script>{}',
    }  # fmt: skip
    for name, page in made.items():
        yield Hostile(
            f"html-{name}.html",
            page.replace("{}", body.format(name)).encode(),
            PROSE.split(". ")[1],
            either=True,
        )
    for tag in ("div", "b", "font", "table", "ul", "blockquote", "span", "section"):
        for depth in (200, 300, 5_000, 100_000):
            page = f"<{tag}>" * depth + body.format(f"{tag} {depth}") + f"</{tag}>" * depth
            yield Hostile(f"html-deep-{tag}-{depth}.html", page.encode(), WORDS, either=True)
    for name, page in {
        "open-comment": "<p>Here<!-- and not there", "open-script": "<p>Here<script>and not there", "empty": "", "only-title": "<title>Title</title>",
        "attributes-100000": "<p " + " ".join(f"a{n}" for n in range(100_000)) + ">x", "elements": "<b>" * 300_000, "nul": "<p>a\x00b",
        "nul-reference": "<p>a&#0;b", "surrogate-reference": "<p>a&#xD800;b", "blocks": "<p>x" * 30_000, "comment-openers": "<!--" * 100_000 + "x",
    }.items():  # fmt: skip
        yield Hostile(f"html-refused-{name}.html", page.encode(), None)
    for name, unit in {
        "lt": "<",
        "pi": "<?",
        "declaration": "<!",
        "section": "<![",
        "end": "</",
        "tag": "<a ",
        "quote": '<a href="',
        "doctype": "<!DOCTYPE ",
    }.items():
        yield Hostile(
            f"html-run-{name}.html", (unit * 20_000 + "End of run").encode(), "End of run", either=True
        )


def _json() -> Iterator[Hostile]:
    article = {"@type": "NewsArticle", "headline": "Late", "articleBody": f"{PROSE} As JSON."}
    yield Hostile("json-article.json", json.dumps(article).encode(), "As JSON.")
    yield Hostile(
        "json-utf-16.json",
        json.dumps(article | {"articleBody": f"{PROSE} As UTF-16."}).encode("utf-16"),
        "As UTF-16.",
    )
    yield Hostile(
        "json-duplicate-keys.json",
        b'{"@type": "Article", "articleBody": "First.", "articleBody": "Second body."}',
        "Second body.",
    )
    yield Hostile("json-odd-fields.json", json.dumps(article | {"articleBody": "Odd fields.", "author": [[[]]], "publisher": 1e99,
                  "url": {}, "datePublished": -1, "headline": ["x"] * 9, "inLanguage": [None]}).encode(), "Odd fields.")  # fmt: skip
    for name, text in {
        "open": '{"a": ', "deep": "[" * 100_000, "deep-object": '{"a":' * 100_000, "closed-deep": "[" * 50_000 + "]" * 50_000, "nan": "NaN",
        "number": "1" * 10_000, "infinity": '{"@type": "Article", "articleBody": 1e999}', "null": "null", "string": '"It rained."', "lists": "[" + "[]," * 300_000 + "[]]",
        "surrogate": '{"@type": "Article", "articleBody": "a\\ud800b"}', "nul": '{"@type": "Article", "articleBody": "a\\u0000b"}', "lines": '{"a": 1}\n{"b": 2}',
        "comment": '// x\n{"@type": "Article", "articleBody": "x"}', "empty-body": '{"@type": "Article", "articleBody": "..."}', "keys": "{" + '"a": 1, ' * 100_000 + '"b": 2}',
    }.items():  # fmt: skip
        yield Hostile(f"json-refused-{name}.json", text.encode(), None)


def _no_text() -> Iterator[Hostile]:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", PROSE)
    for name, data in {
        "empty": b"", "mark-only": b"\xef\xbb\xbf", "spaces": b" \n\t\n", "dots": b"... -- !?", "zip": packed.getvalue(), "gzip": gzip.compress(PROSE.encode() * 99, mtime=0),
        "png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "elf": b"\x7fELF\x02\x01\x01" + b"\x00" * 90, "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "random": bytes(range(128, 256)) * 9,
    }.items():  # fmt: skip
        yield Hostile(f"no-text-{name}.txt", data, None)


def _tables() -> Iterator[Hostile]:
    cell = f'"{PROSE} As table."'
    for name, table in {
        "no-text": "title,url\nPier,x\n", "names-only": "title,text\n", "open": f'title,text\nPier,"{PROSE}', "nul": f"title,text\nPier,a\0b {WORDS}\n",
        "no-words": 'title,text\nPier,"..."\n', "cut-text": f'title,text\nPier,"{WORDS} [+99 chars]"\n', "marks": '"' * 300_000, "commas": "," * 300_000,
        "names": ",".join(f"c{number}" for number in range(60_000)), "lines": "\n" * 300_000, "replaced": f"title,text\nPier,a\ufffdb {WORDS}\n",
    }.items():  # fmt: skip
        yield Hostile(f"table-{name}.csv", table.encode(), None)
    yield Hostile("table-whole.csv", f"title,text\nPier,{cell}\n".encode(), "As table.")
    yield Hostile(
        "table-tabs.tsv", f"title\ttext\nPier\t{cell}{' ' * 300_000}\n".encode(), "As table.", either=True
    )
    wide = "title,text," + "c," * 5_000 + f"\nPier,{cell}," + "," * 5_000 + "\n"
    yield Hostile("table-wide.csv", wide.encode(), "As table.")
    utf_16 = f"title\ttext\nPier\t{PROSE} As UTF-16 table.\n".encode("utf-16")
    yield Hostile("table-utf-16.csv", utf_16, "As UTF-16 table.")
    line = json.dumps({"title": "Pier", "text": f"{PROSE} As a line."})
    for name, lines in {
        "no-text": '{"title": "Pier"}', "deep": "[" * 99_999 + "\n", "list": "[1]\n[2]", "empty": "\n" * 99_999, "null": '{"title": "Pier", "text": null}\n',
        "number": '{"title": "Pier", "text": 1e999}\n', "half": '{"title": "Pier", "text": "a\\ud800b"}\n',
    }.items():  # fmt: skip
        yield Hostile(f"lines-{name}.jsonl", lines.encode(), None)
    yield Hostile("lines-whole.ndjson", f"{line}\n".encode(), "As a line.")
    held = '{"data": ' * 900 + "1" + "}" * 900
    yield Hostile("records-deep.json", held.encode(), None)
