"""What would keep the converter busy is refused before it starts, in words that say what to do."""

import time

import pytest

from eportfolio.pages.prose import Prose
from eportfolio.problems import Location
from eportfolio.site.markdown_to_html import markdown_to_html
from eportfolio.source.limits import too_much

PADDED_TABLE = "|a" * 3_000 + "|\n" + "|-" * 3_000 + "|\n" + "|b|\n" * 2_000
NESTED_LISTS = "\n".join("  " * depth + "- x" for depth in range(500))


def said(body: str) -> list[str]:
    return [problem.what for problem in too_much(body, 1, "evidence/a.md")]


class TestOrdinaryText:
    @pytest.mark.parametrize(
        "body",
        [
            "",
            "We flew the kite.\n\n- one\n  - two\n    - three\n\n> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |",
            "| a |\n|---|\n" + "| 1 |\n" * 1_000,
            "word " * 3_000,
            "```html\n" + "<div>\n" * 100 + "```",
            "`<div>` " * 100,
            "<ul>" + "<li>a" * 500 + "</ul>",
            "See <https://example.org> and " * 50,
            "Größe 3 m² 🪁 “quoted”\tafter a tab\r\nnew line",
        ],
        ids=["empty", "short", "table", "paragraph", "fence", "code", "open items", "addresses", "signs"],
    )
    def test_is_let_through(self, body):
        assert too_much(body, 1, "evidence/a.md") == ()


class TestTooMuch:
    @pytest.mark.parametrize(
        ("body", "what"),
        [
            ("a" * 300_000, "this text is 292 kB long, and 256 kB is the most"),
            ("é" * 150_000, "this text is 292 kB long, and 256 kB is the most"),
            ("a\n\n" * 10_001, "this text has 10002 paragraphs, points and rows, and 10000 are the most"),
            ("a" * 20_001, "this paragraph has 20001 characters, and 20000 are the most"),
            ("[" * 1_001, "this paragraph has 1001 brackets, stars and underscores, and 1000 are the most"),
            ("*a_ " * 501, "this paragraph has 1002 brackets, stars and underscores, and 1000 are the most"),
            ("> " * 21 + "a", "more than 20 lists and quotes stand in each other here"),
            ("- " * 21 + "a", "more than 20 lists and quotes stand in each other here"),
            (PADDED_TABLE, "the tables down to here have 6003000 cells, and 10000 are the most"),
            ("<div>\n" * 13, "more than 12 HTML tags are open at once here"),
        ],
        ids=["long", "bytes", "parts", "paragraph", "brackets", "stars", "quotes", "lists", "cells", "tags"],
    )
    def test_is_said_with_the_number_and_the_most(self, body, what):
        assert said(body) == [what]

    def test_is_said_where_it_stands(self):
        """The body of this file starts on line 8."""
        (problem,) = too_much("fine\n\n" + "[" * 1_001, 8, "evidence/a.md")

        assert problem.where == Location("evidence/a.md", 10)
        assert problem.text == "[" * 200 + " …"
        assert problem.mend == "Split it into shorter ones, with a blank line between them."
        assert problem.is_fault

    def test_in_several_places_is_said_of_each(self):
        assert len(said("[" * 1_001 + "\n\nfine\n\n" + "]" * 1_001)) == 2


class TestOddSign:
    @pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9f"])
    def test_that_no_page_can_show_is_a_fault(self, sign):
        (problem,) = too_much(f"fine\nab{sign}c", 5, "evidence/a.md")

        assert problem.where == Location("evidence/a.md", 6, 3, 1)
        assert problem.what == f"here stands a control sign (U+{ord(sign):04X}) that no page can show"
        assert problem.is_fault

    @pytest.mark.parametrize("sign", ["\u202e", "\u2066"])
    def test_that_turns_the_order_of_letters_is_a_hint(self, sign):
        """Text in two directions may need it; hidden in a name or in code it deceives."""
        (problem,) = too_much(f"a{sign}b", 1, "evidence/a.md")

        assert problem.where.column == 2
        assert not problem.is_fault


HOSTILE = {
    "B12 brackets": "[" * 50_000,
    "B12 pictures": "![" * 20_000,
    "B12 emphasis": "*a_ " * 20_000,
    "B12 quotes": ">" * 20_000,
    "B12 lists": NESTED_LISTS,
    "B12 lists in a line": "- " * 2_000 + "x",
    "B13 table": PADDED_TABLE,
    "brackets in many paragraphs": ("[" * 990 + "\n\n") * 260,
    "emphasis in many paragraphs": ("*a **b " * 330 + "\n\n") * 110,
    "footnotes": "".join(f"a[^{n}]\n\n[^{n}]: b[^{n - 1}]\n\n" for n in range(1_000)),
    "open tags": "".join(f"<b id={n}>" for n in range(11)) + "a\n\n" * 9_900,
    "blank lines": "- " * 18 + "a\n" + "\n" * 200_000,
    "headings of the same words": "# a\n" * 9_900,
    "comments": "<!-- " * 50_000,
    "mail": "a@" * 100_000,
}


class TestHostileText:
    @pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
    def test_is_refused_or_converted_in_a_few_seconds(self, body):
        """A text may take 5 seconds at most; the slowest of these takes about one and a half."""
        start = time.process_time()

        refused = any(problem.is_fault for problem in too_much(body, 1, "evidence/a.md"))
        if not refused:
            markdown_to_html(Prose(body))

        assert time.process_time() - start < 5
