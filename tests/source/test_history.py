"""History: which of the texts that a file once held is an earlier version of the entry."""

import pytest

from eportfolio.source.git import Change, head_of
from eportfolio.source.history import (
    EarlierText,
    as_versions,
    earlier_text,
    followed,
    has_history,
    read_history,
)
from makers import CLASS, PUBLIC, TEAM, make_audiences, make_entry, make_settings, on

FILE = "evidence/pancake-math.md"


def page(version="", title="Pancake math", body="We cook for 24.", more=""):
    number = f"version: {version}\n" if version else ""
    return f"---\ntitle: {title}\ndate: 2026-09-07\nstandards: [add]\n{number}{more}---\n{body}\n"


def read(text):
    return earlier_text(FILE, on("2026-09-08"), text)


@pytest.fixture
def history(portfolio, repository):
    """Commit texts, each given as (day, text), and read the history of the file."""

    def history(*saved, version=3, file=FILE):
        for day, text in saved:
            portfolio.write(file, text)
            repository.commit(day)
        found = read_history(
            portfolio.root, head_of(portfolio.root), [make_entry(file=file, version=version)]
        )
        return [(one.number, one.saved_on, one.body.strip()) for one in found]

    return history


class TestVersion:
    def test_has_the_text_that_its_file_had_last_while_it_said_its_number(self, history):
        assert history(
            ("2026-09-07", page(body="first try")),
            ("2026-09-08", page(body="first, without the slip")),
            ("2026-09-12", page("2", body="second")),
            ("2026-09-20", page("3", body="third")),
        ) == [(2, "2026-09-12", "second"), (1, "2026-09-08", "first, without the slip")]

    def test_is_earlier_than_the_one_of_today(self, history):
        """What the file says now is no history, though it may not be committed yet."""
        assert history(("2026-09-07", page("2")), ("2026-09-08", page("3")), version=2) == []
        assert history(("2026-09-09", page("1", body="old")), version=2) == [(1, "2026-09-09", "old")]

    def test_may_be_missing_between_two(self, history):
        assert [number for number, *_ in history(("2026-09-07", page("1")), ("2026-09-08", page("3")))] == [1]

    def test_is_found_under_the_name_its_file_had_then(self, history, portfolio, repository):
        history(("2026-09-07", page("1", body="A text that is long enough to be known again.")))
        (portfolio.root / FILE).rename(portfolio.root / "evidence/batter.md")
        repository.commit("2026-09-08")

        told = history(("2026-09-12", page("2")), version=2, file="evidence/batter.md")

        assert told == [(1, "2026-09-08", "A text that is long enough to be known again.")]


class TestText:
    def test_is_title_and_body_and_nothing_else_of_the_top(self):
        """Self-assessment, help and question stay where they were."""
        more = "help: hints\nself:\n  add: {level: 3, because: My bar shows it}\nquestion: Is it right?\n"

        assert read(page("2", more=more)) == EarlierText(
            FILE, 2, "2026-09-08", "Pancake math", "", "We cook for 24.\n"
        )

    def test_is_not_told_of_a_draft(self):
        assert read(page(more="state: draft\n")) is None

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "No fields at all",
            "---\ntitle: [\n---\n",
            page(more="state: darft\n"),
            page("two"),
            page(title=""),
        ],
        ids=["nothing", "no fields", "no YAML", "no state", "no number", "no title"],
    )
    def test_that_could_not_be_built_is_not_told(self, text):
        """A draft whose word is misspelt was never shown either."""
        assert read(text) is None

    def test_has_line_ends_and_signs_as_a_file_of_today_would(self):
        assert read(page(body="one\x00\x1b").replace("\n", "\r\n")).body == "one\n"


class TestFollowing:
    def test_keeps_two_files_apart_that_swapped_their_names(self):
        told = [
            Change(on("2026-09-03"), "b.md", "a.md", "3"),
            Change(on("2026-09-02"), "a.md", "a.md", "2"),
            Change(on("2026-09-02"), "b.md", "b.md", "other"),
        ]

        found = followed(told, ["b.md"])

        assert [change.text for change in found["b.md"]] == ["3", "2"]

    def test_passes_over_files_that_are_not_asked_for(self):
        assert followed([Change(on("2026-09-03"), "c.md", "c.md", "1")], ["b.md"]) == {"b.md": []}


class TestWhatHasHistory:
    def test_is_finished_work_with_a_second_version(self):
        assert has_history(make_entry(version=2))
        assert not has_history(make_entry())
        assert not has_history(make_entry(version=2, state="draft"))


class TestAudience:
    def of(self, entry=PUBLIC, then="", **kinds):
        settings = make_settings(audiences=make_audiences(PUBLIC, **kinds))
        text = EarlierText(FILE, 1, "2026-09-08", "Pancakes", then, "")
        (version,) = as_versions([text], [make_entry(audience=entry, version=2)], settings)
        return version.audience

    def test_is_the_team_unless_the_settings_say_otherwise(self):
        text = EarlierText(FILE, 1, "2026-09-08", "Pancakes", "", "")

        (version,) = as_versions([text], [make_entry(version=2)], make_settings())

        assert version.audience is TEAM

    def test_is_the_strictest_of_older_texts_the_entry_and_what_it_said_then(self):
        assert self.of() is PUBLIC
        assert self.of(history=CLASS) is CLASS
        assert self.of(entry=CLASS) is CLASS
        assert self.of(then="team") is TEAM
        assert self.of(then="public", history=TEAM) is TEAM
