"""Told: what a site tells other programs, `data/portfolio.json`, with exact numbers; the only thing the
recomputation reads.

Nothing of the program is used in this folder: what stands here is written after the page of the sums alone,
as somebody outside would, so that a mistake of the program cannot be its own witness.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

Told = dict[str, Any]

ASSESSORS = ("teacher", "expert")


def read_told(site: Path) -> Told:
    """Read the export of a site; 0.65 is 65/100 and not the nearest binary fraction."""
    text = (site / "data" / "portfolio.json").read_text("utf-8")
    return json.loads(text, parse_float=Fraction)


def standards(told: Told) -> Iterator[tuple[str, Told, Told]]:
    """Walk the standards in order: (ref, framework, standard)."""
    for framework in told["frameworks"]:
        for standard in framework["standards"]:
            yield f"{framework['id']}:{standard['id']}", framework, standard


def framework_of(told: Told, ref: str) -> Told:
    return next(one for one in told["frameworks"] if one["id"] == ref.split(":")[0])


def standard_of(told: Told, ref: str) -> Told:
    return next(standard for name, _, standard in standards(told) if name == ref)


def entry_of(told: Told, entry: str) -> Told:
    return next(one for one in told["entries"] if one["id"] == entry)


def as_of(told: Told, day: str) -> Told:
    """Leave out what is dated later than a day, as far as levels are concerned; days compare as text."""
    entries = [
        {**one, "revised": one["revised"] if one["revised"] and one["revised"] <= day else None}
        for one in told["entries"]
        if one["date"] <= day
    ]
    there = {one["id"] for one in entries}
    return {
        **told,
        "as_of": day,
        "entries": entries,
        "feedback": [one for one in told["feedback"] if one["given"] <= day and one["entry"] in there],
        "quizzes": [one for one in told["quizzes"] if one["date"] <= day],
        "judgements": [one for one in told["judgements"] if one["date"] <= day],
    }


def days_after(day: str, count: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=count)).isoformat()


def days_from(start: str, end: str) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(start)).days
