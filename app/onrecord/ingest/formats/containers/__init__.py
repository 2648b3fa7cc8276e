"""Inputs inside inputs: archives, compressed files and web archives, within limits."""
