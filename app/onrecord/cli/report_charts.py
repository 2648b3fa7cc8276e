"""The charts of a report, drawn with matplotlib (an extra, and a second to load) as SVG."""

import io
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from onrecord.cli.report_counts import TOP_OF_A_YEAR, Count, Question
from onrecord.errors import InputError

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH = 6.8
_BAR = 0.3
"""Inches of a bar and the space around it."""
_FRAME = 0.8
_HEIGHT_OVER_TIME = 2.6
_LONGEST = 34
"""Characters of a name beside a bar; the table has it whole."""
_MOST_LABELS = 12
_INK = "#1c1a16"
_QUOTED: dict[str, Any] = {"color": "#1b589e", "label": "words in quotation marks"}
_PARAPHRASED: dict[str, Any] = {
    "color": "#d6e4f5",
    "hatch": "////",
    "edgecolor": "#1b589e",
    "label": "paraphrase",
}
"""What matplotlib takes by keyword; told apart by hatching as well as by colour."""
_NOT_SAID = ("Date", "Creator", "Format", "Type")
"""Metadata that would differ from day to day, or name addresses elsewhere."""
_LOOKS: dict[Any, Any] = {  # of settings: their names are a type of their own
    "font.size": 9,
    "hatch.linewidth": 0.6,
    "svg.fonttype": "none",  # text stays text: the reader's fonts have every script
    "text.parse_math": False,  # a name may have dollar signs
    "text.color": _INK,
    "axes.labelcolor": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
}


def draw(question: Question) -> str:
    """Return the chart of a question as an SVG document, the same for the same counts.

    Raises:
        InputError: What draws it is not installed.
    """
    try:
        import matplotlib as mpl  # noqa: PLC0415 - an extra
        from matplotlib.figure import Figure  # noqa: PLC0415 - an extra
    except ImportError:
        raise InputError("a report needs matplotlib: pip install 'onrecord[report]'") from None
    bars, over_time = question.bars, question.key == "time"
    height = _HEIGHT_OVER_TIME if over_time else _BAR * len(bars) + _FRAME
    drawn = io.StringIO()
    with mpl.rc_context({**_LOOKS, "svg.hashsalt": question.key}), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph")  # of its own font, which the page does not use
        figure = Figure(figsize=(_WIDTH, height), layout="constrained")
        axes = figure.subplots()
        (_columns if over_time else _rows)(axes, bars)
        axes.spines[["top", "right"]].set_visible(False)
        if question.key != "kind":
            figure.legend(loc="outside upper left", ncols=2, frameon=False)
        figure.savefig(drawn, format="svg", transparent=True, metadata=dict.fromkeys(_NOT_SAID))
    return drawn.getvalue()


def _rows(axes: "Axes", bars: Sequence[Count]) -> None:
    places = range(len(bars))
    quoted = [one.quoted for one in bars]
    axes.barh(places, quoted, **_QUOTED)
    last = axes.barh(places, [one.paraphrased for one in bars], left=quoted, **_PARAPHRASED)
    axes.bar_label(last, [f"{one.total:,}" for one in bars], padding=3)
    axes.set_yticks(places, [_short(one.name) for one in bars])
    axes.set_ylim(len(bars) - 0.5, -0.5)
    axes.set_xlabel("quotes")
    axes.xaxis.get_major_locator().set_params(integer=True)  # type: ignore[call-arg]  # of whole quotes
    axes.margins(x=0.08)


def _columns(axes: "Axes", bars: Sequence[Count]) -> None:
    places = range(len(bars))
    quoted = [one.quoted for one in bars]
    axes.bar(places, quoted, width=0.9, **_QUOTED)
    axes.bar(places, [one.paraphrased for one in bars], width=0.9, bottom=quoted, **_PARAPHRASED)
    labelled = ticks([one.name for one in bars])
    axes.set_xticks([*labelled], [*labelled.values()])
    axes.set_ylabel("quotes")
    axes.yaxis.get_major_locator().set_params(integer=True)  # type: ignore[call-arg]  # as above


def ticks(axis: Sequence[str]) -> dict[int, str]:
    """Return which places of an axis of months or years bear a label: few enough to be read, and a year where it begins."""
    months = "-" in axis[0]
    if months and len(axis) > 2 * TOP_OF_A_YEAR:
        return {place: name[:-3] for place, name in enumerate(axis) if name.endswith("-01")}
    return {place: name for place, name in enumerate(axis) if place % -(-len(axis) // _MOST_LABELS) == 0}


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
