"""Opens the port before anything is served: that it cannot be had is said in one line."""

import errno
import os
import socket
from contextlib import ExitStack

from onrecord.errors import InputError


def listen(host: str, port: int) -> list[socket.socket]:
    """Open a port on every address that a host's name stands for.

    Raises:
        InputError: The host is none of this machine, or the port cannot be had.
    """
    shown = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    with ExitStack() as opened:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
            addresses = dict.fromkeys((family, address) for family, _, _, _, address in found)
            sockets = [
                opened.enter_context(socket.create_server(address, family=family))
                for family, address in addresses
            ]
        except UnicodeError:
            raise InputError(f"{shown}: no host has such a name") from None
        except OSError as error:
            raise InputError(f"{shown} {_reason(error)}") from None
        opened.pop_all()
    return sockets


def _reason(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "is in use by another program"
    if isinstance(error, socket.gaierror):  # whose numbers are not those of the system's errors
        return f"cannot be listened on: {error.strerror}"
    return f"cannot be listened on: {os.strerror(error.errno or 0)}"
