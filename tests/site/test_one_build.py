"""One build: lets only one build at a time write into a site."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from eportfolio.site.one_build import one_build_at_a_time

CHECKOUT = Path(__file__).parents[2]
HOLD = """
import sys, time
from pathlib import Path
from eportfolio.site.one_build import one_build_at_a_time
with one_build_at_a_time(Path(sys.argv[1])) as is_ours:
    print(is_ours, flush=True)
    time.sleep(float(sys.argv[2]))
"""


@pytest.fixture
def lock(tmp_path):
    return tmp_path / "cache" / "site.lock"


def held_elsewhere(lock, seconds):
    """Start a process that holds the lock, and come back once it does."""
    words = [sys.executable, "-c", HOLD, str(lock), str(seconds)]
    holder = subprocess.Popen(words, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True)
    assert holder.stdout.readline() == "True\n"
    return holder


class TestLock:
    def test_is_free_at_first_and_free_again(self, lock):
        for _ in range(2):
            with one_build_at_a_time(lock) as is_ours:
                assert is_ours

    def test_is_waited_for(self, lock):
        with held_elsewhere(lock, seconds=0.3), one_build_at_a_time(lock, patience=20) as is_ours:
            assert is_ours

    def test_is_not_waited_for_for_ever(self, lock):
        with held_elsewhere(lock, seconds=60) as holder:
            started = time.monotonic()
            with one_build_at_a_time(lock, patience=0.2) as is_ours:
                waited = time.monotonic() - started
            holder.kill()

        assert not is_ours
        assert waited >= 0.2

    def test_goes_with_whoever_held_it(self, lock):
        """A build that was killed is no hindrance to the next."""
        with held_elsewhere(lock, seconds=60) as holder:
            os.kill(holder.pid, getattr(signal, "SIGKILL", signal.SIGTERM))
            holder.wait()

        with one_build_at_a_time(lock, patience=0) as is_ours:
            assert is_ours

    def test_holds_within_one_process_too(self, lock):
        """As in a server that builds in one thread while another asks for a build."""
        with one_build_at_a_time(lock), one_build_at_a_time(lock, patience=0) as second:
            assert not second

    def test_is_done_without_where_nothing_can_be_written(self, tmp_path):
        (tmp_path / "cache").write_text("a file where a folder should be")

        with one_build_at_a_time(Path(tmp_path, "cache", "site.lock")) as is_ours:
            assert is_ours
