"""Benchmarks: how long what people wait for takes, each against a peer measured in the same run.

    .venv/bin/python tests/benchmarks/run.py [RUNS]

Nothing is asserted and pytest collects nothing here: see README.md.
"""

import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

CHECKOUT = Path(__file__).resolve().parent.parent.parent
SAMPLE = CHECKOUT / "sample_portfolio"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
RUNS = 7

CONVERT = """
import pathlib, sys, markdown
convert = markdown.Markdown(extensions=["extra", "sane_lists"])
for file in sorted(pathlib.Path(sys.argv[1]).rglob("*.md")):
    convert.reset()
    convert.convert(file.read_text("utf-8"))
"""
"""The peer of a build: the same texts through Python-Markdown, with the extensions that most people load."""

SELF_CHECKS = 30
SELF_CHECK = """
```quiz
id: {id}
standard: percent
sure: yes

Q: Which are the same?
- [x] 1/2
  > Half.
- [x] 2/4
  > Half, in quarters.
- [ ] 2/3
  > More than half.

Q: 1/4 of 28 = [[=7]]

Q: Smallest first
1. 1/4
2. 1/3
3. 1/2

Q: Match
1/2 -> 50 %
1/4 -> 25 %
3/4 -> 75 %
```
"""
"""One of them, with a question of each kind that costs the browser something else."""

ANSWER_ALL = """() => [...document.querySelectorAll(".q:not([data-mark=open])")].map((q) => {
  for (const box of q.querySelectorAll(".choices input")) box.checked = true;
  for (const field of q.querySelectorAll("[data-field]")) {
    field.tagName === "SELECT" ? field.selectedIndex = 1 : field.value = "7";
  }
  document.body.offsetHeight;
  const begun = performance.now();
  q.querySelector("[data-do=check]").click();
  document.body.offsetHeight;
  return performance.now() - begun;
})"""
"""Answers every question and gives the milliseconds that each took, laying out the page included."""

WAIT = 20
"""Seconds after which a saved file that does not show is given up."""


@dataclass(frozen=True, slots=True)
class Measured:
    what: str
    unit: str
    ours: float
    peer: float
    wanted: str


def main(runs: int) -> None:
    """Measure, and print a line for each."""
    print(f"medians of {runs} runs on {os.cpu_count()} cores\n")
    print(f"{'':34}{'ours':>10}{'peer':>10}{'ratio':>8}   wanted")
    for one in (*starts(runs), *builds(runs), *saves(runs), *answers(runs)):
        ratio = f"{one.ours / one.peer:.1f}"
        ours, peer = (f"{value:.0f} {one.unit}" for value in (one.ours, one.peer))
        print(f"{one.what:34}{ours:>10}{peer:>10}{ratio:>8}   {one.wanted}")


def starts(runs: int) -> Iterator[Measured]:
    """The start of the program, in CPU time, against that of Python itself."""
    bare = median(runs, lambda: cpu([sys.executable, "-c", "pass"]))
    helped = median(runs, lambda: cpu([*PROGRAM, "--help"]))
    yield Measured("--help, CPU / bare Python", "ms", helped, bare, "150 ms")


def builds(runs: int) -> Iterator[Measured]:
    """The sample built from nothing, and built again, against converting its texts and nothing else."""
    with copied_sample() as sample:
        peer = median(runs, lambda: wall([sys.executable, "-c", CONVERT, str(sample)]))
        cold, unchanged = [], []
        for _ in range(runs):
            shutil.rmtree(sample / "site", ignore_errors=True)
            shutil.rmtree(sample / ".eportfolio", ignore_errors=True)
            cold.append(wall([*PROGRAM, "build", str(sample)]))
            unchanged.append(wall([*PROGRAM, "build", str(sample)]))
    yield Measured("sample, cold / its Markdown alone", "ms", statistics.median(cold), peer, "2000 ms")
    yield Measured("sample, unchanged / the same", "ms", statistics.median(unchanged), peer, "600 ms")


def saves(runs: int) -> Iterator[Measured]:
    """From saving an entry until an open browser shows it, against making one file from the same text."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("save to seen: not measured, no playwright here")
        return
    with copied_sample() as sample, sync_playwright() as playwright, serving(sample) as address:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        entry = sample / "evidence" / "kitchen" / "pancake-math.md"
        page = browser.new_page()
        page.goto(f"{address}evidence/pancake-math.html")
        page.wait_for_function("navigator.locks.query().then((locks) => locks.held.length === 1)")
        took = []
        for number in range(runs):
            mark = f"Saved for the {number}th time"
            text = re.sub(r"(Saved for the \d+th time\n)?\Z", f"{mark}\n", entry.read_text("utf-8"), count=1)
            begun = time.perf_counter()
            entry.write_text(text, encoding="utf-8")
            page.get_by_text(mark).wait_for(timeout=WAIT * 1000)
            took.append((time.perf_counter() - begun) * 1000)
            time.sleep(0.3)
        peer = median(runs, lambda: wall([sys.executable, "-c", CONVERT, str(entry.parent)]))
        browser.close()
    yield Measured("save to seen / a fresh conversion", "ms", statistics.median(took), peer, "500 ms")


def answers(runs: int) -> Iterator[Measured]:
    """From pressing Check until the page is laid out again, the slowest of all questions: on a page of 30
    self-checks against a page of one."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        print("an answer: not measured, no playwright here")
        return
    with copied_sample() as sample, sync_playwright() as playwright:
        for name, count in (("many", SELF_CHECKS), ("one", 1)):
            checks = (SELF_CHECK.format(id=f"{name}-{number}") for number in range(count))
            text = f"---\ntitle: Self-checks, {name}\n---\n{''.join(checks)}"
            (sample / "practice").mkdir(exist_ok=True)
            (sample / "practice" / f"{name}.md").write_text(text, encoding="utf-8")
        wall([*PROGRAM, "build", str(sample)])
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        took = {}
        for name in ("many", "one"):
            file = sample / "site" / "practice" / f"{name}.html"
            took[name] = statistics.median(
                slowest_answer(browser.new_page(), file.as_uri()) for _ in range(runs)
            )
        browser.close()
    yield Measured("an answer, 30 self-checks / one", "ms", took["many"], took["one"], "16 ms")


def slowest_answer(page: "Page", address: str) -> float:
    page.goto(address)
    took = page.evaluate(ANSWER_ALL)
    page.close()
    return float(max(took))


PROGRAM = (sys.executable, "-m", "eportfolio")


def median(runs: int, measure: Callable[[], float]) -> float:
    return statistics.median(measure() for _ in range(runs))


def wall(words: Iterable[str]) -> float:
    """Give the milliseconds that a program takes."""
    begun = time.perf_counter()
    subprocess.run(list(words), env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
    return (time.perf_counter() - begun) * 1000


def cpu(words: Iterable[str]) -> float:
    """Give the milliseconds that a program keeps a core busy, whatever else the machine does."""
    before = os.times()
    subprocess.run(list(words), env=ENVIRONMENT, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    spent = (after.children_user - before.children_user) + (after.children_system - before.children_system)
    return spent * 1000


@contextmanager
def copied_sample() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "sample"
        shutil.copytree(SAMPLE, copy, ignore=shutil.ignore_patterns(".eportfolio", "site"))
        yield copy


@contextmanager
def serving(sample: Path) -> Iterator[str]:
    """Start the preview as its author would, and give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    words = [*PROGRAM, "serve", "--no-open", "--port", port, str(sample)]
    with subprocess.Popen(words, env=ENVIRONMENT, stdout=subprocess.PIPE, encoding="utf-8") as program:
        assert program.stdout
        try:
            yield next(found[0] for line in program.stdout if (found := re.findall(r"http://\S+/", line)))
        finally:
            program.terminate()


def chromium() -> str | None:
    """Give the Chromium to start; None for Playwright's own."""
    named = os.environ.get("EPORTFOLIO_CHROMIUM")
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    return named or next((program for program in found if program), None)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS)
