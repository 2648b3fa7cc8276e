"""How a download is sent: part by part, for as long as somebody reads it.

When it fails there is no status left to tell it with. Then the connection breaks, so that nobody takes a part for the whole.
"""

import asyncio
from concurrent.futures import Executor

from starlette.types import Receive, Send

from onrecord.routers.http.downloads import Download

BREAK_OFF = "onrecord.break_off"
"""Key of a request's scope: what breaks its connection."""


async def send_parts(download: Download, receive: Receive, send: Send, pool: Executor) -> None:
    """Send the parts as they are made, behind a head that is sent already."""
    loop = asyncio.get_running_loop()
    gone = asyncio.ensure_future(_until_gone(receive))
    try:
        while not gone.done():
            part = await loop.run_in_executor(pool, next, download.parts, b"")
            await send({"type": "http.response.body", "body": part, "more_body": bool(part)})
            if not part:
                return
    finally:
        gone.cancel()


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
