"""The control words of RTF 1.9.1 that carry text or hide it, and its character sets."""

from onrecord.text.lexicon import words

SIGNS = {
    "par": "\n\n", "sect": "\n\n", "page": "\n\n", "column": "\n\n", "cell": "\n\n", "row": "\n\n", "nestcell": "\n\n", "nestrow": "\n\n",
    "line": "\n", "lbr": "\n", "softline": "\n", "tab": "\t", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b",
    "~": "\u00a0", "_": "-", "\n": "\n\n", "\r": "\n\n", "\t": "\t", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
"""What a word or symbol prints. An optional hyphen prints nothing."""
SKIPPED = words(
    "fonttbl colortbl filetbl stylesheet listtable listoverridetable revtbl rsidtbl info pict object header headerl headerr headerf"
    " footer footerl footerr footerf ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor atntime atndate atnref"
    " atnicn atrfstart atrfend tc tcn xe rxe bkmkstart bkmkend fldinst shprslt nonshppict upr pntext listtext themedata datastore"
    " latentstyles generator xmlnstbl mmath pgptbl userprops private template do sp"
)
"""Destinations whose text is none of the document's: tables, headers and footers, comments, properties of shapes, and second copies of what stands elsewhere."""
READ = words("shpinst shptxt ud nesttableprops background shp footnote fldrslt field")
"""Destinations that are read though they are marked as ones that may be passed over."""
HIDING = words("deleted strike striked v mvf webhidden")
"""Character formats under which words are not printed, or struck out: deleted, hidden, moved elsewhere. An added 0 ends them."""
CHARSETS = {
    0: "cp1252", 77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""Of a font, by its number; 1 and others mean the document's own."""
PAGES = {"ansi": "cp1252", "mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
SYMBOL_FONT = 2
"""The number of fonts whose letters are pictures."""
