"""Serve: change, build, reload; the last good site stays up, with what to mend over it.

Knows nothing of portfolios: the command hands in the build as a function, and the folders to watch.
"""

import threading
import time
import traceback
import webbrowser
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from eportfolio.model.phrase import Phrase
from eportfolio.preview.live import Live
from eportfolio.preview.server import Server, network_address, open_server
from eportfolio.preview.watch import Watch
from eportfolio.problem_layout import count_problems, place
from eportfolio.problems import Location, Problem, in_order

LOOK_UP = 0.2
"""Seconds between two looks at whether to end; on Windows, Ctrl-C is heard no sooner."""


@dataclass(frozen=True, slots=True)
class Built:
    """What one build gave."""

    urls: tuple[str, ...]
    """Every file of the finished site, as addressed from its root: "index.html", "static/style.css".
    Only these are served. Not read when the build failed."""

    problems: tuple[Problem, ...]
    """What the author should mend or look at."""

    failed: bool
    """Whether the last good site was left as it was."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What to show, and how."""

    folder: Path
    """The portfolio, watched for changes."""

    site: Path
    """Where `build` puts the finished site."""

    build: Callable[[], Built]
    """Called once at the start and after every change, always in the thread that called `serve`."""

    base: str = "/"
    """Address of the site's root, with a slash at both ends: "/mira/", as it will be once published."""

    notice: Phrase | str = ""
    """Text of a strip at the top of every page, saying whose site this is; "" for none."""

    themes: tuple[Path, ...] = ()
    """Further folders to watch."""

    port: int = 8000
    """The port wished for, from 1 to 65535; where it is taken, the next free one."""

    lan: bool = False
    """Whether other machines in the network may read too."""

    opens_browser: bool = True

    poll: bool = False
    """Whether to look at all files once a second, where the system does not tell of changes."""


def serve(preview: Preview, say: Callable[[str], None], stop: threading.Event | None = None) -> None:
    """Show the site in the browser, and build it anew after every change, until Ctrl-C.

    Args:
        preview: what to show, and how.
        say: called with each line for the terminal.
        stop: ends it too, when set from another thread.

    Raises:
        ValueError: `base` has no slash at one of its ends.
    """
    if not (preview.base.startswith("/") and preview.base.endswith("/")):
        raise ValueError(f"no address of a folder: {preview.base!r}")
    ended = stop or threading.Event()
    live = Live(preview.site)
    watching = Watch((preview.folder, *preview.themes), poll=preview.poll)
    with suppress(KeyboardInterrupt), _answering(preview, live, say) as server, watching as watch:
        if watch.polls and not preview.poll:
            say("These are more folders than the system can watch, so they are looked at once a second.")
        _build(preview, live, say)
        if preview.opens_browser:
            _open_browser(server.address())
        while not ended.is_set():
            if watch.changed(within=LOOK_UP):
                _build(preview, live, say)
    say("The preview has ended.")


@contextmanager
def _answering(preview: Preview, live: Live, say: Callable[[str], None]) -> Iterator[Server]:
    """Answer browsers, and say where."""
    network = network_address() if preview.lan else ""
    server = open_server(live, preview.base, preview.port, preview.notice, network)
    if server.port != preview.port:
        say(f"Port {preview.port} is taken, so this is on port {server.port}.")
    say(f"Preview: {server.address()}   Ctrl-C ends it.")
    if network:
        say(f"Warning: everyone in this network can read it too, at {server.address(network)}")
    elif preview.lan:
        say("Warning: this machine is in no network, so nobody else can read it.")
    with server.answering():
        yield server


def _build(preview: Preview, live: Live, say: Callable[[str], None]) -> None:
    """Build once, show the outcome, and say it in a line."""
    started = time.perf_counter()
    built = _outcome(preview, say)
    live.publish(None if built.failed else frozenset(built.urls), built.problems)
    counted = count_problems(built.problems)
    if built.failed:
        say(f"{counted}{_first_place(built.problems)}. The browser shows what.")
    else:
        seconds = time.perf_counter() - started
        say(f"Built in {seconds:.2f} s." + (f" {counted}." if counted else ""))


def _first_place(problems: Sequence[Problem]) -> str:
    """Say where to begin, for those who look at the terminal first."""
    first = in_order(problems)[0]
    if not first.where.file:
        return ""
    return f": {place(first)}" + (" first" if len(problems) > 1 else "")


def _outcome(preview: Preview, say: Callable[[str], None]) -> Built:
    """Build; where that cannot even be tried, or breaks, the preview goes on and says so."""
    if not preview.folder.is_dir():
        return _broken("the folder of this portfolio is not there", "Put it back, and the preview goes on.")
    try:
        return preview.build()
    except OSError as error:
        file = f"{error.filename}: " if error.filename else ""
        return _broken(f"the site could not be written: {file}{error.strerror or error}")
    except Exception:
        # A bug of ours, and said to be one. The next save may well steer clear of it.
        say(traceback.format_exc())
        return _broken(
            "eportfolio itself has a fault: this is not yours to mend",
            "The terminal shows where. Undo the last change to go on, and report it.",
        )


def _broken(what: str, mend: str = "") -> Built:
    return Built((), (Problem(Location(""), what, mend),), failed=True)


def _open_browser(address: str) -> None:
    """Open the browser, without waiting for one that keeps its caller until it is closed."""
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
