"""Framework values: what stands in a framework's file, so that it reads as the same framework."""

from eportfolio.source.writing.framework_values import framework_values
from makers import make_framework, make_standard


class TestWordsForTheFamily:
    def test_in_one_language_are_a_text(self):
        framework = make_framework(standards=(make_standard(family=(("", "adds"),)),))

        assert framework_values(framework)["standards"][0]["family"] == "adds"

    def test_in_several_languages_stand_by_their_names(self):
        family = (("en", "adds"), ("es", "suma"))

        values = framework_values(make_framework(standards=(make_standard(family=family),)))

        assert values["standards"][0]["family"] == {"en": "adds", "es": "suma"}

    def test_are_left_out_where_there_are_none(self):
        assert "family" not in framework_values(make_framework())["standards"][0]
