"""Reading a whole folder: what comes out of it, in which order, and what is left out when it is broken."""

import os
from datetime import date

import pytest

from eportfolio.model.audience import Audience
from eportfolio.source.read import read_portfolio
from eportfolio.source.written import Memory

ENTRY = "---\ntitle: {title}\ndate: {day}\nstandards: [equivalent]\n{more}---\nText.\n"
FEEDBACK = """---
entry: pancake-math
by: ms-rivera
role: teacher
given: 2026-09-16
standards: [equivalent]
levels: {equivalent: 2.5}
---
## Saw
Step 3.
"""


def entry(title: str = "Kite", day: str = "2026-09-20", more: str = "") -> str:
    return ENTRY.format(title=title, day=day, more=more)


class TestTheSmallestPortfolio:
    def test_is_read_without_a_problem(self, read):
        found = read()

        assert found.faults == []
        assert found.person(found.portfolio.settings.learner).name == "Mira"
        assert [e.id for e in found.portfolio.entries] == ["pancake-math"]
        assert found.portfolio.profile is None

    def test_says_nothing_of_what_belongs_to_others(self, read, portfolio):
        """Consent, theme, and whatever an author keeps beside."""
        for path in (
            *("consent.yml", "theme/layout.html", "private-names.txt", "README.md"),
            *("notes/idea.txt", ".git/config"),
            *("site/index.html", "site-team/index.html", ".eportfolio/cache/x.json", "evidence-old/x.md"),
        ):
            portfolio.write(path, "anything: [at all")

        assert read().reading.problems == ()


class TestAFolderThatIsNoPortfolio:
    def test_gives_one_clear_problem(self, tmp_path):
        reading = read_portfolio(tmp_path)

        assert reading.portfolio is None
        assert [p.what for p in reading.problems] == [
            "this is not a portfolio folder: it has no portfolio.yml"
        ]
        assert "eportfolio new" in reading.problems[0].mend

    def test_names_the_file_that_was_meant(self, read, portfolio):
        (portfolio.root / "portfolio.yml").rename(portfolio.root / "portfolio.yaml")

        assert read().only.mend == "Rename portfolio.yaml to portfolio.yml."

    def test_is_also_one_that_is_not_there(self, tmp_path):
        assert read_portfolio(tmp_path / "nowhere").portfolio is None


class TestOrder:
    def test_of_entries_is_newest_first_then_by_id(self, read, portfolio):
        portfolio.write("evidence/b.md", entry(day="2026-09-20"))
        portfolio.write("evidence/z/a.md", entry(day="2026-09-20"))
        portfolio.write("evidence/c.md", entry(day="2026-10-01"))

        assert [e.id for e in read().portfolio.entries] == ["c", "a", "b", "pancake-math"]

    def test_of_feedback_is_oldest_first(self, read, portfolio):
        portfolio.write("feedback/pancake-math/b.md", FEEDBACK)
        portfolio.write("feedback/pancake-math/a.md", FEEDBACK.replace("09-16", "09-17"))

        assert [f.id for f in read().portfolio.feedback] == ["pancake-math/b", "pancake-math/a"]

    def test_of_problems_is_faults_first_then_by_file_and_line(self, read, portfolio):
        portfolio.write("evidence/a.md", "---\ntitle: Hint\ndate: 2026-09-20\n---\n")
        portfolio.write("evidence/c.md", entry(more="help: x\nkind: y\n"))
        portfolio.write("evidence/b.md", entry(more="state: z\n"))

        problems = read().reading.problems

        assert [(p.where.file, p.where.line) for p in problems] == [
            ("evidence/b.md", 5),
            ("evidence/c.md", 5),
            ("evidence/c.md", 6),
            ("evidence/a.md", 2),
        ]


class TestWhatIsBroken:
    """For `build --keep-going`: it is left out alone, and what hangs on it, which is not spoken of again."""

    def test_entry_takes_its_feedback_with_it(self, read, portfolio):
        portfolio.write("evidence/pancake-math.md", entry(more="help: x\n"))
        portfolio.write("feedback/pancake-math/a.md", FEEDBACK)
        portfolio.write("evidence/kite.md", entry())

        found = read()

        assert [f[:2] for f in found.faults] == [("evidence/pancake-math.md", 5)]
        assert [e.id for e in found.portfolio.entries] == ["kite"]
        assert found.portfolio.feedback == ()

    def test_entry_is_dropped_from_showcase_and_paths(self, read, portfolio):
        portfolio.write("evidence/kite.md", entry(more="help: x\n"))
        portfolio.write("portfolio.yml", portfolio.read("portfolio.yml") + "showcase: [kite, pancake-math]\n")

        found = read()

        assert len(found.faults) == 1
        assert found.portfolio.settings.showcase == ("pancake-math",)

    def test_standard_is_dropped_from_entries_and_ratings(self, read, portfolio):
        text = portfolio.read("frameworks/math-7.yml").replace(
            "strand: numbers\n    needs", "strand: numbres\n    needs"
        )
        portfolio.write("frameworks/math-7.yml", text)
        portfolio.write("feedback/pancake-math/a.md", FEEDBACK)

        found = read()

        assert [f[0] for f in found.faults] == ["frameworks/math-7.yml"]
        assert [s.id for s in found.portfolio.frameworks[0].standards] == ["name-fraction"]
        assert found.entry("pancake-math").standards == ()
        assert found.portfolio.feedback[0].ratings == ()

    def test_framework_that_cannot_be_read_is_told_once(self, read, portfolio):
        """Not once more for each entry that names one of its standards."""
        portfolio.write("frameworks/math-7.yml", "id: [\n")

        found = read()

        assert [f[0] for f in found.faults] == ["frameworks/math-7.yml"]
        assert found.has_entry("pancake-math")

    def test_person_takes_their_feedback_with_them(self, read, portfolio):
        people = portfolio.read("people.yml").replace("role: teacher", "role: techer")
        portfolio.write("people.yml", people)
        portfolio.write("feedback/pancake-math/a.md", FEEDBACK)

        found = read()

        assert [f[0] for f in found.faults] == ["people.yml"]
        assert [p.id for p in found.portfolio.people] == ["mira"]
        assert found.portfolio.feedback == ()

    @pytest.mark.parametrize("name", ["portfolio.yml", "people.yml"])
    def test_file_that_says_whose_it_is_leaves_no_portfolio(self, name, read, portfolio):
        portfolio.write(name, "x: [\n")
        portfolio.write("evidence/kite.md", entry(more="help: x\n"))

        found = read()

        assert found.reading.portfolio is None
        assert [f[0] for f in found.faults] == ["evidence/kite.md", name]

    def test_missing_people_are_told(self, read, portfolio):
        portfolio.remove("people.yml")

        found = read()

        assert found.reading.portfolio is None
        assert found.faults == [("people.yml", 0, "this file is missing: it says who is who")]

    @pytest.mark.parametrize(
        "line", ["audiences: {levels: clas}", "audienses: {evidence: team}", "expires: soon"]
    )
    def test_setting_makes_all_strict(self, line, read, portfolio):
        """What it meant to keep back may not be readable, so too little is shown and never too much."""
        portfolio.write("portfolio.yml", portfolio.read("portfolio.yml") + line + "\n")

        found = read()

        assert len(found.faults) == 1
        assert set(found.portfolio.settings.audiences.values()) == {Audience.TEAM}
        assert found.entry("pancake-math").audience == Audience.TEAM


class TestADayToCome:
    def test_is_a_hint_when_the_day_is_known(self, read, portfolio):
        """Work from next year is a slip of the finger; on another day's view of the portfolio it is none."""
        portfolio.write("evidence/kite.md", entry(day="2062-09-14"))

        assert read(date(2026, 9, 30)).hints == [("evidence/kite.md", 3, "this day is still to come")]
        assert read().hints == []


class TestAllowances:
    def test_silence_the_problem_in_their_own_file(self, read, portfolio):
        text = (
            entry(more="allow: [{code: P17, reason: it is left out on purpose}]\n")
            + "![x](https://a.example/b.png)\n"
        )
        portfolio.write("evidence/kite.md", text)
        portfolio.write("evidence/other.md", entry() + "![x](https://a.example/b.png)\n")

        found = read()

        assert [f[:2] for f in found.faults] == [("evidence/other.md", 7)]

    def test_silence_a_problem_in_a_file_of_fields_too(self, read, portfolio):
        portfolio.write(
            "profile.yml",
            """\
            updated: 2026-09-14
            about: "![a kite](https://a.example/kite.png)"
            allow: [{code: P17, reason: it is left out on purpose}]
            """,
        )

        assert read().faults == []

    @pytest.mark.parametrize("code", ["P12", "P13", "P16"])
    def test_are_refused_for_what_must_never_be(self, code, read, portfolio):
        portfolio.write("evidence/kite.md", entry(more=f"allow: [{{code: {code}, reason: x}}]\n"))

        assert read().only.what == f"{code} can never be allowed"

    def test_need_a_reason(self, read, portfolio):
        portfolio.write("evidence/kite.md", entry(more="allow: [{code: P05}]\n"))

        assert read().only.what == "an allowance needs the field reason"


class TestMemory:
    def test_gives_the_same_and_sees_every_change(self, read, portfolio):
        """A preview reads again and again; only what changed on disk is read anew."""
        read()
        portfolio.write("evidence/kite.md", entry(more="help: x\n"))
        portfolio.write("feedback/pancake-math/a.md", FEEDBACK)
        memory = Memory()
        first = read_portfolio(portfolio.root, memory=memory)

        again = read_portfolio(portfolio.root, memory=memory)
        portfolio.write("evidence/kite.md", entry(title="A mended kite"))
        mended = read_portfolio(portfolio.root, memory=memory)

        assert again == first
        assert mended.problems == ()
        assert mended == read_portfolio(portfolio.root)

    def test_looks_names_up_anew(self, read, portfolio):
        """A file that did not change may be wrong now, because another did."""
        read()
        memory = Memory()
        read_portfolio(portfolio.root, memory=memory)
        text = portfolio.read("frameworks/math-7.yml").replace("id: equivalent", "id: same-size")
        portfolio.write("frameworks/math-7.yml", text)

        problems = read_portfolio(portfolio.root, memory=memory).problems

        assert [(p.where.file, p.what) for p in problems] == [
            ("evidence/pancake-math.md", "no standard has this name")
        ]


class TestTheFolder:
    def test_is_the_same_from_wherever_it_is_named(self, read, portfolio, monkeypatch):
        here = read().reading

        monkeypatch.chdir(portfolio.root.parent)

        assert read_portfolio(portfolio.root.relative_to(portfolio.root.parent)) == here

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may open every file")
    def test_with_a_file_that_may_not_be_opened_says_so(self, read, portfolio):
        portfolio.write("evidence/kite.md", entry()).chmod(0)

        assert read().only.what == "this file may not be opened"
