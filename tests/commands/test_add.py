"""`eportfolio add entry`: a new entry in the right place, ready to be written."""

from datetime import date

import pytest

from eportfolio.source.read import read_portfolio

SECOND_FRAMEWORK = """\
    schema: 1
    id: science
    title: Science
    scale: {target: 2, levels: [{value: 1, name: No}, {value: 2, name: So}, {value: 3, name: Yes}]}
    strands: [{id: all, title: All}]
    standards:
      - {id: equivalent, title: Equal forces, strand: all, look_for: {2: Shown}}
      - {id: observe, code: S.1, aliases: [SCI.LONG.S.1], title: Observe, strand: all, look_for: {2: Shown}}
    """


@pytest.fixture
def with_two_frameworks(portfolio):
    """Two that have a standard of one name, as two subjects may."""
    portfolio.start().write("frameworks/science.yml", SECOND_FRAMEWORK)
    entry = portfolio.read("evidence/pancake-math.md")
    portfolio.write("evidence/pancake-math.md", entry.replace("[equivalent]", "[math-7:equivalent]"))
    return portfolio


def entries_of(portfolio):
    reading = read_portfolio(portfolio.root)
    assert not any(problem.is_fault for problem in reading.problems)
    return {entry.id: entry for entry in reading.portfolio.entries}


class TestEntry:
    def test_is_dated_today_and_names_its_standards(self, portfolio):
        """The day may turn between the command and the look at what it wrote."""
        before = date.today()  # noqa: DTZ011 (the day at home is meant)

        done = portfolio.start().run("add", "entry", "Robot arm", "--standard", "equivalent")

        entry = entries_of(portfolio)["robot-arm"]
        assert done.exit_code == 0
        assert (entry.title, entry.standards) == ("Robot arm", ("math-7:equivalent",))
        assert before <= entry.done_on <= date.today()  # noqa: DTZ011

    def test_is_said_where_it_is_with_what_comes_next(self, portfolio):
        done = portfolio.start().run("add", "entry", "Robot arm", "--standard", "equivalent")

        assert "evidence/robot-arm.md" in done.output.replace("\\", "/")
        assert done.output.splitlines()[-1] == "  eportfolio serve"

    def test_explains_each_field(self, portfolio):
        portfolio.start().run("add", "entry", "Robot arm", "--standard", "equivalent")

        text = portfolio.read("evidence/robot-arm.md")
        assert "# What you made or did, in a few words.\ntitle: Robot arm\n" in text
        assert "\n# help: alone  # Whether you did it alone, with hints, or together.\n" in text

    def test_is_a_draft_until_it_is_written(self, portfolio):
        done = portfolio.start().run("add", "entry", "Robot arm", "--standard", "equivalent")

        assert "It is a draft, which only serve shows: change state to final" in done.output
        assert entries_of(portfolio)["robot-arm"].state == "draft"

    def test_without_a_standard_is_told_how_to_name_one(self, portfolio):
        done = portfolio.start().run("add", "entry", "Robot arm")

        assert done.exit_code == 0
        assert "Say which standards it shows" in done.output
        assert entries_of(portfolio)["robot-arm"].standards == ()

    def test_builds_as_it_is(self, portfolio):
        portfolio.start().run("add", "entry", "Robot arm", "--standard", "equivalent")

        done = portfolio.run("build")

        assert done.exit_code == 0
        assert "to look at" not in done.output


class TestStandard:
    def test_may_be_named_by_code_alias_and_framework(self, with_two_frameworks):
        portfolio = with_two_frameworks
        named = ("S.1", "SCI.LONG.S.1", "science:equivalent")

        for number, name in enumerate(named):
            assert portfolio.run("add", "entry", f"Work {number}", "--standard", name).exit_code == 0

        entries = entries_of(portfolio)
        shown = [entries[f"work-{number}"].standards[0] for number in range(3)]
        assert shown == ["science:observe", "science:observe", "science:equivalent"]

    def test_that_is_unknown_is_a_fault_with_the_nearest_one(self, portfolio):
        done = portfolio.start().run("add", "entry", "Robot arm", "--standard", "equivalnt")

        assert done.exit_code == 1
        assert (
            "  --standard equivalnt\n"
            "             ^^^^^^^^^ no standard has this name\n"
            "  Did you mean  equivalent ?\n"
        ) in done.output
        assert not (portfolio.root / "evidence/robot-arm.md").exists()

    def test_that_may_mean_several_is_a_fault_that_lists_them(self, with_two_frameworks):
        done = with_two_frameworks.run("add", "entry", "Robot arm", "--standard", "equivalent")

        assert done.exit_code == 1
        assert "Write one of: math-7:equivalent, science:equivalent." in done.output

    def test_that_is_named_twice_stands_once(self, portfolio):
        words = ("--standard", "equivalent", "--standard", "name-fraction", "--standard", "equivalent")

        portfolio.start().run("add", "entry", "Robot arm", *words)

        assert "standards: [equivalent, name-fraction]\n" in portfolio.read("evidence/robot-arm.md")


class TestTitle:
    @pytest.mark.parametrize(
        ("title", "entry"),
        [
            ("Pancake math", "pancake-math-2"),
            ("Ça va? École №5", "ca-va-ecole-no5"),
            ("a: b # c - [x] {y} \"z\" 'q'", "a-b-c-x-y-z-q"),
            ("no", "no"),
            ("012", "012"),
            ("x" * 200, "x" * 60),
        ],
    )
    def test_of_any_kind_gives_an_entry_of_that_title(self, portfolio, title, entry):
        done = portfolio.start().run("add", "entry", title)

        assert done.exit_code == 0
        assert entries_of(portfolio)[entry].title == title

    @pytest.mark.parametrize("title", ["🤖🦾", "!?!", "CON", "机器人手臂", "../..", "."])
    def test_that_makes_no_file_name_has_the_day_for_one(self, portfolio, title):
        """Also a name that Windows keeps for itself."""
        portfolio.start().run("add", "entry", title)

        (entry,) = [one for one in entries_of(portfolio).values() if one.id != "pancake-math"]
        assert (entry.id, entry.title) == (f"work-{entry.done_on}", title)

    def test_given_twice_makes_two_entries(self, portfolio):
        portfolio.start()

        for _ in range(3):
            assert portfolio.run("add", "entry", "Robot arm").exit_code == 0

        assert {"robot-arm", "robot-arm-2", "robot-arm-3"} < entries_of(portfolio).keys()

    def test_of_an_entry_that_is_broken_is_taken_too(self, portfolio):
        portfolio.start().write("evidence/shop/robot-arm.md", "---\ntitle: [\n---\n")

        portfolio.run("add", "entry", "Robot arm")

        assert (portfolio.root / "evidence/robot-arm-2.md").is_file()

    @pytest.mark.parametrize("title", ["", "  ", "\n"])
    def test_of_nothing_is_none(self, portfolio, title):
        done = portfolio.start().run("add", "entry", title)

        assert done.exit_code == 2
        assert "a title has at least one letter" in done.output

    def test_over_several_lines_is_one_line(self, portfolio):
        portfolio.start().run("add", "entry", "Robot\narm ")

        assert entries_of(portfolio)["robot-arm"].title == "Robot arm"


class TestFolder:
    def test_that_is_no_portfolio_gets_no_entry(self, portfolio):
        done = portfolio.run("add", "entry", "Robot arm")

        assert done.exit_code == 1
        assert "it has no portfolio.yml" in done.output
        assert list(portfolio.root.iterdir()) == []

    def test_that_is_elsewhere_comes_last(self, portfolio):
        portfolio.start()

        done = portfolio.run("add", "entry", "Robot arm", str(portfolio.root))

        assert done.output.splitlines()[-1] == f"  eportfolio serve {portfolio.root}"
        assert "robot-arm" in entries_of(portfolio)
