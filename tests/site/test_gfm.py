"""What a twelve-year-old writes looks the same here and in GitHub's preview.

The judge is cmark-gfm, GitHub's own converter. Structure is compared: elements in their order, the
attributes that a reader notices, and words. Space between blocks is not, nor are classes and ids.
"""

from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

from eportfolio.site.gfm.convert import gfm_line_to_html, gfm_to_html

cmarkgfm = pytest.importorskip("cmarkgfm", reason="the development tool cmarkgfm is not installed")

SNIPPETS = {
    "paragraphs": "I built a kite.\n\nIt flew on Sunday.",
    "a line that goes on": "I built a kite\nand it flew.",
    "two spaces end a line": "Roses are red,  \nmy kite is blue.",
    "a backslash ends a line": "Roses are red,\\\nmy kite is blue.",
    "spaces before a line": "   I like\n  drums.",
    "a line indented like code in a paragraph": "I like drums\n    and kites.",
    "stars": "This was *really* hard and **very** long.",
    "underscores": "This was _really_ hard and __very__ long.",
    "three stars": "That is ***so*** cool, and **so *very* cool**.",
    "a name with underscores": "Open my_file_name.py and look for snake_case_words.",
    "stars as times": "2 * 3 * 4 = 24 and 5*6*7 = 210",
    "strong right before a letter": "**Note:**the glue was wet.",
    "strong inside a word": "un**believ**able",
    "a star that never closes": "Rated 5* by my sister.",
    "underscores for a gap": "My name is ____ and I am _____ years old.",
    "struck": "I used ~~glue~~ tape.",
    "struck with one tilde": "I used ~glue~ tape.",
    "about": "It took ~3 hours, or ~4.",
    "struck and strong": "~~**all** of it~~",
    "a heading": "# My robot\n\nIt walks.",
    "a heading right above text": "## What went wrong\nThe arm fell off.",
    "a heading right under text": "The arm fell off.\n## What I did",
    "a heading closed with hashes": "### Results ###",
    "a hashtag": "#robotics is fun",
    "seven hashes": "####### too deep",
    "an underlined heading": "My robot\n========\n\nParts\n-----",
    "an underlined heading of two lines": "My very\nlong title\n===",
    "a line across": "before\n\n---\n\nafter\n\n***",
    "stars under text are a line across": "before\n***\nafter",
    "a list right after a paragraph": "I needed:\n- a stick\n- paper\n- string",
    "a list with stars": "* a stick\n* paper",
    "a list with plus signs": "+ a stick\n+ paper",
    "a list in two parts": "- one\n- two\n\nand then\n\n- three",
    "a list changing its sign": "- one\n- two\n* three",
    "nested by two spaces": "- fruit\n  - apples\n  - pears\n- bread",
    "nested by four spaces": "- fruit\n    - apples\n    - pears\n- bread",
    "nested by a tab": "- fruit\n\t- apples\n\t- pears\n- bread",
    "nested three deep": "- a\n  - b\n    - c\n  - d\n- e",
    "numbers nested in points": "- first day\n  1. cut\n  2. glue\n- second day",
    "points nested in numbers": "1. cut\n   - slowly\n   - twice\n2. glue",
    "points under a number by two spaces": "1. cut\n  - slowly\n2. glue",
    "a numbered list": "1. cut\n2. glue\n3. dry",
    "a numbered list right after text": "Steps:\n1. cut\n2. glue",
    "numbers with brackets": "1) cut\n2) glue",
    "a list that starts at 3": "3. dry\n4. paint",
    "all ones": "1. cut\n1. glue\n1. dry",
    "a year at the start of a line": "My brother was born in\n2009. I was born later.",
    "a year at the start of a paragraph": "2009\\. My brother was born.",
    "a loose list": "- one\n\n- two\n\n- three",
    "a list with one gap": "- one\n- two\n\n- three",
    "two paragraphs in a point": "- The first try.\n\n  It broke.\n\n- The second try.",
    "a point that goes on": "- a long point\n  that goes on\n- next",
    "a lazy point": "- a long point\nthat goes on\n- next",
    "an empty point": "- one\n-\n- three",
    "a list then code": "- one\n- two\n\n```\nx = 1\n```",
    "tasks": "- [x] buy wood\n- [ ] saw it",
    "tasks with big X": "- [X] buy wood\n- [ ] saw *it*",
    "tasks nested": "- [ ] build\n  - [x] saw\n  - [ ] glue",
    "brackets that are no task": "- [y] buy wood\n- [] saw it",
    "a quote": "> Be careful with the saw.\n\nsaid my dad",
    "a quote of two paragraphs": "> one\n>\n> two",
    "a lazy quote": "> one\nand on",
    "a quote in a quote": "> one\n>> two",
    "a list in a quote": "> My list:\n> - a\n> - b",
    "a quote in a list": "- he said\n  > be careful\n- ok",
    "code in a line": 'Use `print("hi")` for that.',
    "code with a backtick": "``a ` b`` and `` ` ``",
    "code with stars": "`**not strong**`",
    "a lone backtick": "It costs 5` or so",
    "a fence": "```\nfor i in range(3):\n    print(i)\n```",
    "a fence with a language": "```python\nprint(1 < 2)\n```",
    "a fence of tildes": "~~~\ncode\n~~~",
    "a fence right after text": "My code:\n```\nx\n\ny\n```\nand so on",
    "a fence that never closes": "```\nx = 1\n",
    "a fence in a list": "1. Type this:\n   ```python\n   x = 1\n\n   y = 2\n   ```\n2. Run it.",
    "a fence in a nested list": "- a\n  - b\n    ```\n    x\n    ```",
    "code by four spaces": "My code:\n\n    x = 1\n\n    y = 2\n\nthe end",
    "a link": "See [my kite](kite.md) and [the club](https://example.org/club).",
    "a link with a title": '[my kite](kite.md "The big one")',
    "a link with brackets": "[plan](https://en.wikipedia.org/wiki/Kite_(toy))",
    "a link with a space": "[plan](my plan.pdf) and [plan](<my plan.pdf>)",
    "a space between the brackets": "[plan] (plan.pdf)",
    "a strong link": "**[plan](plan.pdf)** and [**plan** b](plan.pdf)",
    "a link by name": "See [the club][club] and [club].\n\n[club]: https://example.org 'Kite club'",
    "a link by a name that is not there": "See [the club][klub] and [this].",
    "brackets in text": "[sic] and [1, 2]",
    "a picture": "![my kite in the sky](kite.jpg)",
    "a picture with a title": '![my kite](kite.jpg "Sunday")',
    "a picture in a link": "[![small kite](small.jpg)](kite.jpg)",
    "a picture in a list": "- look:\n  ![kite](kite.jpg)",
    "bare links": "See https://example.org/kites?size=3&kind=box and www.example.org.",
    "a bare link in brackets": "(see https://example.org/a_b_c)",
    "a bare link at the end of a sentence": "I found it at http://example.org/kite!",
    "a link in angle brackets": "<https://example.org>",
    "a link in angle brackets after a backslash": "\\<https://example.org>",
    "a link in angle brackets with marks": "<https://example.org/a_b_c\\d*e*>",
    "a mail address": "Write to club@example.org or <club@example.org>.",
    "a table": "| day | wind |\n|-----|------|\n| Mon | 3 |\n| Tue | 5 |",
    "a table with sides": "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |",
    "a table without outer bars": "day | wind\n--- | ---\nMon | 3",
    "a table right after text": "My results:\n| day | wind |\n|-----|------|\n| Mon | 3 |\n\nGood.",
    "a table with short and long rows": "| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |",
    "a table with marks": "| a | b |\n|---|---|\n| **1** | `x` |\n| [k](k.md) | a \\| b |",
    "a table that is none": "| a | b |\n|---|\n| 1 | 2 |",
    "a head alone": "| a | b |\n|---|---|",
    "escapes": "\\*not so\\* \\# \\[x\\] 5\\. \\_a\\_ C:\\kites",
    "entities": "Tom &amp; Jerry &copy; 2026 &lt;3 A&B",
    "less and more": "3 < 5 and 5 > 3",
    "emoji and letters": "Größe: 3 m² 🪁 — naïve “quotes”",
    "tags in a line": "Press <kbd>Ctrl</kbd>, H<sub>2</sub>O, 2<br>lines",
    "a block of HTML": "<details>\n<summary>Answer</summary>\n\nIt is **42**.\n\n</details>\n\nafter",
    "a centred picture": '<p align="center">\n<img src="kite.jpg" alt="kite">\n</p>',
    "a comment": "before\n\n<!-- a note to myself -->\n\nafter",
    "a footnote": "It flew.[^1] High.[^high]\n\n[^1]: On Sunday.\n[^high]: About 30 m,\n    I think.",
    "a footnote that is not there": "It flew.[^1]",
    "a footnote right under its text": "It flew.[^a]\n[^a]: On Sunday.",
    "line ends of Windows": "I needed:\r\n- a stick\r\n- paper\r\n\r\nDone.",
}

NOTICED = ("align", "alt", "checked", "href", "src", "start", "title")
ALONE = ("br", "hr", "img", "input")


class Structure(HTMLParser):
    """Reads HTML into a list of what a reader notices."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.seen: list[object] = []
        self.words = ""
        self.in_code = False
        self.feed(html)
        self.close()
        self.say()

    def say(self) -> None:
        words = self.words.strip("\n") if self.in_code else " ".join(self.words.split())
        if words.strip():
            self.seen.append(words)
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.say()
        self.in_code = self.in_code or tag == "pre"
        noticed = {name: self.plain(name, value or "") for name, value in attrs if name in NOTICED}
        self.seen.append((tag, noticed))

    @staticmethod
    def plain(name: str, value: str) -> str:
        if name == "href" and value.startswith("#"):
            return "#"
        return unquote(value) if name in ("href", "src") else value

    def handle_endtag(self, tag: str) -> None:
        self.say()
        self.in_code = self.in_code and tag != "pre"
        if tag not in ALONE:
            self.seen.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        self.words += data


def structure(html: str) -> list[object]:
    return Structure(html).seen


def as_github(markdown: str) -> str:
    options = cmarkgfm.cmark.Options
    return cmarkgfm.github_flavored_markdown_to_html(
        markdown, options.CMARK_OPT_FOOTNOTES | options.CMARK_OPT_UNSAFE
    )


class TestStructure:
    @pytest.mark.parametrize("markdown", SNIPPETS.values(), ids=SNIPPETS.keys())
    def test_is_that_of_github(self, markdown):
        assert structure(gfm_to_html(markdown)) == structure(as_github(markdown))

    def test_is_compared_on_many_snippets(self):
        assert len(SNIPPETS) >= 80


class TestCallout:
    """GitHub adds callouts after its converter, so what is expected is written by hand."""

    @pytest.mark.parametrize("kind", ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"])
    def test_is_a_box_of_its_kind(self, kind):
        html = gfm_to_html(f"> [!{kind}]\n> Wear **goggles**.")

        assert html == (
            f'<div class="callout callout-{kind.lower()}"><p>Wear <strong>goggles</strong>.</p></div>'
        )

    def test_may_have_its_words_after_a_blank_line(self):
        html = gfm_to_html("> [!TIP]\n>\n> Ask first.")

        assert html == '<div class="callout callout-tip"><p>Ask first.</p></div>'

    def test_may_hold_a_list(self):
        html = gfm_to_html("> [!NOTE]\n> - one\n> - two")

        assert html == '<div class="callout callout-note"><ul><li>one</li><li>two</li></ul></div>'

    @pytest.mark.parametrize(
        "markdown",
        [
            "> [!NOTE] on the same line",
            "> [!NICE]\n> no such kind",
            "> [!NOTE]",
            "- > [!NOTE]\n  > in a list",
        ],
    )
    def test_is_a_plain_quote_where_github_sees_one(self, markdown):
        html = gfm_to_html(markdown)

        assert "callout" not in html
        assert structure(html) == structure(as_github(markdown))


class TestFootnotes:
    def test_are_numbered_as_they_are_mentioned(self):
        """The order in which they are written does not matter."""
        html = gfm_to_html("one[^b] two[^a]\n\n[^a]: A\n[^b]: B")

        assert html.index("<li") < html.index("B") < html.index("A <a")
        assert '<a href="#fn-1" id="fnref-1">1</a></sup> two' in html

    def test_have_a_way_back_to_each_mention(self):
        html = gfm_to_html("one[^a] two[^a]\n\n[^a]: A")

        assert 'id="fnref-1"' in html
        assert 'id="fnref-1-2"' in html
        assert html.count("↩") == 2

    def test_end_where_they_mention_each_other(self):
        html = gfm_to_html("go[^a]\n\n[^a]: see[^b]\n[^b]: see[^a], not me[^b]")

        assert html.count("<li") == 2

    def test_that_nothing_mentions_are_left_out(self):
        assert gfm_to_html("no mark\n\n[^a]: A") == "<p>no mark</p>"


class TestLine:
    def test_reads_words_and_leaves_the_signs_of_blocks(self):
        html = gfm_line_to_html("1. Cut the **half** bar, see `x`")

        assert html == "1. Cut the <strong>half</strong> bar, see <code>x</code>"

    def test_knows_nothing_of_the_text_before(self):
        """The converter is used again; what one text defines is not there for the next."""
        gfm_to_html("[club]: https://example.org\n\n[^1]: note")

        assert gfm_line_to_html("[club] and [^1]") == "[club] and [^1]"
        assert gfm_to_html("[club] and [^1]") == "<p>[club] and [^1]</p>"
