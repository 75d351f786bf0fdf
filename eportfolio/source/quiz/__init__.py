"""Reads self-checks: the `quiz` blocks of a Markdown text, each fault with its line inside the block."""
