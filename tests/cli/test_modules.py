"""How a command's own module is loaded."""

import gc

import pytest
from onrecord.cli.modules import load


@pytest.mark.parametrize("name", ["onrecord.cli.migrate", "onrecord.cli.stopping"])
def test_a_module_is_loaded_and_garbage_is_looked_for_again(name: str) -> None:
    assert load(name) is load(name)
    assert gc.isenabled()


def test_a_module_that_is_not_there_leaves_no_trace() -> None:
    with pytest.raises(ModuleNotFoundError, match="nowhere"):
        load("onrecord.cli.nowhere")
    assert gc.isenabled()
