"""Rows as data frames of whichever library is there."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from onrecord.errors import InputError
from onrecord.ingest.values import Json

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

_KINDS = {str: "str", int: "Int64", float: "Float64"}
"""Of pandas: each may be null."""


class Rows(ABC):
    """Flat rows with named columns; to be mixed into what has some."""

    __slots__ = ()

    @abstractmethod
    def rows(self) -> list[Json]:
        """Return the rows."""

    @abstractmethod
    def _columns(self) -> Mapping[str, type]:
        """Return the names of the columns, and what their cells are where they are not null."""

    def to_pandas(self) -> "pd.DataFrame":
        """Return the rows as a pandas data frame, also when there are none with every column in its type.

        Raises:
            InputError: pandas is not installed.
        """
        columns = self._columns()
        frame = _library("pandas").DataFrame(self.rows(), columns=[*columns])
        return frame.astype({name: _KINDS[kind] for name, kind in columns.items()})

    def to_polars(self) -> "pl.DataFrame":
        """Return the rows as a polars data frame, also when there are none with every column in its type.

        Raises:
            InputError: polars is not installed.
        """
        polars = _library("polars")
        kinds = {str: polars.String, int: polars.Int64, float: polars.Float64}
        schema = {name: kinds[kind] for name, kind in self._columns().items()}
        frame: pl.DataFrame = polars.DataFrame(self.rows(), schema=schema)
        return frame


def _library(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError:
        raise InputError(f"{name} is not installed: pip install {name}") from None
