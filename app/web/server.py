"""Runs the application on uvicorn."""

import gc

import uvicorn

from app.config import Settings
from app.web.application import create_app
from app.web.protocol import limited_protocol

GRACE_SECONDS = 10
"""How long answers that have begun may take once the server was told to stop."""


def serve(settings: Settings, *, host: str, port: int) -> None:
    """Serve until SIGINT or SIGTERM.

    The parser is httptools and not h11: h11 answers smuggled second requests.
    """
    front = create_app(settings)
    gc.collect()
    gc.freeze()  # what the program is made of is never garbage: collections need not walk it
    uvicorn.run(
        front,
        host=host,
        port=port,
        http=limited_protocol(settings, front),
        log_level="error",  # what clients do wrong is in our own log
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
