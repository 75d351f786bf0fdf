"""Writing: the texts of new files, made from the tables."""
