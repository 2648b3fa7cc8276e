"""Calls every operation of a client that openapi-python-client generated, by nothing but its signatures.

A program of its own, beside the package `on_record_client`: `python generated_calls.py ADDRESS TOKEN`, with what to send as JSON on
standard input. It prints a line an operation: its name, the status, and the type of what the client made of the answer.
"""

import importlib
import inspect
import json
import pkgutil
import sys
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, get_args


def operations() -> dict[str, Callable[..., Any]]:
    """Find the functions of the client by the names of their operations."""
    api = importlib.import_module("on_record_client.api")
    found = {}
    for module in pkgutil.walk_packages(api.__path__, f"{api.__name__}."):
        if not module.ispkg:
            name = module.name.rpartition(".")[2]
            found[name] = importlib.import_module(module.name).sync_detailed
    return found


def arguments(function: Callable[..., Any], sent: Mapping[str, Any]) -> dict[str, Any]:
    """Fit values to the parameters that take them: texts as they are, enumerations and bodies by their classes."""
    parameters = inspect.signature(function).parameters
    return {name: _fitting(parameters[name].annotation, sent[name]) for name in parameters if name in sent}


def _fitting(annotation: Any, value: object) -> object:
    for choice in (annotation, *get_args(annotation)):
        if isinstance(value, dict) and hasattr(choice, "from_dict"):
            return choice.from_dict(value)
        if inspect.isclass(choice) and issubclass(choice, Enum):
            return choice(value)
    return value


def main(address: str, token: str) -> None:
    """Call each operation: those named in the plan in its order, after all others."""
    package = importlib.import_module("on_record_client")
    client = package.AuthenticatedClient(address, token, raise_on_unexpected_status=True)
    plan: dict[str, Any] = json.load(sys.stdin)
    found = operations()
    for name in (*(name for name in found if name not in plan["each"]), *plan["each"]):
        sent = {**plan["all"], **plan["each"].get(name, {})}
        answer = found[name](client=client, **arguments(found[name], sent))
        line = json.dumps([name, int(answer.status_code), type(answer.parsed).__name__])
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
