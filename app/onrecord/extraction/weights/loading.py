"""The engine's weights: those that were learned, and those set by hand where there are none."""

from functools import cache
from hashlib import sha256
from importlib import resources

from onrecord import __version__
from onrecord.extraction.candidates.linear_model import LinearModel, load_model
from onrecord.extraction.weights.by_hand import hand_model

MODEL_FILE = "model.bin"


@cache
def model_bytes() -> bytes | None:
    """Return the file that `make train` makes; None where it is not installed."""
    file = resources.files("onrecord.extraction.weights").joinpath(MODEL_FILE)
    return file.read_bytes() if file.is_file() else None


@cache
def engine_model() -> LinearModel:
    """Return the learned weights, and those set by hand where there are none."""
    data = model_bytes()
    return hand_model() if data is None else load_model(data)


def engine_name() -> str:
    """Name the engine with its version, and whether and which weights it has learned: for the provenance of what it finds."""
    data = model_bytes()
    learned = "" if data is None else f"+model {sha256(data).hexdigest()[:8]}"
    return f"onrecord {__version__} rules{learned}"
