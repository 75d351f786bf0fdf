"""Edit: the one hand that writes an author's file.

A new file never takes the place of another. A file that is changed keeps its layout and comments, and what it
said before lies in `.eportfolio/kept/`.
"""

import codecs
import os
import stat
import tempfile
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from eportfolio.model.framework import Framework
from eportfolio.source.files.folders import Folders
from eportfolio.source.files.inside import Refused, join_inside, same_name
from eportfolio.source.files.opening import read_inside
from eportfolio.source.writing.framework_values import framework_values
from eportfolio.source.writing.scaffold import plain_file, scaffold
from eportfolio.source.writing.slugs import not_taken, slug
from eportfolio.source.yaml.yaml_files import WHOLE_FILE

ENTRY_BODY = """
What did you make or do? Say it so that somebody who was not there can see it.

What was hard, and what did you do about it?

What would you do differently next time?
"""


def new_file(root: Path, path: str, text: str) -> None:
    """Write a file that is not there yet, whole or not at all.

    Args:
        root: the portfolio's folder; it is made where it is not there.
        path: the file, from there, with forward slashes; its folders are made.
        text: written as UTF-8 with LF at line ends.

    Raises:
        Refused: something has this name already (capitals make no difference), or the path leads outside.
        OSError: the disk says no.
    """
    _new_bytes(root, path, text.encode("utf-8"))


def change_file(root: Path, path: str, change: Callable[[str], str]) -> str:
    """Change a file, whole or not at all; a copy of what it said before is kept.

    Args:
        root: the portfolio's folder.
        path: the file, from there, with forward slashes; known to lie inside.
        change: makes the new text of the old one. Line ends are the file's own, and its byte order mark,
            if it has one, stays.

    Returns:
        Where the copy lies, from the portfolio's folder.

    Raises:
        Refused: it is too large.
        OSError: the disk says no, or the file is a link.
        UnicodeDecodeError: it is not UTF-8.
    """
    raw = read_inside(root, path, WHOLE_FILE.most_bytes)
    if raw is None:
        raise Refused("this file is too large to be changed")
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    changed = mark + change(raw[len(mark) :].decode("utf-8")).encode("utf-8")
    kept = _keep_copy(root, path, raw)
    target = root / path
    with _temporary(target.parent, changed, stat.S_IMODE(target.stat().st_mode)) as temporary:
        temporary.replace(target)
    return kept


def _keep_copy(root: Path, path: str, raw: bytes) -> str:
    """Put a numbered copy of a file into its folder below `.eportfolio/kept/`."""
    name, dot, ending = path.rpartition(".")
    folder = f".eportfolio/kept/{name}"
    before = [one.stem for one in (root / folder).glob(f"*.{ending}")]
    number = max((int(one) for one in before if one.isdecimal()), default=0) + 1
    kept = f"{folder}/{number}{dot}{ending}"
    _new_bytes(root, kept, raw)
    return kept


def _new_bytes(root: Path, path: str, raw: bytes) -> None:
    where = join_inside("", path, evidence_only=False)
    root.mkdir(parents=True, exist_ok=True)
    _refuse_taken(Folders(root), where)
    target = root / where
    target.parent.mkdir(parents=True, exist_ok=True)
    with _temporary(target.parent, raw, 0o644) as temporary:
        _move_without_overwriting(temporary, target)


@contextmanager
def _temporary(folder: Path, raw: bytes, mode: int) -> Iterator[Path]:
    """Write a file beside the one it will become, so that no reader ever meets half of it."""
    handle, name = tempfile.mkstemp(dir=folder, prefix=".new-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
        Path(name).chmod(mode)
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)


def _refuse_taken(folders: Folders, path: str) -> None:
    """Refuse a path on which something stands already, or a link lies on the way."""
    here = ""
    for name in path.split("/"):
        alike = [one for one in folders.listing(here) if same_name(one) == same_name(name)]
        here = f"{here}/{name}" if here else name
        if not alike:
            return
        kind = folders.listing(here.rpartition("/")[0])[alike[0]].kind
        if here == path:
            raise Refused(f"{here} is there already", "Choose another name, or open that file.")
        if alike[0] != name or kind != "folder":
            raise Refused(f"{alike[0]} stands where the folder {here} should be", "Give it another name.")


def _move_without_overwriting(source: Path, target: Path) -> None:
    """Give a file its name, and fail if another came first; a link is made in one step, a copy is not."""
    try:
        os.link(source, target)
    except FileExistsError:
        raise Refused(f"{target.name} is there already", "Choose another name, or open that file.") from None
    except OSError:  # a file system without hard links, such as a memory stick's
        with target.open("xb") as file:
            file.write(source.read_bytes())


def entry_file(
    title: str, standards: Sequence[str], today: date, taken: Collection[str] = ()
) -> tuple[str, str]:
    """Give a new entry's path and text, with comments that explain each field.

    Args:
        title: as the learner says it.
        standards: the names of those it shows.
        today: the day it is begun.
        taken: ids of the entries there are, so that the new one has another.
    """
    entry = not_taken(slug(title, f"work-{today}"), taken)
    values: dict[str, object] = {"title": title, "date": today, "state": "draft"}
    if standards:
        values["standards"] = list(standards)
    notes = {"state": "change to final when it is written"}
    return f"evidence/{entry}.md", scaffold("entry", values, ENTRY_BODY, notes=notes, today=today)


def framework_file(framework: Framework) -> str:
    """Give the text of a framework's file, which reads as the same framework again."""
    return plain_file("framework", framework_values(framework))
