"""The model: `make train` learns it from PolNeAR's train part and writes app/onrecord/extraction/weights/model.bin.

    python -m benchmarks.training.train                        learn from all, write the file
    python -m benchmarks.training.train --leave-out nyt        learn from six publishers, score the seventh
    python -m benchmarks.training.train --leave-out all        the same for each, with the spread

Each later decision learns from what the earlier ones do on articles that they have not seen: the articles are dealt into
folds, and the candidates of a fold are made by weights fitted on the others. The same corpus gives the same file.
"""

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from onrecord.extraction.candidates.assembly import LIKELY, Candidate, assemble_candidates, likely_cues
from onrecord.extraction.candidates.edge_scores import SIDES
from onrecord.extraction.candidates.landmarks import Landmarks
from onrecord.extraction.candidates.linear_model import LinearModel, Never, dump_model, model_of, parted
from onrecord.extraction.candidates.scoring import score_candidates
from onrecord.extraction.engine import extract_with
from onrecord.extraction.weights import loading

from benchmarks.measures import DEV, MEASURES, figures, reader_of
from benchmarks.training.audit import names_held
from benchmarks.training.calibrate import calibrate
from benchmarks.training.examples import Examples
from benchmarks.training.fit import Plan, Tables, fit
from benchmarks.training.gold import Lesson, load_lessons
from benchmarks.training.teach import teach_carry, teach_cues, teach_edges, teach_judge
from benchmarks.yardstick import SHARED, Yardstick, find_yardstick, publisher_of, score

MODEL = Path(loading.__file__).with_name(loading.MODEL_FILE)
SHOWN = 6
"""So many of the yardstick's measures are printed for each publisher."""
FOLDS = 4
ITERATIONS, FOLD_ITERATIONS, LAST_ITERATIONS = 60, 40, 100
PLANS = {
    "cue": Plan(8.0, binary=True, iterations=ITERATIONS),
    "source": Plan(3.0, binary=False, iterations=ITERATIONS),
    "le": Plan(3.0, binary=False, iterations=ITERATIONS),
    "ls": Plan(2.5, binary=False, iterations=ITERATIONS),
    "rs": Plan(3.0, binary=False, iterations=ITERATIONS),
    "re": Plan(3.0, binary=False, iterations=ITERATIONS),
    "judge": Plan(4.0, binary=True, iterations=LAST_ITERATIONS),
    "carry": Plan(2.0, binary=False, iterations=LAST_ITERATIONS),
}
"""Penalties: of 1, 2, 4 and 8 the best on held-out train articles."""
FOLD_PLANS = {name: replace(PLANS[name], iterations=FOLD_ITERATIONS) for name in ("source", *SIDES)}
KEPT = 0.45
"""Candidates at least this likely are neighbours when carrying over is learned: rather more than the engine keeps."""
SMALLEST = 0.1
"""Weights nearer to zero are left out of the file; the figures stay the same to the tenth of a point."""
PAIR, NEVER_SEEN, NEVER_SHARE = 4, 70, 0.005
"""Content is never cut between two classes that met this often in a third of the articles and were cut this rarely."""

Model = dict[str, Tables]


def main(arguments: list[str] | None = None) -> int:
    """Write the model file, or print what models of six publishers reach on the seventh."""
    options = _parser().parse_args(arguments)
    yardstick = find_yardstick(options.shared)
    if yardstick is None:
        print(f"no yardstick in {options.shared}: nothing to learn from", file=sys.stderr)
        return 1
    if options.leave_out:
        print_spread(yardstick, options.leave_out)
        return 0
    lessons = load_lessons(yardstick)
    model = pruned(train(yardstick, lessons))
    model |= pruned(calibrate(yardstick, _without_half(yardstick, lessons)))
    names = names_held(model, (lesson.reading for lesson in lessons))
    if names:
        print("names in the model, nothing written:", *sorted(names), file=sys.stderr)
        return 1
    data = dump_model(model)
    options.out.write_bytes(data)
    print(f"{options.out}: {len(data):,} bytes")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--leave-out", metavar="PUBLISHER", help="a publisher of the train part, or all")
    parser.add_argument("--out", type=Path, default=MODEL, help="where the model file is written")
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help="the folder that holds eval/ and corpora/"
    )
    return parser


def train(yardstick: Yardstick, lessons: Sequence[Lesson]) -> Model:
    """Learn every decision, in the order in which the engine takes them."""
    began = time.monotonic()

    def report(step: str) -> None:
        print(f"{time.monotonic() - began:6.0f} s  {step}", file=sys.stderr, flush=True)

    examples = {decision: Examples() for decision in PLANS}
    for number, lesson in enumerate(lessons):
        teach_cues(lesson, number % FOLDS, examples["cue"])
    cues = [fit(examples["cue"], PLANS["cue"], without=fold) for fold in range(FOLDS)]
    report("cues")
    likely = [_likely(lesson, cues[number % FOLDS]) for number, lesson in enumerate(lessons)]
    pairs = _nevers(lessons, likely)
    never = {side: parted(pairs[side]) for side in SIDES}
    for number, lesson in enumerate(lessons):
        teach_edges(lesson, number % FOLDS, likely[number], never, examples)
    model: Model = {f"{side}_never": [pairs[side]] for side in SIDES}
    scored: dict[int, list[Candidate]] = {}
    for fold in range(FOLDS):
        parts = {name: fit(examples[name], FOLD_PLANS[name], without=fold) for name in FOLD_PLANS}
        seen = model_of(model | parts | {"cue": cues[fold]})
        scored |= {
            number: assemble_candidates(lesson.reading, seen)
            for number, lesson in enumerate(lessons)
            if number % FOLDS == fold
        }
        report(f"drafts of fold {fold + 1} of {FOLDS}")
    for number, lesson in enumerate(lessons):
        teach_judge(yardstick, lesson, number % FOLDS, scored[number], examples["judge"])
    model |= {name: fit(examples[name], plan) for name, plan in PLANS.items() if name != "carry"}
    report("cue, source, edges, judge")
    judges = model_of(model)
    for number, lesson in enumerate(lessons):
        kept = _kept(lesson, scored[number], judges)
        teach_carry(yardstick, lesson, number % FOLDS, kept, examples["carry"])
    model["carry"] = fit(examples["carry"], PLANS["carry"])
    report("carry")
    return model


def _without_half(yardstick: Yardstick, lessons: Sequence[Lesson]) -> Iterator[tuple[list[str], LinearModel]]:
    """Yield every other publisher of the lessons with a model that the rest teach, then the rest with one that those teach."""
    publishers = sorted({publisher_of(lesson.article.id) for lesson in lessons})
    for half in (publishers[::2], publishers[1::2]):
        print("without", *half, file=sys.stderr, flush=True)
        rest = [lesson for lesson in lessons if publisher_of(lesson.article.id) not in half]
        yield half, model_of(pruned(train(yardstick, rest)))


def _likely(lesson: Lesson, cues: Tables) -> list[int]:
    found = likely_cues(lesson.reading, model_of({"cue": cues}), Landmarks(lesson.reading))
    return [token for token, _, probability in found if probability > LIKELY]


def _nevers(lessons: Sequence[Lesson], likely: Sequence[Sequence[int]]) -> dict[str, dict[str, float]]:
    """Count in a third of the articles between which classes content is hardly ever cut."""
    examples = {name: Examples() for name in ("source", *SIDES)}
    everywhere: dict[str, Never] = {side: {} for side in SIDES}
    for lesson, tokens in list(zip(lessons, likely, strict=True))[::3]:
        teach_edges(lesson, 0, tokens, everywhere, examples)
    return {side: examples[side].hardly_ever(PAIR, least=NEVER_SEEN, share=NEVER_SHARE) for side in SIDES}


def _kept(lesson: Lesson, scored: Sequence[Candidate], model: LinearModel) -> list[Candidate]:
    chances = score_candidates(lesson.reading, scored, model)
    return [
        candidate
        for candidate, chance in zip(scored, chances, strict=True)
        if chance > KEPT and candidate.runs()
    ]


def pruned(model: Model) -> Model:
    """Leave out weights near zero."""
    return {
        decision: [
            {value: weight for value, weight in table.items() if abs(weight) >= SMALLEST} for table in tables
        ]
        for decision, tables in model.items()
    }


def print_spread(yardstick: Yardstick, publisher: str) -> None:
    """Learn from six publishers, score the seventh; for `all` each in turn, with the spread."""
    names = sorted({publisher_of(lesson.article.id) for lesson in load_lessons(yardstick)})
    wanted = [measure for measure in MEASURES if measure.gold == DEV][:SHOWN]
    values: dict[str, list[float]] = {measure.name: [] for measure in wanted}
    for name in names if publisher == "all" else [publisher]:
        model = model_of(pruned(train(yardstick, load_lessons(yardstick, without=name))))
        scored = score(yardstick, "polnear-train", partial(extract_with, model=model), publisher=name)
        measured = figures(scored, wanted, reader_of(yardstick, "polnear-train"))
        for figure in measured:
            values[figure.measure.name].append(figure.value or 0.0)
        print(
            f"{name:14}",
            *(f"{one.measure.name} {one.value or 0.0:.1f}" for one in measured),
            sep="  ",
            flush=True,
        )
    for measured_name, found in values.items():
        print(f"{measured_name:36} {min(found):6.1f} to {max(found):.1f}, mean {sum(found) / len(found):.1f}")


if __name__ == "__main__":
    sys.exit(main())
