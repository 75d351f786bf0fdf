"""Profile: where I stand, what was reached when, and the habits beside the map, once more."""

from recompute.counts import shown_strands, standing_numbers, strand_numbers
from recompute.growth import growth, growth_numbers, milestones
from recompute.printed import days, in_figures, long_day, near_day, numbers
from recompute.recomputed import Recomputed, ref_of
from recompute.scale import level_of
from recompute.told import days_from, framework_of

NEWEST = 6


class TestAcademicPart:
    def test_says_where_the_learner_stands(self, made: Recomputed) -> None:
        part = made.page("profile.html").section("academic")

        assert numbers(in_figures(part.one("h2").text)) == standing_numbers(made)
        for row, (title, total) in zip(part.one(".shelf").own("li"), shown_strands(made), strict=True):
            assert numbers(row.one(".count").text) == strand_numbers(total), title

    def test_says_how_much_has_risen(self, made: Recomputed) -> None:
        told = [one for one in (growth(made.told, one) for one in made.standings.values()) if one]
        risen = sum(one["arrow"] == "up" for one in told)
        longest = max(told, key=lambda one: one["change"])
        said = made.page("profile.html").section("academic").one(".mine").text

        assert numbers(said, *made.titles) == [str(risen), *growth_numbers(longest)]

    def test_says_when_each_standard_was_reached_and_settled(self, made: Recomputed) -> None:
        part = made.page("profile.html").section("academic")
        lists = [one for one in part.all(".rows") if not one.is_any_of((".shelf",))]
        rows = {ref_of(row.one("a").attributes["href"]): row for one in lists for row in one.own("li")}
        known = [ref for ref, one in made.standings.items() if one.is_known]

        assert set(rows) == set(known)
        for ref, row in rows.items():
            one = made.standings[ref]
            reached, settled = milestones(made.told, one)
            told = [reached, *([settled] if one.status == "settled" else [])]
            assert days(row.one(".quiet").text) == [near_day(day, made.told["as_of"]) for day in told], ref
        assert numbers(part.one("summary").text) == [str(len(known) - NEWEST)]


class TestHabits:
    def test_are_the_learners_own_levels_beside_the_map(self, made: Recomputed) -> None:
        rows = {
            ref_of(row.one("a").attributes["href"]): row
            for row in made.page("profile.html").section("habits").one(".rows").own("li")
        }

        for habit in made.told["profile"]["habits"]:
            facts = rows[habit["standard"]].one(".facts")
            framework, one = framework_of(made.told, habit["standard"]), made.standings[habit["standard"]]
            assert facts.all(".lv")[0].text == level_of(framework, habit["level"])["name"]
            assert days(facts.text) == [long_day(habit["date"])]
            on_map = [one.level["name"]] if one.level else []
            assert [level.text for level in facts.all(".lv")[1:]] == on_map
            counts = [str(len(one.counting))] if one.level and one.by != "judgement" else []
            assert numbers(facts.text) == counts
            assert ("still true" in facts.text) == is_old(made, habit["date"])


class TestUpdated:
    def test_is_asked_again_after_a_while(self, made: Recomputed) -> None:
        head = made.page("profile.html").one(".head").text

        assert long_day(made.told["profile"]["updated"]) in head
        assert ("Is this still true?" in head) == is_old(made, made.told["profile"]["updated"])


def is_old(made: Recomputed, day: str) -> bool:
    return days_from(day, made.told["as_of"]) > made.told["rules"]["profile_days"]
