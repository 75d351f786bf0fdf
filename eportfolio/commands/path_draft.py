"""Path draft: works out the steps to a goal and writes them down as a proposal."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from eportfolio.assessment.assess import assess
from eportfolio.assessment.path_draft import path_draft
from eportfolio.assessment.readiness import what_is_known
from eportfolio.commands.outcome import Outcome, typed
from eportfolio.commands.standard_names import known_standards, unclear_standards
from eportfolio.model.framework import Standard
from eportfolio.model.portfolio import Portfolio
from eportfolio.problems import Location, Problem
from eportfolio.source.edit import new_file
from eportfolio.source.files.inside import Refused
from eportfolio.source.read import read_portfolio
from eportfolio.source.writing.path_file import path_file

SUGGESTED = 3
"""How many goals that are ready are named where one was reached already."""


def draft_path(goal: str, folder: Path, today: date) -> Outcome:
    """Write `paths/<goal>.yml`, unless there is nothing to draft or the file is there already."""
    reading = read_portfolio(folder)
    portfolio = reading.portfolio
    if portfolio is None:
        return Outcome(problems=reading.problems)
    if unclear := unclear_standards([goal], portfolio.frameworks, "path draft"):
        return Outcome(problems=unclear)
    (ref,) = known_standards(portfolio.frameworks).means(goal)
    standards = {one.ref: one for framework in portfolio.frameworks for one in framework.standards}
    assessment = assess(portfolio, today)
    steps = path_draft(what_is_known(portfolio.frameworks, assessment.proficiency), ref)
    if not steps:
        is_implied = any(one.standard == ref and one.implied for one in assessment.readiness)
        ready = [standards[one] for one in assessment.ready_next[:SUGGESTED]]
        return known_already(goal, standards[ref], is_implied, ready)
    return write(standards[ref], [standards[one] for one in steps], portfolio, folder, today)


def known_already(goal: str, standard: Standard, is_implied: bool, ready: list[Standard]) -> Outcome:
    """Say that no path is needed, and what the learner is ready for instead."""
    what = f"you have reached “{standard.title}” already"
    if is_implied:
        what = f"you are past “{standard.title}” already: what you have reached leans on it"
    names = ", ".join(one.id for one in ready)
    mend = f"Choose a goal further on. You are ready for: {names}." if names else "Choose a goal further on."
    words = f"path draft {goal}"
    where = Location("", column=len("path draft ") + 1, width=len(goal))
    return Outcome(problems=(Problem(where, what, mend, text=words),))


def write(goal: Standard, steps: list[Standard], portfolio: Portfolio, folder: Path, today: date) -> Outcome:
    """Write the proposal, and say what is in it and what only people can add."""
    frameworks = {one.id: one for one in portfolio.frameworks}
    path = f"paths/{goal.id.rstrip('.')}.yml"
    try:
        new_file(folder, path, path_file(goal, steps, frameworks, today))
    except Refused as refused:
        mend = "Open that file, or give it another name and its id too, and draft again."
        taken = "is there already" in refused.what
        return Outcome(problems=(Problem(Location(path), refused.what, mend if taken else refused.mend),))
    return Outcome(tuple(told(goal, steps, path, portfolio)), next=(typed("serve", folder),))


def told(goal: Standard, steps: list[Standard], path: str, portfolio: Portfolio) -> Iterator[str]:
    """Say what was drafted, and who adds what."""
    if len(steps) == 1:
        yield f"New: {path}. Nothing stands before “{goal.title}”: you can begin with it now."
    else:
        yield f"New: {path}. {len(steps)} steps to “{goal.title}”:"
        yield from (f"  {number}. {one.title}" for number, one in enumerate(steps, 1))
    others = [one.id for one in portfolio.paths if any(aim.standard == goal.ref for aim in one.goals)]
    if others:
        yield f"There is a path to it already: {', '.join(others)}. Keep the one that you want to go."
    yield "It is a proposal. You write why you want it, and what you will show at the end."
    yield "With your teacher, change the steps and the markers until they fit, and say who decides what."
    yield "It is agreed once you both stand under agreed, and state says so. Look at it:"
