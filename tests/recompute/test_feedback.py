"""Feedback page: how long answers take, what is done with them, and what waits, in school days once more."""

from collections import Counter
from statistics import median

from recompute.counts import line, waiting_line
from recompute.printed import Part, days, in_figures, long_day, near_day, numbers
from recompute.recomputed import Recomputed
from recompute.rounds import is_open, middle, rounds, summary, waiting
from recompute.told import Told, entry_of

STRIPS = 40
"""Rounds that are drawn at all."""


def feedback(made: Recomputed) -> Part:
    return made.page("feedback.html")


def asking(made: Recomputed) -> list[Told]:
    return [one for one in made.told["feedback"] if one["next"]]


def used(made: Recomputed) -> int:
    return sum(one["revised"] is not None for one in asking(made))


class TestSentence:
    def test_has_the_median_and_the_counts(self, made: Recomputed) -> None:
        still = sum(is_open(made.told, one) for one in made.told["feedback"])
        lede = feedback(made).one(".lede").text

        usual = round(summary(made.told)["response"])
        told = [usual, used(made), len(asking(made)), still]
        assert numbers(in_figures(lede)) == [str(one) for one in told]


class TestWaiting:
    def test_says_since_when_and_how_many_school_days(self, made: Recomputed) -> None:
        rows = feedback(made).section("wait").one(".rows").own("li")

        assert [line(row) for row in rows] == [waiting_line(made, one) for one in waiting(made.told)]


class TestOpenSteps:
    def test_are_there_with_the_day_to_show_them_by(self, made: Recomputed) -> None:
        part = feedback(made).section("open")
        still = [one for one in made.told["feedback"] if is_open(made.told, one)]
        boxes = [box.one("h3").text for box in part.all(".box")]
        lines = [row.all(".quiet")[-1].text for part in part.own(".rows") for row in part.own("li")]

        named = [day for said in [*boxes, *lines] for day in days(said)]
        assert len(boxes) + len(lines) == len(still)
        assert sorted(named) == sorted(long_day(one["try_by"]) for one in still if one["try_by"])


class TestSpeed:
    def test_is_the_medians_and_counts_of_the_rounds(self, made: Recomputed) -> None:
        total, limit = summary(made.told), str(made.told["rules"]["feedback_days"])
        late = [str(total["late"]), limit] if total["late"] else []

        told = [numbers(one.text) for one in feedback(made).section("fast").one(".lists").own("dd")]

        assert told == [
            [*usual(total["response"]), str(total["on_time"]), str(total["answered"]), limit],
            [*usual(total["uptake"]), str(used(made)), str(len(asking(made)))],
            usual(total["whole"]),
            [str(total["waiting"]), *late] if total["waiting"] else [],
        ]

    def test_is_the_median_of_what_the_export_says(self, made: Recomputed) -> None:
        taken = [one["response"] for one in made.told["cycles"]["rounds"] if one["response"] is not None]

        assert summary(made.told)["response"] == median(taken)


def usual(count: float) -> list[str]:
    """A median with its half where it has one; none of it is "the same day"."""
    return [f"{count:g}"] if count else []


class TestStrips:
    def test_say_the_days_of_every_round_that_was_asked_for(self, made: Recomputed) -> None:
        rows = [row for part in feedback(made).all(".strips") for row in part.one("tbody").own("tr")]
        dated = [one for one in rounds(made.told) if one["response"] is not None]

        assert len(rows) == min(STRIPS, len(dated))
        for row, one in zip(rows, dated, strict=False):
            assert row.one("th").text == made.entry_title(one["entry"])
            known = [one["response"], *([one["uptake"]] if one["uptake"] is not None else [])]
            # No days are "the same day", and one day of use is "the next day".
            told = [str(count) for count in known[:1] if count] + [
                str(count) for count in known[1:] if count > 1
            ]
            assert numbers(row.own("td")[-1].text) == told, one

    def test_are_counted(self, made: Recomputed) -> None:
        newest, older = (len(part.one("tbody").own("tr")) for part in feedback(made).all(".strips"))
        part = feedback(made).section("fast")

        assert numbers(part.own(".note")[0].text) == [str(newest)]
        assert numbers(part.one("summary").text) == [str(older)]


class TestOutcomes:
    def test_say_what_became_of_every_next_step(self, made: Recomputed) -> None:
        part = feedback(made).section("became")
        newest_first = asking(made)[::-1]

        assert numbers(part.one("summary").text) == [str(len(newest_first))]
        for row, one in zip(part.one(".became").own("li"), newest_first, strict=True):
            said = row.one("b").text
            assert days(said) == became(made, one), one
            assert days(row.all(".quiet")[0].text) == [long_day(one["given"])]
            newer = one["version"] + 1
            is_newer = one["revised"] and newer <= entry_of(made.told, one["entry"])["version"]
            assert numbers(said) == ([str(newer)] if is_newer else []), one


def became(made: Recomputed, one: Told) -> list[str]:
    """Give the day it was used on, or is to be shown by."""
    day = one["revised"] or (one["try_by"] if is_open(made.told, one) else None)
    return [near_day(day, made.told["as_of"])] if day else []


class TestGivers:
    def test_are_counted_and_the_team_sees_how_fast_they_are(self, made: Recomputed) -> None:
        rows = [one.one("summary").text for one in feedback(made).section("givers").all("details")]
        given = Counter(one["by"] for one in made.told["feedback"])
        told = []
        for who, count in given.items():
            taken = middle([one["response"] for one in rounds(made.told) if one["by"] == who])
            is_told = made.told["audience"] == "team" and taken is not None
            told.append([str(count), *(usual(taken) if is_told else [])])

        # Outside the team, those known by their role alone stand together.
        together = made.told["audience"] == "team"
        shown = [numbers(row) for row in rows]
        assert (
            sorted(shown) == sorted(told) if together else sum(int(one[0]) for one in shown) == given.total()
        )

    def test_list_what_they_gave_and_when(self, made: Recomputed) -> None:
        lists = feedback(made).section("givers").all(".many")

        given = Counter(day for part in lists for row in part.own("li") for day in days(row.text))
        assert given == Counter(long_day(one["given"]) for one in made.told["feedback"])


class TestGoals:
    def test_list_all_that_was_said_of_them_and_when(self, made: Recomputed) -> None:
        said: dict[str, Counter[str]] = {}
        for one in made.told["feedback"]:
            titles = {made.title(ref) for ref in (*one["standards"], *one["levels"])}
            titles |= {path["title"] for path in made.told["paths"] if path["id"] == one["path"]}
            for title in titles:
                said.setdefault(title, Counter()).update([long_day(one["given"])])

        lists = feedback(made).section("goals").all(".lists")
        names = [one.text for part in lists for one in part.own("dt")]
        given = [Counter(days(one.text)) for part in lists for one in part.own("dd")]
        assert dict(zip(names, given, strict=True)) == said
