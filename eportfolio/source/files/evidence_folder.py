"""Evidence folder: what may lie in `evidence/`, since all that lies there is on its way to readers."""

from eportfolio.problems import Location, Problem
from eportfolio.source.files.folders import Seen
from eportfolio.source.files.inside import Refused, refuse_name, same_name
from eportfolio.source.files.media import ACTIVE, ATTACHABLE, MENDS, SECRET, ending_of
from eportfolio.source.files.named_files import LARGEST_FILE

MOST_FILES = 100_000
MOST_BYTES = 900_000_000
OTHER_ENDINGS = ("yaml", "markdown", "mdown", "mkd")


class EvidenceFolder:
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

    def check_clashes(self) -> None:
        """Speak of names in one folder that some system cannot tell apart."""
        first_with: dict[str, str] = {}
        for path in self.paths:
            first = first_with.setdefault(same_name(path), path)
            if first != path:
                what = f"{_name(first)} lies in the same folder, and some systems cannot tell the two apart"
                self.found.append(Problem(Location(path), what, "Give one of them another name."))


def _not_plain(where: Location, ending: str, seen: Seen) -> Problem | None:
    if seen.kind == "link":
        return Problem(where, "this is a link to somewhere else", "Put the file or folder itself here.")
    if seen.kind == "nameless":
        return Problem(where, "this name holds signs that cannot be shown", "Give it another name.")
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
