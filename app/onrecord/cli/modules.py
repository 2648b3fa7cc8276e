"""Loading what a command needs, and not what the others need."""

import gc
import sys
from importlib import import_module
from types import ModuleType


def load(name: str) -> ModuleType:
    """Import a module by its full name.

    What it is made of is never garbage: nothing looks for some meanwhile, and no later collection walks it.
    """
    if name in sys.modules:
        return sys.modules[name]
    gc.disable()
    try:
        return import_module(name)
    finally:
        gc.freeze()
        gc.enable()
