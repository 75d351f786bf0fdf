"""YAML text: writes values as an author would type them, so that `yaml_files` reads the same again."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from eportfolio.source.yaml.yaml_nodes import UNSEEN

LONGEST_LINE = 110
_PLAIN = re.compile(r"[^\W_](?:[\w ./+*%()'&;~-]*[\w./+*%()'&;~-])?")
"""Texts that need no quotes: nothing in them is a sign of YAML, neither at the start nor inside a list."""

_PLAIN_ALONE = re.compile(r"[^\W_](?:[\w ./+*%()'&;~,\[\]{}-]*[\w./+*%()'&;~)\]}-])?")
"""The same outside of lists and mappings in brackets, where a comma parts nothing."""

_BREAKS = re.compile("[\u2028\u2029\x85]")


def one_line(value: Any) -> str:
    """Write a value on one line: a text, number, date, list or mapping."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return f"{value:.10g}"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{text(str(key))}: {one_line(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(one_line(part) for part in value) + "]"
    return text(str(value))


def text(words: str, *, alone: bool = False) -> str:
    """Write a text, in quotes only where it needs them; `alone` where no bracket is open around it."""
    if (_PLAIN_ALONE if alone else _PLAIN).fullmatch(words):
        return words
    return _in_double_quotes(words)


def text_like(style: str, words: str, *, alone: bool) -> str:
    """Write a text in the quotes that another stood in before it; `style` is the sign that one began with."""
    if style == "'" and words.isprintable():
        return "'" + words.replace("'", "''") + "'"
    return _in_double_quotes(words) if style == '"' else text(words, alone=alone)


def _in_double_quotes(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    escaped = _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped)
    return f'"{UNSEEN.sub("", escaped)}"'


def field_lines(name: str, value: Any, indent: str = "") -> list[str]:
    """Write a field: on one line where it fits, else its parts below each other."""
    said = text(value, alone=True) if isinstance(value, str) else one_line(value)
    line = f"{indent}{text(name)}: {said}"
    is_list = isinstance(value, list | tuple)
    has_parts = is_list and any(isinstance(part, Mapping) for part in value)
    if not value or not (has_parts or isinstance(value, Mapping) or is_list):
        return [line]
    if len(line) <= LONGEST_LINE and not has_parts:
        return [line]
    if isinstance(value, Mapping):
        below = [each for key, part in value.items() for each in field_lines(key, part, indent + "  ")]
        return [f"{indent}{text(name)}:", *below]
    return [f"{indent}{text(name)}:", *(each for part in value for each in _part_lines(part, indent + "  "))]


def _part_lines(part: Any, indent: str) -> list[str]:
    """Write one part of a list."""
    line = f"{indent}- {one_line(part)}"
    if len(line) <= LONGEST_LINE or not isinstance(part, Mapping):
        return [line]
    lines = [each for key, value in part.items() for each in field_lines(key, value, indent + "  ")]
    return [f"{indent}- {lines[0].lstrip()}", *lines[1:]]
