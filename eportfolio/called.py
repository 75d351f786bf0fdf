"""Called: the words that start this program, so that every command it names can be typed as it stands."""

import os

CALLED = "EPORTFOLIO_CALLED"
"""Set by what starts the program under other words than its own name, as `run.py` of a checkout does."""


def called() -> str:
    """Give what is typed before a command: "eportfolio", or "python3 run.py"."""
    return os.environ.get(CALLED, "") or "eportfolio"
