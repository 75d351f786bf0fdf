"""`eportfolio import framework`: a published framework becomes a file of the portfolio."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from eportfolio.exchange.import_case import import_case
from eportfolio.problems import Location
from eportfolio.source.read import read_portfolio

PACKAGES = Path(__file__).parent.parent / "exchange" / "packages"
GARDEN = str(PACKAGES / "repeated-codes.json")
WEATHER = str(PACKAGES / "wrapper-1p1.json")
CCSS = "data/frameworks/case/ccss-math-2010.json"


class TestImport:
    def test_writes_a_framework_without_a_fault(self, portfolio):
        portfolio.start()

        done = portfolio.run("import", "framework", WEATHER)

        assert done.exit_code == 0
        assert "id: weather-watching" in portfolio.read("frameworks/weather-watching.yml")
        assert [one for one in read_portfolio(portfolio.root).problems if one.is_fault] == []

    def test_says_what_it_took_and_left_and_what_comes_next(self, portfolio):
        portfolio.start()

        done = portfolio.run("import", "framework", WEATHER)

        assert "frameworks/weather-watching.yml: 7 standards in 4 strands" in done.output
        assert "2 parts of other standards, 3 prerequisites" in done.output
        assert "links “ext:teaches”, 1 (R.1 → F.1): a framework here has no place for them" in done.output
        assert "eportfolio check" in done.output

    def test_tells_how_to_name_standards_that_share_a_code(self, portfolio):
        portfolio.start()

        done = portfolio.run("import", "framework", GARDEN)

        assert "Several have the code 1: name them 1-1, 1-2." in done.output

    def test_takes_what_is_selected_under_the_id_that_is_wanted(self, portfolio):
        """Two selections may come in one word or in two."""
        portfolio.start()

        words = ("--select", "W.2,R", "--select", "grade:6", "--id", "rain")
        portfolio.run("import", "framework", WEATHER, *words)

        assert [one.id for one in read_back(portfolio, "rain").standards] == ["W.2", "R.1", "F.1"]

    def test_never_writes_over_a_file(self, portfolio):
        portfolio.start()
        portfolio.write("frameworks/Garden-Science.yml", "mine")

        done = portfolio.run("import", "framework", GARDEN)

        assert done.exit_code == 1
        assert "is there already" in done.output
        assert portfolio.read("frameworks/Garden-Science.yml") == "mine"
        assert not (portfolio.root / "frameworks" / "garden-science.yml").exists()

    def test_wants_a_portfolio(self, portfolio):
        done = portfolio.run("import", "framework", GARDEN)

        assert done.exit_code == 1
        assert "no portfolio.yml" in done.output
        assert not (portfolio.root / "frameworks").exists()


class TestFileThatCannotBeRead:
    @pytest.mark.parametrize(
        ("raw", "what"),
        [
            (b"a,b,c\n1,2,3\n", "looks like a CSV table"),
            (b'{"CFDocument": "\xe9"}', "not saved as UTF-8"),
            (b"[" * 100_000, "nested too deep"),
            (b'{"n": ' + b"9" * 5000 + b"}", "a number in it is too long"),
            (b"{}", "has no CFDocument"),
        ],
    )
    def test_is_refused_in_a_sentence(self, portfolio, raw, what):
        portfolio.start()
        (portfolio.root / "given.json").write_bytes(raw)

        done = portfolio.run("import", "framework", "given.json")

        assert done.exit_code == 1
        assert what in done.output
        assert [file.name for file in (portfolio.root / "frameworks").iterdir()] == ["math-7.yml"]

    def test_is_shown_where_its_json_breaks(self, portfolio):
        """The line and the place in it; often a download was cut off."""
        portfolio.start()
        portfolio.write("given.json", '{"CFDocument": {},\n "CFItems" []}\n')

        done = portfolio.run("import", "framework", "given.json")

        assert done.exit_code == 1
        assert "given.json, line 2" in done.output
        assert '  2 |  "CFItems" []}\n    |            ^ this is not JSON' in done.output

    def test_is_refused_unread_when_too_large(self, portfolio):
        portfolio.start()
        with (portfolio.root / "given.json").open("wb") as file:
            file.truncate(50_000_001)

        assert "at most 50 MB" in portfolio.run("import", "framework", "given.json").output

    def test_that_is_not_there_is_a_slip_on_the_command_line(self, portfolio):
        assert portfolio.run("import", "framework", "nothing.json").exit_code == 2


class TestId:
    @pytest.mark.parametrize("name", ["a b", "../x", "x.", "-x", "ä"])
    def test_that_cannot_be_one_is_a_slip_on_the_command_line(self, portfolio, name):
        portfolio.start()

        assert portfolio.run("import", "framework", GARDEN, f"--id={name}").exit_code == 2


class TestRoundTrip:
    """What is written reads back as what was imported."""

    @pytest.mark.parametrize("words", [[], ["--select", "grade:7", "--alias-prefix", "CCSS.Math.Content."]])
    def test_of_the_common_core(self, portfolio, shared, words):
        """746 items, whole and one grade: statements with quotes, colons, signs of every kind."""
        file = shared / CCSS
        portfolio.start()
        portfolio.run("import", "framework", str(file), "--id", "ccss", *words)

        read = read_back(portfolio, "ccss")

        select, prefix = (["grade:7"], "CCSS.Math.Content.") if words else ([], "")
        expected = import_case(json.loads(file.read_text("utf-8")), select, prefix, "ccss").framework
        assert read == without_places(expected)

    @pytest.mark.parametrize("name", ["repeated-codes", "wrapper-1p1", "dialect-2017", "html", "dangling"])
    def test_of_small_packages(self, portfolio, name):
        portfolio.start()
        portfolio.run("import", "framework", str(PACKAGES / f"{name}.json"), "--id", "given")

        read = read_back(portfolio, "given")

        expected = import_case(
            json.loads((PACKAGES / f"{name}.json").read_text("utf-8")), framework_id="given"
        ).framework
        assert read == without_places(replace(expected, language=expected.language or "en"))


def read_back(portfolio, name):
    frameworks = read_portfolio(portfolio.root).portfolio.frameworks
    return without_places(next(one for one in frameworks if one.id == name))


def without_places(framework):
    """Leave out where things stand: the file knows its lines, a package has none."""
    nowhere = Location("")
    standards = tuple(replace(one, location=nowhere) for one in framework.standards)
    return replace(framework, standards=standards, location=nowhere)
