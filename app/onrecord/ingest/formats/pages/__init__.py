"""News pages: which of their blocks are the article, and who wrote it, where and when."""
