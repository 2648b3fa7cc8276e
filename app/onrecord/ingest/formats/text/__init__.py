"""Articles as plain text: which lines are header, body and foot."""
