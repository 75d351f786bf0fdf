"""What open tabs are told."""

import json
import threading

import pytest

from eportfolio.preview.live import Live
from eportfolio.problems import Location, Problem

FAULT = Problem(Location("people.yml"), "this file is missing")


@pytest.fixture
def live(tmp_path):
    return Live(tmp_path)


def state(live) -> dict:
    return json.loads(live.shown.message)


class TestGoodBuild:
    def test_makes_a_new_edition(self, live):
        before = state(live)["edition"]

        live.publish(frozenset(["index.html"]), ())

        assert state(live) == {
            "edition": before + 1,
            "built": True,
            "failed": False,
            "count": "",
            "problems": [],
        }


class TestFailedBuild:
    def test_leaves_the_last_good_edition_and_tells_the_faults(self, live):
        live.publish(frozenset(["index.html"]), ())
        good = live.shown

        live.publish(None, (FAULT,))

        assert live.shown.names == good.names
        assert live.shown.edition == good.edition
        assert state(live)["failed"]
        assert state(live)["count"] == "1 to mend"

    def test_is_told_as_one_without_a_site_before_the_first_good_one(self, live):
        live.publish(None, (FAULT,))

        assert not state(live)["built"]

    def test_is_over_with_the_next_good_one(self, live):
        live.publish(None, (FAULT,))

        live.publish(frozenset(["index.html"]), ())

        assert state(live)["problems"] == []


class TestEdition:
    def test_rises_from_one_run_to_the_next(self, live, tmp_path):
        """A tab left open from the last run knows that it is old."""
        live.publish(frozenset(), ())

        threading.Event().wait(0.005)

        assert Live(tmp_path).shown.edition > live.shown.edition


class TestWaiting:
    def test_ends_with_the_next_word(self, live):
        seen = live.shown.message
        heard = []
        waiting = threading.Thread(target=lambda: heard.append(live.next_message(seen, seconds=10)))
        waiting.start()

        live.publish(None, (FAULT,))

        waiting.join()
        assert heard == [live.shown.message]

    def test_ends_with_the_same_word_when_nothing_is_said(self, live):
        assert live.next_message(live.shown.message, seconds=0.01) == live.shown.message

    def test_ends_with_nothing_when_the_preview_ends(self, live):
        live.close()

        assert live.next_message("", seconds=10) is None
