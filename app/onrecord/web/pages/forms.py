"""Forms of pages: what a browser sends, checked against the fields that the page has."""

from collections.abc import Collection, Mapping
from urllib.parse import parse_qsl

from fastapi import Request

from onrecord.routers.http.bodies import read_body
from onrecord.routers.http.problems import Fault, ProblemError, invalid

FORM = "application/x-www-form-urlencoded"
LARGEST = 20_000
"""Bytes of a form that holds no article."""
WRITTEN_OUT = 3
"""How many bytes a form may make of one: letters may be %XX."""
TEXT_FIELD = "text"


def told(problem: ProblemError, labels: Mapping[str, str], whole: str) -> str:
    """Tell what of a form cannot be taken, field by field: by their labels, or by what the form as a whole is called."""
    fields = [(fault.pointer or "").split("/") for fault in problem.faults]
    labelled = [labels.get(parts[1], whole) if parts[1:] else whole for parts in fields]
    said = [f"{label}: {fault.detail}" for label, fault in zip(labelled, problem.faults, strict=True)]
    return "; ".join(dict.fromkeys(said)) or problem.detail


async def read_form(request: Request, names: Collection[str], needed: str = TEXT_FIELD) -> Mapping[str, str]:
    """Read the form that a page sent (`form_fields`).

    Raises:
        ProblemError: It is too large, none, or not as the page has it.
    """
    body, _ = await read_body(request, {FORM}, LARGEST)
    return form_fields(body, names, needed)


def form_fields(body: bytes, names: Collection[str], needed: str = TEXT_FIELD) -> Mapping[str, str]:
    """Return the fields of a form, each there at most once and `needed` always.

    Raises:
        ProblemError: 422, the form lacks what is needed or has another field; 400, it is not one.
    """
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, max_num_fields=len(names), errors="strict"
        )
    except ValueError:
        raise ProblemError("bad-request", "the form cannot be read") from None
    fields = dict(pairs)
    if len(fields) != len(pairs) or not fields.keys() <= {*names} or not fields.get(needed, "").strip():
        raise invalid([Fault(f"needs a {needed}", pointer=f"/{needed}")])
    return fields
