"""Site files: every file of a site, and from what it is made; each is made only when it is asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eportfolio.pages.page import Copy, Page, Plan, Text, Tongues
from eportfolio.problems import Location, Problem
from eportfolio.site.cache import digest, page_fingerprint
from eportfolio.site.picture_sizes import LARGEST_FILE, picture_kind
from eportfolio.site.report import CannotMake
from eportfolio.site.theme import StaticFile, Theme
from eportfolio.source.files.opening import read_inside

NO_JEKYLL = Text(".nojekyll", "")
"""Tells GitHub Pages to publish the folder as it is."""


@dataclass(frozen=True, slots=True)
class SiteFile:
    url: str
    fingerprint: str
    """The same only where the file would come out the same."""

    made_from: Page | Copy | Text | StaticFile


def site_files(plan: Plan, theme: Theme, portfolio: Path) -> tuple[SiteFile, ...]:
    """List every file of the site by its address.

    Raises:
        CannotMake: a file to be copied is gone.
    """
    files = [
        SiteFile(page.url, page_fingerprint(page, theme.digest, plan.tongues), page) for page in plan.pages
    ]
    files += [SiteFile(copy.url, _state(portfolio, copy), copy) for copy in plan.copies]
    files += [SiteFile(text.url, digest(text.text.encode()), text) for text in (*plan.texts, NO_JEKYLL)]
    files += [SiteFile(static.url, static.url, static) for static in theme.static]
    return tuple(sorted(files, key=lambda file: file.url))


def make_files(
    files: Sequence[SiteFile], theme: Theme, portfolio: Path, tongues: Tongues
) -> Iterator[tuple[str, bytes]]:
    """Make each of these files, as (address, bytes).

    Raises:
        CannotMake: the author's own template is wrong, or a file to be copied is gone.
    """
    pages = [file.made_from for file in files if isinstance(file.made_from, Page)]
    if pages:
        # Loaded only when a page is to be made: Jinja and Markdown take longer than an unchanged build.
        from eportfolio.site.render import render_pages

        yield from render_pages(pages, theme, tongues)
    for file in files:
        if isinstance(file.made_from, Text):
            yield file.url, file.made_from.text.encode("utf-8")
        elif isinstance(file.made_from, StaticFile):
            yield file.url, file.made_from.content
        elif isinstance(file.made_from, Copy):
            yield file.url, _copied(portfolio, file.made_from)


def _state(portfolio: Path, copy: Copy) -> str:
    try:
        state = (portfolio / copy.file).lstat()
    except OSError as error:
        raise _cannot_open(copy) from error
    return f"{state.st_size} {state.st_mtime_ns}"


def _copied(portfolio: Path, copy: Copy) -> bytes:
    """Read a file for the site; of a picture nothing but the picture."""
    try:
        content = read_inside(portfolio, copy.file, LARGEST_FILE)
    except OSError as error:
        raise _cannot_open(copy) from error
    if content is None:
        what = "this file is larger than 100 MB"
        raise CannotMake(Problem(Location(copy.file), what, "Save it smaller, or link to it."))
    kind = picture_kind(copy.file)
    if not kind:
        return content
    from eportfolio.site.pictures import BadPicture, clean_bytes

    try:
        return clean_bytes(content, kind)
    except BadPicture as bad:
        raise CannotMake(Problem(Location(copy.file), bad.what, bad.mend)) from bad


def _cannot_open(copy: Copy) -> CannotMake:
    mend = "See that it is there and may be read."
    return CannotMake(Problem(Location(copy.file), "this file cannot be opened", mend))
