"""The lists of the desk, and the way back to them from what is decided elsewhere."""

import re
from collections.abc import Mapping

LISTS = {name: f"/desk/{name}" for name in ("review", "contradictions", "speakers", "settled")}
LISTS["reports"] = "/desk"
_TASK = re.compile(r"[a-z]{3}_[0-9a-z]{12}(-[a-z]{3}_[0-9a-z]{12})?")


def desk_at(name: str, fields: Mapping[str, str]) -> str:
    """Return the address of one of `LISTS`, at the task that a form names as the next one."""
    following = fields.get("next", "")
    return f"{LISTS[name]}#{following}" if _TASK.fullmatch(following) else LISTS[name]
