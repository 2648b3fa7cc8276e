"""Dates that pages print in the language of their country around English articles."""

import re

_MONTHS = (
    ("January", "janvier enero janeiro gennaio januar januari janvāris sausio ocak januára января stycznia كانون_الثاني يناير ינואר"),
    ("February", "février fevrier febrero fevereiro febbraio februar februari şubat февраля lutego شباط فبراير פברואר"),
    ("March", "mars marzo março marco märz maart maret mac mart марта marca آذار مارس מרץ"),
    ("April", "avril abril aprile nisan апреля kwietnia نيسان أبريل ابريل אפריל"),
    ("May", "mai mayo maio maggio mei mayıs maj мая maja أيار ايار مايو מאי"),  # noqa: RUF001 - Turkish letters
    ("June", "juin junio junho giugno juni haziran июня czerwca حزيران يونيو יוני"),
    ("July", "juillet julio julho luglio juli julai temmuz июля lipca تموز يوليو יולי"),
    ("August", "août aout agosto agustus augustus ogos augusti ağustos августа sierpnia آب أغسطس اغسطس אוגוסט"),
    ("September", "septembre septiembre setiembre setembro settembre eylül сентября września أيلول ايلول سبتمبر ספטמבר"),
    ("October", "octobre octubre outubro ottobre oktober ekim октября października تشرين_الأول أكتوبر اكتوبر אוקטובר"),
    ("November", "novembre noviembre novembro kasım ноября تشرين_الثاني نوفمبر נובמבר"),  # noqa: RUF001 - Turkish letters
    ("December", "décembre decembre diciembre dezembro dicembre dezember desember disember aralık декабря grudnia كانون_الأول ديسمبر דצמבר"),  # noqa: RUF001 - Turkish letters
)  # fmt: skip
"""Behind a day, as each of the common languages writes them; without those that are two months in two languages."""
_ENGLISH = {name.replace("_", " "): month for month, names in _MONTHS for name in names.split()}
_DAY = re.compile(
    r"(?<!\d)(?P<day>\d{1,2})(?:er|º|°|\.)?\s(?:de\s|del\s|ב)?(?P<month>"
    + "|".join(sorted(_ENGLISH, key=len, reverse=True))
    + r")[,.]?\s(?:de\s|del\s)?(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.\s(April|August|September|November)\s(\d{4})(?!\d)", re.IGNORECASE)
"""The months that other languages write as English does, behind a day as those write it."""
_IN_FIGURES = re.compile(
    r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"
)
"""As East Asia prints them."""

_YEAR = re.compile(r"\d{4}")


def in_english(line: str) -> str:
    """Return a line with the dates of other languages as English prints them; any other line as it is."""
    if _YEAR.search(line) is None:
        return line  # as nearly all are, and the search for any month takes long
    line = _DOTTED.sub(r"\1 \2 \3", _DAY.sub(_translated, line))
    return _IN_FIGURES.sub(
        lambda one: f"{int(one['year'])}-{int(one['month']):02}-{int(one['day']):02}", line
    )


def tells_day_abroad(line: str) -> bool:
    """Return whether a line holds a date in another language."""
    return in_english(line) != line


def _translated(match: re.Match[str]) -> str:
    month = _ENGLISH.get(match["month"].lower(), match["month"])
    return f"{int(match['day'])} {month} {int(match['year'])}"
