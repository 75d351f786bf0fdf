"""Layout: which files of a portfolio's folder are read, and what lies there that must not.

What belongs to other parts of the program (practice, quiz results, conferences, consent, theme) and what is
the author's own business is left alone; a name that nearly is one of ours is spoken of, since what lies under
it would be missing from the site without a word.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from eportfolio.problems import Location, Problem, Severity
from eportfolio.source.inside import Folders, Refused, Seen, refuse_name, same_name
from eportfolio.source.media import ACTIVE, ATTACHABLE, MENDS, SECRET, ending_of
from eportfolio.source.named_files import LARGEST_FILE

MOST_FILES = 100_000
MOST_BYTES = 900_000_000
READ = (
    *("portfolio.yml", "people.yml", "profile.yml", "judgements.yml"),
    *("frameworks", "evidence", "feedback", "paths"),
)
LEFT_ALONE = ("practice", "quiz-results", "conferences", "consent.yml", "theme", "private-names.txt", "site")
OTHER_ENDINGS = ("yaml", "markdown", "mdown", "mkd")


@dataclass(frozen=True, slots=True)
class Layout:
    """The files to read, as paths from the root in order, and what is wrong with how they lie."""

    frameworks: tuple[str, ...]
    entries: tuple[str, ...]
    feedback: tuple[str, ...]
    paths: tuple[str, ...]
    problems: tuple[Problem, ...]


def survey(folders: Folders) -> Layout:
    """Look through a portfolio's folder."""
    found: list[Problem] = []
    _check_top(folders, found)
    evidence = _Evidence(found)
    for path, seen in folders.walk("evidence"):
        evidence.meet(path, seen)
        if evidence.is_full:
            break
    _check_clashes(evidence.paths, found)
    return Layout(
        frameworks=tuple(_yml_files(folders, "frameworks", found)),
        entries=tuple(evidence.entries),
        feedback=tuple(_feedback_files(folders, found)),
        paths=tuple(_yml_files(folders, "paths", found)),
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
                Problem(where, "nothing here is read: the name is another one", near=shown, severity=severity)
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


class _Evidence:
    """Meets everything in `evidence/`, keeps the entries and speaks of what must not be there."""

    def __init__(self, found: list[Problem]) -> None:
        self.found = found
        self.entries: list[str] = []
        self.paths: list[str] = []
        self.bytes = 0
        self.is_full = False

    def meet(self, path: str, seen: Seen) -> None:
        self.paths.append(path)
        self.bytes += seen.size
        if problem := self.refusal(path, seen):
            self.found.append(problem)
        elif seen.kind == "file" and path.endswith(".md"):
            self.entries.append(path)
        if len(self.paths) > MOST_FILES or self.bytes > MOST_BYTES:
            self.is_full = True
            what = f"there is too much here: more than {MOST_FILES:,} files or {MOST_BYTES // 1_000_000} MB"
            self.found.append(
                Problem(Location("evidence"), what, "Make films and pictures smaller, or link to them.")
            )

    def refusal(self, path: str, seen: Seen) -> Problem | None:
        """Say why something may not lie in `evidence/`."""
        where, ending = Location(path), ending_of(path)
        if seen.kind != "file":
            return _not_plain(where, ending, seen)
        if ending in ACTIVE:
            what = f"a .{ending} file can run a program in a reader's browser, so it may not lie in evidence/"
            return Problem(
                where, what, MENDS.get(ending, "Show it as a picture, or move it out of evidence/.")
            )
        if ending in SECRET or _name(path).startswith((".env", "id_rsa", "id_ed25519")):
            what = "this looks like a key or a password file"
            return Problem(
                where,
                what,
                "Move it out of the portfolio, and change the key if it was ever shared.",
                code="P16",
            )
        if seen.size > LARGEST_FILE:
            what = f"this file has {seen.size // 1_000_000} MB, and GitHub takes none over 100 MB"
            return Problem(where, what, "Make it smaller, or move it out of evidence/.")
        if ending == "md" or ending in OTHER_ENDINGS[1:]:
            return _odd_name(path, where)
        return None


def _not_plain(where: Location, ending: str, seen: Seen) -> Problem | None:
    if seen.kind == "link":
        return Problem(where, "this is a link to somewhere else", "Put the file or folder itself here.")
    if seen.kind == "device":
        return Problem(where, "this is a pipe or a device, not a plain file", "Delete it.")
    if ending in ATTACHABLE | ACTIVE:
        return Problem(where, "this is a folder with the name of a file", "Give the folder another name.")
    return _odd_name(where.file, where)


def _odd_name(path: str, where: Location) -> Problem | None:
    name = _name(path)
    try:
        refuse_name(name)
    except Refused as refused:
        return Problem(where, refused.what, refused.mend)
    if name.rpartition(".")[2] in OTHER_ENDINGS or name.endswith((".MD", ".Md")):
        right = f"{name.rpartition('.')[0]}.md"
        return Problem(where, "an entry's file ends with .md", near=right)
    return None


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _check_clashes(paths: Iterable[str], found: list[Problem]) -> None:
    """Speak of names in one folder that some system cannot tell apart."""
    first_with: dict[str, str] = {}
    for path in paths:
        first = first_with.setdefault(same_name(path), path)
        if first != path:
            what = f"{_name(first)} lies in the same folder, and some systems cannot tell the two apart"
            found.append(Problem(Location(path), what, "Give one of them another name."))


def _yml_files(folders: Folders, folder: str, found: list[Problem]) -> Iterable[str]:
    for name, seen in folders.listing(folder).items():
        path = f"{folder}/{name}"
        if seen.kind in ("link", "device"):
            found.append(Problem(Location(path), "this is not a plain file", "Put the file itself here."))
        elif seen.kind == "file" and name.endswith(".yml"):
            yield path
        elif name.endswith((".yaml", ".YML")):
            right = f"{name.rpartition('.')[0]}.yml"
            found.append(
                Problem(Location(path), "this file is not read: its name should end with .yml", near=right)
            )


def _feedback_files(folders: Folders, found: list[Problem]) -> Iterable[str]:
    for path, seen in folders.walk("feedback"):
        where = Location(path)
        if seen.kind in ("link", "device"):
            found.append(Problem(where, "this is not a plain file", "Put the file itself here."))
        elif seen.kind == "file" and path.endswith(".md"):
            if path.count("/") == 2:
                yield path
            else:
                mend = "Put it into feedback/<entry>/, a folder named after the entry it answers."
                found.append(Problem(where, "this file lies in the wrong place", mend))
