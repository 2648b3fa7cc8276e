"""What the addresses of pages take; unlike those of the API they ignore what they do not know."""

from pydantic import ConfigDict

from onrecord.routers.http.parameters import Paging


class ListParameters(Paging):
    """Which part of a list."""

    model_config = ConfigDict(extra="ignore")
