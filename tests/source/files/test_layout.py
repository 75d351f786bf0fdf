"""Layout: names that nearly are ours, and files that lie where nothing reads them."""

import pytest


class TestANameThatIsNearlyOurs:
    """What lies under it would be missing from the site without a word."""

    @pytest.mark.parametrize(
        ("path", "right"),
        [
            ("evidense/kite.md", "evidence/"),
            ("Evidence/kite.md", "evidence/"),
            ("feedbak/kite/a.md", "feedback/"),
            ("framework/math.yml", "frameworks/"),
            ("path/kites.yml", "paths/"),
            ("profile.yaml", "profile.yml"),
            ("profil.yml", "profile.yml"),
            ("judgments.yml", "judgements.yml"),
        ],
    )
    def test_is_a_fault_when_ours_is_missing(self, path, right, read, portfolio):
        if right == "evidence/":
            portfolio.remove("evidence/pancake-math.md")
            (portfolio.root / "evidence").rmdir()
        if right == "frameworks/":
            portfolio.remove("frameworks/math-7.yml")
            (portfolio.root / "frameworks").rmdir()
            portfolio.write("evidence/pancake-math.md", "---\ntitle: P\ndate: 2026-09-13\n---\n")
        portfolio.write(path, "x")

        problem = next(p for p in read().reading.problems if p.is_fault)

        assert (problem.where.file, problem.near) == (path.partition("/")[0], right)

    def test_is_a_hint_when_ours_is_there_too(self, read, portfolio):
        portfolio.write("people.yaml", "x")

        found = read()

        assert (found.faults, found.only.near) == ([], "people.yml")

    @pytest.mark.parametrize("name", ["people-to-ask.txt", "pathway", "evidence-2025", "feeds"])
    def test_is_not_any_name_of_the_authors_own(self, name, read, portfolio):
        portfolio.write(f"{name}/x", "x")

        assert read().reading.problems == ()


class TestAFileWithAnotherEnding:
    @pytest.mark.parametrize(
        ("path", "right"),
        [
            ("frameworks/more.yaml", "more.yml"),
            ("paths/kites.yaml", "kites.yml"),
            ("evidence/kite.markdown", "kite.md"),
            ("evidence/Kite.MD", "Kite.md"),
        ],
    )
    def test_is_told_with_the_right_one(self, path, right, read, portfolio):
        portfolio.write(path, "x")

        assert (read().only.where.file, read().only.near) == (path, right)


class TestANameThatCannotBeAnId:
    @pytest.mark.parametrize(
        ("path", "mend"),
        [
            ("evidence/My Cake!.md", "Rename it to my-cake.md."),
            ("frameworks/Math 7.yml", "Rename it to math-7.yml."),
            (
                "evidence/凧.md",
                "Use A-Z, a-z, 0-9, dot, hyphen and underscore, and begin with a letter or digit.",
            ),
        ],
    )
    def test_is_told_with_one_that_can(self, path, mend, read, portfolio):
        portfolio.write(path, "---\ntitle: Cake\ndate: 2026-09-13\n---\n" if path.endswith(".md") else "x")

        mends = [p.mend for p in read().reading.problems if p.what == "the name of this file cannot be an id"]

        assert mends == [mend]


class TestTheWrongKind:
    def test_of_thing_is_told(self, read, portfolio):
        portfolio.write("profile.yml/x", "x")
        portfolio.write("paths", "x")

        assert read().faults == [
            ("paths", 0, "this should be a folder"),
            ("profile.yml", 0, "this should be a file"),
        ]
