"""What tells that somebody has seen what happened."""

from onrecord.text.lexicon import words

SAW = words("saw witnessed heard survived escaped fled watched filmed lives lived")
"""What a witness did."""
WHERE = words("in at near inside outside on among standing sitting waiting walking driving there")
"""What says where a witness was."""
