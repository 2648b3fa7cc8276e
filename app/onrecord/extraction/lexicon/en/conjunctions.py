"""Words that join clauses or open them, each set for one use."""

from onrecord.text.lexicon import words

BACKGROUND = frozenset(("which", "although", "though", "while"))
"""How the reporter's own clause behind a reported statement begins."""
NO_SUBJECT = frozenset((",", "who", "which", "that"))
"""Right before a verb these show that its subject stands elsewhere."""
SUBORDINATE_OPENERS = frozenset(
    ("after", "before", "when", "while", "because", "since", "until", "although", "though")
)
"""Before a name they make it the subject of a clause that is not the main one."""
REPORTING_OPENERS = words("after before when while as since although though whereas")
"""They open a clause that may report for itself before the main one does."""
SETTING_AGAINST = words("while but whereas although though and")
"""They set one statement of a sentence against another."""
AND = words("and & or")
"""What joins several who speak together."""
CONCESSIVE_OPENERS = words("while although though whereas")
"""They open a clause that concedes something before the main one."""
CONTRASTING = words("while whereas but")
"""They set what somebody else does against what was said."""
BEFORE_SUBJECTS = SUBORDINATE_OPENERS | AND | {"as", "that", ","}
"""Before a word with a capital and a verb they make it the subject of a clause: "as French put it"."""
EMBEDDING = words("that whether why how if who what when where")
"""They open a clause that a verb of speech reports: "and asked | whether it was safe"."""
BEFORE_PARTICIPLES = words("after before while when since in by upon on besides despite")
"""They open a sentence before a participle whose subject is that of the main clause: "| After saying so, Jane Doe left"."""
