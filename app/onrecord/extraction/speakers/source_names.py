"""What the name at a cue is, where its kind alone does not tell: a thing, a body, a dateline, a line in capitals, a common noun."""

from onrecord.extraction.lexicon.en.bodies import BODY_NOUNS
from onrecord.extraction.lexicon.en.namelists import surnames
from onrecord.extraction.lexicon.en.things import BUILT
from onrecord.extraction.names.kinds import MAX_PERSON
from onrecord.extraction.names.recognition import Name
from onrecord.extraction.roles.text import Text


def is_thing(text: Text, name: Name) -> bool:
    """Return whether this is an unknown name after an article ("the Herald-Leader"), which persons have not, or a building's ("Ashby Gardens")."""
    if name.kind != "unknown":
        return False
    built = name.last - name.first > 1 and text.words[name.last - 1] in BUILT
    return built or (name.first > 0 and text.lower[name.first - 1] == "the")


def is_dateline(text: Text, name: Name) -> bool:
    """Distinguish where an article was written ("KUALA LUMPUR: The minister") from who speaks."""
    printed = text.words[name.first : name.last]
    return (
        name.kind == "place"
        and all(word.isupper() for word in printed)
        and text.words[name.last : name.last + 1] == [":"]
    )


def is_slogan(name: Name) -> bool:
    """Distinguish a line in capitals from a name: nobody has that many."""
    return name.kind == "unknown" and name.last - name.first > MAX_PERSON


def is_body(text: Text, name: Name) -> bool:
    """Return whether this is a name that "the company" before it introduces, or of which "which" behind it tells."""
    if text.lower[name.last : name.last + 2] == [",", "which"]:
        return name.kind == "unknown"
    before = name.first - 1
    if before > 0 and text.words[before] == ",":
        before -= 1
    return name.kind == "unknown" and before > 0 and text.lower[before] in BODY_NOUNS


def is_plural(text: Text, name: Name) -> bool:
    """Distinguish a common noun that a sentence opens with ("Polls suggest") from a surname."""
    word = text.words[name.first]
    opens = name.first == 0 or not text.words[name.first - 1][0].isalnum()
    alone = name.kind == "unknown" and name.last - name.first == 1 and opens
    alone = alone and text.words[name.first - 1 : name.first] != [","]
    return alone and word.endswith("s") and word not in surnames() and not word.isupper()
