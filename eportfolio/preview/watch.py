"""Watch: notices that files have changed, and waits until a storm of changes has passed.

The only module that imports watchdog, and only when watching starts. What a build writes, and what
git keeps, is not watched at all: the folder itself is watched flat, and each folder in it that can
hold an author's files to its depth.
"""

import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import BaseObserver

QUIET = 0.05
"""Seconds without a change after which a storm has passed: editors save in several steps."""

PATIENCE = 1.0
"""Seconds after which a storm that does not pass is taken as it is."""

LOOK_AGAIN = 0.5
"""Seconds between two looks at which folders there are: nothing tells when a lost one comes back."""

POLL_EVERY = 1.0

_BEGINNINGS = (".", "~$", "#", "__pycache__", "node_modules")
_ENDINGS = ("~", ".swp", ".swx", ".tmp", ".temp", ".part", ".crdownload", "___jb_tmp___", "___jb_old___")
_VIM_TRIES_WHETHER_IT_MAY_WRITE = "4913"


class Watch:
    """Watches folders from `with Watch(...) as watch:` on, until the block ends."""

    def __init__(self, folders: Sequence[Path], *, poll: bool = False) -> None:
        """Choose what to watch.

        Args:
            folders: each with all that is in it; one that does not exist yet, or no more, is waited for.
            poll: look at all files once a second, where the system does not tell of changes: on network
                drives and in some virtual machines.
        """
        self._roots = [folder.resolve() for folder in folders]
        self._poll = poll
        self._stirred = threading.Event()
        self._last = 0.0
        self._observer: BaseObserver | None = None
        self._watched: frozenset[tuple[Path, int, int]] = frozenset()

    def __enter__(self) -> Self:
        self._begin()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    @property
    def polls(self) -> bool:
        """Whether all files are looked at once a second; also where the system could watch no more."""
        return self._poll

    def changed(self, within: float) -> bool:
        """Wait for a change, and for the storm that it belongs to.

        What changed before the call counts too, since the last one that gave True: nothing that is
        saved during a build is lost, and it all makes one change.

        Args:
            within: seconds to wait for a first change.
        """
        deadline = time.monotonic() + within
        while not self._stirred.wait(min(LOOK_AGAIN, max(deadline - time.monotonic(), 0))):
            self._begin_again_where_folders_changed()
            if time.monotonic() >= deadline and not self._stirred.is_set():
                return False
        self._begin_again_where_folders_changed()
        self._let_it_pass()
        return True

    def _let_it_pass(self) -> None:
        started = time.monotonic()
        while (quiet := time.monotonic() - self._last) < QUIET and time.monotonic() - started < PATIENCE:
            time.sleep(QUIET - quiet)
        self._stirred.clear()

    def _stir(self) -> None:
        self._last = time.monotonic()
        self._stirred.set()

    def _begin_again_where_folders_changed(self) -> None:
        """Follow folders that came, went, or were replaced by others of the same name."""
        assert self._observer is not None
        is_blind = not all(emitter.is_alive() for emitter in self._observer.emitters)
        if is_blind or frozenset(self._folders()) != self._watched:
            self._end()
            self._begin()
            self._stir()

    def _begin(self) -> None:
        while self._observer is None:
            try:
                self._observer = self._observe()
            except (FileNotFoundError, NotADirectoryError):
                continue  # gone since we looked which folders there are
            except OSError:
                if self._poll:
                    raise
                self._poll = True  # the system has a limit on how much is watched

    def _observe(self) -> "BaseObserver":
        from watchdog import events
        from watchdog.observers import Observer
        from watchdog.observers.polling import PollingObserver

        watch = self

        class Notes(events.FileSystemEventHandler):
            def on_any_event(self, event: "FileSystemEvent") -> None:
                if watch._is_of_an_author(event):
                    watch._stir()

        # Without those of opening, reading and closing: reading our own input is no change.
        changes = [
            events.FileCreatedEvent,
            events.FileModifiedEvent,
            events.FileMovedEvent,
            events.FileDeletedEvent,
            events.DirCreatedEvent,
            events.DirMovedEvent,
            events.DirDeletedEvent,
        ]
        observer: BaseObserver = PollingObserver(timeout=POLL_EVERY) if self._poll else Observer()
        self._watched = frozenset(self._folders())
        for folder, *_ in self._watched:
            is_whole = folder not in self._roots
            observer.schedule(Notes(), str(folder), recursive=is_whole, event_filter=changes)
        try:
            observer.start()
        except OSError:
            observer.stop()
            raise
        return observer

    def _end(self) -> None:
        if self._observer is not None:
            self._observer.stop()
            self._observer.join()
            self._observer = None

    def _folders(self) -> Iterator[tuple[Path, int, int]]:
        """Give each root, and each folder in one that can hold an author's files, with its identity."""
        for root in self._roots:
            try:
                inside = [each for each in root.iterdir() if is_of_an_author(each.name, at_top=True)]
                for folder in (root, *inside):
                    if folder.is_dir() and not folder.is_symlink():
                        what = folder.stat()
                        yield folder, what.st_dev, what.st_ino
            except OSError:
                continue

    def _is_of_an_author(self, event: "FileSystemEvent") -> bool:
        paths = [Path(str(path)) for path in (event.src_path, event.dest_path) if path]
        return any(self._is_watched(path) for path in paths)

    def _is_watched(self, path: Path) -> bool:
        for root in self._roots:
            if path.is_relative_to(root):
                parts = path.relative_to(root).parts
                return all(is_of_an_author(part, at_top=not i) for i, part in enumerate(parts))
        return False


def is_of_an_author(name: str, *, at_top: bool) -> bool:
    """Tell whether a file or folder of this name can hold what an author wrote.

    Args:
        name: without its folder.
        at_top: whether it stands at the top of a watched folder, where the finished sites stand too.
    """
    is_a_site = at_top and (name == "site" or name.startswith("site-"))
    is_of_an_editor = name.startswith(_BEGINNINGS) or name.endswith(_ENDINGS)
    return not is_a_site and not is_of_an_editor and name != _VIM_TRIES_WHETHER_IT_MAY_WRITE
