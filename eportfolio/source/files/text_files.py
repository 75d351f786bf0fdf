"""Text files: bytes from disk to text, or the reason why they cannot be read as text."""

import codecs
import re
from pathlib import PurePosixPath

from eportfolio.source.files.opening import read_inside
from eportfolio.source.yaml.author_file import AuthorFile, LinePlace
from eportfolio.source.yaml.yaml_nodes import UNSEEN


def read_text(root: str, name: str, most_bytes: int) -> AuthorFile:
    """Read one file of the portfolio; what is wrong with it as text stands in its problems.

    Args:
        root: the portfolio's folder.
        name: path from there, with forward slashes, known to lie inside it.
        most_bytes: larger files are refused unread.

    Returns:
        The file; with faults its text is empty and there is nothing more to read.
    """
    file = AuthorFile(name)
    try:
        raw = read_inside(root, name, most_bytes)
    except OSError as error:
        file.fault(None, *_cannot_open(error))
        return file
    if raw is None:
        mend = f"It may hold {most_bytes // 1024:,} KiB. Put pictures and films in files of their own."
        file.fault(None, "this file is too large", mend)
        return file
    text = _decode(file, raw)
    if text is not None:
        file.text = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
        _check_characters(file)
    return file


def _cannot_open(error: OSError) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "this file is not there any more", "Save it again, or take its name out."
    if isinstance(error, PermissionError):
        return "this file may not be opened", "Give yourself the right to read it, in its properties."
    return "this is a link, a pipe or a device, not a plain file", "Put the file itself here."


def _decode(file: AuthorFile, raw: bytes) -> str | None:
    if raw.startswith(codecs.BOM_UTF8):
        raw = raw[len(codecs.BOM_UTF8) :]
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _looks_like_utf16(raw):
        file.fault(None, "this file is saved as UTF-16", _save_as_utf8(file.name))
        return None
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        file.text = raw.decode("cp1252", "replace").replace("\r\n", "\n")
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        what = "this file is not saved as UTF-8, but as Latin-1 or Windows-1252, it seems"
        file.fault(LinePlace(line, column, 1), what, _save_as_utf8(file.name))
        file.text = ""
        return None


def _looks_like_utf16(raw: bytes) -> bool:
    """Without its mark: every second byte of plain text is 0."""
    start = raw[:64]
    return len(start) >= 8 and (not any(start[1::2]) or not any(start[0::2]))


def _save_as_utf8(name: str) -> str:
    return f'In your editor choose "Save {PurePosixPath(name).name} as" and the encoding UTF-8.'


def _check_characters(file: AuthorFile) -> None:
    if found := UNSEEN.search(file.text):
        what = f"an invisible control character stands here (U+{ord(found[0]):04X})"
        file.fault(_place(file.text, found), what, "Delete it: put the cursor behind it and press Backspace.")
        file.text = ""


def _place(text: str, found: re.Match[str]) -> LinePlace:
    start = found.start()
    return LinePlace(text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1, 1)
