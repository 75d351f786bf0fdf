"""Report grade: never without its rule, and of nothing that is partly withheld."""

from dataclasses import replace

from eportfolio.model.framework import Translation
from eportfolio.pages.report_grade import school_grades
from makers import (
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_look,
    make_settings,
    open_to,
)

BANDS = Translation("Letters", "staff meeting", "bands", ((2.75, "B"), (3.5, "A")))


def look_of(translate, audience=TEAM, levels=None, entry_for=PUBLIC):
    """One piece for two standards of a framework that is translated."""
    levels = levels or {"math:add": 3, "math:halve": 4}
    framework = make_framework(standards=("add", "halve", "double"), translate=translate)
    given = make_feedback(levels=levels)
    return make_look(
        audience=audience,
        settings=make_settings(audiences=make_audiences(PUBLIC)),
        frameworks=(framework,),
        entries=[make_entry(standards=tuple(levels), audience=entry_for)],
        feedback=[open_to(PUBLIC, given)],
    )


def told(look):
    (found,) = school_grades(look)
    return str(found.letter), [str(words) for words in found.rule]


class TestGrade:
    def test_is_off_unless_a_framework_asks_for_it(self):
        assert school_grades(look_of(None)) == ()

    def test_by_bands_is_that_of_the_mean_with_all_bands_beside_it(self):
        """3 and 4 have the mean 3.5; what is not started is no zero."""
        letter, rule = told(look_of(BANDS))

        assert letter == "A"
        assert rule == [
            "By the mean of the levels.",
            "A from 3.5.",
            "B from 2.75.",
            "Under that it is not yet.",
        ]

    def test_by_all_says_what_all_must_be(self):
        letter, rule = told(look_of(replace(BANDS, rule="all-of")))

        assert letter == "A"
        assert rule[0] == "A: all on target and half of them above it."

    def test_under_every_band_is_not_yet(self):
        assert told(look_of(BANDS, levels={"math:add": 1}))[0] == "Not yet"

    def test_names_the_rule_and_who_decided_it(self):
        (found,) = school_grades(look_of(BANDS))

        assert (found.title, found.name, found.source) == ("Math", "Letters", "staff meeting")
        assert str(found.started) == "of the 2 standards with a level"

    def test_of_nothing_started_there_is_none(self):
        framework = make_framework(translate=BANDS)

        assert school_grades(make_look(frameworks=(framework,), entries=[make_entry()])) == ()

    def test_is_for_nobody_who_may_not_know_every_level_in_it(self):
        """A computed value takes the strictest audience of its inputs."""
        assert school_grades(look_of(BANDS, audience=PUBLIC)) != ()
        assert school_grades(look_of(BANDS, audience=PUBLIC, entry_for=TEAM)) == ()
