"""run.py, the one file that a machine with nothing but Python has to understand."""

import ast
import os
import runpy
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent

LIKE_PYTHON_3_8 = "sys.version_info = (3, 8, 10)"
WITHOUT_VENV = "sys.modules['ensurepip'] = None"


@pytest.fixture
def checkout(tmp_path):
    """A checkout that was never set up; run.py needs no more of it."""
    for name in ("run.py", "pyproject.toml"):
        shutil.copy(CHECKOUT / name, tmp_path)
    return tmp_path


def run(checkout, word="build", *, before="", **environment):
    """Run `run.py <word>` in a Python that something has been done to before."""
    start = f"import runpy, sys\n{before}\nrunpy.run_path('run.py', {{}}, '__main__')"
    return subprocess.run(
        [sys.executable, "-c", start, word],
        cwd=checkout,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def set_up(checkout):
    """A checkout that is set up for use, not for the tests; its program tells how it was called."""
    venv.create(checkout / ".venv")
    fingerprint = runpy.run_path(str(checkout / "run.py"))["fingerprint"]
    (checkout / ".venv" / "ready").write_text(fingerprint())
    (checkout / "eportfolio.py").write_text("import os\nprint(os.environ.get('EPORTFOLIO_CALLED'))\n")
    return checkout


class TestRun:
    def test_can_be_read_by_an_old_python(self):
        """Else the reader of an old machine gets a syntax error in place of the sentence below."""
        text = (CHECKOUT / "run.py").read_text("utf-8")

        assert ast.parse(text, feature_version=(3, 6))

    def test_says_when_python_is_too_old(self, checkout):
        done = run(checkout, before=LIKE_PYTHON_3_8)

        assert done.returncode == 1
        assert done.stderr == "eportfolio needs Python 3.11 or newer; this is Python 3.8.\n"

    def test_says_what_to_install_when_environments_cannot_be_made(self, checkout):
        """Debian and Ubuntu leave that part of Python out."""
        done = run(checkout, before=WITHOUT_VENV)

        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        assert done.returncode == 1
        assert done.stderr == (
            "This Python cannot make an environment: "
            f"sudo apt install python{version}-venv, then run this again.\n"
        )

    def test_says_when_the_packages_cannot_be_had_and_starts_anew_next_time(self, checkout):
        nowhere = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(checkout)}

        first = run(checkout, **nowhere)
        second = run(checkout, **nowhere)

        for done in (first, second):
            assert done.returncode == 1
            assert done.stderr.startswith("Setting up .venv")
            assert done.stderr.splitlines()[-1] == (
                "The packages could not be installed: see that the network is there, then run this again."
            )

    def test_hands_on_the_words_that_it_was_called_by(self, set_up):
        """Who has a checkout has no command named eportfolio."""
        done = run(set_up)

        python = "py" if os.name == "nt" else Path(sys.executable).name
        assert (done.returncode, done.stdout) == (0, f"{python} run.py\n")

    def test_adds_what_the_tests_need_to_the_environment_that_is_there(self, set_up):
        """A preview may be running in it. Here the packages cannot be had, and nothing is lost by that."""
        done = run(set_up, "test")

        assert done.returncode == 1
        assert done.stderr.startswith("Setting up .venv once more, for the tests: about half a minute ...\n")
        assert "The packages could not be installed" in done.stderr
        assert run(set_up).returncode == 0
