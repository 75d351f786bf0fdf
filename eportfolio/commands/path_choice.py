"""Path choice: finds the step that is meant, asks for what is not said yet, and writes the choice."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from eportfolio.called import called
from eportfolio.commands.outcome import Outcome, typed
from eportfolio.commands.standard_names import unclear_standards
from eportfolio.commands.steps_named import Named, named_step
from eportfolio.model.step_choice import ARROW, DECLINED, SWAPPED, TAKEN, StepChoice
from eportfolio.problems import Location, Problem
from eportfolio.source.edit import change_file
from eportfolio.source.read import read_portfolio
from eportfolio.source.writing.choose_step import by_hand, change_of, choose_step
from eportfolio.source.yaml.splices import CannotEdit

COMMAND = {TAKEN: "accept", SWAPPED: "swap", DECLINED: "decline"}
DID = {TAKEN: "You took", DECLINED: "You left out"}


def choose(
    kind: str,
    step: str,
    path_id: str,
    folder: Path,
    ask: Callable[[], tuple[str, str]],
    standard: str = "",
) -> Outcome:
    """Find the step, ask for what is not said yet, and write the choice.

    Args:
        kind: taken, swapped or declined.
        step: the word for the step.
        path_id: the path that is meant; "" where only one can be.
        folder: the portfolio's.
        ask: gives the reason and, for a swap, what is done instead; asks for what no option said.
        standard: the name of the one that a swapped step is for; "" to leave that as it is.
    """
    reading = read_portfolio(folder)
    if reading.portfolio is None:
        return Outcome(problems=reading.problems)
    named = named_step(step, path_id, reading.portfolio.paths, f"path {COMMAND[kind]}")
    if isinstance(named, Problem):
        # A path with a fault in it cannot be asked for its steps; then that is what to say.
        broken = tuple(
            one for one in reading.problems if one.is_fault and one.where.file.startswith("paths/")
        )
        return Outcome(problems=broken or (named,))
    if said := said_already(kind, named):
        return Outcome((said, "Nothing was changed."))
    if wrong := unclear_standards([standard] if standard else [], reading.portfolio.frameworks, "--standard"):
        return Outcome(problems=wrong)
    try:
        why, instead = ask()
    except click.Abort:
        lines = ("", "Nothing was changed. To be asked nothing, say it all at once:")
        more = '--for "…" ' if kind == SWAPPED else ""
        words = f'path {COMMAND[kind]} {named.step.id or step} {more}--why "…"'
        return Outcome(lines, failed=True, next=(typed(words, folder),))
    if wrong_for := wrong_words(named, instead):
        return Outcome(problems=(wrong_for,))
    choice = StepChoice(kind, named.step.do, instead)
    return write(choice, named, why, standard, reading.portfolio.settings.learner, folder)


def said_already(kind: str, named: Named) -> str:
    """Say that a step was taken or left out before; "" where this would be news."""
    chosen = named.path.choice_about(named.step)
    if not chosen or kind == SWAPPED or chosen[0].kind not in ((kind, SWAPPED) if kind == TAKEN else (kind,)):
        return ""
    return f"{DID[kind]} “{named.step.do.removesuffix('.')}” on {chosen[1].date} already."


def wrong_words(named: Named, instead: str) -> Problem | None:
    """Say what is wrong with what a step is swapped for; None where it can be, or nothing is swapped."""
    words = f"--for {instead}"
    where = Location("", column=len("--for ") + 1, width=len(instead))
    if ARROW.strip() in instead:
        what = "-> means “in place of” in the history of a path"
        return Problem(where, what, "Say it in words.", text=words)
    if instead and instead.casefold() == named.step.do.casefold():
        mend = f'To take it: {called()} path accept "{instead}"'
        return Problem(where, "the step says this already", mend, text=words)
    return None


def write(choice: StepChoice, named: Named, why: str, standard: str, learner: str, folder: Path) -> Outcome:
    """Write a choice into the path's file."""
    part = change_of(choice, why, learner, date.today())  # noqa: DTZ011 (the day at home is meant)
    file = named.path.location.file
    try:
        kept = change_file(folder, file, lambda text: choose_step(text, named.index, choice, part, standard))
    except CannotEdit:
        what = "this file is laid out in a way that only a person can change"
        problem = Problem(Location(file), what, "Nothing was changed. Write these lines into it by hand:")
        return Outcome(tuple(by_hand(choice, part, standard)), problems=(problem,))
    return Outcome(tuple(told(choice, file, kept, named)), next=(typed("serve", folder),))


def told(choice: StepChoice, file: str, kept: str, named: Named) -> list[str]:
    """Say what was done and what may be to do now."""
    step = choice.step.removesuffix(".")
    if choice.kind != SWAPPED:
        lines = [f"{DID[choice.kind]} “{step}”."]
    else:
        lines = [f"“{choice.instead}” stands there now, in place of “{step}”."]
        left = [name for name, value in (("where", named.step.place), ("needs", named.step.needs)) if value]
        if left:
            lines.append(f"Look whether this still holds for it: {' and '.join(left)}.")
    if named.path.state == "proposed":
        lines.append("The path is still a proposal: it begins once you and a teacher agree.")
    return [*lines, f"It is in {file}, under changes. What the file said before: {kept}", "See it:"]
