"""Steps named: which step of which path is meant by a word of the command line."""

from collections.abc import Sequence
from dataclasses import dataclass

from eportfolio.model.learning_path import LearningPath, PathStep
from eportfolio.problems import Location, Problem, nearest


@dataclass(frozen=True, slots=True)
class Named:
    """A step that was found."""

    path: LearningPath
    index: int
    """Its place in the file, from 0."""

    @property
    def step(self) -> PathStep:
        return self.path.steps[self.index]


def named_step(typed: str, path_id: str, paths: Sequence[LearningPath], before: str) -> Named | Problem:
    """Find a step by its id, its words, or the number that the page shows.

    Args:
        typed: the word for the step.
        path_id: the path that is meant; "" where only one can be.
        paths: all of the portfolio.
        before: the words of the command before it, for the message.
    """
    if path_id and path_id not in {path.id for path in paths}:
        words = f"--path {path_id}"
        place = Location("", column=len("--path ") + 1, width=len(path_id))
        return unknown_path(path_id, paths, place, words)
    meant = [path for path in paths if path_id in ("", path.id)]
    words = f"{before} {typed}"
    place = Location("", column=len(before) + 2, width=len(typed))
    found = [Named(path, index) for path in meant if (index := place_of(typed, path)) is not None]
    # What has ended is left aside where another path has such a step too.
    found = [one for one in found if one.path.open_to_choice] or found
    if len(found) > 1:
        which = " or ".join(f"--path {one.path.id}" for one in found)
        return Problem(place, "several paths have such a step", f"Add {which}.", text=words)
    if not found:
        return unknown_step(typed, meant, place, words)
    return why_not(found[0], place, words) or found[0]


def unknown_path(path_id: str, paths: Sequence[LearningPath], place: Location, words: str) -> Problem:
    """Say that no path has a name, and which names there are."""
    ids = [path.id for path in paths]
    near = nearest(path_id, ids) or next((one for one in ids if path_id.casefold() in one.casefold()), "")
    mend = "" if near else f"There are: {', '.join(ids)}." if ids else "There is no path yet."
    return Problem(place, "no path has this name", mend, near, text=words)


def place_of(typed: str, path: LearningPath) -> int | None:
    """Give the index of a step in a path; None where none is meant."""
    wanted = plain(typed)
    for index, step in enumerate(path.steps):
        if step.id == typed.strip():
            return index
    for index, step in enumerate(path.steps):
        if wanted in (plain(step.id), plain(step.do)):
            return index
    kept = path.kept_steps
    number = int(wanted) if wanted.isascii() and wanted.isdecimal() else 0
    return path.steps.index(kept[number - 1]) if 0 < number <= len(kept) else None


def plain(words: str) -> str:
    return " ".join(words.split()).casefold().rstrip(".")


def unknown_step(typed: str, paths: Sequence[LearningPath], place: Location, words: str) -> Problem:
    known = {said: step.id or said for path in paths for step in path.steps for said in (step.id, step.do)}
    known.pop("", None)
    if near := nearest(typed, known):
        return Problem(place, "no step has this name", near=known[near], text=words)
    ahead = [step for path in paths if path.open_to_choice for step in path.kept_steps if step.done is None]
    names = dict.fromkeys(step.id or f'"{step.do}"' for step in ahead)
    mend = f"Ahead of you are: {', '.join(names)}." if names else "No step is ahead of you."
    return Problem(place, "no step has this name", mend, text=words)


def why_not(named: Named, place: Location, words: str) -> Problem | None:
    """Say why a step cannot be chosen about any more."""
    path, step = named.path, named.step
    if not path.open_to_choice:
        return Problem(
            place, f"the path {path.id} is {path.state}, so its steps stay as they are", text=words
        )
    if step.done:
        what = f"this step is done, since {step.done}"
        return Problem(place, what, "Choose one that is still ahead.", text=words)
    return None
