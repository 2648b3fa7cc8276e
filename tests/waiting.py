"""How long tests wait for something that will come: a guard against hanging, never a measure of speed."""

GUARD_SECONDS = 600.0
"""A busy machine may take this long for anything; what takes longer hangs."""
