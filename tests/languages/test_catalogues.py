"""Catalogues: that each is up to the code, has every message, and loses no gap.

What is made with Babel is compared only where Babel is; the checks have it.
"""

import ast
import os
import re
from pathlib import Path

import pytest

from eportfolio.languages import catalogue
from eportfolio.languages.catalogue import messages

if "CI" in os.environ:
    import renew_words
else:
    renew_words = pytest.importorskip("renew_words", exc_type=ImportError)

CHECKOUT = Path(__file__).resolve().parents[2]
FILES = sorted(catalogue.FOLDER.glob("*.po"))
RENEW = "run tests/renew_words.py, then translate what is new"

GAP = re.compile(r"%\(\w+\)s|\{\w+\}")
COUNTS = frozenset(("%(count)s", "{n}", "{word}"))
"""Gaps for the number itself; a form that is said of one thing only may leave it out: "Un trabajo"."""

languages = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])


def translated(file):
    """Give (message, translation) for every form of every message."""
    for message in messages(file.read_text("utf-8")):
        if not message["msgid"]:
            continue
        forms = [words for name, words in sorted(message.items()) if name.startswith("msgstr")]
        yield message["msgid"], forms[0]
        for words in forms[1:]:
            yield message["msgid_plural"], words


class TestEveryCatalogue:
    @languages
    def test_has_the_messages_of_today(self, file):
        text = file.read_text("utf-8")

        assert renew_words.renewed(file.stem, text) == text, RENEW

    @languages
    def test_has_words_for_every_message(self, file):
        assert [message for message, words in translated(file) if not words] == []

    @languages
    def test_keeps_every_gap(self, file):
        lost = [
            (message, words)
            for message, words in translated(file)
            if not self.gaps(message) - COUNTS
            <= self.gaps(words)
            <= self.gaps(message) | self.numbers(message)
        ]

        assert lost == []

    @staticmethod
    def gaps(words):
        return set(GAP.findall(words))

    @classmethod
    def numbers(cls, message):
        """Whoever says a number in letters has it in figures too."""
        return {"{n}"} if "{word}" in message else set()


class TestLocales:
    def test_are_those_of_the_cldr(self):
        assert renew_words.LOCALES.read_text("utf-8") == renew_words.locales(), RENEW


class TestCode:
    def test_says_every_phrase_in_literal_words(self):
        """Only those can be gathered for the catalogues."""
        hidden = []
        for room in renew_words.ROOMS:
            for file in sorted((CHECKOUT / "eportfolio" / room).rglob("*.py")):
                for call in ast.walk(ast.parse(file.read_bytes())):
                    if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                        words = call.args[: {"phrase": 1, "counted": 2, "sense": 2}.get(call.func.id, 0)]
                        if not all(
                            isinstance(one, ast.Constant) and isinstance(one.value, str) for one in words
                        ):
                            hidden.append(f"{file.relative_to(CHECKOUT)}, line {call.lineno}")

        assert hidden == []

    def test_of_browsers_holds_no_words(self):
        """The page hands them in, in its language: a sentence in a script can be translated by nobody."""
        scripts = [*CHECKOUT.glob("themes/*/static/*.js"), *CHECKOUT.glob("eportfolio/preview/*.js")]
        found = {file.name: sentences(file.read_text("utf-8")) for file in scripts}

        assert {name: words for name, words in found.items() if words} == {}


def sentences(script):
    """List the literals of a script that read like words: a capital and a small letter, or words in a row."""
    bare = re.sub(r"(^|\s)//[^\n]*|/\*.*?\*/", " ", script, flags=re.DOTALL)
    literals = re.findall(r'"((?:[^"\\\n]|\\.)*)"', bare)
    prose = re.compile(r"[A-Z][a-z]+( [\w’']+)+[.:!?]?|[A-Z][a-z]+ ?|[a-z]+( [a-z]+){2,}[.?!]")
    return [words for words in literals if prose.fullmatch(words) and words not in NAMES]


NAMES = ("Enter", "Escape", "Preview-Edition", "what is it?")
"""Keys, heads and what tabs say to each other."""
