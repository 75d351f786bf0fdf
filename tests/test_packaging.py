"""What goes out: exactly what git knows, and it works where there is no checkout."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
IN_WHEEL = {
    "eportfolio": "eportfolio",
    "themes": "eportfolio/_data/themes",
    "sample_portfolio": "eportfolio/_data/sample_portfolio",
}
ADVICE = "git add what belongs in the package; remove or ignore what does not"


def run(*words, cwd=CHECKOUT):
    """Run a program and give what it printed; the test stops here when it fails."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [*map(str, words)], cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        pytest.fail(f"{words} ended with {done.returncode}\n{done.stdout}{done.stderr}", pytrace=False)
    return done.stdout


@pytest.fixture(scope="module")
def tracked():
    """The files that git knows, as paths from the checkout."""
    if not (CHECKOUT / ".git").exists():
        pytest.skip("not a git checkout")
    # The checkout may belong to another user, as in a container.
    return set(run("git", "-c", "safe.directory=*", "ls-files", "-z").rstrip("\0").split("\0"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A folder with the sdist, and with the wheel that was made from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built):
    return next(built.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The programs of an environment that holds the wheel alone and borrows its libraries from ours."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (sys.executable, "-m", "pip", "--python", folder)
    run(*pip, "install", "--no-deps", "--no-index", wheel)
    site_packages = run(programs / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))")
    Path(site_packages.strip(), "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return programs


class TestSdist:
    def test_holds_nothing_that_git_does_not_know(self, built, tracked):
        with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
            held = {name.partition("/")[2] for name in archive.getnames()}

        assert held - tracked == {"PKG-INFO"}, ADVICE


class TestWheel:
    def test_holds_package_themes_and_sample_as_git_knows_them(self, wheel, tracked):
        """No file forgotten, and none that only lay about on the machine of whoever built it."""
        parts = [path.partition("/") for path in tracked]
        shipped = {f"{IN_WHEEL[top]}/{rest}" for top, _, rest in parts if rest and top in IN_WHEEL}

        held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}

        assert held == shipped, ADVICE

    def test_builds_the_sample_from_anywhere(self, installed, tmp_path):
        """Theme and sample come out of the wheel, with no checkout in reach."""
        anywhere = Path(tmp_path.anchor)
        where = "import eportfolio; print(eportfolio.__path__[0])"
        package = Path(run(installed / "python", "-c", where, cwd=anywhere).strip())
        sample = package / "_data" / "sample_portfolio"

        run(installed / "eportfolio", "build", sample, "--out", tmp_path / "site", cwd=anywhere)

        assert sample.is_relative_to(installed.parent)
        assert "</html>" in (tmp_path / "site" / "index.html").read_text("utf-8")
