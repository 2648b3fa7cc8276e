"""Pages that were copied as a whole: which of their lines are the article."""
