"""`onrecord review` settles what it lists: pairs of speakers, and words that articles give to several."""

from pathlib import Path

from tests.cli.commands import Command

SAID = "“The old mill at Rosmere will not be sold before the weirs are paid for,” said {}, an analyst at Acme, in case {}."
WHY = ("--reason", "The minutes of 3 May.")


def ingest(onrecord: Command, folder: Path, *names: str) -> None:
    for number, name in enumerate(names):
        (folder / f"{number}.txt").write_text(SAID.format(name, number))
    assert onrecord("ingest", str(folder))[0] == 0


def test_what_is_settled_is_not_listed_until_it_is_undone(onrecord: Command, tmp_path: Path) -> None:
    ingest(onrecord, tmp_path, "José Núñez", "Jose Nunez", "Adam Roe")
    pair, words = (line.split("\t") for line in onrecord("review")[1].splitlines())
    assert (pair[2], words[2]) == ("may be one", "different speakers")
    code, out, _ = onrecord("review", "--different", pair[0], pair[1], *WHY)
    assert (code, out.partition(": ")[2]) == (0, f"{pair[0]} and {pair[1]} are not one\n")
    again = onrecord("review", "--different", pair[1], pair[0], *WHY)[1]
    assert again.endswith("are not one, as was settled before\n")
    code, out, _ = onrecord("review", "--stand", words[0], *WHY)
    assert (code, "each said it" in out) == (0, True)
    assert onrecord("review") == (0, "", "")
    settled = [line.split("\t") for line in onrecord("review", "--settled")[1].splitlines()]
    assert [(one[1], one[2]) for one in settled] == [(words[0], "stand"), ("", "distinct")]
    assert settled[0][4].endswith("review: The minutes of 3 May.")
    for one in settled:
        assert onrecord("review", "--undo", one[0], *WHY) == (0, f"{one[0]} is undone\n", "")
    assert len(onrecord("review")[1].splitlines()) == 2


def test_what_cannot_be_settled_is_one_line(onrecord: Command, tmp_path: Path) -> None:
    ingest(onrecord, tmp_path, "Adam Roe")
    for asked, said in (
        (("--different", "adam-roe", "nobody"), "--different needs a --reason: the journal is public"),
        (("--different", "adam-roe", "nobody", *WHY), "no speaker has this address"),
        (("--different", "nobody", "adam-roe", *WHY), "no speaker has the address 'nobody'"),
        (("--stand", "utt_000000000000", *WHY), "utt_000000000000 is not listed: no articles give it to speakers who cannot be one"),
        (("--undo", "set_000000000000", *WHY), "no settlement has the address 'set_000000000000'"),
    ):  # fmt: skip
        assert onrecord("review", *asked) == (1, "", f"onrecord: {said}\n")
