"""Rules alone: the weights of the same decisions, set by hand, for when the learned ones are not there.

Each table is keyed by the place of its template in the features of its decision; the other templates weigh nothing. The
weights say what grammars and newsroom style guides say of reported speech: verbs of speech with a subject beside them, a
comma before a closing mark, a that-clause, quoted words as whole sentences.
"""

from collections.abc import Mapping
from itertools import product

from onrecord.extraction.attribution.continuation import CARRY_TEMPLATES
from onrecord.extraction.candidates.cues import CUE_TEMPLATES
from onrecord.extraction.candidates.edge_scores import EDGE_TEMPLATES
from onrecord.extraction.candidates.linear_model import LinearModel, model_of
from onrecord.extraction.candidates.scoring import JUDGE_TEMPLATES
from onrecord.extraction.candidates.sources import SOURCE_TEMPLATES

Weights = dict[int, dict[str, float]]
_NEAR = ("1", "2", "3", "4", "5")
_CLOSING = (",", "?", "!", ".")

CUE: Weights = {
    0: {"": -2.6},
    2: {
        "say": 2.0,
        "tell": 1.5,
        "add": 1.0,
        "according": 6.0,
        "write": 0.5,
        ":": -0.5,
        "go": -3.0,
        "call": -1.0,
    },
    3: {
        "edSAY": 1.6,
        "sSAY": 1.2,
        "ingSAY": 0.4,
        "edOPN": -1.0,
        "sOPN": -1.0,
        "baseOPN": -1.5,
        "baseRN": -3.0,
    }
    | {"sRN": -3.0},
    10: {"THAT": 1.6, "OQ": 1.0, "OF": -3.0, "PRN": 0.6},
    22: {"q": -4.0},
    24: {distance + mark: 2.0 for distance, mark in product(_NEAR, _CLOSING)},
    25: {"2,": 2.5, "1SAY": 1.0, "3,": 1.0, "4,": 1.0, "1:": 2.5, "2:": 2.0},
    31: {
        "PRN": 1.4,
        "CAP": 1.4,
        "PPL": 1.4,
        "BOD": 1.4,
        "PL": 0.8,
        "CQ": 1.4,
        "WHO": -0.5,
        "TO": -2.5,
        "DET": -3.0,
    }
    | {"POS": -3.0, "PRP": -2.0},
}
SOURCE: Weights = {
    0: {"0": 0.5},
    1: {"L": 3.0, "R": 1.5, "L,": 0.5},
    2: {"RTOaccording": 9.0, "L:": 3.0, "L—": 1.0},
    7: {
        "LPRN": 1.2,
        "LCAP": 1.2,
        "LPPL": 1.2,
        "LBOD": 1.0,
        "LPL": 0.2,
        "LNUM": -3.0,
        "LTIME": -3.0,
        "LLOW": -0.6,
    }
    | {
        "RCAP": 0.8,
        "RPPL": 0.8,
        "RPRN": 0.0,
        "RBOD": 0.4,
        "RNUM": -3.0,
        "RLOW": -1.0,
        "RPL": -0.3,
        "RPRO": -1.0,
    },
    20: {"L1": 1.5, "R1": 0.5, "L3": -1.0, "R3": -2.0}
    | {side + str(rank): -4.0 for side, rank in product("LR", range(4, 9))},
    13: {"LPRP": -1.5, "LOF": -1.5, "LDET": -1.0, "L,": -0.5},
    18: {"L^": 1.0},
    25: {side + mark: 3.0 for side, mark in product(("R1", "R2"), _CLOSING)},
    30: {"A^": 3.5, "Aq": 3.5, "A": 1.0},
}
_CONTENT_STARTS = (
    "THAT",
    "DET",
    "PRN",
    "CAP",
    "PL",
    "LOW",
    "PPL",
    "OQ",
    "SUB",
    "PRO",
    "BOD",
    "NUM",
    ":",
    ",",
)
LEFT_END: Weights = {
    0: {"0": 1.0},
    10: {"0" + first + form: 3.0 for first, form in product(_CONTENT_STARTS, ("ed", "s", "base"))},
    15: {", CQ": 8.0, "? CQ": 8.0, "! CQ": 8.0, ". CQ": 6.0, "CQ": 5.0, ",": 3.5, "CQ ,": 6.0, "CQ CC": -2.0},
}
LEFT_START: Weights = {0: {"OQ": 5.0, ",": 1.0, "CC": 0.5}, 12: {"^": 4.0, "^$": 4.0}, 9: {"oq": 3.0}}
RIGHT_START: Weights = {
    0: {"0": 1.0, "THAT": -1.0},
    1: {"THAT": 2.0, "CQ": -3.0, "PRP": -2.0, "TIME": -2.5, "LY": -1.0, "ADV": -1.0},
    6: {"0RLq": 2.5, "0RLo": 3.0},
    15: {"": 3.0, "OQ": 4.0, ", OQ": 6.0, ": OQ": 6.0, ":": 2.0, "TO OQ": 2.0},
    17: {"tell": -3.0, "PPLtell": 4.0, "PLtell": 4.0, "CAPtell": 4.0, "CAP CAPtell": 4.0, "DET PPLtell": 4.0}
    | {"DET BODtell": 4.0, "PROtell": 4.0, "PRNtell": 4.0, "DET CAPtell": 4.0, ",according": 4.0},
}
RIGHT_END: Weights = {
    0: {"CC": -1.0, ",": -1.0},
    1: {"CQ": 1.0, ".": 2.0, "?": 2.0, "!": 2.0},
    12: {"$": 4.0, "^$": 4.0},
}
JUDGE: Weights = {
    0: {"": 0.8},
    1: {str(level): 0.45 * level for level in range(-16, 17)},
    10: {"lr" + order: -8.0 for order in ("sv", "vs", "v")} | {"Lorv": -2.0, "lRoov": -2.0},
    21: {"q": -3.0},
    23: {str(level): -1.5 for level in range(2, 17)},
}
_FULL = [place + "U" + mark for place, mark in product(("PE", "P-", "-E", "--"), (".", ",", "?", "!", "…"))]
CARRY: Weights = {
    0: {"none": 1.0, "prev": -1.0, "next": -2.5, "alone": -2.5},
    4: {choice + full: 2.5 for choice, full in product(("prev", "next", "alone"), _FULL)},
    16: {"noneV16": -1.5, "noneV30": -3.0, "none-1": 1.0, "none-2": 1.0},
    20: {"prev0": 1.5, "prev1": 0.8, "prev2": -1.0, "prev3": -2.0, "next0": 0.5, "next1": 0.3, "next2": -2.0}
    | {"next3": -3.0},
    34: {"prev1": -1.0, "prev2": -2.0},
}
_DECISIONS: Mapping[str, tuple[int, Weights]] = {
    "cue": (CUE_TEMPLATES, CUE),
    "source": (SOURCE_TEMPLATES, SOURCE),
    "le": (EDGE_TEMPLATES, LEFT_END),
    "ls": (EDGE_TEMPLATES, LEFT_START),
    "rs": (EDGE_TEMPLATES, RIGHT_START),
    "re": (EDGE_TEMPLATES, RIGHT_END),
    "judge": (JUDGE_TEMPLATES, JUDGE),
    "carry": (CARRY_TEMPLATES, CARRY),
}


def hand_model() -> LinearModel:
    """Return the model whose weights stand in this file."""
    return model_of(
        {
            name: [weights.get(place, {}) for place in range(count)]
            for name, (count, weights) in _DECISIONS.items()
        },
        learned=False,
    )
