"""Screenshot: the picture in the README, taken of the sample as it stood on one day.

    .venv/bin/python tests/pictures/screenshot.py

Writes docs/showcase.webp: the top of the showcase, down to where the learner stands, 1280 pixels wide. Needs
Playwright and a Chromium, as the browser tests do.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

CHECKOUT = Path(__file__).resolve().parent.parent.parent
PICTURE = CHECKOUT / "docs" / "showcase.webp"
DAY = "2026-11-25"
"""The day the sample is looked at, so that the picture changes only with the sample and the theme."""

WIDTH = 1280
MOST_BYTES = 200_000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build = ("build", "--as-of", DAY, "--out", str(site), str(CHECKOUT / "sample_portfolio"))
        environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
        subprocess.run([sys.executable, "-m", "eportfolio", *build], env=environment, check=True)
        shot = photograph(site / "index.html")
    picture = Image.open(io.BytesIO(shot)).convert("RGB")
    for quality in (90, 80, 70, 60):
        picture.save(PICTURE, "WEBP", quality=quality, method=6)
        if PICTURE.stat().st_size < MOST_BYTES:
            print(f"{PICTURE}: {picture.width} x {picture.height}, {PICTURE.stat().st_size} bytes")
            return
    sys.exit(f"{PICTURE} has more than {MOST_BYTES} bytes at any quality")


def photograph(file: Path) -> bytes:
    """Show the showcase in Chromium and give the top of it as PNG."""
    names = ("chromium", "chromium-browser", "google-chrome")
    program = os.environ.get("EPORTFOLIO_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 800}, color_scheme="light")
        page.goto(file.as_uri(), wait_until="networkidle")
        bottom = page.evaluate("document.querySelector('.stand').getBoundingClientRect().bottom")
        shot = page.screenshot(full_page=True, clip={"x": 0, "y": 0, "width": WIDTH, "height": bottom})
        browser.close()
    return shot


if __name__ == "__main__":
    main()
