"""Practice: pages of self-checks that belong to no entry."""

import pytest

from eportfolio.model.audience import Audience

PAGE = "practice/halves.md"
BLOCK = "```quiz\nid: halves\nstandard: equivalent\n\nQ: Half of 6? [[3]]\n```\n"


@pytest.fixture
def practice(read, portfolio):
    def written(body=BLOCK, fields="title: Halves"):
        portfolio.write(PAGE, f"---\n{fields}\n---\n{body}")
        return read()

    return written


class TestAPage:
    def test_says_what_the_file_says(self, practice):
        found = practice("Without a calculator.\n\n" + BLOCK)

        (page,) = found.portfolio.practice
        assert (page.id, page.file, page.title) == ("halves", PAGE, "Halves")
        assert page.body == "Without a calculator.\n\n" + BLOCK
        assert (page.audience, page.location.line) == (Audience.PUBLIC, 2)
        assert [quiz.file for quiz in found.portfolio.quizzes] == [PAGE]

    def test_is_for_whom_the_settings_say_and_its_self_checks_too(self, practice, portfolio):
        portfolio.write("portfolio.yml", "schema: 1\ntitle: K\nlearner: mira\naudiences: {practice: class}\n")

        found = practice().portfolio

        assert [one.audience for one in (*found.practice, *found.quizzes)] == [Audience.CLASS] * 2

    def test_may_lead_to_the_work(self, practice):
        (page,) = practice("See [the cake](../evidence/pancake-math.md).\n\n" + BLOCK).portfolio.practice

        assert [link.file for link in page.links] == ["evidence/pancake-math.md"]

    @pytest.mark.parametrize(
        ("body", "fields", "line", "what"),
        [
            (BLOCK, "title: Halves\npublic: yes", 3, "unknown key: a page of self-checks has no such field"),
            (BLOCK + "\n[gone](../evidence/gone.md)\n", "title: Halves", 11, "no such file"),
            (
                "![bar](bar.png)\n" + BLOCK,
                "title: Halves",
                4,
                "a page of self-checks has no pictures of its own",
            ),
        ],
    )
    def test_that_cannot_be_right_is_told_and_left_out(self, body, fields, line, what, practice):
        found = practice(body, fields)

        assert found.faults == [(PAGE, line, what)]
        assert (found.portfolio.practice, found.portfolio.quizzes) == ((), ())

    def test_without_a_self_check_is_hinted_at(self, practice):
        assert practice("Only text.\n").hints == [(PAGE, 2, "no self-check stands on this page")]

    def test_with_a_broken_self_check_is_left_out_with_it(self, practice):
        found = practice(BLOCK.replace("]]", ""))

        assert len(found.faults) == 1
        assert found.portfolio.practice == ()


class TestSelfChecksOfEntries:
    def test_are_for_whom_the_entry_is(self, read, portfolio):
        portfolio.write(
            "evidence/kite.md",
            f"---\ntitle: K\ndate: 2026-09-14\nstandards: equivalent\naudience: team\n---\n{BLOCK}",
        )

        (quiz,) = read().portfolio.quizzes

        assert (quiz.file, quiz.audience, quiz.location.line) == ("evidence/kite.md", Audience.TEAM, 7)

    def test_stand_before_those_of_practice(self, read, portfolio):
        """In the order of the files, entries first."""
        portfolio.write(PAGE, f"---\ntitle: Halves\n---\n{BLOCK}")
        for name in ("kite", "arm"):
            text = BLOCK.replace("id: halves", f"id: {name}")
            portfolio.write(
                f"evidence/{name}.md", f"---\ntitle: K\ndate: 2026-09-14\nstandards: equivalent\n---\n{text}"
            )

        assert [quiz.id for quiz in read().portfolio.quizzes] == ["arm", "kite", "halves"]

    def test_are_no_self_checks_in_feedback(self, read, portfolio):
        """A reviewer may show how one is written; only the learner's own pages are read for them."""
        portfolio.write(
            "feedback/pancake-math/2026-09-16-ms-rivera.md",
            "---\nentry: pancake-math\nby: ms-rivera\nrole: teacher\ngiven: 2026-09-16\n---\n"
            f"## Saw\n\n{BLOCK}",
        )

        assert read().portfolio.quizzes == ()


class TestTheFolder:
    def test_is_read_by_its_files_only(self, practice, portfolio):
        portfolio.write("practice/drafts/other.md", "No fields here.\n")
        portfolio.write("practice/list.txt", "Things to ask.\n")

        assert [page.id for page in practice().portfolio.practice] == ["halves"]

    def test_is_told_of_an_ending_that_is_not_read(self, practice, portfolio):
        portfolio.write("practice/thirds.markdown", "---\ntitle: T\n---\n")

        assert practice().only.near == "thirds.md"
