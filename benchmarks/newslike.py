"""Made statements whose runs of words recur about as often as those of news, so that a large record is as hard to search as a real one.

The sentences of `benchmarks.drafting` are built for what can be altered in them; a million of them have 60,000 different runs in all, where
news has millions. Here words and stock phrases are drawn by Zipf's law, with the constants that come nearest to what this prints of news.

    python -m benchmarks.newslike FOLDER [--seed N]

prints how often the runs of real sentences (`*.txt` in the folder) and of made ones recur, at several sizes.
"""

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from pathlib import Path

from onrecord.comparison.runs import runs_of
from onrecord.comparison.words import keys_of

from benchmarks.drafting import MODALS, PLACES, UNITS, VERBS, Pick, Statement, listed, make_name

VOCABULARY = 60_000
WORD_EXPONENT, WORD_OFFSET = 1.15, 2.0
"""Of the law of Zipf and Mandelbrot: a word of rank r is drawn in proportion to 1 / (r + offset) ** exponent."""
PHRASES = 500_000
PHRASE_WORDS = (2, 2, 3, 4)
PHRASE_EXPONENT, PHRASE_OFFSET = 0.75, 5.0
PHRASE_SHARE = 0.6
"""Of the draws of a sentence: a stock phrase, else one to three words alone."""
SHORTEST, LONGEST = 6, 45
MEAN, DEVIATION = 19.5, 8.0
"""Words of a sentence, as in news."""
SPEAKERS = 60_000
PARAPHRASED = 0.1
SIZES = (1_000, 5_000, 20_000)
_COMMON = listed(
    "the to of a in and that is was for it on with as not he be at by we they I have has had this are from but their his"
    " who which you an or were been one would more"
)
_SYLLABLES = listed("ba de fi go lu ma ne pi ro su ta ve wo za ke li mo nu ra se")


def make_newslike(pick: Pick, count: int) -> Iterator[Statement]:
    """Yield statements of people, each of whom speaks as often as people in news: a few very often, most once or twice."""
    words = _vocabulary(pick)
    word_odds = _odds(VOCABULARY, WORD_EXPONENT, WORD_OFFSET)
    phrases = [
        " ".join(pick.choices(words, cum_weights=word_odds, k=pick.choice(PHRASE_WORDS)))
        for _ in range(PHRASES)
    ]
    phrase_odds = _odds(PHRASES, PHRASE_EXPONENT, PHRASE_OFFSET)
    names = [f"{make_name(pick)}-{_pseudo_word(number).title()}" for number in range(SPEAKERS)]
    name_odds = _odds(SPEAKERS, 1.0, PHRASE_OFFSET)
    for _ in range(count):
        length = max(SHORTEST, min(LONGEST, round(pick.gauss(MEAN, DEVIATION))))
        said: list[str] = []
        while len(said) < length:
            if pick.random() < PHRASE_SHARE:
                said += pick.choices(phrases, cum_weights=phrase_odds)[0].split()
            else:
                said += pick.choices(words, cum_weights=word_odds, k=pick.choice((1, 2, 3)))
        text = " ".join(said)
        speaker = pick.choices(names, cum_weights=name_odds)[0]
        yield Statement(text[0].upper() + text[1:], speaker, verbatim=pick.random() >= PARAPHRASED)


def _vocabulary(pick: Pick) -> list[str]:
    """Return words, the most frequent first: those that can be altered are met again and again, at any rank."""
    altered = [*MODALS, *VERBS, *PLACES, *UNITS, *map(str, range(2, 300))]
    pick.shuffle(altered)
    pseudo = (_pseudo_word(number) for number in range(VOCABULARY))
    mixed = (word for pair in zip(altered, islice(pseudo, 3 * len(altered)), strict=False) for word in pair)
    return [*_COMMON, *islice((*mixed, *pseudo), VOCABULARY - len(_COMMON))]


def _pseudo_word(number: int) -> str:
    """Return a word that stands for one of a rank: its number in syllables."""
    word = ""
    while True:
        number, syllable = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
        if not number:
            return word + "n"


def _odds(count: int, exponent: float, offset: float) -> list[float]:
    """Return the summed odds of ranks."""
    return list(accumulate(1 / (rank + offset) ** exponent for rank in range(count)))


def recurrence(texts: Sequence[str], length: int) -> tuple[float, float]:
    """Return the share of places whose run stands elsewhere, too, and how many places have the run of a place, on average."""
    counts: Counter[int] = Counter()
    for text in texts:
        counts.update(runs_of(keys_of(text), (length,)))
    places = counts.total()
    return sum(n for n in counts.values() if n > 1) / places, sum(n * n for n in counts.values()) / places


def sentences(folder: Path) -> list[str]:
    """Return the sentences of the texts in a folder."""
    lines = (line for path in sorted(folder.glob("*.txt")) for line in path.read_text("utf-8").splitlines())
    parts = (part for line in lines for part in re.split(r"(?<=[.!?”\"])\s+", line))
    return [part for part in parts if len(part.split()) >= SHORTEST]


def main(arguments: Sequence[str]) -> int:
    """Print how often runs recur in real and in made sentences."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args(arguments)
    pick = random.Random(chosen.seed)  # noqa: S311 - the same sentences every time
    real = sentences(chosen.folder)
    pick.shuffle(real)
    made = [one.text for one in make_newslike(pick, max(SIZES))]
    print(
        "| sentences | | 3-word places that recur | places with the same | 2-word | same |\n|---|---|---|---|---|---|"
    )
    for size in SIZES:
        for label, texts in (("news", real), ("made", made)):
            if len(texts) >= size:
                three, two = recurrence(texts[:size], 3), recurrence(texts[:size], 2)
                print(
                    f"| {size:,} | {label} | {three[0]:.0%} | {three[1]:.1f} | {two[0]:.0%} | {two[1]:.1f} |"
                )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
