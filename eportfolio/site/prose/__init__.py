"""Prose: what a person's text becomes once its HTML is safe: links, pictures, headings, tables, code."""
