"""Words: what the preview says in its strip and over the page, in the language of that page."""

import json

import pytest

from eportfolio.languages.catalogue import words_in
from eportfolio.model.phrase import phrase
from eportfolio.preview.served_page import language_of_page
from eportfolio.preview.words import WORDS, live_words


class TestWords:
    def test_are_handed_to_the_script_in_the_language_of_the_page(self):
        said = json.loads(live_words(words_in("es"), phrase("Close")))

        assert said.keys() == {*WORDS, "notice", "language"}
        assert (said["close"], said["notice"], said["language"]) == ("Cerrar", "Cerrar", "es")


class TestLanguage:
    @pytest.mark.parametrize(
        ("page", "tag"),
        [
            (b'<!doctype html>\n<html lang="es" dir="ltr">', "es"),
            (b"<html><body>", "en"),
            (b'<p lang="fr">', "en"),
        ],
    )
    def test_is_what_the_page_says_of_itself(self, page, tag):
        assert language_of_page(page) == tag
