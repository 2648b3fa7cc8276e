"""Parts of the engine that are compiled where there is a C compiler; what is left out here is done in Python."""

import logging
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from types import ModuleType


def compiled_part(room: str) -> ModuleType | None:
    """Return what a room's `compiled.c` was compiled to.

    `hatch_build.py` writes into it of which source it was made, so that nobody calls last week's functions with today's values.

    Args:
        room: The package that holds it.

    Returns:
        None where no compiler was found when the package was installed, or where the source beside it is another now. A wheel has
        no source: its parts were compiled with it.
    """
    try:
        part = import_module(f"{room}.compiled")
    except ImportError:
        return None
    source = Path(str(part.__file__)).with_name("compiled.c")
    if not source.exists() or getattr(part, "SOURCE", None) == sha256(source.read_bytes()).hexdigest():
        return part
    logging.getLogger(__name__).warning(
        "%s is not what %s was compiled from: until `make setup` compiles it anew, Python reads alone, at half of the speed",
        source,
        part.__name__,
    )
    return None
