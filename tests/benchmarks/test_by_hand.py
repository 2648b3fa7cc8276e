"""Drafts written by hand: as many verdicts are right as docs/check.md says."""

import re

import pytest

from benchmarks.by_hand import GROUPS, main, read_group


def test_there_are_drafts_of_every_verdict_and_kind() -> None:
    drafts = [draft for group in GROUPS for draft in read_group(group)]
    assert len(drafts) >= 100
    wanted = [one for draft in drafts for one in draft.expected]
    assert len({verdict for one in wanted for verdict in one.verdicts}) == 9
    assert len({kind for one in wanted for kinds in one.kinds for kind in kinds}) == 8


def test_verdicts_of_drafts_written_by_hand_are_right(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--group", "speakers", "--verbose"]) == 0
    assert "right: speakers: a paraphrase put into marks" in capsys.readouterr().out
    main([])
    found = re.search(r"\| all \| \d+ \| \d+ \(([\d.]+) %\)", capsys.readouterr().out)
    assert found is not None
    assert float(found[1]) >= 97
