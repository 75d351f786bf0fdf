"""Theme: the templates and static files that a site is made with, as text and bytes.

Looked for in the portfolio's own `theme/` folder first, then in the theme, then in what that extends; the
first file of a name is taken. An own template can build on the one it replaces:
`{% extends "classic:layout.html" %}`. Everything is read at once, so a template can reach no other file.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from eportfolio.problems import Location, Problem, unknown_name
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Scalar
from eportfolio.source.yaml.yaml_files import read_yaml

PACKAGE = Path(__file__).resolve().parent.parent
OWN = "theme"
"""Folder of the portfolio whose files come before those of the theme."""


@dataclass(frozen=True, slots=True)
class Template:
    name: str
    """As other templates name it: "parts/glyphs.html"; that of a theme is "classic:parts/glyphs.html" too."""

    text: str
    file: str
    """Where it stands, for messages; from the portfolio's root when it is the portfolio's own."""


@dataclass(frozen=True, slots=True)
class StaticFile:
    name: str
    """As templates name it: "style.css"."""

    url: str
    """With a digest in it, so that no reader keeps an old one: "static/style-1a2b3c4d.css"."""

    content: bytes


@dataclass(frozen=True, slots=True)
class Theme:
    templates: tuple[Template, ...]
    static: tuple[StaticFile, ...]
    digest: str
    """Of every byte of it: with another digest every page is made anew."""


@dataclass(frozen=True, slots=True)
class _File:
    """One file of one folder; `name` begins with templates/ or static/."""

    name: str
    content: bytes
    file: str
    theme: str
    """The theme it is from; "" for the portfolio's own."""


def find_theme(
    name: str, portfolio: Path, themes: Path | None = None
) -> tuple[Theme | None, tuple[Problem, ...]]:
    """Read the theme of a portfolio.

    Args:
        name: as `portfolio.yml` has it.
        portfolio: whose `theme/` folder comes first.
        themes: the folder of all themes, when it is not the program's own.

    Returns:
        The theme, or None when there is none of this name; and what is wrong in the portfolio's own files.
    """
    themes = themes or themes_folder()
    known = sorted(entry.name for entry in os.scandir(themes) if entry.is_dir())
    if name not in known:
        return None, (unknown_name(Location("portfolio.yml"), "theme", name, known, field="theme"),)
    own, problems = _own_files(portfolio)
    files = list(own)
    theme: str = name
    while theme:
        files += _theme_files(themes / theme, theme)
        theme = _extends(themes / theme)
    return _put_together(files), problems


def themes_folder() -> Path:
    """Give the folder of all themes: in the installed package, or in the checkout."""
    installed = PACKAGE / "_data" / "themes"
    return installed if installed.is_dir() else PACKAGE.parent / "themes"


def _extends(folder: Path) -> str:
    """Name the theme that a theme builds on; "" for none."""
    file = AuthorFile(f"{folder.name}/theme.yml", (folder / "theme.yml").read_text("utf-8"))
    read = read_yaml(file, file.text)
    if read is None or file.problems:
        raise ValueError(f"{folder / 'theme.yml'}: {file.problems}")
    pairs = {key.text: value for key, value in read.pairs}
    found = pairs.get("extends")
    return found.text if isinstance(found, Scalar) else ""


def _theme_files(folder: Path, theme: str) -> list[_File]:
    return [
        _File(name, path.read_bytes(), str(path), theme) for name, path in _walk(folder) if _is_used(name)
    ]


def _own_files(portfolio: Path) -> tuple[list[_File], tuple[Problem, ...]]:
    """Read the portfolio's own files, each a plain file that lies where it can be used."""
    files, problems = [], []
    for name, path in _walk(portfolio / OWN):
        where = Location(f"{OWN}/{name}")
        content = b"" if path.is_symlink() else path.read_bytes()
        if path.is_symlink():
            problems.append(Problem(where, "this is a link, not a plain file", "Put the file itself here."))
        elif not _is_used(name):
            mend = f"Put templates into {OWN}/templates/, style sheets and scripts into {OWN}/static/."
            problems.append(Problem(where, "the site does not use this file where it lies", mend).as_hint())
        elif name.startswith("templates/") and not _is_utf8(content):
            mend = "Save it again with the encoding UTF-8."
            problems.append(Problem(where, "this file is not saved as UTF-8", mend))
        else:
            files.append(_File(name, content, where.file, ""))
    return files, tuple(problems)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_used(name: str) -> bool:
    return name.startswith(("templates/", "static/"))


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give every file with its name from the folder, in order; hidden ones left out, links not followed."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        linked = [name for name in folders if Path(parent, name).is_symlink()]
        for name in sorted([*names, *linked]):
            if not name.startswith("."):
                path = Path(parent, name)
                yield path.relative_to(folder).as_posix(), path


def _put_together(files: list[_File]) -> Theme:
    """Take the first file of each name, and every theme's template under its theme's name as well."""
    first: dict[str, _File] = {}
    for file in files:
        first.setdefault(file.name, file)
    templates = [
        (file.name.removeprefix("templates/"), file) for file in first.values() if _is_template(file)
    ]
    templates += [
        (f"{file.theme}:{file.name.removeprefix('templates/')}", file)
        for file in files
        if file.theme and _is_template(file)
    ]
    digest = blake2b(digest_size=16)
    for name, content in sorted((name, file.content) for name, file in [*templates, *first.items()]):
        digest.update(repr((name, content)).encode())
    return Theme(
        tuple(Template(name, file.content.decode("utf-8"), file.file) for name, file in templates),
        tuple(_static(file) for file in first.values() if not _is_template(file)),
        digest.hexdigest(),
    )


def _is_template(file: _File) -> bool:
    return file.name.startswith("templates/")


def _static(file: _File) -> StaticFile:
    name = PurePosixPath(file.name.removeprefix("static/"))
    digest = blake2b(file.content, digest_size=4).hexdigest()
    url = PurePosixPath("static", name).with_name(f"{name.stem}-{digest}{name.suffix}")
    return StaticFile(str(name), str(url), file.content)
