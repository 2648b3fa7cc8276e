"""Exports of archive services: several articles in one text, each under labels of its own."""
