"""What is wrong with a server, in a few words."""

from psycopg import Error, OperationalError

_TROUBLE = {
    "55P03": "locked by another program for longer than ONRECORD_BUSY_TIMEOUT_MS",
    "57014": "answering takes too long; ask for less",
    "53100": "the disk is full",
    "53200": "the server has no memory left",
    "53300": "the server has no connection left",
    "25006": "read-only",
    "28P01": "the server refuses this user or password",
    "28000": "the server refuses this user or password",
    "3D000": "not there; make it with `createdb --template=template0 --encoding=UTF8 --locale=C`",
    "42501": "no permission",
    "42P01": "not of this version's schema; run `onrecord migrate`",
    "42703": "not of this version's schema; run `onrecord migrate`",
    "40001": "changed by another program at the same moment; try again",
    "40P01": "changed by another program at the same moment; try again",
    "57P01": "the server is being stopped",
    "57P02": "the server has crashed",
    "57P03": "the server is starting or stopping",
    "58030": "the disk reports an error",
    "XX001": "damaged; restore it from a copy or rebuild it with `onrecord import`",
    "XX002": "damaged; restore it from a copy or rebuild it with `onrecord import`",
}
_UNREACHED = "the server cannot be reached"


def explain(error: BaseException | None) -> str | None:
    """Return in a few words what is wrong with the server; None when the fault is not the server's."""
    if not isinstance(error, Error):
        return None
    if error.sqlstate is not None:
        known = _TROUBLE.get(error.sqlstate)
        return known or (_UNREACHED if error.sqlstate.startswith("08") else None)
    if not isinstance(error, OperationalError):
        return None
    return next((_TROUBLE[state] for state, said in _SAID.items() if said in str(error)), _UNREACHED)


_SAID = {
    "3D000": "does not exist",
    "28P01": "authentication failed",
    "53300": "too many clients",
    "57P03": "the database system is",
}
"""Of a connection that is refused libpq gives the words alone."""
