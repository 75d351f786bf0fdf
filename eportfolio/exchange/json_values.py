"""JSON values: how an export writes a number, a day and a list."""

import json
from datetime import date
from typing import Any

Json = dict[str, Any]


def number(value: float | None) -> float | int | None:
    """Write a whole number without a point."""
    return int(value) if value is not None and value == int(value) else value


def written(value: object) -> str:
    """Write a value; a list with each item on a line of its own, so that two exports can be compared."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(written(item) for item in value) + "\n]"
    return json.dumps(value, ensure_ascii=False, default=day_text)


def day_text(day: object) -> str:
    """Write a day as files do; nothing else needs help to become JSON."""
    if isinstance(day, date):
        return day.isoformat()
    raise TypeError(f"not for an export: {day!r}")
