"""Pages: which pages exist, and all that each may show; pure, given only what one audience may see."""
