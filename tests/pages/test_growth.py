"""Growth page: how the learner has grown since when, and whether their teachers see it alike."""

from dataclasses import replace
from datetime import timedelta

import pytest

from eportfolio.pages.growth import growth_page, has_growth
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_entry,
    make_feedback,
    make_frame,
    make_framework,
    make_judgement,
    make_look,
    make_self_rating,
    on,
)
from rated_work import OPEN, rated

RISING = (rated("first", "add", level=1, day="2026-08-10"), rated("second", "add", day="2026-09-21"))
STEADY = (rated("one", "halve", day="2026-07-01"), rated("two", "halve", day="2026-09-14"))


def look_at(*work, **parts):
    given = {
        "frameworks": (make_framework(standards=("add", "halve")),),
        "entries": [entry for entry, _ in work],
        "feedback": [feedback for _, feedback in work],
    }
    return make_look(**(given | parts))


def page_of(*work, **parts):
    look = look_at(*work, **parts)
    made = growth_page(look, make_frame(look, "growth.html"))
    assert (made.url, made.template) == ("growth.html", "pages/growth.html")
    return made.context


def seen_by_both(own, entry, given):
    return replace(entry, self_ratings=(make_self_rating(own),)), given


class TestWhetherThereIsAPage:
    def test_not_where_nothing_was_shown_twice(self):
        assert not has_growth(look_at())
        assert not has_growth(look_at(rated("first", "add")))

    def test_for_a_level_that_was_shown_on_two_days(self):
        assert has_growth(look_at(*STEADY))

    def test_for_a_level_of_the_learner_beside_the_teachers(self):
        assert has_growth(look_at(seen_by_both(3, *rated("first", "add"))))

    def test_for_work_that_was_made_again(self):
        assert has_growth(look_at(entries=[make_entry(version=2, revised=on("2026-09-12"))], feedback=[]))

    def test_not_for_levels_that_are_withheld(self):
        assert has_growth(look_at(*RISING, audience=TEAM))
        assert not has_growth(look_at(*RISING, audience=CLASS))
        assert has_growth(look_at(*RISING, audience=PUBLIC, settings=OPEN))


class TestLede:
    def test_says_since_when_how_much_has_risen_and_most_of_all_what(self):
        """1 to 1 + 0.65 × 2 = 2.3 in 42 days; halve has stayed at 3."""
        assert str(page_of(*RISING, *STEADY).lede) == (
            "Since July 2026, 1 standard has risen by half a level or more. "
            "The longest way: Add. From 1.0 to 2.3 in 6 weeks."
        )

    def test_says_so_where_nothing_has_risen(self):
        assert str(page_of(*STEADY).lede) == (
            "Since July 2026, I have shown 1 standard again; it has not risen by half a level yet."
        )

    def test_says_nothing_of_levels_where_there_are_none(self):
        assert page_of(seen_by_both(3, *rated("first", "add"))).lede is None


class TestStrands:
    def test_hold_each_standard_that_was_shown_twice(self):
        (strand,) = page_of(*RISING, *STEADY).strands

        assert (strand.title, str(strand.words)) == ("Numbers", "1 of 2 on target now.")
        assert [(one.title, str(one.words)) for one in strand.standards] == [
            ("Add", "From 1.0 to 2.3 in 6 weeks."),
            ("Halve", "3.0 now, the same as 2 months before."),
        ]

    def test_draw_a_line_of_what_has_moved(self):
        (strand,) = page_of(*RISING, *STEADY).strands

        assert [(one.line is not None, str(one.first), str(one.last)) for one in strand.standards] == [
            (True, "1.0", "2.3"),
            (False, "3.0", "3.0"),
        ]

    def test_give_every_number_of_it(self):
        (strand,) = page_of(*RISING).strands

        assert [(str(row.on), row.title, round(row.value, 2)) for row in strand.standards[0].numbers] == [
            ("2026-08-10", "First", 1),
            ("2026-09-21", "Second", 2.3),
        ]

    def test_name_what_was_shown_on_one_day(self):
        (strand,) = page_of(*RISING, rated("once", "halve")).strands

        assert [one.title for one in strand.one_day] == ["Halve"]

    def test_say_why_a_level_is_not_the_one_of_the_number(self):
        """2.3 is Developing; Ms. Rivera judged it Proficient."""
        judgement = make_judgement(date=on("2026-09-25"), entries=("second",))

        (strand,) = page_of(*RISING, judgements=[judgement]).strands

        (add,) = strand.standards
        assert (add.mark.word, str(add.by)) == ("Proficient", "by a teacher's judgement")

    def test_without_anything_rated_are_left_out(self):
        assert page_of(entries=[make_entry(version=2, revised=on("2026-09-12"))], feedback=[]).strands == ()


class TestSeenAlike:
    def test_sets_both_levels_side_by_side_the_newest_work_first(self):
        alike = page_of(
            seen_by_both(3, *rated("first", "add")),
            seen_by_both(2, *rated("second", "add", day="2026-09-14")),
        ).alike

        assert [(row.title, row.own.word, row.teacher.word, str(row.words)) for row in alike.newest] == [
            ("Second", "Developing", "Proficient", "they saw more"),
            ("First", "Proficient", "Proficient", "alike"),
        ]
        assert (alike.newest[0].url, alike.newest[0].standard) == ("evidence/second.html", "Add")

    def test_says_what_all_of_them_say(self):
        """Gaps of 0 and −1: half a level on average, which is no match."""
        alike = page_of(
            seen_by_both(3, *rated("first", "add")),
            seen_by_both(2, *rated("second", "add", day="2026-09-14")),
        ).alike

        assert str(alike.verdict) == "My teachers see more in my work than I do."
        assert "from 2 pairs of levels; on average the two are 0.5 levels apart" in str(alike.how_near)

    def test_gives_no_verdict_of_a_part(self):
        alike = page_of(
            seen_by_both(3, *rated("first", "add")),
            seen_by_both(2, *rated("diary", "add", audience=TEAM)),
            audience=CLASS,
            settings=OPEN,
        ).alike

        assert (alike.verdict, alike.how_near) == (None, None)
        assert [row.title for row in alike.newest] == ["First"]

    def test_folds_older_pairs(self):
        work = [seen_by_both(3, *rated(f"work-{day}", "add", day=f"2026-09-{day:02}")) for day in range(1, 9)]

        alike = page_of(*work).alike

        assert (len(alike.newest), len(alike.older)) == (6, 2)

    def test_leaves_very_old_pairs_to_their_work(self):
        """70 of them: six at once, 54 folded, and ten more that are only counted."""
        days = [on("2026-01-01") + timedelta(days=number) for number in range(70)]
        work = [seen_by_both(3, *rated(f"work-{day}", "add", day=day.isoformat())) for day in days]

        alike = page_of(*work).alike

        assert (len(alike.newest), len(alike.older), alike.left_out) == (6, 54, 10)

    def test_is_none_where_the_learner_said_nothing(self):
        assert page_of(*RISING).alike is None


class TestMadeAgain:
    def test_says_when_how_soon_and_what_was_done(self):
        """From Wednesday the 9th to Friday the 11th are two school days."""
        answered = make_feedback(revised=on("2026-09-11"), reply="I cut the half in two.")
        entry = make_entry(version=2, revised=on("2026-09-11"))

        (row,) = page_of(entries=[entry], feedback=[answered]).revised

        assert (row.title, row.url) == ("Pancake math", "evidence/pancake-math.html#vers")
        assert (str(row.on), str(row.version), row.reply) == (
            "2026-09-11",
            "version 2",
            "I cut the half in two.",
        )
        assert str(row.after) == "2 school days after the feedback"

    @pytest.mark.parametrize("audience", [PUBLIC, CLASS])
    def test_says_no_word_of_feedback_that_is_withheld(self, audience):
        answered = make_feedback(revised=on("2026-09-11"), reply="I cut the half in two.")
        entry = make_entry(version=2, revised=on("2026-09-11"))

        (row,) = page_of(entries=[entry], feedback=[answered], audience=audience).revised

        assert (row.after, row.reply) == (None, "")

    def test_comes_the_newest_change_first(self):
        entries = [
            make_entry("old", version=2, revised=on("2026-09-20")),
            make_entry("new", version=3, revised=on("2026-09-30")),
        ]

        assert [row.title for row in page_of(entries=entries, feedback=[]).revised] == ["New", "Old"]

    def test_needs_a_day(self):
        """A version of which nobody knows when it was made is no story."""
        assert page_of(entries=[make_entry(version=2)], feedback=[]).revised == ()
