"""Draw sample: makes the pictures of the sample portfolio that are drawn by program.

    python tests/pictures/draw_sample.py            all of them
    python tests/pictures/draw_sample.py ruler me   these

Each is drawn as SVG by a function of its own, turned into pixels by a headless Chromium and saved as WebP.
Needs Chromium, Pillow and the free font Humor Sans (on Debian: `chromium` and `fonts-humor-sans`). No test
and no build needs this; the pictures themselves are part of the repository.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from creek_pictures import drain_section, two_months
from found_pictures import alder_branch, litter
from kite_pictures import box_kite, tails
from meadow_pictures import kite_three, me
from number_pictures import ruler, steamer, three_against_two, twenty_fourths
from PIL import Image
from strokes import Sheet

SAMPLE = Path(__file__).resolve().parents[2] / "sample_portfolio"

PICTURES: Mapping[str, Callable[[], Sheet]] = {
    "evidence/creek/alder-branch": alder_branch,
    "evidence/creek/drain-section": drain_section,
    "evidence/creek/litter": litter,
    "evidence/creek/two-months": two_months,
    "evidence/kitchen/steamer": steamer,
    "evidence/kitchen/twenty-fourths": twenty_fourths,
    "evidence/kites/box-kite": box_kite,
    "evidence/kites/kite-three": kite_three,
    "evidence/kites/tails": tails,
    "evidence/numbers/ruler": ruler,
    "evidence/numbers/three-against-two": three_against_two,
    "me": me,
}
"""File in the sample, without its ending, to the function that draws it."""


def render(sheet: Sheet, file: Path) -> None:
    """Turn a sheet into a WebP file.

    Raises:
        CalledProcessError: the browser failed.
    """
    browser = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    with tempfile.TemporaryDirectory() as folder:
        page, shot = Path(folder, "sheet.html"), Path(folder, "sheet.png")
        style = "<style>*{margin:0}svg{display:block}</style>"
        page.write_text(f"<!doctype html><meta charset=utf-8>{style}{sheet.svg()}", encoding="utf-8")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        size = f"--window-size={sheet.width},{sheet.height}"
        command = [browser, *flags, size, f"--screenshot={shot}", page.as_uri()]
        subprocess.run(command, check=True, capture_output=True)
        with Image.open(shot) as picture:
            # Drawn a little larger than it is kept: the grain of the paper softens.
            size_kept = (sheet.width * 5 // 6, sheet.height * 5 // 6)
            kept = picture.convert("RGB").resize(size_kept, Image.Resampling.LANCZOS)
            kept.save(file, "WEBP", quality=78, method=6)


def main(wanted: list[str]) -> None:
    """Draw the pictures whose file names are wanted, or all."""
    for name, draw in PICTURES.items():
        if not wanted or name.rpartition("/")[2] in wanted:
            file = SAMPLE / f"{name}.webp"
            render(draw(), file)
            print(f"{file.stat().st_size // 1024:4} kB  {file.relative_to(SAMPLE)}")


if __name__ == "__main__":
    main(sys.argv[1:])
