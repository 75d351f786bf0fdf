"""Standard page: what a standard means, what each level looks like, which work shows it, and how we know."""

import pytest

from eportfolio.model.framework import EstimateRule, Level, Rules, Scale, Source
from eportfolio.model.learning_path import Goal
from eportfolio.pages.standard import standard_page
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_frame,
    make_framework,
    make_judgement,
    make_look,
    make_path,
    make_path_step,
    make_settings,
    make_standard,
    on,
    open_to,
)

OPEN = make_settings(audiences=make_audiences(PUBLIC))


def rated(day, level=3.0, audience=PUBLIC, **changes):
    name = f"work-{day}"
    entry = make_entry(name, done_on=on(f"2026-09-{day}"), audience=audience, **changes)
    return entry, open_to(audience, make_feedback(name, levels={"math:add": level}))


def page_of(*work, standards=("add",), of="add", audience=PUBLIC, today="2026-10-01", **parts):
    framework = parts.pop("framework", None) or make_framework(standards=standards)
    look = make_look(
        audience=audience,
        today=on(today),
        frameworks=(framework,),
        entries=[entry for entry, _ in work],
        feedback=[given for _, given in work if given],
        **{"settings": OPEN, **parts},
    )
    standard = look.standards[f"math:{of}"]
    made = standard_page(look, make_frame(look, "map.html"), framework, standard)
    assert (made.url, made.template) == (f"standards/math/{of}.html", "pages/standard.html")
    return made.context


def verdict(*work, **parts):
    return [str(words) for words in page_of(*work, **parts).verdict]


class TestHead:
    def test_says_what_it_is_in_the_learners_words(self):
        coded = make_standard("add", code="MATH.7.1", plain="I can add parts of a whole")

        page = page_of(standards=(coded,))

        assert (page.framework, page.strand, page.code) == ("Math", "Numbers", "MATH.7.1")
        assert (page.title, page.lede) == ("Add", "I can add parts of a whole")
        assert page.frame.description == "I can add parts of a whole"

    def test_of_two_standards_with_one_title_is_told_apart(self):
        """Every page of a site has a title of its own."""
        twins = (make_standard("a", title="Add", code="7.1"), make_standard("b", title="Add"))

        assert page_of(standards=twins, of="a").frame.title == "Add (7.1)"
        assert page_of(standards=twins, of="b").frame.title == "Add (b)"

    def test_names_the_source(self):
        framework = make_framework(source=Source("The State", "https://state.example", "CC BY 4.0"))

        link = page_of(framework=framework).source

        assert (link.words, link.url) == ("The State", "https://state.example")
        assert page_of().source is None


class TestVerdict:
    def test_of_nothing_says_so(self):
        assert verdict() == ["not started"]

    def test_says_ready_where_that_says_something(self):
        leaning = make_standard("percent", needs=(("math:add",),))

        assert verdict(standards=("add", leaning)) == ["ready to begin"]
        assert verdict(standards=("add", leaning), of="percent") == ["not started"]

    def test_of_one_piece_says_what_one_more_would_do(self):
        """2 + 0.65 × (3 − 2) = 2.65 is under 2.75; 2.5 + 0.65 × (3 − 2.5) = 2.825 is not."""
        assert verdict(rated("07", 2)) == ["based on 1 piece"]
        assert verdict(rated("07", 2.5)) == [
            "based on 1 piece",
            "one more on target takes me to Proficient",
        ]

    def test_promises_nothing_under_another_rule(self):
        """There it depends on all earlier pieces too."""
        framework = make_framework(rules=Rules(estimate=EstimateRule("average")))

        assert verdict(rated("07", 2.5), framework=framework) == ["based on 1 piece"]

    def test_of_work_made_together_says_that_it_does_not_count(self):
        assert verdict(rated("07", help="together")) == [
            "so far only together with others, which is shown and not counted"
        ]

    def test_of_unrated_work_says_what_it_waits_for(self):
        assert verdict((make_entry(), None)) == ["work is there, and waits for a rating"]

    def test_of_what_is_settled_says_why(self):
        """Shown last on 9 September, it is to be shown again 21 days later."""
        assert verdict(rated("07"), rated("08"), rated("09"), today="2026-09-20") == [
            "based on 3 pieces",
            "settled: on target again and again, at least once in real work",
            "to be shown again by 30 September",
        ]

    def test_asks_to_show_it_once_more_when_it_is_due(self):
        assert verdict(rated("07"), today="2026-09-28") == [
            "based on 1 piece",
            "show it once more, so that it stays",
        ]

    def test_of_a_judgement_says_whose_word_it_is(self):
        said = verdict(rated("07", 2), judgements=[make_judgement(audience=PUBLIC)], today="2026-09-20")

        assert "by a teacher's judgement" in said

    def test_of_a_held_level_says_why_it_stays(self):
        """One weak piece leaves 3 + 0.65 × (1 − 3) = 1.70, which is Developing, and yet it stays."""
        work = rated("07"), rated("08"), rated("09"), rated("10", 1)

        assert verdict(*work) == [
            "based on 4 pieces",
            "held: one weak piece does not take it away",
            "show it once more, so that it stays",
        ]

    def test_asks_raters_to_talk_first(self):
        entry, given = rated("07", 1)
        other = open_to(PUBLIC, make_feedback(entry.id, levels={"math:add": 3}, by="mr-oduya"))

        page = page_of((entry, given), (make_entry("same", standards=()), other))

        assert "two raters are more than a level apart and talk first" in [str(one) for one in page.verdict]


class TestLevels:
    SCALE = Scale(
        (
            Level(1, "Beginning", "B", "I am starting", (), 0, ""),
            Level(2, "Developing", "D", "", (), 1.75, ""),
            Level(3, "Proficient", "P", "I can do it on my own", (), 2.75, ""),
        ),
        target=3,
    )

    def test_say_what_each_looks_like(self):
        described = make_standard("add", look_for=((3, "Names the whole"),))

        page = page_of(framework=make_framework(standards=(described,), scale=self.SCALE))

        assert [(one.mark.word, one.plain, one.look_for, one.is_target) for one in page.levels] == [
            ("Beginning", "I am starting", "", False),
            ("Developing", "", "", False),
            ("Proficient", "I can do it on my own", "Names the whole", True),
        ]

    def test_mark_where_the_learner_is(self):
        assert [level.is_here for level in page_of(rated("07", 2)).levels] == [False, True, False, False]

    def test_mark_nothing_where_the_level_is_withheld(self):
        page = page_of(rated("07", 2, TEAM))

        assert [level.is_here for level in page.levels] == [False] * 4


class TestWithheld:
    @pytest.fixture
    def page(self):
        return page_of(
            rated("07"),
            rated("08", audience=TEAM),
            judgements=[make_judgement(entries=("work-07",), audience=TEAM)],
        )

    def test_there_is_no_level_and_no_reckoning(self, page):
        assert (page.mark, page.verdict, page.steps) == (None, (), ())
        assert (page.thresholds, page.judgement, page.chart) == (None, None, None)

    def test_there_is_the_work_that_may_be_opened(self, page):
        assert [link.url for link in page.works] == ["evidence/work-07.html"]

    def test_work_is_not_listed_twice_where_the_reckoning_has_it(self):
        page = page_of(rated("07"))

        assert (len(page.steps), page.works) == (1, ())


class TestNeighbours:
    STANDARDS = (
        make_standard("add"),
        make_standard("halve", includes=("math:add",)),
        make_standard("percent", needs=(("math:add",), ("math:halve", "math:ratio"))),
        make_standard("ratio", needs=(("math:add",),)),
    )

    def page(self, of, **parts):
        return page_of(rated("07"), standards=self.STANDARDS, of=of, **parts)

    def test_are_what_it_leans_on_group_by_group(self):
        groups = self.page("percent").leans_on

        assert [[one.title for one in group] for group in groups] == [["Add"], ["Halve", "Ratio"]]
        assert groups[0][0].mark.word == "Proficient"

    def test_are_what_it_opens(self):
        assert [one.title for one in self.page("add").opens] == ["Percent", "Ratio"]

    def test_are_its_parts_and_what_it_is_part_of(self):
        assert [one.title for one in self.page("halve").parts] == ["Add"]
        assert [one.title for one in self.page("add").part_of] == ["Halve"]

    def test_have_no_level_where_it_is_withheld(self):
        page = page_of(rated("07", audience=TEAM), standards=self.STANDARDS, of="percent")

        assert page.leans_on[0][0].mark is None

    def test_are_the_paths_that_lead_to_it_or_over_it(self):
        paths = (
            make_path("to", title="To it", goals=(Goal("math:add", 3),), audience=PUBLIC),
            make_path(
                "over",
                title="Over it",
                goals=(Goal("math:ratio", 3),),
                steps=(make_path_step(standard="math:add"),),
                audience=PUBLIC,
            ),
            make_path("past", goals=(Goal("math:ratio", 3),), audience=PUBLIC),
            make_path("secret", goals=(Goal("math:add", 3),), audience=TEAM),
        )

        page = self.page("add", paths=paths, audience=CLASS)

        assert [(link.words, link.url) for link in page.paths] == [
            ("To it", "paths/to.html"),
            ("Over it", "paths/over.html"),
        ]


class TestWhatFollows:
    def test_is_worked_out_beside_the_level(self):
        """One piece on target on 7 September: 1 of 1, reached and not settled, and due after 21 days."""
        page = page_of(rated("07"))

        assert [str(name) for name, _ in page.follows] == ["How sure", "Settled", "Check again"]
        assert "3 ÷ 4 = 0.75" in str(page.follows[0][1])

    def test_is_compared_by_every_rule(self):
        assert len(page_of(rated("07")).rules.rows) == 7

    def test_is_not_told_to_those_who_may_not_know_the_level(self):
        page = page_of(rated("07", audience=TEAM), audience=CLASS)

        assert (page.follows, page.rules) == ((), None)


class TestForMachines:
    def test_is_described_as_a_term_of_its_framework(self):
        coded = make_standard("add", code="MATH.7.1", case="abc-123")

        described = dict(page_of(standards=(coded,)).json_ld)

        assert (described["@type"], described["name"]) == ("DefinedTerm", "Add")
        assert (described["termCode"], described["identifier"]) == ("MATH.7.1", "abc-123")
        assert ("name", "Math") in described["inDefinedTermSet"]

    def test_leaves_out_what_it_has_not(self):
        assert {"termCode", "identifier"}.isdisjoint(dict(page_of().json_ld))
