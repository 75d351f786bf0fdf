"""The layout of a problem: where, what, and how to mend it, for the terminal and the overlay."""

import pytest

from eportfolio.problem_layout import count_problems, lay_out, line_and_carets, line_and_what
from eportfolio.problems import Location, Problem

ALLONE = Problem(
    Location("evidence/robot-arm.md", line=4, column=7, width=6),
    "not one of: alone, hints, together",
    near="alone",
    text="help: allone",
    field="help",
)


def at(text: str, column: int, width: int, what: str = "no", line: int = 1) -> tuple[str, ...]:
    """Lay a line out, with what is wrong at a place in it."""
    problem = Problem(Location("a.md", line=line, column=column, width=width), what, text=text)
    return line_and_what(problem)


class TestProblem:
    def test_is_laid_out_in_this_way(self):
        assert "\n".join(lay_out(ALLONE)) == (
            "evidence/robot-arm.md, line 4\n"
            "  4 | help: allone\n"
            "    |       ^^^^^^ not one of: alone, hints, together\n"
            "  Did you mean  alone ?\n"
            "  More: eportfolio explain help"
        )

    def test_names_the_command_as_it_was_called(self, monkeypatch):
        """In a checkout there is no command named eportfolio."""
        monkeypatch.setenv("EPORTFOLIO_CALLED", "python3 run.py")

        assert lay_out(ALLONE)[-1] == "  More: python3 run.py explain help"

    def test_of_a_whole_file_is_told_in_sentences(self):
        problem = Problem(Location("people.yml"), "this file is missing", mend="Write it.")

        assert lay_out(problem) == ("people.yml", "  this file is missing", "  Write it.")

    def test_of_a_whole_line_has_no_carets(self):
        assert at("---", column=0, width=0, line=12) == (" 12 | ---", "    | no")

    def test_of_the_command_line_shows_the_words_as_typed(self):
        where = Location("", column=12, width=9)
        problem = Problem(where, "no standard has this name", near="equivalent", text="--standard equivalnt")

        assert lay_out(problem) == (
            "The command",
            "  --standard equivalnt",
            "             ^^^^^^^^^ no standard has this name",
            "  Did you mean  equivalent ?",
        )

    def test_of_no_file_and_no_words_is_the_commands(self):
        assert lay_out(Problem(Location(""), "the disk is full")) == ("The command", "  the disk is full")


class TestCarets:
    def test_stay_in_line_under_a_number_of_four_digits(self):
        assert at("ab", column=1, width=2, line=1234) == ("1234 | ab", "     | ^^ no")

    def test_stand_under_what_is_meant_after_wide_letters(self):
        """A Chinese letter is as wide as two of ours; an accent of its own takes no room."""
        assert at("日本e\u0301:x", column=6, width=1) == ("  1 | 日本e\u0301:x", "    |       ^ no")

    def test_far_along_a_line_show_what_stands_around_them(self):
        """A paragraph is one line in the file, and would hide its own fault to the right."""
        text = "a" * 300 + "WRONG" + "b" * 300

        line, carets = at(text, column=301, width=5)

        assert line == "  1 | …" + "a" * 40 + "WRONG" + "b" * 55 + "…"
        assert carets == "    | " + " " * 41 + "^^^^^ no"

    def test_that_leave_no_room_have_what_is_wrong_under_them(self):
        """Of 110 columns, 6 stand before the line and 90 are carets: a space and 13 letters are left."""
        fits, too_much = at("a" * 90, 1, 90, "x" * 13), at("a" * 90, 1, 90, "x" * 14)

        assert fits[1:] == ("    | " + "^" * 90 + " " + "x" * 13,)
        assert too_much[1:] == ("    | " + "^" * 90, "    | " + "x" * 14)

    def test_stand_alone_where_what_is_wrong_is_told_elsewhere(self):
        """The overlay tells it in a paragraph, which wraps on a telephone."""
        assert line_and_carets(ALLONE) == ("  4 | help: allone", "    |       ^^^^^^")


class TestUnseenSigns:
    def test_have_a_mark_each(self):
        """One that turns the text around, or colours the terminal, would show what does not stand there."""
        where = Location("evil\u202egnp.md", line=1, column=3, width=1)

        place, line, carets = lay_out(Problem(where, "no", text="a\u202eb\tc\x1b[31m"))

        assert place == "evil\ufffdgnp.md, line 1"
        assert (line, carets) == ("  1 | a\ufffdb c\ufffd[31m", "    |   ^ no")

    def test_cannot_begin_a_line_of_their_own(self):
        """A file name may hold a line end where the system allows it."""
        lines = lay_out(Problem(Location("a\nb.md"), "no\nsuch", mend="Do\nthis", near="x\ny", field="z\r"))

        assert not any(sign in line for line in lines for sign in "\n\r")


class TestCount:
    @pytest.mark.parametrize(
        ("faults", "hints", "said"),
        [(2, 1, "2 to mend, 1 to look at"), (1, 0, "1 to mend"), (0, 3, "3 to look at"), (0, 0, "")],
    )
    def test_says_how_much_there_is_to_do(self, faults, hints, said):
        assert count_problems([ALLONE] * faults + [ALLONE.as_hint()] * hints) == said
