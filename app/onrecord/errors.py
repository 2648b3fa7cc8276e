"""What can go wrong, as one tree.

::

    AppError
    ├── InputError       a file, text or argument that cannot be taken; the message names what is wrong
    ├── NotFoundError    nothing has this address
    ├── ConflictError    the state of the record forbids it
    │   └── StaleError   the version that the change was made for is no longer the current one
    └── UnavailableError the database cannot answer now
"""


class AppError(Exception):
    """Anything that On Record itself reports; `str()` is one clear line without internals."""


class InputError(AppError):
    """A file, text or argument cannot be taken."""

    def __init__(self, message: str, *, place: tuple[str | int, ...] = ()) -> None:
        super().__init__(message)
        self.place = place
        """Keys and positions that lead to what is wrong in a value of several parts; empty: it is the whole."""


class NotFoundError(AppError):
    """Nothing has this address."""

    def __init__(self, what: str, address: str) -> None:
        super().__init__(f"no {what} has the address {address!r}")
        self.what = what
        self.address = address


class ConflictError(AppError):
    """The state of the record forbids it."""


class StaleError(ConflictError):
    """The version that the change was made for is no longer the current one."""


class UnavailableError(AppError):
    """The database cannot answer now; trying again later may help."""
