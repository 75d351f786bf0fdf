"""Edit links: the file in which to write something, and where the host of the repository lets it be edited.

Only for pages that say what to do, the desk and those for the team.
"""

from dataclasses import dataclass
from urllib.parse import quote

from eportfolio.model.settings import Settings
from eportfolio.problems import Location


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file of the portfolio that the reader is to write in."""

    path: str
    """From the portfolio's root, which is taken for the root of the repository."""

    url: str
    """Where to edit it in a browser; "" when the repository is not known."""


def file_link(settings: Settings, where: Location) -> FileLink | None:
    """Lead to the file that something stands in; None where this audience may not know its name."""
    if not where.file.endswith((".md", ".yml")):
        return None
    return FileLink(where.file, host_address(settings, "edit", where.file))


def new_file_address(settings: Settings) -> str:
    """Give the page of the repository's host that makes a new file; "" when the repository is not known."""
    return host_address(settings, "new")


def host_address(settings: Settings, action: str, file: str = "") -> str:
    """Give a page of the repository's host that works on its branch; "" when the repository is not known."""
    repository = settings.repository
    if not (repository.owner and repository.name):
        return ""
    parts = (repository.owner, repository.name, action, repository.branch, *filter(None, [file]))
    return f"https://{repository.host}/{'/'.join(quote(part) for part in parts)}"
