"""`onrecord mcp`: the record for assistants, over standard input or HTTP."""

import argparse

from onrecord.cli.modules import load
from onrecord.cli.record import opened
from onrecord.config import Settings
from onrecord.errors import InputError


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until the other side ends; read-only.

    Raises:
        InputError: The extra `mcp` is not installed.
    """
    try:
        assistants = load("onrecord.assistants.server")  # by name, as `serve` does
        serving = load("onrecord.assistants.serving")
    except ModuleNotFoundError as error:
        raise InputError(
            f"needs the extra `mcp` (pip install 'onrecord[mcp]'): no module {error.name}"
        ) from None
    with opened(settings) as engine:
        record = assistants.Record(settings)
        server = assistants.make_server(record)
        try:
            if arguments.http:
                asked = arguments.tokens or not serving.is_local(arguments.host)
                app = serving.http_app(server, arguments.host, engine if asked else None)
                serving.serve_http(app, arguments.host, arguments.port)
            else:
                server.run()
        finally:
            record.close()
    return 0
