"""The engine under measurement: any function that takes a text and returns an extraction."""

import importlib
from collections.abc import Callable

from onrecord.extraction.quotation import Extraction

Extract = Callable[[str], Extraction]
OURS = "onrecord.extraction.engine:extract"


def load_extract(address: str = OURS) -> Extract:
    """Return the function that `module:function` names."""
    module, _, name = address.partition(":")
    extract: Extract = getattr(importlib.import_module(module), name)
    return extract
