"""Who is told of each answered request beside the log: metrics and traces are told alike."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter

FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The environment variable that names the folder in which several processes count."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One request that was answered."""

    method: str
    path: str
    route: str
    """The path as it was registered, with names for its values; empty: no operation has the path."""
    headers: Mapping[bytes, bytes]
    status: int
    seconds: float
    named: str
    """The request's id in the log."""


class Observer(ABC):
    """Told of each request once it is answered."""

    def __init__(self) -> None:
        self.router = APIRouter(include_in_schema=False)
        """What it answers itself, if anything."""

    @abstractmethod
    def observe(self, request: Answered) -> None:
        """Note a request; called on the event loop, so that it must be quick."""

    @abstractmethod
    def flush(self) -> None:
        """Hand on what has been collected: the server ends."""
