"""What readers call the languages that a text may be in, and which way these are written."""

from types import MappingProxyType

from markupsafe import Markup

from onrecord.web.pages.writing import markup

_NAMES = """
af Afrikaans, am Amharic, ar Arabic, as Assamese, be Belarusian, bg Bulgarian, bn Bengali, ca Catalan, cs Czech, da Danish, de German,
el Greek, en English, es Spanish, et Estonian, fa Persian, fi Finnish, fr French, gu Gujarati, he Hebrew, hi Hindi, hr Croatian,
hu Hungarian, hy Armenian, id Indonesian, it Italian, ja Japanese, ka Georgian, kk Kazakh, km Khmer, kn Kannada, ko Korean, ku Kurdish,
lt Lithuanian, lv Latvian, mk Macedonian, ml Malayalam, mn Mongolian, mr Marathi, my Burmese, nb Norwegian, ne Nepali, nl Dutch,
pa Punjabi, pl Polish, ps Pashto, pt Portuguese, ro Romanian, ru Russian, si Sinhala, sk Slovak, sl Slovene, sr Serbian, sv Swedish,
sw Swahili, ta Tamil, te Telugu, th Thai, ti Tigrinya, tl Tagalog, tr Turkish, ug Uyghur, uk Ukrainian, ur Urdu, vi Vietnamese,
yi Yiddish, zh Chinese
"""
NAMES = MappingProxyType(
    {code: name for code, _, name in (one.strip().partition(" ") for one in _NAMES.split(","))}
)
"""By the code of ISO 639-1."""
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def language_name(code: str) -> str:
    """Return the name of a language; a code that is not known here stays as it is."""
    return NAMES.get(_primary(code), code)


def direction(code: str | None) -> Markup:
    """Write the attribute of an element whose words are of a language that is written from right to left; nothing for others."""
    return markup(' dir="rtl"' if _primary(code or "") in RIGHT_TO_LEFT else "")


def _primary(code: str) -> str:
    return code.partition("-")[0].lower()
