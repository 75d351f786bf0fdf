"""Feedback page: how long answers take, what is done with them, and what waits, in school days once more."""

from statistics import median

from recompute.printed import days, in_figures, long_day, near_day, numbers
from recompute.recomputed import Recomputed
from recompute.rounds import is_open, rounds, summary, waiting


class TestSentence:
    def test_has_the_median_and_the_counts(self, made: Recomputed) -> None:
        asking = [one for one in made.told["feedback"] if one["next"]]
        used = sum(one["revised"] is not None for one in asking)
        still = sum(is_open(made.told, one) for one in made.told["feedback"])
        lede = made.page("feedback.html").one(".lede").text

        usual = round(summary(made.told)["response"])
        assert numbers(in_figures(lede)) == [str(one) for one in (usual, used, len(asking), still)]


class TestWaiting:
    def test_says_since_when_and_how_many_school_days(self, made: Recomputed) -> None:
        rows = made.page("feedback.html").section("wait").one(".rows").own("li")
        today = made.told["as_of"]

        for row, one in zip(rows, waiting(made.told), strict=True):
            assert row.one("a").text == made.entry_title(one["entry"])
            said = row.one(".quiet").text
            assert days(said) == [near_day(one["asked"], today)]
            assert numbers(said) == ([str(one["days"])] if one["days"] else [])


class TestOpenSteps:
    def test_are_there_with_the_day_to_show_them_by(self, made: Recomputed) -> None:
        part = made.page("feedback.html").section("open")
        still = [one for one in made.told["feedback"] if is_open(made.told, one)]
        boxes = [box.one("h3").text for box in part.all(".box")]
        lines = [row.all(".quiet")[-1].text for part in part.own(".rows") for row in part.own("li")]

        named = [day for said in [*boxes, *lines] for day in days(said)]
        assert len(boxes) + len(lines) == len(still)
        assert sorted(named) == sorted(long_day(one["try_by"]) for one in still if one["try_by"])


class TestStrips:
    def test_say_the_days_of_the_newest_rounds(self, made: Recomputed) -> None:
        rows = made.page("feedback.html").one(".strips").one("tbody").own("tr")
        dated = [one for one in rounds(made.told) if one["response"] is not None]

        assert len(rows) == min(5, len(dated))
        for row, one in zip(rows, dated, strict=False):
            assert row.one("th").text == made.entry_title(one["entry"])
            days_known = [one["response"], *([one["uptake"]] if one["uptake"] is not None else [])]
            # No days are "the same day", and one day of use is "the next day".
            told = [str(n) for n in days_known[:1] if n] + [str(n) for n in days_known[1:] if n > 1]
            assert numbers(row.own("td")[-1].text) == told, one


class TestOlder:
    def test_are_counted(self, made: Recomputed) -> None:
        page = made.page("feedback.html")
        told = len(page.all(".said"))
        older = page.one(".older")

        assert numbers(older.one("summary").text) == [str(len(made.told["feedback"]) - told)]
        assert len(older.one(".rows").own("li")) == len(made.told["feedback"]) - told


def test_medians_are_what_half_of_the_rounds_took(made: Recomputed) -> None:
    taken = [one["response"] for one in made.told["cycles"]["rounds"] if one["response"] is not None]

    assert summary(made.told)["response"] == median(taken)
