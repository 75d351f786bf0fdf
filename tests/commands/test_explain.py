"""`eportfolio explain`: what a field means, and what may stand there."""

import pytest

from eportfolio.source.tables.kinds import KINDS


class TestField:
    def test_is_told_with_meaning_values_default_and_an_example(self, portfolio):
        done = portfolio.run("explain", "entry.help")

        assert (done.exit_code, done.output) == (
            0,
            "help   in evidence/**/<entry>.md\n"
            "  Whether you did it alone, with hints, or together.\n"
            "  One of: alone, hints, together; may be left out; without it: alone.\n"
            "  Example:  help: alone\n",
        )

    def test_that_must_be_there_is_said_to(self, portfolio):
        assert "; has to be there.\n" in portfolio.run("explain", "entry.title").output

    def test_of_several_files_is_told_for_each(self, portfolio):
        """`help` of an entry comes before that of a framework's rules, which few ask about."""
        lines = portfolio.run("explain", "help").output.splitlines()

        names = [line for line in lines if " in " in line and not line.startswith(" ")]
        assert names == ["help   in evidence/**/<entry>.md", "rules.help   in frameworks/<id>.yml"]

    def test_may_be_named_with_those_around_it(self, portfolio):
        assert portfolio.run("explain", "levels.from").output.startswith("scale.levels.from   in frameworks/")

    def test_that_is_unknown_is_a_fault_with_the_nearest_one(self, portfolio):
        done = portfolio.run("explain", "helpp")

        assert done.exit_code == 1
        assert (
            "  eportfolio explain helpp\n"
            "                     ^^^^^ no field has this name\n"
            "  Did you mean  help ?\n"
        ) in done.output

    def test_fits_on_a_terminal(self, portfolio):
        for kind in KINDS:
            lines = portfolio.run("explain", kind).output.splitlines()
            assert max(len(line) for line in lines if "Example:" not in line) <= 100


class TestKind:
    @pytest.mark.parametrize("kind", KINDS)
    def test_is_told_by_all_its_fields(self, portfolio, kind):
        done = portfolio.run("explain", kind)

        assert done.exit_code == 0
        for field in KINDS[kind].table.fields:
            assert f"{field.name}   in {KINDS[kind].file}\n" in done.output

    def test_is_listed_where_nothing_is_asked(self, portfolio):
        done = portfolio.run("explain")

        assert done.exit_code == 0
        assert all(f"  {kind} " in done.output for kind in KINDS)
        assert done.output.splitlines()[-1] == "  eportfolio explain help"
