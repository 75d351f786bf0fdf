"""Locales: how each language writes days, numbers and lists."""

from datetime import date

import pytest

from eportfolio.languages.locales import language_of

DAY = date(2026, 10, 5)


class TestDays:
    @pytest.mark.parametrize(
        ("tag", "form", "written"),
        [
            ("es", "long", "5 de octubre de 2026"),
            ("es", "day-month", "5 de octubre"),
            ("es", "short", "5 oct"),
            ("es", "month-year", "octubre de 2026"),
            ("es", "month", "oct"),
            ("de", "long", "5. Oktober 2026"),
            ("pl", "long", "5 października 2026"),
            ("pl", "month-year", "październik 2026"),
            ("ja", "long", "2026年10月5日"),
            ("hu", "long", "2026. október 5."),
        ],
    )
    def test_are_written_as_their_readers_do(self, tag, form, written):
        """Polish has one form of a month beside a day and another without; Japanese names none."""
        assert language_of(tag).day(DAY, form) == written


class TestLists:
    @pytest.mark.parametrize(
        ("items", "kind", "written"),
        [
            (("A", "B", "C"), "and", "A, B y C"),
            (("cometas", "hilo"), "and", "cometas e hilo"),
            (("agua", "hielo"), "and", "agua y hielo"),
            (("María", "Inés"), "and", "María e Inés"),
            (("siete", "ocho"), "or", "siete u ocho"),
            (("uno", "dos"), "or", "uno o dos"),
        ],
    )
    def test_in_spanish_go_by_the_ear(self, items, kind, written):
        """ "y" before the sound i, and "o" before the sound o, would swallow one of the two."""
        assert language_of("es").listed(items, kind) == written

    def test_of_other_languages_have_their_own_signs(self):
        assert language_of("ar").listed(("A", "B", "C")) == "A وB وC"
        assert language_of("zh").listed(("A", "B", "C")) == "A、B和C"


class TestFacts:
    @pytest.mark.parametrize(
        ("tag", "direction"), [("es", "ltr"), ("ar", "rtl"), ("fa-IR", "rtl"), ("he", "rtl"), ("ur", "rtl")]
    )
    def test_tell_the_direction(self, tag, direction):
        assert (language_of(tag).tag, language_of(tag).direction) == (tag, direction)

    def test_tell_the_decimal_sign(self):
        assert [language_of(tag).number(2.4125) for tag in ("es", "es-MX", "de", "en")] == [
            "2,41",
            "2.41",
            "2,41",
            "2.41",
        ]

    def test_of_a_language_that_nobody_knows_are_those_of_english(self):
        assert language_of("tlh").day(DAY) == "5 October 2026"
        assert language_of("tlh").tag == "tlh"
