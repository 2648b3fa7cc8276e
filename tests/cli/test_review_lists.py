import re
from pathlib import Path

import pytest
from onrecord.config import Settings
from onrecord.store.database.sessions import open_database, writing
from sqlalchemy import text

from tests.cli.commands import Command


@pytest.mark.usefixtures("migrated")
def test_what_is_up_for_review_is_listed(onrecord: Command, folder: Path, database: Path) -> None:
    onrecord("ingest", folder)
    assert onrecord("review") == (0, "", "")
    engine = open_database(Settings(database_url=f"sqlite:///{database}"))
    with writing(engine) as session:
        session.execute(text("UPDATE quote SET review = 'not_anchored'"))
    engine.dispose()
    code, out, err = onrecord("review")
    assert (code, err) == (0, "")
    assert [line.split("\t")[2:4] for line in out.splitlines()] == [["not_anchored", "revision 1 of 1"]]
    quote = out.partition("\t")[0]
    unreasoned = (1, "", "onrecord: --keep needs a --reason: the journal is public\n")
    assert onrecord("review", "--keep", quote) == unreasoned
    kept = onrecord("review", "--keep", quote, "--reason", "The old words stand.")
    assert kept == (0, f"{quote} stays on its text\n", "")
    assert onrecord("review") == (0, "", "")


@pytest.mark.usefixtures("migrated")
def test_words_that_articles_give_to_two_people_are_up_for_review(
    onrecord: Command, tmp_path: Path, database: Path
) -> None:
    said = "“The ferry will not cross the strait before the harbour wall is repaired,” {} said on Monday."
    for place, who in (("north", "Mara Lund"), ("south", "Otto Brandt")):
        (tmp_path / f"{place}.txt").write_text(f"News from the {place}\n\n{said.format(who)}\n")
    onrecord("ingest", tmp_path / "north.txt", tmp_path / "south.txt")
    code, out, _ = onrecord("review")
    utterance, article, why, named, words = out.rstrip("\n").split("\t")
    assert (code, utterance[:4], article[:4], why) == (0, "utt_", "art_", "different speakers")
    assert sorted(re.sub(r"quo_\w+ ", "", named).split(", ")) == ["Mara Lund", "Otto Brandt"]
    assert words.startswith("The ferry will not cross")
    assert database.exists()


@pytest.mark.usefixtures("migrated")
def test_speakers_who_may_be_one_are_up_for_review(onrecord: Command, tmp_path: Path) -> None:
    for number, who in enumerate(("José Núñez", "Jose Nunez")):
        (tmp_path / f"{number}.txt").write_text(f"“We sold {number} boats,” said {who}, a fisherman.\n")
    onrecord("ingest", tmp_path / "0.txt", tmp_path / "1.txt")
    code, out, _ = onrecord("review")
    goes, stays, why, names, shared = out.rstrip("\n").split("\t")
    assert (code, goes[:4], stays[:4], why, shared) == (0, "spk_", "spk_", "may be one", "fisherman")
    assert sorted(names.split(", ")) == ["Jose Nunez", "José Núñez"]
