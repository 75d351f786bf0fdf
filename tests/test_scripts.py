"""The browser scripts of the themes: small, our own, and unable to turn text into mark-up or to call out."""

import gzip
import re

import pytest

from eportfolio.site.theme import themes_folder

SCRIPTS = sorted(themes_folder().glob("*/static/*.js"))
NAMES = [one.relative_to(themes_folder()).as_posix() for one in SCRIPTS]

MOST = 6_000
"""Bytes of one script, gzipped: the budget of a plain page, well under what 30 self-checks may take."""

# What makes mark-up or code of text, asks for something, or needs more than a file opened from a folder.
NEVER = (
    r"\b(?:inner|outer)HTML\b",
    r"\binsertAdjacentHTML\b",
    r"\bdocument\.write",
    r"\bDOMParser\b",
    r"\bcreateContextualFragment\b",
    r"\bsetHTML",
    r"\bsrcdoc\b",
    r"\beval\b",
    r"\bFunction\(",
    r"\bfetch\b",
    r"\bXMLHttpRequest\b",
    r"\bsendBeacon\b",
    r"\bWebSocket\b",
    r"\bimport\b",
    r"https?:",
)


@pytest.fixture(params=SCRIPTS, ids=NAMES)
def script(request):
    return request.param


class TestScript:
    def test_is_small(self, script):
        assert len(gzip.compress(script.read_bytes(), mtime=0)) <= MOST

    def test_is_strict(self, script):
        """In a function of its own too, so that nothing of it is seen by other scripts."""
        code = re.sub(r"\A/\*.*?\*/\s*", "", script.read_text("utf-8"), flags=re.DOTALL)

        assert code.startswith('(() => {\n  "use strict";\n')

    def test_never_makes_markup_of_text_nor_calls_out(self, script):
        code = script.read_text("utf-8")

        assert [one for one in NEVER if re.search(one, code)] == []

    def test_has_no_words_of_its_own(self, script):
        """What it says stands in the page, in the language of the site."""
        code = re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", script.read_text("utf-8"), flags=re.DOTALL)
        texts = re.findall(r'"([^"\n]*)"|`([^`]*)`', code)

        assert [
            text for pair in texts for text in pair if re.search(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", text)
        ] == []

    def test_is_used(self, script):
        templates = script.parent.parent / "templates"

        assert any(
            f"static('{script.name}')" in file.read_text("utf-8") for file in templates.rglob("*.html")
        )
