"""Captions and transcripts of programs."""
