"""Framework language: a framework as it is said to readers of one language."""

from dataclasses import replace

import pytest

from eportfolio.model.framework_language import in_language
from eportfolio.model.phrase import SiteText, like
from makers import make_framework, make_standard


@pytest.fixture
def framework():
    add = make_standard(
        "add",
        look_for=((1, "Counts"), (3, "Adds")),
        in_languages=(("es", (("title", "Sumar"), ("look_for", ((1, "Cuenta"), (3, "Suma"))))),),
    )
    made = make_framework(standards=(add, "percent"))
    return replace(made, language="en", in_languages=(("es", (("title", "Quebrados"),)),))


class TestInAnotherLanguage:
    def test_says_what_its_school_has_said_in_it(self, framework):
        spanish = in_language(framework, "es")

        add = spanish.standards[0]
        assert (spanish.title, spanish.language) == ("Quebrados", "es")
        assert (add.title, add.look_for) == ("Sumar", ((1, "Cuenta"), (3, "Suma")))

    def test_keeps_what_is_said_in_its_own_only(self, framework):
        percent = in_language(framework, "es").standards[1]

        assert percent == framework.standards[1]
        assert not isinstance(percent.title, SiteText)

    def test_takes_a_near_one(self, framework):
        assert in_language(framework, "es-MX").standards[0].title == "Sumar"

    def test_stays_as_it_is_in_a_language_it_is_not_said_in(self, framework):
        assert in_language(framework, "de") == framework

    def test_marks_its_words_as_the_site_s(self, framework):
        """On the page of a learner who writes in another language they are not taken for theirs."""
        assert isinstance(in_language(framework, "es").title, SiteText)
        assert isinstance(in_language(framework, "en").scale.levels[0].name, SiteText)


class TestWords:
    def test_made_of_a_text_are_of_its_kind(self):
        assert isinstance(like(SiteText("Sumar y restar"), "Sumar…"), SiteText)
        assert not isinstance(like("Add", "A…"), SiteText)
