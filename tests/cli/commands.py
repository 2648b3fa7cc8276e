"""How tests run the command in this process."""

from collections.abc import Callable

Command = Callable[..., tuple[int, str, str]]
"""Takes arguments; returns exit code, standard output and standard error."""
