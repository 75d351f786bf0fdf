"""Yaml: a file as typed text with places; nothing is guessed, and every fault is told."""
