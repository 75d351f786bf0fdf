"""Git: the one door to other programs; asks git what files of the portfolio said before, and only reads.

A repository's own settings can name programs to run: hooks, pagers, differs, signature checkers, transports.
All of them are off, nothing goes through a shell, and nothing is fetched. Without git, outside a repository,
or where git does not answer in time there is simply nothing older to show.
"""

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import which

SECONDS = 5
"""How long git may take over one question; a repository that large has no older texts to show."""

MOST_COMMITS, MOST_TEXTS, LARGEST_TEXT = 2_000, 1_000, 256 * 1024
"""How far back is looked, how many texts are read, and how many bytes one may have."""

QUIET = (
    *("--no-pager", "--literal-pathspecs", "--no-replace-objects", "--no-optional-locks"),
    *("-c", f"core.hooksPath={os.devnull}", "-c", "core.fsmonitor=false"),
    *("-c", "diff.external=", "-c", "log.showSignature=false"),
)
ALONE = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "LC_ALL": "C"}
"""So that git asks nobody; the protocols too, since an older one fetches what a partial clone lacks."""

LOG = (
    *("log", "--root", "--raw", "-z", "--no-abbrev", "--find-renames", "--topo-order", "--no-color"),
    *("--no-ext-diff", "--no-textconv", "--no-show-signature", "--no-notes", "--format=%x01%as"),
)
PLAIN_FILE = "100644", "100755"
COMMIT = re.compile(r"[0-9a-f]{40,64}")


@dataclass(frozen=True, slots=True)
class Head:
    """Where a repository stands."""

    commit: str
    folder: str
    """The portfolio's folder from the repository's root, "" or with a slash at its end."""


@dataclass(frozen=True, slots=True)
class Change:
    """A text that one commit gave to one file."""

    on: date
    """The day that its author wrote it."""

    file: str
    """From the portfolio's folder, with forward slashes."""

    was: str
    """The file's name until then; the same where it was not renamed."""

    text: str
    """Name of the text, to be asked for."""


def head_of(folder: Path) -> Head | None:
    """Say where the repository of a folder stands; None where there is none that can be asked."""
    answer = _ask(folder, "rev-parse", "--show-prefix", "HEAD")
    # Of the two lines the name of a folder may have more, so the commit is told from the end.
    prefix, _, commit = _words(answer or b"").rpartition("\n")
    return Head(commit, prefix) if COMMIT.fullmatch(commit) else None


def changes(folder: Path, head: Head, under: str) -> tuple[Change, ...]:
    """List every change to a file under one folder of the portfolio, newest first, as far as one looks."""
    answer = _ask(folder, *LOG, f"--max-count={MOST_COMMITS}", "--end-of-options", head.commit, "--", under)
    return tuple(_changes(answer.split(b"\0"), head.folder)) if answer else ()


def texts(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Read texts by their names; one that is missing, too large or not UTF-8 is left out."""
    asked = list(dict.fromkeys(names))[:MOST_TEXTS]
    sizes = _ask(folder, "cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)", asked=asked)
    small = [
        line.split()[0]
        for line in _words(sizes or b"").splitlines()
        if re.fullmatch(r"[0-9a-f]+ blob \d+", line) and int(line.split()[2]) <= LARGEST_TEXT
    ]
    return dict(_texts(_ask(folder, "cat-file", "--batch", asked=small) or b"")) if small else {}


def find_git(folder: Path) -> str | None:
    """Find git, unless it lies in the portfolio or where the command was given, as no program should."""
    found = which("git")
    if found is None or not Path(found).is_absolute():
        return None
    program = Path(found).resolve()
    homes = (folder.resolve(), Path.cwd())
    return None if any(program.is_relative_to(home) for home in homes) else str(program)


def _ask(folder: Path, *words: str, asked: Sequence[str] = ()) -> bytes | None:
    """Ask git; None where it is not there or has no answer."""
    git = find_git(folder)
    if git is None:
        return None
    try:
        done = subprocess.run(
            [git, *QUIET, *words],
            cwd=folder,
            env=_environment(),
            input="".join(f"{one}\n" for one in asked).encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout


def _environment() -> dict[str, str]:
    """Leave out what would point git elsewhere."""
    kept = {name: value for name, value in os.environ.items() if not name.upper().startswith("GIT_")}
    return {**kept, **ALONE}


def _words(answer: bytes) -> str:
    return os.fsdecode(answer).rstrip("\n")


def _changes(parts: list[bytes], folder: str) -> Iterator[Change]:
    """Read the answer of `LOG`: days, then for each change a line of what it was and one or two names."""
    on, left = None, iter(parts)
    for part in left:
        line = _words(part.lstrip(b"\n"))
        if line.startswith("\x01"):
            on = date.fromisoformat(line[1:])
        elif line.startswith(":"):
            _, mode, _, text, what = line.split(" ")
            was = _words(next(left))
            file = _words(next(left)) if what[0] in "RC" else was
            inside = was.startswith(folder) and file.startswith(folder)
            if on and inside and mode in PLAIN_FILE:
                yield Change(on, file[len(folder) :], was[len(folder) :], text)


def _texts(answer: bytes) -> Iterator[tuple[str, str]]:
    """Read the answer of `cat-file --batch`: a line of name, type and size, that many bytes, a line's end."""
    at = 0
    while (end := answer.find(b"\n", at)) >= 0:
        name, *_, size = answer[at:end].decode("ascii").split(" ")
        start, at = end + 1, end + 2 + int(size)
        try:
            yield name, answer[start : start + int(size)].decode("utf-8")
        except UnicodeDecodeError:
            continue
