"""Model: what a portfolio is, as frozen types; no files, no sums, no HTML."""
