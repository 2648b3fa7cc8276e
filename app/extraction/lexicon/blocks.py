"""Word lists are written as blocks of text: easier to read, compare and extend than quoted items."""


def word_set(block: str) -> frozenset[str]:
    """Return the words of a block that white space separates."""
    return frozenset(block.split())
