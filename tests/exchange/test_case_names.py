"""Ids out of what a package calls its things."""

import pytest

from eportfolio.exchange.case_names import framework_name, id_from_code, long_and_short, slug, unique


class TestSlug:
    @pytest.mark.parametrize(
        ("title", "made"),
        [
            ("Common Core State Standards for Math", "common-core-state-standards-math"),
            ("Éducation à l’image", "education-l-image"),
            ("UTF8 𝑑 Test", "utf8-d-test"),
            ("Of the and", "of-the-and"),
            ("数学", ""),
        ],
    )
    def test_is_short_and_without_small_words(self, title, made):
        assert slug(title) == made

    def test_ends_with_a_whole_word(self):
        """Forty letters at most: with "shapes" it would be 51."""
        title = "Understanding the properties and relationships among shapes"

        assert slug(title) == "understanding-properties-relationships"

    def test_cuts_a_word_that_is_too_long_by_itself(self):
        assert slug("x" * 50) == "x" * 40


class TestFrameworkName:
    def test_falls_back_on_the_identifier(self):
        """A title without a Latin letter gives no id; the identifier is stable."""
        assert framework_name("数学", "c6496676-d7cb-11e8") == "framework-c6496676"


class TestIdFromCode:
    @pytest.mark.parametrize(
        ("code", "made"),
        [
            ("7.RP.A.2.a", "7.RP.A.2.a"),
            ("1.", "1"),
            ("(b) 3/ii", "b-3-ii"),
            ("§112.27", "112.27"),
            ("../../x", "x"),
            ("—", ""),
        ],
    )
    def test_holds_only_what_an_id_may_hold(self, code, made):
        assert id_from_code(code) == made


class TestUnique:
    def test_numbers_what_several_wish_for(self):
        """None of them keeps the bare name: it would silently stand for one of two."""
        assert unique(["a", "b", "b"]) == ("a", "b-1", "b-2")

    def test_takes_letters_of_either_case_for_the_same(self):
        """Ids become folders, and some systems tell no small letter from a capital."""
        assert unique(["K.a", "K.A"]) == ("K.a-1", "K.A-2")

    def test_steps_over_names_that_are_taken(self):
        assert unique(["b", "b", "b-1"]) == ("b-2", "b-3", "b-1")


class TestLongAndShort:
    def test_adds_the_long_form(self):
        assert long_and_short("7.RP", "CCSS.Math.") == ("7.RP", "CCSS.Math.7.RP")

    def test_adds_the_short_form_where_the_file_has_the_long_one(self):
        assert long_and_short("CCSS.MATH.7.RP", "CCSS.Math.") == ("CCSS.MATH.7.RP", "7.RP")

    def test_gives_nothing_without_a_code(self):
        assert long_and_short("", "CCSS.Math.") == ()
