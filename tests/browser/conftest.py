"""A real Chromium for the tests in this folder: found, started once, and kept from asking any other host."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
USUAL_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Whatever a page or the browser itself still asks for, no name but this machine's leads anywhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
OUR_OWN = ("127.0.0.1", "localhost", None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all the tests of a process; each page gets a context of its own."""
    with sync_playwright() as playwright:
        program = find_chromium(playwright)
        if program is None:
            advice = "python -m playwright install chromium (on Debian: apt-get install chromium)"
            stop = pytest.fail if os.environ.get("CI") else pytest.skip
            stop(f"no Chromium found: {advice}, or set EPORTFOLIO_CHROMIUM")
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield browser
        browser.close()


def find_chromium(playwright: Playwright) -> str | None:
    """Give the program to start: the one named, Playwright's own, one on the path, one in a usual place."""
    named = os.environ.get("EPORTFOLIO_CHROMIUM")
    if named:
        return named
    own = playwright.chromium.executable_path
    candidates = (own, *map(shutil.which, ON_PATH), *USUAL_PLACES)
    return next((str(program) for program in candidates if program and Path(program).is_file()), None)


@pytest.fixture
def requests() -> list[str]:
    """Every address that the test's pages have asked for so far, in order."""
    return []


@pytest.fixture
def open_page(chromium: Browser, requests: list[str]) -> Iterator[Callable[..., Page]]:
    """Open an address as one kind of reader has it; at the end, no request may have left for another host.

    `open_page(address, width=320, dark=True)`; `address` may be the path of a file.
    """
    contexts = []

    def open_as(
        address: str | Path,
        *,
        width: int = 1280,
        height: int = 800,
        dark: bool = False,
        forced_colours: bool = False,
        reduced_motion: bool = False,
        script: bool = True,
    ) -> Page:
        context = chromium.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            forced_colors="active" if forced_colours else "none",
            reduced_motion="reduce" if reduced_motion else "no-preference",
            java_script_enabled=script,
            locale="en-GB",
        )
        contexts.append(context)
        context.on("request", lambda request: requests.append(request.url))
        page = context.new_page()
        page.goto(address.as_uri() if isinstance(address, Path) else address)
        return page

    yield open_as

    for context in contexts:
        context.close()
    assert [url for url in requests if urlsplit(url).hostname not in OUR_OWN] == []
