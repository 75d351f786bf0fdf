"""Growth words: how far, and in what time."""

import pytest

from eportfolio.assessment.judged import SelfGap
from eportfolio.model.phrase import phrase
from eportfolio.pages.growth_words import alike, grown, how_near, seen, span, tenths
from makers import TEAM, on


class TestTenths:
    @pytest.mark.parametrize(
        ("value", "said"), [(1, "1.0"), (2.755, "2.8"), (2.25, "2.3"), (2.2499, "2.2"), (0.04, "0.0")]
    )
    def test_are_rounded_as_by_hand(self, value, said):
        assert str(tenths(value)) == said


class TestSpan:
    @pytest.mark.parametrize(
        ("end", "said"),
        [
            ("2026-01-02", "1 day"),
            ("2026-01-14", "13 days"),
            ("2026-01-15", "2 weeks"),
            ("2026-02-12", "6 weeks"),
            ("2026-03-11", "10 weeks"),
            ("2026-03-12", "2 months"),
            ("2027-12-31", "24 months"),
            ("2028-01-01", "2 years"),
        ],
    )
    def test_is_told_in_what_one_would_count_it_in(self, end, said):
        assert str(span(on("2026-01-01"), on(end))) == said


class TestGrown:
    def said(self, first, last, arrow):
        return str(grown(first, last, phrase("6 weeks"), arrow))

    def test_says_from_what_to_what(self):
        assert self.said(1, 2.755, "up") == "From 1.0 to 2.8 in 6 weeks."

    def test_says_of_a_fall_that_it_is_worth_another_look(self):
        assert self.said(3, 2.2, "down") == "From 3.0 to 2.2 in 6 weeks: worth another look."

    def test_says_of_what_has_stayed_what_it_is(self):
        assert self.said(3, 3, "steady") == "3.0 now, the same as 6 weeks before."
        assert self.said(2, 2.3, "steady") == "2.0 at first and 2.3 now, 6 weeks apart."


class TestAlike:
    @pytest.mark.parametrize(
        ("verdict", "said"),
        [
            ("matches", "My teachers and I see my work alike."),
            ("sees it higher", "I see more in my work than my teachers do so far."),
            ("sees it lower", "My teachers see more in my work than I do."),
            ("varies", "Sometimes I see more in my work, and sometimes my teachers do."),
        ],
    )
    def test_says_each_verdict(self, verdict, said):
        assert str(alike(SelfGap(3, 0, 0, verdict, TEAM))) == said

    def test_says_what_it_rests_on(self):
        assert (
            str(how_near(SelfGap(3, 0.5, 0.55, "sees it higher", TEAM)))
            == "That is from 3 pairs of levels; on average the two are 0.6 levels apart."
        )

    @pytest.mark.parametrize(
        ("own", "teacher", "said"), [(3, 3, "alike"), (3, 2.5, "I saw more"), (2, 2.5, "they saw more")]
    )
    def test_says_of_one_pair_who_saw_more(self, own, teacher, said):
        assert str(seen(own, teacher)) == said
