"""Update: brings the folder of a site up to date with what is planned; the door of this room.

Pages first, notes after: a crash between the two leaves pages that look stale to the next build, never pages
that look right and are not.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from eportfolio.pages.page import Plan
from eportfolio.problems import Location, Problem
from eportfolio.site.cache import Made, cache_file, recall, remember
from eportfolio.site.one_build import one_build_at_a_time
from eportfolio.site.output_folder import look_into
from eportfolio.site.report import CannotMake, Report
from eportfolio.site.site_files import SiteFile, make_files, site_files
from eportfolio.site.theme import Theme
from eportfolio.site.write import write_site

Progress = Callable[[int, int], None]
"""Called with how many files are made, and how many are to be made."""


def update_site(
    plan: Plan, theme: Theme, portfolio: Path, out: Path, progress: Progress | None = None
) -> Report:
    """Make what has changed since the last build of this site, write it, and remove what is gone.

    Args:
        portfolio: its folder, from which files are copied.
        out: the folder of the site.

    Returns:
        The report, with the problems that kept the site as it was.
    """
    notes = cache_file(portfolio, "site", str(out.resolve()))
    with one_build_at_a_time(notes.with_suffix(".lock")) as is_ours:
        if not is_ours:
            what = f"another build is writing into {out}"
            return Report(
                out, problems=(Problem(Location(""), what, "Wait until it is done, then build again."),)
            )
        folder, problems = look_into(out, portfolio)
        if folder is None:
            return Report(out, problems=problems)
        known = recall(notes, Made)

        def make(stale: Sequence[SiteFile]) -> Iterator[tuple[str, bytes]]:
            return _told(make_files(stale, theme, portfolio, plan.tongues), len(stale), progress)

        try:
            files = site_files(plan, theme, portfolio)
            report, made = write_site(folder, files, make, known)
        except CannotMake as cannot:
            return Report(out, problems=(cannot.problem,))
        if made != known:
            remember(notes, made)
        return replace(report, out=out)


def _told(
    made: Iterable[tuple[str, bytes]], total: int, progress: Progress | None
) -> Iterator[tuple[str, bytes]]:
    for count, file in enumerate(made, 1):
        if progress:
            progress(count, total)
        yield file
