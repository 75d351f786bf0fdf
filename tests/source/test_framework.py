"""Frameworks: scales that rise, names that mean one standard, and prerequisites that can be met."""

import pytest

from eportfolio.model.framework import (
    EstimateRule,
    Level,
    QuizRules,
    Rules,
    Source,
    Standard,
    Strand,
    Translation,
)
from eportfolio.source.writing.framework_values import framework_values

HEAD = """schema: 1
id: {id}
title: Fractions
scale:
  target: 3
  levels:
    - {{value: 1, name: A}}
    - {{value: 2, name: B}}
    - {{value: 3, name: C}}
strands: [{{id: n, title: Numbers}}, {{id: m}}]
standards:
"""
NEVER_READY = "this list of choices is empty, so the standard could never become ready"
FIRST = 12
"""The line of the first standard."""


def framework(*standards: str, name: str = "math-7", more: str = "") -> str:
    lines = "".join(f"  - {{title: T, look_for: {{3: x}}, {one}}}\n" for one in standards)
    return HEAD.format(id=name) + lines + more


@pytest.fixture
def math(read, portfolio):
    """Write the framework `math-7` with these standards, and read the folder."""

    def written(*standards: str, **more: str):
        portfolio.write("frameworks/math-7.yml", framework("id: equivalent", *standards, **more))
        return read()

    return written


class TestSeveralLanguages:
    """A school says its standards to learners and families in each of their languages."""

    def test_part_into_the_framework_s_own_and_the_others(self, math):
        add = "id: add, title: {en: Add, es: Sumar}, plain: I can add, look_for: {1: {en: A, es: B}, 3: x}"
        found = math(more=f"  - {{{add}}}\nlanguage: en\n").portfolio.frameworks[0].standards[-1]

        assert (found.title, found.plain, found.look_for) == ("Add", "I can add", ((1, "A"), (3, "x")))
        assert found.in_languages == (("es", (("title", "Sumar"), ("look_for", ((1, "B"), (3, "x"))))),)

    def test_of_none_that_is_its_own_stand_for_it(self, math):
        """Rather a title in another language than none."""
        more = "  - {id: add, title: {es: Sumar}, look_for: {3: x}}\nlanguage: en\n"

        assert math(more=more).portfolio.frameworks[0].standards[-1].title == "Sumar"

    def test_are_written_as_they_were_read(self, math):
        more = "  - {id: add, title: {en: Add, es: Sumar}, look_for: {3: {en: A, es: B}}}\nlanguage: en\n"
        found = math(more=more).portfolio.frameworks[0]

        written = framework_values(found)["standards"][-1]

        assert (written["title"], written["look_for"]) == (
            {"en": "Add", "es": "Sumar"},
            {"3": {"en": "A", "es": "B"}},
        )


class TestAFramework:
    def test_says_what_its_file_says(self, math):
        found = math(
            more="language: de\nversion: '2'\nsource: {name: Us, url: 'https://a.example/x', licence: CC0}\n"
            "case: {identifier: abc, uri: 'https://a.example/y'}\n"
            "rules: {estimate: {rule: best_n, n: 2}, sources: {quiz: 1}, window: 4,\n"
            "  quiz: {cuts: [[0.9, 3], [0, 1]]}}\n"
            "translate: {name: Letters, source: staff, rule: bands, bands: [[2.5, A], [0, B]]}\n"
        ).portfolio.frameworks[0]

        assert (found.id, found.title, found.language, found.version) == ("math-7", "Fractions", "de", "2")
        assert found.source == Source("Us", "https://a.example/x", "CC0")
        assert (found.case_identifier, found.case_uri) == ("abc", "https://a.example/y")
        assert found.strands == (Strand("n", "Numbers", ()), Strand("m", "m", ()))
        assert found.rules.estimate == EstimateRule("best_n", 0.65, 2)
        assert dict(found.rules.sources) == {**dict(Rules().sources), "quiz": 1}
        assert (found.rules.window, found.rules.settled_days) == (4, 2)
        assert found.rules.quiz == QuizRules(((0.9, 3), (0, 1)), 3, 0.05)
        assert found.translate == Translation("Letters", "staff", "bands", ((2.5, "A"), (0, "B")))

    def test_has_the_rules_of_the_design_and_the_language_of_the_portfolio(self, math):
        found = math(more="translate: none\n").portfolio.frameworks[0]

        assert (found.rules, found.translate, found.language) == (Rules(), None, "en")

    def test_speaks_to_families_in_one_language_or_in_several(self, read, portfolio):
        words = "{id: n, family: {en: Parts of a whole, es: Partes de un todo}}, {id: m, family: Measuring}"
        text = framework("id: equivalent").replace("{id: n, title: Numbers}, {id: m}", words)
        portfolio.write("frameworks/math-7.yml", text)

        assert [one.family for one in read().portfolio.frameworks[0].strands] == [
            (("en", "Parts of a whole"), ("es", "Partes de un todo")),
            (("", "Measuring"),),
        ]

    def test_speaks_to_families_in_no_language_that_there_is_not(self, math):
        found = math("id: halve, family: {english: halves}")

        assert "a language, as in en" in found.faults[0][2]

    def test_that_translates_by_bands_says_which(self, math):
        found = math(more="translate: {name: Letters, source: staff, rule: bands}\n")

        assert found.only.what == "the rule bands needs the field bands"
        assert found.portfolio.frameworks == ()

    def test_is_named_like_its_file(self, read, portfolio):
        portfolio.write("frameworks/more.yml", framework("id: a", name="other"))

        problem = read().only

        assert (problem.where.line, problem.near) == (2, "more")


class TestAScale:
    def test_starts_a_quarter_under_each_value_where_nothing_is_said(self, math):
        levels = math().portfolio.frameworks[0].scale.levels

        assert [level.starts_at for level in levels] == [0, 1.75, 2.75]
        assert levels[0] == Level(1, "A", "", "", (), 0, "")

    @pytest.mark.parametrize(
        ("old", "new", "line", "what"),
        [
            ("target: 3", "target: 4", 5, "no level has this value: 1, 2, 3"),
            ("value: 2", "value: 1", 8, "this value is not above the one before"),
            (
                "name: B",
                "name: B, from: 2.9",
                9,
                "this threshold does not rise: the level before starts at 2.9",
            ),
            ("    - {value: 2, name: B}\n", "", 7, "at least 3 of them must stand here"),
        ],
    )
    def test_that_does_not_rise_takes_the_framework_with_it(self, old, new, line, what, read, portfolio):
        portfolio.write("frameworks/math-7.yml", framework("id: equivalent").replace(old, new))

        found = read()

        assert found.faults == [("frameworks/math-7.yml", line, what)]
        assert found.portfolio.frameworks == ()
        assert found.entry("pancake-math").standards == ()


class TestAStandard:
    def test_says_what_its_line_says(self, math):
        found = math(
            "id: add, code: 7.A, plain: I can add, family: adds, strand: n, needs: [equivalent, [b, c]], "
            "includes: equivalent, aliases: [ADD], case: abc",
            "id: b",
            "id: c",
        )

        add = found.standard("math-7:add")
        assert add == Standard(
            ref="math-7:add",
            id="add",
            framework="math-7",
            code="7.A",
            title="T",
            plain="I can add",
            family=(("", "adds"),),
            strand="n",
            needs=(("math-7:equivalent",), ("math-7:b", "math-7:c")),
            includes=("math-7:equivalent",),
            look_for=((3, "x"),),
            aliases=("ADD",),
            case="abc",
            location=add.location,
        )
        assert (add.location.line, add.location.column) == (FIRST + 1, 38)

    @pytest.mark.parametrize(
        ("said", "what"),
        [
            ("id: b, strand: k", "no strand has this id"),
            ("id: b, needs: [x]", "no standard has this name"),
            ("id: b, needs: [[]]", NEVER_READY),
            ("id: b, includes: [x]", "no standard has this name"),
            ("id: b, needs: b", "this standard leans on itself"),
            ("id: b, includes: b", "this standard leans on itself"),
            ("id: EQUIVALENT", "the standard on line 12 has this id too"),
            ("id: a b", "this cannot be an id"),
        ],
    )
    def test_that_cannot_be_right_is_left_out_alone(self, said, what, math):
        found = math(said, "id: z")

        assert found.faults == [("frameworks/math-7.yml", FIRST + 1, what)]
        assert [one.id for one in found.portfolio.frameworks[0].standards] == ["equivalent", "z"]

    def test_looks_for_levels_that_the_scale_has(self, read, portfolio):
        portfolio.write(
            "frameworks/math-7.yml", framework("id: equivalent").replace("{3: x}", "{3: x, 4: y}")
        )

        assert read().only.what == "4 is no level of the scale: 1, 2, 3"

    def test_may_need_one_of_another_framework(self, read, portfolio):
        portfolio.write("frameworks/more.yml", framework("id: a, needs: [math-7:equivalent]", name="more"))

        assert read().standard("more:a").needs == (("math-7:equivalent",),)


class TestACircle:
    def test_is_told_once_with_all_its_names(self, math):
        found = math(
            "id: a, needs: [b]", "id: b, needs: [[equivalent, c]]", "id: c, needs: [a]", "id: d, needs: [a]"
        )

        assert found.faults == [("frameworks/math-7.yml", FIRST + 1, "a circle: a → b → c → a")]
        assert [one.id for one in found.portfolio.frameworks[0].standards] == ["equivalent", "d"]
        assert found.standard("math-7:d").needs == ()

    def test_is_found_across_frameworks(self, read, portfolio):
        portfolio.write("frameworks/math-7.yml", framework("id: equivalent, needs: [more:a]"))
        portfolio.write("frameworks/more.yml", framework("id: a, needs: [math-7:equivalent]", name="more"))

        assert read().only.what == "a circle: equivalent → more:a → equivalent"

    def test_and_another_are_both_told(self, math):
        found = math("id: a, needs: [b]", "id: b, needs: [a]", "id: c, includes: [d]", "id: d, includes: [c]")

        assert [fault[1:] for fault in found.faults] == [
            (FIRST + 1, "a circle: a → b → a"),
            (FIRST + 3, "a circle: c → d → c"),
        ]


class TestTheNameOfAStandard:
    """Id, `framework:id`, code, alias and CASE identifier all lead to it."""

    @pytest.mark.parametrize("name", ["add", "math-7:add", "7.A", "Long.7.A", "abc-1", "math-7:7.A"])
    def test_leads_to_it(self, name, math, portfolio):
        portfolio.write("evidence/kite.md", f"---\ntitle: K\ndate: 2026-09-14\nstandards: ['{name}']\n---\n")

        found = math("id: add, code: 7.A, aliases: [Long.7.A], case: abc-1")

        assert found.entry("kite").standards == ("math-7:add",)

    def test_that_two_have_lists_both(self, math, portfolio):
        portfolio.write("evidence/kite.md", "---\ntitle: K\ndate: 2026-09-14\nstandards: [7.A]\n---\n")

        problem = math("id: a, code: 7.A", "id: b, code: 7.A").only

        assert problem.what == "several standards have this name"
        assert problem.mend == "Write one of: math-7:a, math-7:b."

    def test_of_a_frameworks_own_comes_first_in_its_file(self, read, portfolio):
        """Elsewhere the same name could mean two."""
        portfolio.write(
            "frameworks/more.yml", framework("id: equivalent", "id: a, needs: equivalent", name="more")
        )

        found = read()

        assert found.standard("more:a").needs == (("more:equivalent",),)
        assert found.faults == [("evidence/pancake-math.md", 4, "several standards have this name")]

    def test_as_an_id_outweighs_the_same_as_a_code(self, math, portfolio):
        portfolio.write("evidence/kite.md", "---\ntitle: K\ndate: 2026-09-14\nstandards: [a]\n---\n")

        assert math("id: a", "id: b, code: a").entry("kite").standards == ("math-7:a",)


def test_a_framework_that_says_not_what_to_look_for_is_a_hint_once(read, portfolio):
    """A rating needs something to be held against; but a hundred hints would hide the others."""
    text = framework("id: equivalent", "id: b", "id: c").replace("{3: x}, id: b", "{}, id: b")
    portfolio.write("frameworks/math-7.yml", text.replace("{3: x}, id: c", "{2: x}, id: c"))

    (hint,) = read().hints

    assert hint[1:] == (FIRST + 1, "2 of 3 standards do not say what to look for at the target level")
