"""Publishing states of the IPTC (`pubstatus`) whose items are no articles, in NewsML-G2 and ninjs."""

NOT_PUBLISHED = frozenset({"canceled", "withheld"})
