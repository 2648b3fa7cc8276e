"""Words before a cue that turn what it reports around, or leave it open (Quirk et al. 1985, 10.54-70 and 15.25-35)."""

from onrecord.text.lexicon import words

TURNING = words(
    "no not nor never neither nobody none nothing hardly rarely seldom scarcely barely without n't cannot if unless whether lest"
)
"""Negations and openers of conditions: they turn a cue around over its subject, too ("Nor did she say")."""
REFUSING = words(
    "refuse refuses refused refusing decline declines declined declining deny denies denied denying "
    "fail fails failed failing avoid avoids avoided avoiding stop stops stopped stopping"
)
"""Verbs that turn around the cue that hangs on them ("declined to say")."""
