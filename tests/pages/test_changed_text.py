"""Changed text: what two versions have different, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eportfolio.pages.changed_text import MOST_PASSAGES, MOST_WORDS, changed_text


def shown(runs):
    """Write changed words in brackets."""
    return " ".join(f"[{run.words}]" if run.is_changed else run.words for run in runs)


def told(before, after):
    return [(shown(one.before), shown(one.after)) for one in changed_text(before, after)]


class TestPassages:
    def test_that_are_the_same_are_left_out(self):
        assert told("Same.\n\nWe cook for 24.\n\nAlso same.", "Same.\n\nWe cook for 30.\n\nAlso same.") == [
            ("We cook for [24.]", "We cook for [30.]")
        ]

    def test_may_be_put_in_or_taken_out(self):
        assert told("One.\n\nTwo.", "One.\n\nTwo.\n\nThree.") == [("", "[Three.]")]
        assert told("One.\n\nTwo.", "Two.") == [("[One.]", "")]

    def test_are_set_beside_the_one_they_are_like(self):
        """A new first paragraph does not shift all that follows."""
        assert told("The bar has two parts.", "A new beginning here.\n\nThe bar has four parts.") == [
            ("", "[A new beginning here.]"),
            ("The bar has [two] parts.", "The bar has [four] parts."),
        ]

    def test_are_not_compared_word_by_word_where_they_are_not_alike(self):
        assert told("I like kites a lot.", "Rain fell all day.") == [
            ("[I like kites a lot.]", ""),
            ("", "[Rain fell all day.]"),
        ]

    def test_are_points_of_a_list_as_well(self):
        assert told("- flour\n- two eggs\n- milk", "- flour\n- three eggs\n- milk") == [
            ("[two] eggs", "[three] eggs")
        ]

    def test_of_texts_that_say_the_same_are_none(self):
        """Line breaks and signs are not words."""
        assert told("We *cook* for\n24.", "We cook **for** 24.") == []

    def test_say_words_not_markup(self):
        assert told("See [the bar](bar.png) <b>now</b>.", "See [the kite](kite.png) <b>now</b>.") == [
            ("See the [bar] now.", "See the [kite] now.")
        ]


class TestLimits:
    def test_very_long_texts_are_not_compared(self):
        long = "\n\n".join(f"Line {number}" for number in range(MOST_PASSAGES + 1))

        assert told(long, f"{long}\n\nOne more.") == []

    def test_very_long_passages_are_shown_whole(self):
        old = " ".join(f"w{number}" for number in range(MOST_WORDS + 1))

        ((before, after),) = told(old, f"{old} more")

        assert (before, after) == (f"[{old}]", f"[{old} more]")


WORDS = st.lists(st.sampled_from(["kite", "creek", "drum", "2/6", "is", "a"]), max_size=8).map(" ".join)
TEXTS = st.lists(WORDS, max_size=6).map("\n\n".join)


class TestBothSides:
    @given(before=TEXTS, after=TEXTS)
    def test_hold_every_changed_word_once(self, before, after):
        """What is left when the changed words are taken away is the same on both sides."""
        for one in changed_text(before, after):
            kept = [[run.words for run in side if not run.is_changed] for side in (one.before, one.after)]
            assert " ".join(kept[0]) == " ".join(kept[1])
            assert any(run.is_changed for run in (*one.before, *one.after))

    @given(text=TEXTS)
    def test_are_none_of_a_text_beside_itself(self, text):
        assert changed_text(text, text) == ()


class TestWhatNoPageShows:
    @pytest.mark.parametrize(
        "hidden",
        ["<!-- secret -->", "<!-- a\n\nsecret -->", "[//]: # (secret)", "[x]: bar.png\n  'secret'"],
        ids=["a comment", "a long comment", "a definition", "a definition of two lines"],
    )
    def test_is_not_told_either(self, hidden):
        assert told(f"One.\n\n{hidden}\n\nTwo.", "One.\n\nThree.") == [("[Two.]", ""), ("", "[Three.]")]
