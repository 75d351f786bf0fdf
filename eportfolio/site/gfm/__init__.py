"""GFM: Markdown as GitHub's preview shows it; the one door to Python-Markdown."""
