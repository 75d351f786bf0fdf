"""Files: what lies in the portfolio folder, and the only safe way to it."""
