"""Real input: a portfolio on the Common Core, as a school would begin one, from the published package to the map."""

import json
import re
from html import unescape

import pytest
from conftest import PortfolioFolder

PACKAGES = "data/frameworks/case"
CCSS = f"{PACKAGES}/ccss-math-2010.json"
LONG = "CCSS.Math.Content."
FRAMEWORK = "common-core-state-standards-math"
LAST_DAY = "2026-05-31"

# Each entry with its day and help, then the standard as it is typed (short, long or by CASE identifier) and
# the teacher's level; None where the work still waits for a teacher.
ENTRIES = {
    "bike-speed": ("2026-02-03", "alone", {"7.RP.A.1": 2}),
    "pancake-rate": ("2026-02-10", "alone", {f"{LONG}7.RP.A.1": 3}),
    "paint-mix": ("2026-03-03", "alone", {"6b9c3a21-d7cc-11e8-824f-0242ac160002": 3}),
    "cold-week": ("2026-02-17", "alone", {"7.NS.A.1": 3}),
    "lift-game": ("2026-03-10", "alone", {f"{LONG}7.NS.A.1": 3}),
    "kite-money": ("2026-03-24", "alone", {"6b9c3725-d7cc-11e8-824f-0242ac160002": 3}),
    "shop-flyer": ("2026-03-17", "alone", {"7.EE.B.3": 1}),
    "tip-table": ("2026-04-07", "alone", {"6b9e464c-d7cc-11e8-824f-0242ac160002": 2}),
    "round-bed": ("2026-04-14", "alone", {f"{LONG}7.G.B.4": None}),
    "dice-log": ("2026-04-21", "together", {"7.SP.C.5": 3}),
    "straight-line": ("2026-04-28", "hints", {"7.RP.A.2.a": 4}),
    "trip-plan": ("2026-05-05", "alone", {"7.RP.A.3": 2.5, f"{LONG}7.NS.A.3": 3}),
}

ENTRY = """\
---
title: {title}
date: {day}
standards: [{names}]
kind: performance
help: {help}
---
I worked out what we needed, tried it, and wrote down each step with its unit.
"""
FEEDBACK = """\
---
entry: {entry}
by: my-teacher
role: teacher
given: {day}
standards: [{names}]
levels: {{{levels}}}
---
## Saw
You wrote "each step with its unit".
## Glow
Every number has a unit, so I could follow it.
"""


def write_entries(portfolio):
    for entry, (day, help_had, levels) in ENTRIES.items():
        names = ", ".join(levels)
        title = entry.replace("-", " ").capitalize()
        text = ENTRY.format(title=title, day=day, names=names, help=help_had)
        portfolio.write(f"evidence/{entry}.md", text)
        given = ", ".join(f"{name}: {level}" for name, level in levels.items() if level is not None)
        if given:
            text = FEEDBACK.format(entry=entry, day=day, names=names, levels=given)
            portfolio.write(f"feedback/{entry}/{day}-my-teacher.md", text)


if __name__ == "__main__":
    import sys
    from pathlib import Path
    write_entries(PortfolioFolder(Path(sys.argv[1])))
