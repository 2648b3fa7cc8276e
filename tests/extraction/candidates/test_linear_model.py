"""Linear scores and the model file."""

import zlib
from collections.abc import Callable

import pytest
from onrecord.extraction.candidates import linear_model
from onrecord.extraction.candidates.linear_model import (
    dump_model,
    likeliest,
    load_model,
    logistic,
    model_of,
    shares,
)
from onrecord.extraction.candidates.templates import compiled

MODEL = model_of({"cue": ({"said": 2.0}, {"“": 1.0, ",": -3.0})})


def test_a_score_is_the_sum_of_the_known_features_weights() -> None:
    assert MODEL.score("cue", ("said", "“")) == 3.0
    assert MODEL.score("cue", ("said", "unseen")) == 2.0


def test_weights_add_up_to_the_same_in_any_order() -> None:
    weights = [0.1, 0.2, 0.3, -0.7, 1.35]
    forward, backward = (
        model_of({"cue": [{"x": one} for one in order]}) for order in (weights, weights[::-1])
    )

    assert forward.score("cue", "xxxxx") == backward.score("cue", "xxxxx") == 1.25


def test_a_probability_is_the_logistic_of_the_score() -> None:
    assert MODEL.probability("cue", ("other", "other")) == 0.5
    assert logistic(1000.0) == pytest.approx(1.0)
    assert logistic(-1000.0) == pytest.approx(0.0)


@pytest.mark.parametrize("made", [None, compiled("likeliest")], ids=["plain", "fastest"])
def test_the_best_of_several_choices_has_its_share_of_the_odds(
    monkeypatch: pytest.MonkeyPatch, made: Callable[[list[float]], tuple[int, float]] | None
) -> None:
    monkeypatch.setattr(linear_model, "_COMPILED", made)
    chosen, probability = likeliest([-3.0, 3.0, 3.0])

    assert chosen == 1
    assert probability == pytest.approx(0.5, abs=0.01)
    assert probability == pytest.approx(max(shares([-3.0, 3.0, 3.0])))
    assert likeliest([0.37, -1.94, 2.21, 0.05]) == (2, 0.7752497104023451)


def test_a_model_file_reads_back_with_two_decimals() -> None:
    model = load_model(dump_model({"b": ({"x": 0.126},), "a": ({}, {"y z": -1.0, "": 4.0})}))

    assert model.decisions == {"a": [{}, {"y z": -100, "": 400}], "b": [{"x": 13}]}


def test_the_same_weights_make_the_same_bytes() -> None:
    assert dump_model({"a": ({"x": 1.0, "y": 2.0},)}) == dump_model({"a": ({"y": 2.0, "x": 1.0},)})


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"PK not compressed", id="not compressed"),
        pytest.param(zlib.compress(b"\xff\xfe"), id="no UTF-8"),
        pytest.param(zlib.compress(b"0\tx\t1.00"), id="a weight before any decision"),
        pytest.param(zlib.compress(b"= cue 1\n0\tx"), id="a line without a weight"),
        pytest.param(zlib.compress(b"= cue 1\n0\tx\theavy"), id="a weight that is no number"),
        pytest.param(zlib.compress(b"= cue 1\n0\tx\tinf"), id="a weight without end"),
    ],
)
def test_bytes_that_are_no_model_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a model file"):
        load_model(data)
