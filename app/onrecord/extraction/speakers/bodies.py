"""Which organisation "it" means, and "the company" where no name says what it is."""

from onrecord.extraction.speakers.coreference import NEAR, Discourse
from onrecord.extraction.speakers.mention_places import is_field, is_no_object, is_of_dateline, may_be_body


def resolve_body(discourse: Discourse, token: int, *, spoke: bool = False) -> int | None:
    """Return the organisation that "it" means: the one that spoke last, or the only subject close before.

    Args:
        discourse: Who was named and spoke so far.
        token: Where the pronoun or description stands.
        spoke: Only an organisation that has spoken will do ("they" may be anybody else).
    """
    sentences = discourse.document.tokens.sentences
    last = discourse.mentions[-1] if discourse.mentions else None
    if last is not None and last.entity is not None and discourse.reach(token) <= last.token < token:
        near = sentences[token] - sentences[last.token] <= NEAR
        if near and discourse.entities.listed[last.entity].kind == "organization":
            return last.entity
    if spoke:
        return None
    found = set()
    for index, _ in discourse.before(token):
        if sentences[token] - sentences[discourse.entities.names[index].first] > NEAR:
            break
        number = discourse.entities.entity_of[index]
        if (
            is_no_object(discourse.document, discourse.entities.names[index])
            and may_be_body(discourse.document, discourse.entities, number)
            and not is_field(discourse.document, discourse.entities.names[index])
            and not is_of_dateline(discourse.document.tokens.words, discourse.entities.names[index])
        ):
            found.add(number)
    return found.pop() if len(found) == 1 else None
