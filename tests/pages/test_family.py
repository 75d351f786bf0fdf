"""Family page: on track, in plain words, and one thing to do at home."""

import pytest

from eportfolio.model.framework import Strand
from eportfolio.pages.family import family_page, has_family
from eportfolio.pages.family_areas import MOST_STRANDS
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_conference,
    make_entry,
    make_feedback,
    make_frame,
    make_framework,
    make_judgement,
    make_look,
    make_path,
    make_settings,
    make_standard,
    on,
)

ADDS_AND_HALVES = (
    make_standard("a", family=(("", "adds"),)),
    make_standard("b", family=(("", "halves"),)),
)
ADDS = (("en", "adds fractions"), ("es", "suma fracciones"))


def page_of(language="en", **parts):
    settings = make_settings(language=language)
    look = make_look(**{"settings": settings, "entries": [make_entry()], **parts})
    return family_page(look, make_frame(look, "map.html")).context


def rated(levels, **parts):
    """The page of one piece that was rated for several standards."""
    framework = make_framework(
        standards=[make_standard(name, family=(("", f"can {name}"),)) for name in levels]
    )
    refs = {f"math:{name}": level for name, level in levels.items()}
    return page_of(
        frameworks=(framework,),
        entries=[make_entry(standards=tuple(refs))],
        feedback=[make_feedback(levels=refs)],
        **parts,
    )


def said(phrases):
    return " ".join(str(one) for one in phrases)


class TestWhetherThereIsOne:
    def test_goes_by_its_own_audience(self):
        settings = make_settings(audiences=make_audiences(PUBLIC, family=CLASS))
        parts = {
            "settings": settings,
            "entries": [make_entry()],
            "paths": (make_path(home="Ask", audience=PUBLIC),),
        }

        assert [has_family(make_look(audience=one, **parts)) for one in (PUBLIC, CLASS, TEAM)] == [
            False,
            True,
            True,
        ]

    def test_takes_something_to_tell(self):
        """That there is something to learn is no news."""
        assert not has_family(make_look())
        assert has_family(make_look(entries=[make_entry()]))
        assert has_family(make_look(paths=(make_path(home="Ask"),)))


class TestOnTrack:
    def test_is_more_than_half_of_what_has_begun(self):
        """Of three two, of two both: the middle level, the lower of two, is on target."""
        (two_of_three,) = rated({"a": 3, "b": 3, "c": 1}).areas
        (one_of_two,) = rated({"a": 3, "b": 1}).areas

        assert (two_of_three.is_on_track, str(two_of_three.count)) == (True, "On track: 2 of 3")
        assert (one_of_two.is_on_track, str(one_of_two.count)) == (False, "On the way: 1 of 2")

    def test_is_said_of_everything_first(self):
        assert said(rated({"a": 3}).lede) == "Mira is on track."
        assert said(rated({"a": 1}).lede) == "Mira has begun. Everything is on the way."

    def test_is_counted_by_areas_where_they_differ(self):
        strands = (Strand("numbers", "Numbers", ()), Strand("shapes", "Shapes", ()))
        standards = [make_standard("a"), make_standard("b", strand="shapes")]

        page = page_of(
            frameworks=(make_framework(strands=strands, standards=standards),),
            entries=[make_entry(standards=("math:a", "math:b"))],
            feedback=[make_feedback(levels={"math:a": 3, "math:b": 1})],
        )

        assert said(page.lede) == "Mira is on track in 1 of 2 areas. The other one is on the way."

    def test_is_not_talked_about_before_anything_is_rated(self):
        assert (
            said(page_of(entries=[], paths=(make_path(home="Ask"),)).lede)
            == "Nothing is rated yet. That is fine."
        )


class TestArea:
    def test_is_one_in_which_something_has_begun(self):
        strands = tuple(Strand(f"s{number}", f"S{number}", ()) for number in range(9))
        standards = [make_standard(f"x{number}", strand=f"s{number}") for number in range(9)]
        refs = [one.ref for one in standards[1:]]

        page = page_of(
            frameworks=(make_framework(strands=strands, standards=standards),),
            entries=[make_entry(str(number), standards=(ref,)) for number, ref in enumerate(refs)],
            feedback=[make_feedback(str(number), levels={ref: 3}) for number, ref in enumerate(refs)],
        )

        assert [one.title for one in page.areas] == ["S1", "S2", "S3", "S4", "S5", "S6"]
        assert len(page.areas) == MOST_STRANDS

    def test_says_the_newest_thing_that_is_where_it_should_be(self):
        framework = make_framework(
            standards=[
                make_standard("a", family=(("", "adds"),)),
                make_standard("b", family=(("", "halves"),)),
            ]
        )
        entries = [
            make_entry("old", standards=("math:b",), done_on=on("2026-09-01")),
            make_entry("new", standards=("math:a",), done_on=on("2026-09-07")),
        ]
        feedback = [make_feedback("old", levels={"math:b": 3}), make_feedback("new", levels={"math:a": 3})]

        (area,) = page_of(frameworks=(framework,), entries=entries, feedback=feedback).areas

        assert str(area.says) == "Mira adds."

    def test_goes_by_the_last_time_on_target_and_not_by_a_slip_since(self):
        framework = make_framework(
            standards=[
                make_standard("a", family=(("", "adds"),)),
                make_standard("b", family=(("", "halves"),)),
            ]
        )
        days = {"1": "2026-09-01", "2": "2026-09-02", "3": "2026-09-03", "slip": "2026-09-20"}
        entries = [make_entry(name, standards=("math:a",), done_on=on(day)) for name, day in days.items()]
        entries.append(make_entry("half", standards=("math:b",), done_on=on("2026-09-10")))
        feedback = [make_feedback(name, levels={"math:a": 3}) for name in "123"]
        feedback.append(make_feedback("slip", levels={"math:a": 2}, given=on("2026-09-21")))
        feedback.append(make_feedback("half", levels={"math:b": 3}, given=on("2026-09-11")))

        (area,) = page_of(frameworks=(framework,), entries=entries, feedback=feedback).areas

        assert str(area.says) == "Mira halves."

    def test_names_what_is_being_practised(self):
        (area,) = rated({"a": 3, "b": 1}).areas

        assert [(str(one.words), one.url) for one in area.practised] == [("B", "standards/math/b.html")]

    def test_without_words_for_families_says_how_many(self):
        (area,) = page_of(feedback=[make_feedback(levels={"math:add": 3})]).areas

        assert (area.title, str(area.says)) == ("Numbers", "Mira can do one thing here on target.")

    def test_with_nothing_on_target_takes_time(self):
        (area,) = rated({"a": 1}).areas

        assert str(area.says) == "Mira has begun. This one takes time."

    def test_counts_a_judgement(self):
        page = page_of(judgements=[make_judgement(3)])

        assert [str(one.count) for one in page.areas] == ["On track: 1 of 1"]


class TestLanguage:
    @pytest.fixture
    def spoken(self):
        def area_in(language, family=ADDS, title=(("en", "Parts"), ("es", "Partes"))):
            framework = make_framework(
                standards=(make_standard(family=family),), strands=(Strand("numbers", "Numbers", title),)
            )
            feedback = [make_feedback(levels={"math:add": 3})]
            return page_of(language, frameworks=(framework,), feedback=feedback).areas[0]

        return area_in

    def test_is_the_one_of_the_site_where_the_framework_has_it(self, spoken):
        area = spoken("es")

        assert (area.title, area.says.gaps()[1]) == ("Partes", ("does", "suma fracciones"))
        assert (area.title_language, area.says_language) == ("", "")

    def test_is_named_where_it_is_another(self, spoken):
        """Readers' software then says it with the right sounds."""
        area = spoken("es", family=(("", "adds"),), title=())

        assert (area.title, area.title_language, area.says_language) == ("Numbers", "en", "en")


class TestAtHome:
    def test_is_that_of_the_shortest_path_under_way(self):
        paths = (
            make_path("long", horizon="long", home="Ask at the creek."),
            make_path("short", horizon="short", home="Ask in the shop.", title="Percent"),
            make_path("over", horizon="short", home="Too late.", state="reached"),
        )

        home = page_of(paths=paths).at_home

        assert (home.words, home.about.words, home.about.url) == (
            "Ask in the shop.",
            "Percent",
            "paths/short.html",
        )

    def test_else_asks_about_what_comes_next(self):
        home = page_of().at_home

        assert (
            str(home.words) == "“Add” comes next. Ask Mira what that is. Then ask where you need it at home."
        )
        assert home.about.url == "standards/math/add.html"


class TestSaidLately:
    SHORT = make_feedback(glow="Your bars are equal. Longer ones would show more.")
    LONG = make_feedback(
        given=on("2026-09-20"), glow=" ".join(["word"] * 16), next=(" ".join(["word"] * 16),)
    )

    def test_is_one_short_sentence_of_each(self):
        (one,) = page_of(feedback=[self.SHORT]).said

        assert (one.who, one.glow, one.about.words) == ("Ms Rivera", "Your bars are equal.", "Pancake math")
        assert one.next == "Redraw the bar with 4 equal parts and add again"

    def test_leaves_out_what_is_long(self):
        assert [one.on for one in page_of(feedback=[self.SHORT, self.LONG]).said] == [on("2026-09-09")]

    def test_leads_to_the_newest_where_nothing_is_short(self):
        (one,) = page_of(feedback=[self.LONG]).said

        assert (one.glow, one.next, one.about.url) == ("", "", "evidence/pancake-math.html")

    def test_leaves_out_what_family_and_classmates_said(self):
        given = [make_feedback(by="cho", role="peer"), make_feedback(by="miras-father", role="family")]

        assert page_of(feedback=given).said == ()


def test_the_page_leads_to_the_newest_conference():
    page = page_of(conferences=(make_conference("2026-03-20"), make_conference("2026-09-25")))

    assert page.conference.url == "conferences/2026-09-25.html"
