"""Articles, possessives and other words that open a noun phrase, each set for one use (Quirk et al. 1985, 5.10-26)."""

from onrecord.text.lexicon import words

INDEFINITE_ARTICLES = words("a an")
ARTICLES = INDEFINITE_ARTICLES | {"the"}
INTRODUCING = words("a an another one his her their")
"""What opens the description of somebody who has not spoken yet."""
POSSESSIVES = words("'s ’s ' ’")
"""What a genitive ends with."""
CAPITALIZED = frozenset(("The", "A", "An", "His", "Her", "Their", "Our", "This", "That"))
"""Determiners that open a sentence."""
BEFORE_TWO_TITLES = words("the a an his her their its our my one another both")
"""Before two titles they may make them two people ("the mayor and councillor Jane Doe")."""
BEFORE_TITLES = words("a an the his her their its my our your this that one another some any")
"""Words before a title that are no part of it."""
APPOSED = frozenset(("a", "an", "the", "who", "whose", "one", "another", "then", "now", "formerly"))
"""How an apposition or a relative clause begins."""
DEFINITE = words("the this that his her their its our")
"""Determiners of somebody who is known already."""
OWNERS = words("his her their its our")
"""Possessive determiners of the third person and of "we"."""
NEW_MENTION = words("a an one another")
"""What opens the description of somebody who has not been mentioned before."""
DETERMINED = words("the this that his her their its our my")
"""Determiners of a description that means somebody in particular."""
BEFORE_SOURCES = words(
    "a an the one two three four some several many most senior top another other unnamed anonymous local former"
)
"""Words before the description of somebody unnamed."""
SINGULAR = words("a an the his her their its one our")
"""Determiners of a description of one person."""
BRINGING_IN = words("one another then next there first also among behind beside enter outside inside")
"""First words of sentences that bring somebody in behind their verb: "Then came a farmer", "One of them was a nurse"."""
APPEARING = words(
    "was is were are came comes stood stands sat sits arrived arrives appeared walked waited lay"
)
"""Verbs of such sentences, right before "a"."""
PERSONAL_OWNERS = words("his her their my")
"""Possessive determiners of those who speak: "in her words"."""
