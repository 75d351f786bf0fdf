"""The command line as its user meets it: help, slips, exit codes, and what is printed where."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from eportfolio.cli import COMMANDS, Voice

CHECKOUT = Path(__file__).resolve().parent.parent
FAULTY = "---\ntitle: Robot arm\ndate: 2026-09-20\nstandards: [equivalent]\nhelp: allone\n---\nIt lifts.\n"
HINTED = "---\ntitle: Robot arm\ndate: 2026-09-20\n---\nIt lifts.\n"

HEAVY = ("jinja2", "markdown", "PIL", "nh3", "pygments", "watchdog", "yaml", "http", "json")


class TestHelp:
    def test_names_every_command_with_what_it_does(self, portfolio):
        done = portfolio.run("--help")

        assert done.exit_code == 0
        for word, (_, about) in COMMANDS.items():
            assert f"{word} " in done.output
            assert about in done.output

    @pytest.mark.parametrize("words", [*COMMANDS, "add entry", "import framework"])
    def test_of_a_command_is_about_that_command(self, portfolio, words):
        done = portfolio.run(*words.split(), "--help")

        assert done.exit_code == 0
        assert done.output.startswith("Usage: ")
        assert f" {words} [OPTIONS]" in done.output

    def test_tells_how_to_begin(self, portfolio):
        assert "eportfolio new my-portfolio" in portfolio.run("--help").output

    def test_says_the_name_that_is_typed(self, portfolio):
        assert portfolio.run("--help", fresh=True).output.startswith("Usage: eportfolio [OPTIONS]")

    def test_says_the_words_that_are_typed_in_a_checkout(self, portfolio, monkeypatch):
        monkeypatch.setenv("EPORTFOLIO_CALLED", "python3 run.py")

        told = portfolio.run("--help", fresh=True).output

        assert told.startswith("Usage: python3 run.py [OPTIONS]")
        assert "Begin with: python3 run.py new my-portfolio" in told
        assert portfolio.run("explain").output.splitlines()[-1] == "  python3 run.py explain help"

    def test_loads_none_of_what_the_commands_need(self):
        """So that it takes less than 150 ms."""
        code = (
            "import sys\n"
            "from eportfolio.cli import main\n"
            "main(['--help'], standalone_mode=False)\n"
            f"sys.exit(' '.join(set({HEAVY}) & set(sys.modules)))"
        )

        done = subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, capture_output=True, check=False)

        assert done.stderr.decode().strip() == ""

    def test_is_there_for_nothing_typed(self, portfolio):
        done = portfolio.run()

        assert done.exit_code == 2
        assert "Commands:" in done.output


class TestExitCode:
    def test_of_what_is_right_is_0(self, portfolio):
        assert portfolio.start().run("check").exit_code == 0

    def test_of_a_fault_is_1(self, portfolio):
        portfolio.start().write("evidence/robot-arm.md", FAULTY)

        assert portfolio.run("check").exit_code == 1

    def test_of_a_hint_is_0_unless_one_is_strict(self, portfolio):
        portfolio.start().write("evidence/robot-arm.md", HINTED)

        easy, strict = portfolio.run("check"), portfolio.run("check", "--strict")

        assert (easy.exit_code, strict.exit_code) == (0, 1)
        assert "With --strict" in strict.output

    def test_of_words_that_mean_nothing_is_2(self, portfolio):
        assert portfolio.run("frobnicate").exit_code == 2

    def test_is_that_of_the_process(self, portfolio):
        portfolio.start().write("evidence/robot-arm.md", FAULTY)

        assert portfolio.run("check", fresh=True).exit_code == 1


class TestOutput:
    def test_counts_first_then_tells_faults_before_hints(self, portfolio):
        portfolio.start()
        portfolio.write("evidence/arm.md", HINTED)
        portfolio.write("evidence/robot-arm.md", FAULTY)

        lines = portfolio.run("check").output.splitlines()

        assert lines[0] == "1 to mend, 1 to look at"
        assert lines.index("evidence/robot-arm.md, line 5") < lines.index("evidence/arm.md, line 2")

    def test_ends_with_what_to_type_next(self, portfolio):
        portfolio.start().write("evidence/robot-arm.md", FAULTY)

        assert portfolio.run("check").output.splitlines()[-1] == "  eportfolio check"

    def test_has_no_colour_where_no_terminal_is(self, portfolio):
        portfolio.start().write("evidence/robot-arm.md", FAULTY)

        assert "\x1b" not in portfolio.run("check", fresh=True).output

    @pytest.mark.skipif(sys.platform == "win32", reason="has no terminals to be made by a program")
    def test_has_colour_on_a_terminal_unless_nobody_wants_it(self, portfolio):
        """NO_COLOR, as https://no-color.org has it."""
        portfolio.start().write("evidence/robot-arm.md", FAULTY)

        assert "\x1b[31m" in on_terminal(portfolio, "check")
        assert "\x1b" not in on_terminal(portfolio, "check", NO_COLOR="1")

    def test_is_no_reason_to_stop_on_a_narrow_terminal(self, portfolio):
        """What it cannot show is a question mark; Windows has such terminals."""
        portfolio.start().write("evidence/robot-arm.md", FAULTY.replace("allone", "日über"))
        words = [sys.executable, "-m", "eportfolio", "check"]
        environment = {**os.environ, "PYTHONPATH": str(CHECKOUT), "PYTHONIOENCODING": "cp1252"}

        done = subprocess.run(words, cwd=portfolio.root, env=environment, capture_output=True, check=False)

        assert "help: ?über".encode("cp1252") in done.stdout
        assert done.stderr == b""


def on_terminal(portfolio, *words, **environment):
    """Run a command on a terminal of its own, and give what that shows."""
    import pty

    master, slave = pty.openpty()
    settings = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    command = subprocess.Popen(
        [sys.executable, "-m", "eportfolio", *words],
        cwd=portfolio.root,
        env={**settings, "PYTHONPATH": str(CHECKOUT), "TERM": "xterm", **environment},
        stdin=slave,
        stdout=slave,
        stderr=slave,
    )
    os.close(slave)
    shown = b""
    try:
        while part := os.read(master, 65536):
            shown += part
    except OSError:  # Linux's way to say that the other side has gone
        pass
    os.close(master)
    command.wait()
    return shown.decode()


class TestVoice:
    """What is said of work while it lasts."""

    def test_is_silent_over_what_is_soon_done(self, capsys):
        voice = Voice()

        voice.progress(1, 500)

        assert capsys.readouterr() == ("", "")

    def test_says_a_line_now_and_then_where_no_terminal_is(self, capsys):
        """On the error stream, since the other may be read by a program."""
        voice = Voice(patience=0, pause=0)

        voice.progress(120, 500)

        assert capsys.readouterr() == ("", "120 of 500 files are made.\n")

    def test_says_no_line_soon_after_another(self, capsys):
        voice = Voice(patience=0, pause=60)

        voice.progress(120, 500)

        assert capsys.readouterr() == ("", "")
