"""Sections: parts the text of feedback into Saw, Glow, Grow and Next."""

import re

from eportfolio.problems import nearest
from eportfolio.source.yaml.author_file import AuthorFile, LinePlace

SECTIONS = ("saw", "glow", "grow", "next")
_HEADING = re.compile(r" {0,3}##[ \t]+(.+?)[ \t]*#*[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_STEP = re.compile(r" {0,3}(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(.*)")


def part_sections(body: str, first_line: int, file: AuthorFile) -> dict[str, str]:
    """Give each section's Markdown by its name in small letters; "" for those left out.

    What stands before the first heading counts as seen: family often writes just that.
    """
    lines: dict[str, list[str]] = {name: [] for name in SECTIONS}
    begun_on: dict[str, int] = {}
    here, fence = "saw", ""
    for number, line in enumerate(body.split("\n"), first_line):
        fence = _after(line, fence)
        heading = None if fence else _HEADING.fullmatch(line)
        if heading is None:
            lines[here].append(line)
            continue
        name = heading[1].casefold()
        place = LinePlace(number, 1, len(line))
        if name not in SECTIONS:
            near = nearest(name, SECTIONS).capitalize()
            mend = "" if near else "For a heading inside a section use ###."
            file.fault(
                place, "feedback has the sections Saw, Glow, Grow and Next", mend, near=near and f"## {near}"
            )
        elif begun_on.setdefault(name, number) != number:
            what = f"{heading[1]} began on line {begun_on[name]} already"
            file.fault(place, what, "Put both texts under one heading.")
        else:
            here = name
    return {name: "\n".join(text).strip("\n").rstrip() for name, text in lines.items()}


def _after(line: str, fence: str) -> str:
    """Give the fence that is open after a line, or ""; headings inside code are code."""
    found = _FENCE.match(line)
    if not found:
        return fence
    if not fence:
        return found[1]
    closes = found[1][0] == fence[0] and len(found[1]) >= len(fence) and not line.strip(" `~")
    return "" if closes else fence


def steps_of(text: str) -> tuple[str, ...]:
    """Give the next steps: the points of a list, or else its paragraphs, one line each."""
    steps: list[list[str]] = []
    apart = True
    for line in text.split("\n"):
        found = _STEP.fullmatch(line)
        if found:
            steps.append([found[1].strip()])
        elif not line.strip():
            apart = True
            continue
        elif steps and (not apart or line[0] in " \t"):
            steps[-1].append(line.strip())
        else:
            steps.append([line.strip()])
        apart = False
    return tuple(" ".join(part for part in step if part) for step in steps if any(step))
