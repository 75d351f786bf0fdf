"""A self-check as a page shows it: nothing given away by an order, and a key of its own in every browser."""

import pytest
from every_mark import every_question, make_question, make_quiz

from eportfolio.model.settings import Repository
from eportfolio.pages.quiz import question_view, quiz_view, scrambled, site_key
from makers import make_look, make_settings


def view(**changes):
    return quiz_view(make_look(), make_quiz(**changes))


def question(number):
    """The view of one question of `every_mark`."""
    return view().questions[number - 1]


class TestQuiz:
    def test_leads_to_its_standard(self):
        assert view().standard.words == "Add"
        assert view().standard.url == "standards/math/add.html"

    def test_names_no_standard_that_this_audience_may_not_see(self):
        assert view(standard="secret:plan").standard is None

    def test_of_notes_only_has_nothing_to_check(self):
        assert view().is_scored
        assert not view(questions=(every_question()[-1],)).is_scored

    def test_never_says_in_which_file_it_stands(self):
        assert "practice/kites.md" not in repr(view())


class TestQuestion:
    def test_keeps_the_order_of_the_file_where_that_gives_nothing_away(self):
        assert [(one.number, one.text, one.is_right) for one in question(1).choices] == [
            (1, "2/6", False),
            (2, "2/4", True),
            (3, "1/4", False),
        ]

    def test_never_shows_lines_to_order_as_they_belong(self):
        shown = question(5)

        assert sorted((one.number, one.text) for one in shown.choices) == [(1, "1/4"), (2, "1/3"), (3, "1/2")]
        assert [one.number for one in shown.choices] != [1, 2, 3]
        assert shown.right_order == ("1/4", "1/3", "1/2")

    def test_never_shows_what_to_match_in_the_order_of_its_partners(self):
        shown = question(6)

        named = {one.number: one.text for one in shown.choices}
        assert [(one.text, named[one.choice]) for one in shown.pairs] == [
            ("1/2", "0.5"),
            ("1/4", "0.25"),
            ("3/4", "0.75"),
        ]
        assert list(named.values()) != ["0.5", "0.25", "0.75"]

    def test_offers_a_partner_of_two_lines_once(self):
        pairs = (("1/2", "0.5"), ("2/4", "0.5"), ("1/4", "0.25"))
        shown = question_view(make_question(1, "match", pairs=pairs), "quiz-a", "1a2b")

        assert sorted(one.text for one in shown.choices) == ["0.25", "0.5"]
        assert shown.pairs[0].choice == shown.pairs[1].choice

    def test_says_without_signs_what_a_list_to_choose_from_cannot_mark_up(self):
        shown = question_view(make_question(1, "match", pairs=(("a", "*kite* **tail**"),)), "quiz-a", "1a2b")

        assert shown.choices[0].plain == "kite tail"


class TestScrambling:
    @pytest.mark.parametrize("block", ["1a2b", "ffff", "0000", "c0de", "beef", "dead"])
    @pytest.mark.parametrize("count", [2, 3, 4, 6])
    def test_never_leaves_lines_as_they_were(self, block, count):
        lines = tuple(range(count))

        mixed = scrambled(lines, block)

        assert sorted(mixed) == list(lines)
        assert mixed != lines

    def test_gives_the_same_order_every_time(self):
        """The same input has to give the same bytes."""
        assert scrambled("abcdef", "1a2b") == scrambled("abcdef", "1a2b")

    def test_leaves_one_line_alone(self):
        assert scrambled(("a",), "1a2b") == ("a",)
        assert scrambled((), "1a2b") == ()


class TestKey:
    def test_parts_the_sites_that_share_a_browsers_store(self):
        """All sites of one owner on a host share it."""
        mira, cho = (Repository(owner="lakeview", name=name) for name in ("mira", "cho"))

        assert site_key(make_settings(repository=mira)) != site_key(make_settings(repository=cho))
        assert site_key(make_settings(title="One")) != site_key(make_settings(title="Two"))

    def test_stays_when_the_title_changes_and_the_repository_does_not(self):
        mira = Repository(owner="lakeview", name="mira")

        assert site_key(make_settings(repository=mira, title="One")) == site_key(
            make_settings(repository=mira, title="Two")
        )

    def test_is_another_one_for_other_questions(self):
        assert view().key == f"{site_key(make_settings())}:quiz:every-mark:1a2b3c4d"
        assert view(block="5e6f").key != view().key
