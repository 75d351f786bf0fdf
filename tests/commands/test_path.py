"""`eportfolio path`: a proposal of a path, and what the learner does with its steps."""

from datetime import date
from difflib import ndiff

import pytest

from eportfolio.source.read import read_portfolio

TODAY = date.today().isoformat()  # noqa: DTZ011 (the day at home is meant)

FRAMEWORK = """\
    schema: 1
    id: kitchen
    title: Kitchen
    scale: {target: 2, levels: [{value: 1, name: No}, {value: 2, name: So}, {value: 3, name: Yes}]}
    strands: [{id: all, title: All}]
    standards:
      - {id: weigh, title: Weighing, strand: all, plain: I can weigh flour., look_for: {2: Weighs to 5 g}}
      - {id: heat, title: Heating, strand: all, look_for: {2: Knows its oven}}
      - {id: bake, code: K.7, aliases: [KIT.7], title: Baking, strand: all, needs: [weigh, heat],
         look_for: {2: Rises}}
      - {id: equivalent, title: Equal cups, strand: all, needs: [weigh], look_for: {2: Pours the same}}
    """

RATED = """\
    ---
    entry: pancake-math
    by: ms-rivera
    role: teacher
    given: {day}
    standards: [weigh]
    levels: {{weigh: 2}}
    ---
    ## Saw
    "1/2 cup"
    ## Next
    - Weigh the next ones too
    """

COUNCIL = """\
# My path.\tDo not tidy!
id:   'council'
title: "Show the council"      # title
horizon: long
standards: [ {id: equivalent} ]
why: >-
   Because of the
   drain, and # this is no comment.
start: 2026-09-01
state:   active
decisions: {goal: student,steps: together}

steps:
   # The first one is Ms. Rivera's.
   - id:   'mill'          # the old one
     do:   'Visit the mill, and "ask"'   # her idea
     by:   ms-rivera

   -   {do: "Call the council" ,by: ms-rivera,  standard: equivalent }
   - Paint it
   - {id: map, do: Map it, done: 2026-09-10}

markers: [{id: m, see: it is there}]
demonstration: {show: a talk}


# Only ever added to.
changes:
   -   date: 2026-09-11
       what: 'Moved the talk'   # from May
   # That was a hard week.

# What the family does.
home: Ask me.
"""

MILL = """\
    id: kitchen
    title: In the kitchen
    horizon: short
    standards: [equivalent]
    why: I like flour
    start: 2026-09-01
    state: proposed
    decisions: {goal: student}
    steps: [{id: mill, do: See the mill}, {id: bread, do: Bake bread}]
    markers: [{id: m, see: bread}]
    demonstration: {show: bread}
    """


@pytest.fixture
def council(portfolio):
    portfolio.start().write("paths/council.yml", COUNCIL)
    return portfolio


def changed_lines(portfolio, *words, answers=""):
    """Run a command, and give the lines of the path's file that a diff would show."""
    before = portfolio.read("paths/council.yml")
    done = portfolio.run("path", *words, answers=answers)
    assert done.exit_code == 0, done.output
    told = ndiff(before.splitlines(), portfolio.read("paths/council.yml").splitlines())
    return [line for line in told if line[0] in "+-"]


def last_choices(portfolio):
    """Give what the pages will know of each step: what it says, and what was done with it."""
    reading = read_portfolio(portfolio.root)
    assert not any(problem.is_fault for problem in reading.problems)
    (path,) = reading.portfolio.paths
    chosen = {step.do: path.choice_about(step) for step in path.steps}
    return {do: one[0].kind for do, one in chosen.items() if one}


class TestAccept:
    def test_changes_only_the_lines_it_must(self, council):
        """Comments, odd spaces and quotes stay as they are; the history has one part more."""
        assert changed_lines(council, "accept", "mill", "--why", "It's near: 2 km") == [
            f"+    -   date: {TODAY}",
            '+        what: "taken: Visit the mill, and \\"ask\\""',
            '+        why: "It\'s near: 2 km"',
            "+        by: mira",
        ]

    def test_is_known_again(self, council):
        council.run("path", "accept", "mill")

        assert last_choices(council) == {'Visit the mill, and "ask"': "taken"}

    def test_keeps_what_the_file_said_before(self, council):
        done = council.run("path", "accept", "mill")

        assert council.read(".eportfolio/kept/paths/council/1.yml") == COUNCIL
        assert ".eportfolio/kept/paths/council/1.yml" in done.output

    @pytest.mark.parametrize("step", ["call the council", "Call the council.", "2"])
    def test_takes_also_a_steps_words_and_its_number_on_the_page(self, council, step):
        """Nobody sees an id on the page."""
        assert council.run("path", "accept", step).exit_code == 0

        assert last_choices(council) == {"Call the council": "taken"}

    def test_counts_as_the_page_does(self, council):
        """What was left out has no number any more."""
        council.run("path", "decline", "1", "--why", "It is shut")
        council.run("path", "accept", "1")

        assert last_choices(council) == {
            'Visit the mill, and "ask"': "declined",
            "Call the council": "taken",
        }

    def test_twice_is_once(self, council):
        council.run("path", "accept", "mill")
        before = council.read("paths/council.yml")

        done = council.run("path", "accept", "mill")

        assert done.exit_code == 0
        assert f"on {TODAY} already.\nNothing was changed." in done.output
        assert council.read("paths/council.yml") == before

    def test_of_a_proposal_says_what_is_still_to_come(self, portfolio):
        portfolio.start().write("paths/kitchen.yml", MILL)

        done = portfolio.run("path", "accept", "bread")

        assert "it begins once you and a teacher agree" in done.output


class TestDecline:
    def test_writes_the_reason(self, council):
        lines = changed_lines(council, "decline", "Paint it", "--why", "I cannot paint")

        assert lines == [
            f"+    -   date: {TODAY}",
            '+        what: "declined: Paint it"',
            "+        why: I cannot paint",
            "+        by: mira",
        ]
        assert last_choices(council) == {"Paint it": "declined"}

    def test_asks_for_the_reason_until_there_is_one(self, council):
        lines = changed_lines(council, "decline", "Paint it", answers="\n  \nI cannot paint\n")

        assert "+        why: I cannot paint" in lines

    def test_without_an_answer_changes_nothing_and_says_how_to_say_it(self, council):
        done = council.run("path", "decline", "mill")

        assert done.exit_code == 1
        assert 'eportfolio path decline mill --why "…"' in done.output
        assert council.read("paths/council.yml") == COUNCIL

    def test_may_be_thought_better_of(self, council):
        council.run("path", "decline", "mill", "--why", "It is shut")
        council.run("path", "accept", "mill", "--why", "It is open")

        assert last_choices(council) == {'Visit the mill, and "ask"': "taken"}


class TestSwap:
    def test_puts_the_new_step_in_the_old_ones_place(self, council):
        words = ("swap", "mill", "--for", "Call the mill's owner", "--why", "It is shut")

        assert changed_lines(council, *words) == [
            "-      do:   'Visit the mill, and \"ask\"'   # her idea",
            "+      do:   'Call the mill''s owner'   # her idea",
            "-      by:   ms-rivera",
            "+      by:   mira",
            '+      from: "instead of Visit the mill, and \\"ask\\""',
            f"+    -   date: {TODAY}",
            '+        what: "swapped: Visit the mill, and \\"ask\\" -> Call the mill\'s owner"',
            "+        why: It is shut",
            "+        by: mira",
        ]
        assert last_choices(council) == {"Call the mill's owner": "swapped"}

    def test_changes_a_step_in_braces_in_its_line(self, council):
        words = ("swap", "2", "--for", "Write", "--why", "a", "--standard", "name-fraction")

        assert changed_lines(council, *words)[:2] == [
            '-    -   {do: "Call the council" ,by: ms-rivera,  standard: equivalent }',
            '+    -   {do: "Write" ,by: mira,  standard: name-fraction, from: instead of Call the council }',
        ]

    def test_gives_a_step_of_words_alone_its_fields(self, council):
        lines = changed_lines(council, "swap", "Paint it", "--for", "Draw it", "--why", "a")

        assert lines[:2] == [
            "-    - Paint it",
            "+    - {do: Draw it, by: mira, from: instead of Paint it}",
        ]

    def test_asks_for_what_is_missing(self, council):
        lines = changed_lines(council, "swap", "Paint it", answers="Draw it\nI can draw\n")

        assert '+        what: "swapped: Paint it -> Draw it"' in lines

    def test_may_be_done_again(self, council):
        council.run("path", "swap", "mill", "--for", "Call", "--why", "It is shut")
        council.run("path", "swap", "mill", "--for", "Write", "--why", "Nobody is there")

        assert last_choices(council) == {"Write": "swapped"}

    def test_says_what_may_not_hold_any_more(self, portfolio):
        path = MILL.replace("do: See the mill", "do: See the mill, where: community, needs: boots")
        portfolio.start().write("paths/kitchen.yml", path)

        done = portfolio.run("path", "swap", "mill", "--for", "Call", "--why", "It is shut")

        assert "Look whether this still holds for it: where and needs." in done.output


class TestWhatCannotBe:
    """Five things that a learner may well type, for each of the three, and what they are told."""

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (["accept", "mil"], "Did you mean  mill ?"),
            (["accept", "zzz"], 'Ahead of you are: mill, "Call the council", "Paint it".'),
            (["accept", "map"], "this step is done, since 2026-09-10"),
            (["accept", "9"], "no step has this name"),
            (["accept", "mill", "--path", "counsil"], "Did you mean  council ?"),
            (["accept", "mill", "--path", "zzz"], "There are: council."),
            (["decline", "map", "--why", "no"], "Choose one that is still ahead."),
            (["swap", "mill", "--for", "a -> b", "--why", "c"], "Say it in words."),
            (["swap", "Paint it", "--for", "paint it", "--why", "c"], "the step says this already"),
            (
                ["swap", "mill", "--for", "a", "--why", "b", "--standard", "percnt"],
                "no standard has this name",
            ),
        ],
    )
    def test_is_said_and_nothing_is_changed(self, council, words, says):
        done = council.run("path", *words)

        assert (done.exit_code, says in done.output) == (1, True), done.output
        assert council.read("paths/council.yml") == COUNCIL

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (["accept"], "STEP is missing"),
            (["accept", "visit", "the", "mill"], "Words that belong together stand in quotes"),
            (["accept", "mill", "--why", "  "], "--why: say it in a few words"),
            (["acept", "mill"], "Did you mean  accept ?"),
            (["decline", "mill", "--because", "no"], "there is no option --because"),
            (["swap", "mill", "Call the mill"], 'path swap mill --for "Call the mill"'),
        ],
    )
    def test_understood_is_no_change_either(self, council, words, says):
        done = council.run("path", *words)

        assert (done.exit_code, says in done.output) == (2, True), done.output
        assert council.read("paths/council.yml") == COUNCIL

    def test_told_apart_names_the_paths(self, council):
        council.write("paths/kitchen.yml", MILL)

        done = council.run("path", "accept", "mill")
        chosen = council.run("path", "accept", "mill", "--path", "kitchen")

        assert "several paths have such a step" in done.output
        assert "Add --path council or --path kitchen." in done.output
        assert chosen.exit_code == 0
        assert 'what: "taken: See the mill"' in council.read("paths/kitchen.yml")

    def test_of_a_path_that_has_ended_stays_as_it_is(self, council):
        council.write("paths/kitchen.yml", MILL.replace("state: proposed", "state: reached"))

        ended = council.run("path", "accept", "bread")
        meant = council.run("path", "accept", "mill")

        assert "the path kitchen is reached, so its steps stay as they are" in ended.output
        assert meant.exit_code == 0
        assert "taken" in council.read("paths/council.yml")

    def test_read_is_told_first(self, council):
        """A path with a fault cannot be asked for its steps."""
        council.write("paths/council.yml", COUNCIL.replace("state:   active", "state:   activ"))

        done = council.run("path", "accept", "mill")

        assert done.exit_code == 1
        assert "Did you mean  active ?" in done.output

    def test_laid_out_by_the_program_is_left_to_a_person(self, council):
        """With the lines to type, and the file as it was."""
        odd = COUNCIL.replace(
            "   -   date: 2026-09-11\n       what: 'Moved", "   date: 2026-09-11\n   what: 'Moved"
        )
        council.write("paths/council.yml", odd)

        done = council.run("path", "decline", "mill", "--why", "It is shut")

        assert done.exit_code == 1
        assert "Write these lines into it by hand:" in done.output
        assert f"  - {{date: {TODAY}, what: " in done.output
        assert council.read("paths/council.yml") == odd
        assert not (council.root / ".eportfolio").exists()


@pytest.fixture
def kitchen(portfolio):
    portfolio.start().write("frameworks/kitchen.yml", FRAMEWORK)
    entry = portfolio.read("evidence/pancake-math.md")
    portfolio.write("evidence/pancake-math.md", entry.replace("[equivalent]", "[math-7:equivalent, weigh]"))
    return portfolio


def drafted(portfolio, name="bake"):
    """Give a drafted path, read again."""
    reading = read_portfolio(portfolio.root)
    assert not any(problem.is_fault for problem in reading.problems)
    return next(path for path in reading.portfolio.paths if path.id == name)


class TestDraft:
    def test_has_a_step_and_a_marker_for_each_standard_on_the_way(self, kitchen):
        done = kitchen.run("path", "draft", "bake")

        path = drafted(kitchen)
        assert done.exit_code == 0
        assert [(step.do, step.standard) for step in path.steps] == [
            ("I can weigh flour", "kitchen:weigh"),
            ("Heating", "kitchen:heat"),
            ("Baking", "kitchen:bake"),
        ]
        assert [(one.see, one.standard, one.level) for one in path.markers] == [
            ("Weighs to 5 g", "kitchen:weigh", 2),
            ("Knows its oven", "kitchen:heat", 2),
            ("Rises", "kitchen:bake", 2),
        ]

    def test_is_a_proposal_of_today_to_that_standard(self, kitchen):
        kitchen.run("path", "draft", "bake")

        path = drafted(kitchen)
        assert (path.state, path.horizon, path.title) == ("proposed", "short", "Baking")
        assert path.start.isoformat() == TODAY
        assert [(goal.standard, goal.target) for goal in path.goals] == [("kitchen:bake", 2)]

    def test_leaves_out_what_is_reached(self, kitchen):
        """Rated at the target twice, on two days."""
        kitchen.write("feedback/pancake-math/2026-09-16-ms-rivera.md", RATED.format(day="2026-09-16"))
        again = kitchen.read("evidence/pancake-math.md").replace("2026-09-13", "2026-09-20")
        kitchen.write("evidence/again.md", again)
        rated = RATED.format(day="2026-09-22").replace("pancake-math", "again")
        kitchen.write("feedback/again/2026-09-22-ms-rivera.md", rated)

        kitchen.run("path", "draft", "bake")
        reached = kitchen.run("path", "draft", "weigh")

        assert [step.standard for step in drafted(kitchen).steps] == ["kitchen:heat", "kitchen:bake"]
        assert reached.exit_code == 1
        assert "you have reached “Weighing” already" in reached.output
        assert "You are ready for: heat, name-fraction, equivalent." in reached.output
        assert not (kitchen.root / "paths/weigh.yml").exists()

    @pytest.mark.parametrize("name", ["bake", "K.7", "KIT.7", "kitchen:bake", "k.7"])
    def test_knows_the_standard_by_all_its_names(self, kitchen, name):
        assert kitchen.run("path", "draft", name).exit_code == 0
        assert drafted(kitchen).goals[0].standard == "kitchen:bake"

    def test_names_a_standard_with_its_framework_where_two_have_that_name(self, kitchen):
        kitchen.run("path", "draft", "kitchen:equivalent")

        path = drafted(kitchen, "equivalent")
        assert [step.standard for step in path.steps] == ["kitchen:weigh", "kitchen:equivalent"]

    def test_builds_and_checks_without_anything_to_mend_or_look_at(self, kitchen):
        kitchen.run("path", "draft", "bake")

        check, build = kitchen.run("check", "--strict"), kitchen.run("build", "--for", "team")

        assert (check.exit_code, build.exit_code) == (0, 0), check.output + build.output

    def test_leaves_to_people_what_only_they_can_say(self, kitchen):
        done = kitchen.run("path", "draft", "bake")

        text = kitchen.read("paths/bake.yml")
        assert (
            "# Why this path, in the learner's words.\nwhy: Write here why you want this.  # yours:" in text
        )
        assert "You write why you want it, and what you will show at the end." in done.output
        assert "It is agreed once you both stand under agreed, and state says so." in done.output

    def test_is_agreed_by_both_in_two_lines(self, kitchen):
        """What the comments say is enough."""
        kitchen.run("path", "draft", "bake")
        who = {"mira": "student", "ms-rivera": "teacher"}
        said = ", ".join(f"{{who: {one}, role: {role}, date: {TODAY}}}" for one, role in who.items())
        both = f"agreed: [{said}]"
        text = kitchen.read("paths/bake.yml").replace("state: proposed", f"{both}\nstate: agreed")

        kitchen.write("paths/bake.yml", text)

        assert drafted(kitchen).state == "agreed"

    def test_can_be_chosen_from_at_once(self, kitchen):
        kitchen.run("path", "draft", "bake")

        done = kitchen.run("path", "decline", "heat", "--why", "We have no oven")

        path = drafted(kitchen)
        assert done.exit_code == 0
        assert [step.do for step in path.kept_steps] == ["I can weigh flour", "Baking"]

    def test_never_takes_the_place_of_a_path(self, kitchen):
        kitchen.run("path", "draft", "bake")
        kitchen.write("paths/bake.yml", "mine")

        done = kitchen.run("path", "draft", "bake")

        assert done.exit_code == 1
        assert "paths/bake.yml is there already" in done.output
        assert kitchen.read("paths/bake.yml") == "mine"

    def test_tells_of_a_path_there_is_to_the_same_goal(self, kitchen):
        path = MILL.replace("[equivalent]", "[bake]")
        kitchen.write("paths/kitchen.yml", path)

        done = kitchen.run("path", "draft", "bake")

        assert "There is a path to it already: kitchen." in done.output

    def test_of_what_is_ready_says_that_nothing_stands_before_it(self, kitchen):
        done = kitchen.run("path", "draft", "weigh")

        assert "Nothing stands before “Weighing”: you can begin with it now." in done.output
        assert len(drafted(kitchen, "weigh").steps) == 1


class TestAGoalThatIsNone:
    @pytest.mark.parametrize(
        ("words", "code", "says"),
        [
            (["bakee"], 1, "Did you mean  bake ?"),
            (["Baking"], 1, "Did you mean  bake ?"),
            (["equivalent"], 1, "Write one of: kitchen:equivalent, math-7:equivalent."),
            (["zzz"], 1, "The names are in the files of the folder frameworks/."),
            ([], 2, "GOAL is missing"),
            (["bake", "bread"], 2, "A standard is named by one word, as in: eportfolio path draft percent"),
            (["bake", "."], 0, ""),
        ],
    )
    def test_is_said(self, kitchen, words, code, says):
        done = kitchen.run("path", "draft", *words)

        assert (done.exit_code, says in done.output) == (code, True), done.output
        assert (kitchen.root / "paths").exists() == (code == 0)

    def test_has_no_portfolio_around_it(self, portfolio):
        done = portfolio.run("path", "draft", "bake")

        assert done.exit_code == 1
        assert "it has no portfolio.yml" in done.output
