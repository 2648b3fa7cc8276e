"""What of a page is running text."""

import re

from onrecord.ingest.formats.markup.blocks import Block

_SENTENCE_END = re.compile(r"[.!?…:;,\u3002\uff01\uff1f\u300d—–-][”’\"'»)\]]{0,3}\Z|[”\"»]\Z")


def is_prose(block: Block) -> bool:
    """Return whether a block is of running text: it ends as a sentence does, or is quoted as a whole."""
    return bool(block.quotation) or block.tag == "pre" or _SENTENCE_END.search(block.text[-6:]) is not None
