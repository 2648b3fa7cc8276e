"""Who was mentioned where: what the discourse remembers of those who spoke."""

from dataclasses import dataclass

from onrecord.extraction.lexicon.en.namelists import Gender


@dataclass(frozen=True, slots=True)
class Mention:
    """An attribution already resolved: where its source stands and who spoke."""

    token: int
    entity: int | None
    """None: somebody without a name, whom a description tells."""
    gender: Gender = "u"
    """Of somebody without a name."""
    alone: bool = False
    """Whether nobody else in its sentence has that gender."""
    certainty: float = 1.0
    """How likely this is who spoke; a pronoun that takes them up is no surer."""
