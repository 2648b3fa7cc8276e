"""`onrecord mcp`: the record for assistants, over standard input or HTTP."""

import argparse
from importlib import import_module

from onrecord.cli.record import opened
from onrecord.config import Settings
from onrecord.errors import InputError


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until the other side ends; read-only.

    Raises:
        InputError: The extra `mcp` is not installed.
    """
    with opened(settings):
        pass
    try:
        assistants = import_module("onrecord.assistants.server")  # by name, as `serve` does
    except ModuleNotFoundError as error:
        raise InputError(
            f"needs the extra `mcp` (pip install 'onrecord[mcp]'): no module {error.name}"
        ) from None
    record = assistants.Record(settings)
    server = assistants.make_server(record)
    try:
        if arguments.http:
            server.run(
                transport="streamable-http",
                host=arguments.host,
                port=arguments.port,
                json_response=True,
                stateless_http=True,
            )
        else:
            server.run()
    finally:
        record.close()
    return 0
