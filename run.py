"""Run: eportfolio from a checkout, on a machine with nothing but Python.

    python3 run.py serve sample_portfolio     any command of eportfolio, with its words
    python3 run.py test                       all tests; further words go to pytest instead

The environment `.venv` is made beside this file, and made anew when `pyproject.toml`, Python or
the folder changes; for the tests, more is put into it.
Written in the syntax of Python 3.6, so that an old Python can say that it is old.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
PYTHON = str(ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
READY = ENVIRONMENT / "ready"
READY_FOR_TESTS = ENVIRONMENT / "ready-for-tests"
WHOLE_TEST_RUN = ["-n", "auto", "--maxprocesses", "4", "--dist", "loadfile"]


def main(words: "list[str]") -> None:
    """Prepare what the words need, then become the program they ask for."""
    if sys.version_info < (3, 11):
        sys.exit("eportfolio needs Python 3.11 or newer; this is Python {}.{}.".format(*sys.version_info))
    if words[:1] == ["test"]:
        prepare(".[dev]", READY_FOR_TESTS)
        os.chdir(str(HERE))
        become(["-m", "pytest", *(words[1:] or WHOLE_TEST_RUN)])
    if not is_current(READY_FOR_TESTS):
        prepare(".", READY)
    os.environ["EPORTFOLIO_CALLED"] = called()
    become(["-m", "eportfolio", *words])


def prepare(package: str, stamp: Path) -> None:
    """Make the environment with the package in it, unless the stamp says that it is there.

    The stamp is written last: a run that was broken off starts again from nothing. Where only the tools of
    the tests are missing, they are added, since `serve` may be running in the environment.
    """
    if is_current(stamp):
        return
    if is_current(READY):
        say("Setting up .venv once more, for the tests: about half a minute ...")
    else:
        make_environment()
    pip = [PYTHON, "-m", "pip", "-qq", "--disable-pip-version-check"]
    if subprocess.call([*pip, "install", "--editable", package], cwd=str(HERE)):
        sys.exit("The packages could not be installed: see that the network is there, then run this again.")
    stamp.write_text(fingerprint())


def make_environment() -> None:
    """Make an empty environment in place of what is there."""
    if not importlib.util.find_spec("ensurepip"):
        venv = "python{}.{}-venv".format(*sys.version_info)
        sys.exit(f"This Python cannot make an environment: sudo apt install {venv}, then run this again.")
    say("Setting up .venv, once: about half a minute ...")
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)]):
        sys.exit("The environment could not be made: the lines above say why.")


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def is_current(stamp: Path) -> bool:
    """Say whether the environment was finished, and from what is here now."""
    return stamp.exists() and stamp.read_text() == fingerprint()


def fingerprint() -> str:
    """Tell apart all that asks for a new environment; the folder too, for an environment cannot be moved."""
    made_from = (HERE / "pyproject.toml").read_bytes() + repr((sys.version, str(HERE))).encode()
    return hashlib.sha256(made_from).hexdigest()


def called() -> str:
    """Give the words that call this file again, for the program to put before the commands that it names."""
    python = "py" if os.name == "nt" else Path(sys.executable).name
    file = sys.argv[0]
    return f'{python} "{file}"' if " " in file else f"{python} {file}"


def become(words: "list[str]") -> NoReturn:
    """Go on as the environment's Python; on Windows, where none can become another, wait for it."""
    if os.name == "posix":
        os.execv(PYTHON, [PYTHON, *words])
    try:
        sys.exit(subprocess.call([PYTHON, *words]))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main(sys.argv[1:])
