"""Two of one surname: how sure it is whose a name is that fits both."""

from collections.abc import Mapping
from typing import NamedTuple

from onrecord.extraction.names.prominence import Presence
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.names.topics import Topics

_TOPIC = 1.5
"""By how much whom the paragraph named first is nearer to the reader's mind than another whom it names, too."""
_CLEAR = 0.8
"""Share of the presence from which on a bare surname is left without doubt."""
_BY_CUSTOM = 0.95
"""How likely a bare surname is that of the one who alone has been called by it so far: set by judgement."""
_SHARED = 0.97
"""How much of their share in the presence is left to somebody who has a rival: two alike are not told apart."""


class Doubt(NamedTuple):
    """How likely a name is that of whom it was given to, and who else may bear it."""

    certainty: float
    rivals: tuple[int, ...] = ()


class Rank(NamedTuple):
    """What speaks for one of those whom a short name fits, the weightiest first."""

    by_surname: bool
    by_given_name: bool
    customary: int
    """1 where they have been called by the bare surname before, -1 where by the given name alone, as children are."""
    presence: float
    named_first: int


def doubt_of(
    chosen: int,
    ranks: Mapping[int, Rank],
    presence: Mapping[int, Presence],
    topics: Topics,
    named: tuple[Name, str],
) -> Doubt | None:
    """Return the doubt that the others leave whom a name fits as well; None where they leave none.

    Args:
        chosen: To whom the name was given.
        ranks: What speaks for each whom it fits.
        presence: When each was last named, as far as they have been.
        topics: Whom each paragraph has named.
        named: The name, and the surname as `topics` has it.
    """
    own = ranks[chosen]
    rivals = {one: rank for one, rank in ranks.items() if one != chosen and rank[:2] == own[:2]}
    leads = topics.of(*named) == chosen
    if leads:  # who has not been named since the paragraph began is no rival
        here = {one for one in rivals if one in presence and topics.holds(named[0], presence[one].sentence)}
        rivals = {one: rank for one, rank in rivals.items() if one in here}
    if not rivals:
        return None
    if own.customary > max(rank.customary for rank in rivals.values()) and not leads:
        return Doubt(_BY_CUSTOM, tuple(rivals))
    weight = own.presence * (_TOPIC if leads and not topics.is_of_several(*named) else 1.0)
    share = weight / (weight + sum(rank.presence for rank in rivals.values())) if weight else 0.0
    return None if share >= _CLEAR else Doubt(share * _SHARED, tuple(rivals))
