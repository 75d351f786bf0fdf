"""Phrase: a sentence of the site, said as English and as another language says it."""

import gettext
from datetime import date
from decimal import Decimal

import pytest

from eportfolio.model.language import ENGLISH
from eportfolio.model.phrase import Dated, Words, counted, phrase, sense

DAY = date(2026, 10, 5)


class TestSaying:
    def test_leaves_what_a_person_wrote(self):
        assert Words().say("{Mira} & co.") == "{Mira} & co."

    def test_fills_the_gaps_of_a_phrase(self):
        said = phrase("{who} on {day}: {value}", who="Ms. Rivera", day=DAY, value=2.412)

        assert Words().say(said) == "Ms. Rivera on 5 October 2026: 2.41"

    def test_says_a_phrase_within_a_phrase(self):
        inner = counted("{n} is ready", "{n} are ready", 2)

        assert Words().say(phrase("Look: {what}.", what=inner)) == "Look: 2 are ready."

    def test_takes_braces_in_a_gap_as_text(self):
        """A title is content, and content is never a template."""
        assert Words().say(phrase("Work tagged {tag}", tag="{day}")) == "Work tagged {day}"

    @pytest.mark.parametrize(("count", "words"), [(0, "0 pieces"), (1, "1 piece"), (2, "2 pieces")])
    def test_chooses_the_form_by_the_number(self, count, words):
        assert Words().say(counted("{n} piece", "{n} pieces", count)) == words

    @pytest.mark.parametrize("nothing", [None, True, object()])
    def test_refuses_what_nobody_can_read(self, nothing):
        """ "None" on a page is a bug of ours, and is found in the first test that makes the page."""
        with pytest.raises(TypeError, match="cannot say"):
            Words().say(nothing)

    def test_goes_through_the_catalogue(self):
        class German(gettext.NullTranslations):
            def gettext(self, message):
                return {"Done on {day}": "Fertig am {day}"}[message]

        assert Words(ENGLISH, German()).say(phrase("Done on {day}", day=DAY)) == "Fertig am 5 October 2026"

    def test_tells_the_catalogue_what_a_word_is_said_of(self):
        """A path that is reached has another ending than a standard in half of the languages."""

        class Spanish(gettext.NullTranslations):
            def pgettext(self, context, message):
                return {("path", "reached"): "alcanzada"}[context, message]

        assert Words(ENGLISH, Spanish()).say(sense("path", "reached")) == "alcanzada"


class TestDates:
    @pytest.mark.parametrize(
        ("form", "written"),
        [
            ("long", "5 October 2026"),
            ("day-month", "5 October"),
            ("short", "5 Oct"),
            ("month-year", "October 2026"),
            ("month", "Oct"),
        ],
    )
    def test_have_five_forms(self, form, written):
        assert Words().say(Dated(DAY, form)) == written


class TestNumbers:
    @pytest.mark.parametrize(
        ("value", "written"),
        [
            (3, "3"),
            (3.0, "3.00"),
            (2.5, "2.50"),
            (2.4125, "2.41"),
            (Decimal("0.65"), "0.65"),
            (Decimal(1), "1"),
        ],
    )
    def test_have_two_places_unless_they_are_exact(self, value, written):
        """A sum stands in a column of others, so 2.50 is not 2.5; a constant has the digits it was given."""
        assert ENGLISH.number(value) == written

    @pytest.mark.parametrize(("value", "written"), [(4.125, "4.13"), (3.175, "3.18"), (-4.125, "−4.13")])
    def test_round_halves_away_from_zero(self, value, written):
        """As by hand; binary rounding gets all three wrong."""
        assert ENGLISH.number(value) == written

    def test_have_no_minus_before_nothing(self):
        assert ENGLISH.number(-0.001) == "0.00"

    @pytest.mark.parametrize(("level", "written"), [(3.0, "3"), (2.5, "2.5"), (40.0, "40")])
    def test_that_are_rungs_of_a_scale_have_the_digits_they_need(self, level, written):
        assert ENGLISH.level(level) == written


class TestLists:
    @pytest.mark.parametrize(
        ("items", "written"),
        [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C", 4), "A, B, C and 4")],
    )
    def test_end_with_and(self, items, written):
        assert Words().say(items) == written

    def test_take_braces_in_an_item_as_text(self):
        assert Words().say(("{first}", "{second}", "C")) == "{first}, {second} and C"
