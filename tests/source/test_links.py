"""Every link and picture of a text is found where it stands, and nothing in code is."""

import time

import pytest

from eportfolio.source.links import WrittenLink, find_links


def targets(body: str) -> list[str]:
    return [link.target for link in find_links(body, 1)]


class TestLink:
    def test_stands_where_an_editor_counts_it(self):
        """The front matter above counts too: the body of this file starts on line 8."""
        links = find_links("See\n[my kite](kite.md) now.", first_line=8)

        assert links == (WrittenLink("kite.md", "link", "", line=9, column=11, width=7),)

    def test_in_a_nested_list_stands_there_too(self):
        links = find_links("- a\n  > - see [kite](kite.md)", 1)

        assert links == (WrittenLink("kite.md", "link", "", line=2, column=18, width=7),)

    def test_in_a_table_stands_in_its_cell(self):
        links = find_links("| a | b |\n|---|---|\n| 1 | [k](kite.md) |", 1)

        assert links == (WrittenLink("kite.md", "link", "", line=3, column=11, width=7),)

    def test_after_a_tab_is_found(self):
        links = find_links("-\t[k](kite.md)", 1)

        assert links == (WrittenLink("kite.md", "link", "", line=1, column=7, width=7),)

    @pytest.mark.parametrize(
        ("written", "target"),
        [
            ("[a](b.md)", "b.md"),
            ('[a](b.md "title")', "b.md"),
            ("[a]( b.md\n'title' )", "b.md"),
            ("[a](<my plan.pdf>)", "my plan.pdf"),
            ("[a](my%20plan.pdf)", "my%20plan.pdf"),
            ("[a](b\\_c.md)", "b_c.md"),
            ("[a](b.md?x=1&amp;y=2)", "b.md?x=1&y=2"),
            ("[a](b_(2).md)", "b_(2).md"),
            ("[a](../b.md#part)", "../b.md#part"),
            ("[*a* `b` [c]](d.md)", "d.md"),
            ("[a]()", ""),
            ("# a [heading](b.md)", "b.md"),
        ],
    )
    def test_has_the_target_that_is_meant(self, written, target):
        assert targets(written) == [target]

    @pytest.mark.parametrize(
        "written",
        [
            "`[a](b.md)`",
            "```\n[a](b.md)\n```",
            "    [a](b.md)",
            "- x\n\n      [a](b.md)",
            "\\[a](b.md)",
            "[a] (b.md)",
            "[a](my plan.pdf)",
            "[a](b.md 'open)",
            "[a][b]",
            "[^1]\n\n[^1]: note",
            "- [ ] task",
            "https://example.org",
            "<!-- <img src=a.png> -->",
        ],
    )
    def test_is_not_seen_where_the_page_shows_none(self, written):
        assert targets(written) == []

    def test_by_name_stands_where_its_name_is_defined(self):
        """There the address can be mended; each use of it is one link."""
        links = find_links("See [the kite][k] and [K].\n\n[k]: kite.md 'Big'", 1)

        assert links == (WrittenLink("kite.md", "link", "", line=3, column=6, width=7),) * 2

    def test_in_a_link_counts_and_the_outer_one_does_not(self):
        assert targets("[a [b](c.md) d](e.md)") == ["c.md"]

    def test_may_be_written_as_html(self):
        links = find_links("see <a href='kite.md'>it</a>", 1)

        assert links == (WrittenLink("kite.md", "link", "", line=1, column=14, width=7),)


class TestPicture:
    def test_has_its_description(self):
        links = find_links("![my *big* kite](kite.jpg)", 1)

        assert links == (WrittenLink("kite.jpg", "picture", "my *big* kite", line=1, column=18, width=8),)

    def test_without_a_description_says_so(self):
        assert [link.alt for link in find_links("![](kite.jpg)\n<img src=kite.jpg>", 1)] == ["", ""]

    def test_in_a_link_is_found_with_it(self):
        links = find_links("[![small](small.jpg)](kite.jpg)", 1)

        assert [(link.kind, link.target) for link in links] == [
            ("link", "kite.jpg"),
            ("picture", "small.jpg"),
        ]

    def test_by_name_is_found(self):
        assert targets("![kite]\n\n[kite]: <my kite.jpg>") == ["my kite.jpg"]

    def test_may_be_written_as_html_over_several_lines(self):
        links = find_links(
            '<p align="center">\n<img width="300"\n  SRC="my kite.jpg" alt="A &amp; B">\n</p>', 3
        )

        assert links == (WrittenLink("my kite.jpg", "picture", "A & B", line=5, column=8, width=11),)


class TestHostileText:
    @pytest.mark.parametrize(
        "piece",
        [
            "[",
            "![",
            "[a](",
            "[a](b ",
            "[a](<",
            '[a](b "',
            "](a)",
            "`",
            "``a`",
            "<a ",
            "<img src=",
            "<!--",
            "> ",
            "- ",
            "\\",
            "a|",
        ],
    )
    def test_is_read_in_a_time_that_grows_with_its_length(self, piece):
        """Ten times the text may take about ten times as long, never a hundred times."""
        short, long = piece * (5_000 // len(piece)), piece * (50_000 // len(piece))

        assert best_time(long) < 40 * best_time(short) + 0.2


def best_time(text):
    """Give the shortest of three readings in seconds of CPU: a busy machine lengthens one, never shortens it.

    Each reads a text of its own, since the blocks of the last one are kept.
    """
    times = []
    for reading in range(3):
        start = time.process_time()
        find_links(f"{text}\n\n{reading}", 1)
        times.append(time.process_time() - start)
    return min(times)
