"""Values of filters that name things: what the record does not have is refused, with what comes nearest."""

from collections.abc import Sequence

from onrecord.errors import NotFoundError
from onrecord.queries import lookup
from onrecord.queries.lookup import What
from onrecord.queries.nearest import nearest_slugs
from onrecord.routers.http.problems import Fault, invalid
from onrecord.store.database.reader import Reader


def known_ids(reader: Reader, what: What, values: Sequence[str], parameter: str) -> list[str]:
    """Return the ids that the values of a filter lead to.

    Raises:
        ProblemError: 422, the record has nothing of this address; an empty list would look like an answer.
    """
    ids, faults = [], []
    for value in values:
        try:
            ids.append(lookup.resolve(reader, what, value).id)
        except NotFoundError:
            near = ", ".join(nearest_slugs(reader, what, value))
            detail = f"the record has no such {what}"
            faults.append(Fault(f"{detail}; nearest: {near}" if near else detail, parameter=parameter))
    if faults:
        raise invalid(faults)
    return ids
