"""Layout: which files of a portfolio's folder are read, and what lies there that must not.

What belongs to other parts of the program (consent, theme) and what is
the author's own business is left alone; a name that nearly is one of ours is spoken of, since what lies under
it would be missing from the site without a word.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from eportfolio.problems import Location, Problem, Severity
from eportfolio.source.files.evidence_folder import EvidenceFolder
from eportfolio.source.files.folders import Folders
from eportfolio.source.files.inside import same_name

READ = (
    *("portfolio.yml", "people.yml", "profile.yml", "judgements.yml"),
    *("frameworks", "evidence", "feedback", "paths", "conferences", "practice", "quiz-results"),
)
LEFT_ALONE = ("consent.yml", "theme", "private-names.txt", "site")


ALMOST = {"yml": (".yaml", ".yml"), "md": (".markdown", ".md")}
"""Endings that are meant as the one that is read."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The files to read, as paths from the root in order, and what is wrong with how they lie."""

    frameworks: tuple[str, ...]
    entries: tuple[str, ...]
    feedback: tuple[str, ...]
    paths: tuple[str, ...]
    conferences: tuple[str, ...]
    practice: tuple[str, ...]
    quiz_results: tuple[str, ...]
    problems: tuple[Problem, ...]


def survey(folders: Folders) -> Layout:
    """Look through a portfolio's folder."""
    found: list[Problem] = []
    _check_top(folders, found)
    evidence = EvidenceFolder(found)
    for path, seen in folders.walk("evidence"):
        evidence.meet(path, seen)
        if evidence.is_full:
            break
    evidence.check_clashes()
    return Layout(
        frameworks=tuple(_files(folders, "frameworks", "yml", found)),
        entries=tuple(evidence.entries),
        feedback=tuple(_feedback_files(folders, found)),
        paths=tuple(_files(folders, "paths", "yml", found)),
        conferences=tuple(_files(folders, "conferences", "md", found)),
        practice=tuple(_files(folders, "practice", "md", found)),
        quiz_results=tuple(_files(folders, "quiz-results", "yml", found)),
        problems=tuple(found),
    )


def not_a_portfolio(folders: Folders) -> Problem | None:
    """Say that a folder holds no portfolio; None when it does."""
    names = folders.listing("")
    if "portfolio.yml" in names:
        return None
    where = Location("portfolio.yml")
    if near := next((name for name in names if same_name(name) in ("portfolio.yaml", "portfolio.yml")), ""):
        return Problem(
            where,
            f"the settings are in {near}, and are looked for in portfolio.yml",
            f"Rename {near} to portfolio.yml.",
        )
    mend = "Go into the folder of your portfolio, or begin one here: eportfolio new"
    return Problem(where, "this is not a portfolio folder: it has no portfolio.yml", mend)


def _check_top(folders: Folders, found: list[Problem]) -> None:
    """Look for names that nearly are ours, and for ours that are of the wrong kind."""
    names = folders.listing("")
    for name, seen in names.items():
        right = name if name in READ else _nearly(name)
        if not right:
            continue
        kind = "file" if right.endswith(".yml") else "folder"
        where = Location(name)
        if seen.kind == "link":
            found.append(
                Problem(where, "this is a link to somewhere else", "Put the file or folder itself here.")
            )
        elif name == right and seen.kind != kind:
            found.append(Problem(where, f"this should be a {kind}", "Give it another name."))
        elif name != right:
            severity = Severity.HINT if right in names else Severity.FAULT
            shown = right if kind == "file" else f"{right}/"
            found.append(
                Problem(where, "this name is not known: nothing in it is read", near=shown, severity=severity)
            )


def _nearly(name: str) -> str:
    """Give the name of ours that was perhaps meant; "" for a name of the author's own."""
    if name in LEFT_ALONE or name.startswith((".", "site-")):
        return ""
    folded = name.casefold()
    stem, dot, ending = folded.rpartition(".")
    if ending == "yaml":
        folded = f"{stem}.yml"
    near = get_close_matches(folded, READ, n=1, cutoff=0.85)
    return near[0] if near and ("." in near[0]) == bool(dot) else ""


def _files(folders: Folders, folder: str, ending: str, found: list[Problem]) -> Iterable[str]:
    for name, seen in folders.listing(folder).items():
        path = f"{folder}/{name}"
        if seen.kind in ("link", "device", "nameless"):
            found.append(
                Problem(
                    Location(path), "this is not a plain file", "Put a file itself here, with a plain name."
                )
            )
        elif seen.kind == "file" and name.endswith(f".{ending}"):
            yield path
        elif name.casefold().endswith(ALMOST[ending]):
            right = f"{name.rpartition('.')[0]}.{ending}"
            what = f"this file is not read: its name should end with .{ending}"
            found.append(Problem(Location(path), what, near=right))


def _feedback_files(folders: Folders, found: list[Problem]) -> Iterable[str]:
    for path, seen in folders.walk("feedback"):
        where = Location(path)
        if seen.kind in ("link", "device", "nameless"):
            found.append(
                Problem(where, "this is not a plain file", "Put a file itself here, with a plain name.")
            )
        elif seen.kind == "file" and path.endswith(".md"):
            if path.count("/") == 2:
                yield path
            else:
                mend = "Put it into feedback/<entry>/, a folder named after the entry it answers."
                found.append(Problem(where, "this file lies in the wrong place", mend))
