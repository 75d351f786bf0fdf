"""Words: phrases, dates, numbers and lists, as the language of a site writes them."""

import gettext
from datetime import date
from decimal import Decimal

import pytest

from eportfolio.model.phrase import counted, phrase
from eportfolio.site.words import Words, lower_first, upper_first, with_stop

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
        """Another language is another catalogue, down to the names of months and the order of a date."""

        class German(gettext.NullTranslations):
            def gettext(self, message):
                return {"October": "Oktober", "Done on {day}": "Fertig am {day}"}[message]

            def pgettext(self, context, message):
                return {("date", "{day} {month} {year}"): "{day}. {month} {year}"}.get(
                    (context, message), message
                )

        assert Words(German()).say(phrase("Done on {day}", day=DAY)) == "Fertig am 5. Oktober 2026"


class TestDates:
    @pytest.mark.parametrize(
        ("form", "written"),
        [
            ("long", "5 October 2026"),
            ("day-month", "5 October"),
            ("short", "5 Oct"),
            ("month-year", "October 2026"),
        ],
    )
    def test_have_four_forms(self, form, written):
        assert Words().day(DAY, form) == written


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
        assert Words().number(value) == written

    @pytest.mark.parametrize(("value", "written"), [(4.125, "4.13"), (3.175, "3.18"), (-4.125, "−4.13")])
    def test_round_halves_away_from_zero(self, value, written):
        """As by hand; binary rounding gets all three wrong."""
        assert Words().number(value) == written

    def test_have_no_minus_before_nothing(self):
        assert Words().number(-0.001) == "0.00"

    @pytest.mark.parametrize(("level", "written"), [(3.0, "3"), (2.5, "2.5"), (40.0, "40")])
    def test_that_are_rungs_of_a_scale_have_the_digits_they_need(self, level, written):
        assert Words().level(level) == written


class TestLists:
    @pytest.mark.parametrize(
        ("items", "written"),
        [((), ""), (("A",), "A"), (("A", "B"), "A and B"), (("A", "B", "C", 4), "A, B, C and 4")],
    )
    def test_end_with_and(self, items, written):
        assert Words().say(items) == written

    def test_take_braces_in_an_item_as_text(self):
        assert Words().say(("{first}", "{second}", "C")) == "{first}, {second} and C"


class TestSentences:
    def test_begin_and_go_on(self):
        assert upper_first("at school") == "At school"
        assert lower_first("At school") == "at school"

    def test_keep_what_is_written_in_capitals(self):
        assert lower_first("ICT lessons") == "ICT lessons"

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [("It flew", "It flew."), ("It flew!", "It flew!"), ('He said "yes."', 'He said "yes."'), ("", "")],
    )
    def test_end_once(self, words, sentence):
        assert with_stop(words) == sentence
