"""On Record: news articles as a record of who said what, in which words, in which capacity.

::

    from onrecord import Client, extract, read

What stands in `__all__` is for everybody; docs/python.md shows it. It is loaded when it is first asked for, so that
the command line and the server do not wait for what they do not use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.errors import InputError
    from onrecord.ingest.values import Speaker
    from onrecord.library.articles import Article, Articles, Quote, extract, read
    from onrecord.library.client import ApiError, Client

__version__ = "0.2.0"
__all__ = ["ApiError", "Article", "Articles", "Client", "InputError", "Quote", "Speaker", "extract", "read"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = "client" if name in {"ApiError", "Client"} else "articles"
    return getattr(import_module(f"onrecord.library.{module}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
