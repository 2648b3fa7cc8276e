"""What sort of change one is: which words were put in the place of which."""

import re
from collections.abc import Callable, Sequence
from typing import Literal

from onrecord.comparison.numbers import UNITS_OF_MONEY
from onrecord.comparison.word import MONEY, NUMBER
from onrecord.text.lexicon import words

Kind = Literal["negation", "number", "unit", "name", "modal", "quantifier", "tense", "wording"]

NEGATIONS = words(
    "not no never none nobody nothing nowhere neither nor without hardly scarcely barely cannot nope unable refuse"
    " refuses refused refusing deny denies denied fail fails failed"
)
_PREFIXES = ("un", "in", "im", "ir", "il", "non", "dis", "de", "mis")
_NUMBER_WORDS = words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth twentieth half halves quarter"
    " quarters thirds fifths dozen dozens hundreds thousands millions billions trillions twice once double triple"
    " doubled tripled halved hundred thousand million billion trillion"
)
_UNITS = UNITS_OF_MONEY | words(
    "percent percentage points point permille degrees celsius fahrenheit euro euros dollars pounds cents pence yuan"
    " rubles roubles rupees shekels francs second seconds minute minutes hour hours day days week weeks month months"
    " year years decade decades century centuries mm cm m km meter meters kilometer kilometers mile miles foot feet inch"
    " inches yard yards acre acres hectare hectares gram grams kg kilogram kilograms kilos ton tons tonne tonnes ounce"
    " ounces liter liters gallon gallons barrel barrels watt watts kilowatt kilowatts megawatt megawatts gigawatt"
    " gigawatts mph kph bn tn daily weekly monthly yearly annually hourly"
)
_MODALS = words(
    "will would can could may might must shall should ought perhaps maybe possibly probably certainly"
)
_QUANTIFIERS = words(
    "all some most many few several every each any both more less fewer fewest least only just always often sometimes"
    " usually rarely seldom mostly nearly almost about around approximately roughly exactly entirely completely wholly"
    " partly largely everyone everybody someone somebody anyone anybody everything something anything everywhere enough"
    " much little majority minority"
)
FUNCTION_WORDS = NEGATIONS | _MODALS | _QUANTIFIERS
"""Words that are no names when they open a sentence."""
_SHARES = frozenset((f"{NUMBER}1", "half", "quarter"))
"""Numbers that are as often a share: "every one", "half of us"."""
_PAST = {
    past: present
    for past, _, present in (
        pair.partition(":")
        for pair in words(
            "was:be were:be is:be are:be am:be been:be being:be had:have has:have having:have did:do does:do done:do doing:do"
            " went:go gone:go said:say made:make took:take taken:take came:come saw:see seen:see knew:know known:know got:get"
            " gotten:get gave:give given:give found:find thought:think told:tell became:become left:leave felt:feel"
            " brought:bring began:begin begun:begin kept:keep held:hold wrote:write written:write stood:stand heard:hear"
            " meant:mean met:meet ran:run paid:pay sat:sit spoke:speak spoken:speak led:lead grew:grow grown:grow lost:lose"
            " fell:fall fallen:fall sent:send built:build understood:understand drew:draw broke:break broken:break"
            " spent:spend rose:rise risen:rise drove:drive driven:drive bought:buy wore:wear chose:choose chosen:choose"
            " sold:sell won:win fought:fight taught:teach caught:catch slept:sleep ate:eat eaten:eat flew:fly threw:throw"
            " died:die"
        )
    )
}
_INFLECTED = re.compile(r"^(.{2,}?)(?:ies|ied|ying|ing|ed|e|y|d)$")


def kind_of(draft: Sequence[str], record: Sequence[str], *, named: bool) -> Kind:
    """Return what sort of change it is that a draft has some words where the record has others.

    Args:
        draft: Keys of the draft's words; may be empty.
        record: Keys of the record's words; may be empty.
        named: One of all these words looks like a name.
    """
    if negations(draft) != negations(record) or _is_prefixed(draft, record):
        return "negation"
    if _is_other_share(draft, record):
        return "quantifier"
    figures, function = (
        next(
            (
                kind
                for kind, belongs in tests
                if sorted(filter(belongs, draft)) != sorted(filter(belongs, record))
            ),
            None,
        )
        for tests in (_BY_WORDS, _BY_FUNCTION)
    )
    known = figures or ("name" if named else function)
    if known:
        return known
    return "tense" if _is_other_tense(draft, record) else "wording"


def _is_other_share(draft: Sequence[str], record: Sequence[str]) -> bool:
    """Return whether the one says "some" or "all" where the other says "every one" or "half"."""
    numbers = {*filter(is_number, draft)} ^ {*filter(is_number, record)}
    return bool(numbers) and numbers <= _SHARES and {*draft} & _QUANTIFIERS != {*record} & _QUANTIFIERS


def negations(keys: Sequence[str]) -> int:
    """Count the words that deny."""
    return sum(key in NEGATIONS for key in keys)


def is_number(key: str) -> bool:
    """Return whether a word states a number."""
    return key.startswith(NUMBER) or key in _NUMBER_WORDS


def is_unit(key: str) -> bool:
    """Return whether a word is one of measure or money."""
    return key in _UNITS or key.startswith(MONEY)


_Test = tuple[Kind, Callable[[str], bool]]
_BY_WORDS: tuple[_Test, ...] = (("number", is_number), ("unit", is_unit))
_BY_FUNCTION: tuple[_Test, ...] = (("modal", _MODALS.__contains__), ("quantifier", _QUANTIFIERS.__contains__))


def _is_prefixed(draft: Sequence[str], record: Sequence[str]) -> bool:
    """Return whether one word is the other with a prefix that denies: "likely", "unlikely"."""
    if len(draft) != 1 or len(record) != 1:
        return False
    short, long = sorted((draft[0], record[0]), key=len)
    return any(long == prefix + short for prefix in _PREFIXES) or (short == "now" and long == "not")


def _is_other_tense(draft: Sequence[str], record: Sequence[str]) -> bool:
    """Return whether the same verbs stand in another tense, auxiliaries aside."""
    left, right = ([_stem(key) for key in keys if _stem(key) not in _AUXILIARIES] for keys in (draft, record))
    if not left and not right:
        return bool({*map(_stem, draft)} & {*map(_stem, record)}) or not (draft and record)
    return left == right or (len(draft) == len(record) == 1 and _is_he_then_and_now(draft[0], record[0]))


def _is_he_then_and_now(one: str, other: str) -> bool:
    """Return whether one is the past of the other, which is told of him or her: "paid", "pays"."""
    past, present = (one, other) if other.endswith("s") else (other, one)
    known = past in _PAST or past.endswith("ed")
    return known and present.endswith("s") and _stem(past) == _stem(present.removesuffix("s"))


_AUXILIARIES = frozenset(("be", "hav", "do"))
"""Stems of the verbs that only help others."""


def _stem(key: str) -> str:
    key = _PAST.get(key, key)
    found = _INFLECTED.match(key)
    if found is None:
        return key
    stem = found[1]
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem  # noqa: PLR2004 - "stopped", "stop"
