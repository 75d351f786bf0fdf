"""Catalogue: the words of the site in another language, out of a gettext file."""

from textwrap import dedent

import pytest

from eportfolio.languages.catalogue import has_words, languages_with_words, read_catalogue, words_in
from eportfolio.model.phrase import counted, phrase, sense

POLISH = r"""
    # A comment.
    msgid ""
    msgstr ""
    "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"

    msgid "{n} piece"
    msgid_plural "{n} pieces"
    msgstr[0] "{n} praca"
    msgstr[1] "{n} prace"
    msgstr[2] "{n} prac"

    msgctxt "path"
    msgid "reached"
    msgstr "osiągnięta"

    msgid "reached"
    msgstr "osiągnięty"

    msgid ""
    "a long "
    "sentence"
    msgstr ""
    "długie \"zdanie\"\n"
    "w dwóch wierszach"

    #, fuzzy
    msgid "perhaps"
    msgstr "być może"

    msgid "nobody knows"
    msgstr ""

    #~ msgid "long ago"
    #~ msgstr "dawno"
"""


class TestReading:
    @pytest.fixture
    def polish(self):
        return read_catalogue(dedent(POLISH).strip())

    def test_takes_the_plural_form_that_the_head_tells(self, polish):
        forms = [polish.ngettext("{n} piece", "{n} pieces", count) for count in (1, 3, 5, 22)]

        assert forms == ["{n} praca", "{n} prace", "{n} prac", "{n} prace"]

    def test_parts_a_word_by_what_it_is_said_of(self, polish):
        assert (polish.pgettext("path", "reached"), polish.gettext("reached")) == ("osiągnięta", "osiągnięty")

    def test_joins_lines_and_takes_escapes_as_they_are_meant(self, polish):
        assert polish.gettext("a long sentence") == 'długie "zdanie"\nw dwóch wierszach'

    @pytest.mark.parametrize("message", ["perhaps", "nobody knows", "long ago"])
    def test_leaves_in_english_what_is_not_sure_not_done_or_not_said_any_more(self, polish, message):
        assert polish.gettext(message) == message


class TestLanguages:
    def test_are_english_and_every_catalogue(self):
        assert languages_with_words() == ("en", "es")

    @pytest.mark.parametrize(("tag", "has"), [("en-GB", True), ("es", True), ("es-MX", True), ("fr", False)])
    def test_of_one_country_have_the_words_of_the_whole(self, tag, has):
        assert has_words(tag) is has

    def test_have_words_with_their_own_numbers(self):
        """Mexico writes a point where Spain writes a comma; the words are the same."""
        begins = phrase("{begins}.", begins=2.75)

        said = {tag: words_in(tag).say(begins) for tag in ("es", "es-MX")}

        assert said == {"es": "2,75.", "es-MX": "2.75."}

    def test_of_spain_speak_spanish(self):
        words = words_in("es")

        assert words.say(counted("based on {n} piece", "based on {n} pieces", 3)) == "basado en 3 trabajos"
        assert words.say(sense("path", "reached")) == "alcanzada"
