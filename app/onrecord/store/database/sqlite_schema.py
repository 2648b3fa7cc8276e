"""What SQLite refuses by itself since the tenth migration (`onrecord.store.database.sqlite` has what is older)."""


def _wider(last: str, more: str) -> str:
    """Let a list of words that the journal takes, which ends with `last`, end with `more`."""
    old = f"{last})".replace("'", "''")
    new = f"{last}, {more})".replace("'", "''")
    return f"UPDATE sqlite_master SET sql = replace(sql, '{old}', '{new}') WHERE name = 'change'"  # noqa: S608 - constants


_SETTLED = (
    "EXISTS (SELECT 1 FROM change WHERE change.seq = NEW.seq AND entity_id = NEW.id AND action = 'settle')"
)
_REFUSE = "RAISE(ABORT, 'a settlement stands until the journal has that it is undone')"
_REOPENED = "EXISTS (SELECT 1 FROM change WHERE entity_id = OLD.id AND action = 'reopen')"
_SPEAKER_REOPENED = """EXISTS (SELECT 1 FROM change JOIN settlement ON settlement.id = change.entity_id
    WHERE settlement.key = OLD.settlement_key AND action = 'reopen')"""

SCHEMA_0010 = (
    # A CHECK takes more words: no row is touched (sqlite.org/lang_altertable.html, section 7). The journal's triggers stay.
    "PRAGMA writable_schema = ON",
    _wider("'restore', 'import'", "'settle', 'reopen'"),
    _wider("'article', 'quote', 'speaker'", "'settlement'"),
    _wider("'disputed', 'other'", "'different_speakers', 'both_stand'"),
    "PRAGMA writable_schema = RESET",
    f"""CREATE TRIGGER settlement_is_journalled BEFORE INSERT ON settlement
    BEGIN SELECT RAISE(ABORT, 'a settlement is what a change of the journal settled') WHERE NOT {_SETTLED}; END""",
    """CREATE TRIGGER settlement_is_immutable BEFORE UPDATE ON settlement
    BEGIN SELECT RAISE(ABORT, 'a settlement never changes'); END""",
    f"CREATE TRIGGER settlement_is_kept BEFORE DELETE ON settlement BEGIN SELECT {_REFUSE} WHERE NOT {_REOPENED}; END",
    """CREATE TRIGGER settlement_speaker_follows BEFORE UPDATE OF settlement_key, position ON settlement_speaker
    BEGIN SELECT RAISE(ABORT, 'a settlement never changes'); END""",
    f"""CREATE TRIGGER settlement_speaker_is_kept BEFORE DELETE ON settlement_speaker
    BEGIN SELECT {_REFUSE} WHERE NOT {_SPEAKER_REOPENED}; END""",
)
"""Guards of what is settled."""
