"""HTML as blocks of text with what marks them, and what a page's head and data state."""
