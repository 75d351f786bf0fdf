"""Source: the author's files, read into the model with every problem found."""
