"""Assessment: what follows from the evidence, as pure sums: no files, no clock, no HTML."""
