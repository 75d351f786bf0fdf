"""Live: what is shown at this moment, and the word to every open tab when that changes.

Tabs are told a state, not an event: the number of the edition and the faults there are. A tab
that missed ten messages knows from the next one all that it needs.
"""

import json
import threading
import time
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from eportfolio.preview.faults import tell_faults
from eportfolio.problem_layout import count_problems
from eportfolio.problems import Problem


@dataclass(frozen=True, slots=True)
class Shown:
    """One moment of the preview; replaced whole, never changed."""

    edition: int
    """Rises with every good build, and from one run of the preview to the next, so that a tab left
    open from yesterday knows that it is old."""

    site: Path
    """Folder of the site."""

    names: Set[str]
    """Every file of the last good site, as addressed from its root; empty until a first build is good."""

    message: str
    """The state as one line of JSON, for the tabs."""


class Live:
    """Holds what is shown; builds publish here, and open tabs wait here for the next word."""

    def __init__(self, site: Path) -> None:
        self._news = threading.Condition()
        self._closed = False
        edition = time.time_ns() // 1_000_000
        self._shown = Shown(edition, site, frozenset(), _message(edition, (), built=False, failed=False))

    @property
    def shown(self) -> Shown:
        return self._shown

    def publish(self, names: Set[str] | None, problems: Sequence[Problem]) -> None:
        """Show the outcome of a build.

        Args:
            names: the files of the new site, as in `Shown`; None when the build failed: the last good
                site stays, with the problems over it.
            problems: what the author should mend or look at; none clears what was shown before.
        """
        with self._news:
            before = self._shown
            if names is None:
                message = _message(before.edition, problems, built=bool(before.names), failed=True)
                self._shown = replace(before, message=message)
            else:
                edition = before.edition + 1
                message = _message(edition, problems, built=True, failed=False)
                self._shown = Shown(edition, before.site, names, message)
            self._news.notify_all()

    def next_message(self, seen: str, seconds: float) -> str | None:
        """Wait for a message other than `seen`.

        Returns:
            The message of now, `seen` itself when nothing changed for that long, None when the
            preview has ended.
        """
        with self._news:
            self._news.wait_for(lambda: self._closed or self._shown.message != seen, timeout=seconds)
            return None if self._closed else self._shown.message

    def close(self) -> None:
        """End the preview for every tab that waits."""
        with self._news:
            self._closed = True
            self._news.notify_all()


def _message(edition: int, problems: Sequence[Problem], *, built: bool, failed: bool) -> str:
    state = {
        "edition": edition,
        "built": built,
        "failed": failed,
        "count": count_problems(problems),
        "problems": tell_faults(problems),
    }
    return json.dumps(state)
