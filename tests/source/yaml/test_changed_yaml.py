"""Changed YAML: what must change is changed, and every other line stays as its author wrote it."""

from difflib import ndiff

import pytest

from eportfolio.source.yaml.changed_yaml import AppendPart, SetValue, changed_yaml
from eportfolio.source.yaml.splices import CannotEdit

NEW = {"date": "2026-11-25", "what": "taken: Weigh it", "why": "because, it's mine", "by": "mira"}
IN_BRACES = '{date: 2026-11-25, what: "taken: Weigh it", why: "because, it\'s mine", by: mira}'
LINES = ("date: 2026-11-25", 'what: "taken: Weigh it"', "why: because, it's mine", "by: mira")


def difference(before, after):
    """Give the lines taken out and put in, as a diff shows them."""
    told = ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return [line.rstrip("\n") for line in told if line[0] in "+-"]


def added(before, at=("changes",)):
    return difference(before, changed_yaml(before, [AppendPart(at, NEW)]))


def listed(edge="  ", gap=" "):
    """Give the lines of the new part where it has one for each field."""
    first, *rest = LINES
    return [f"+ {edge}-{gap}{first}", *(f"+ {edge} {' ' * len(gap)}{line}" for line in rest)]


class TestAppend:
    def test_to_a_list_of_lines_goes_under_the_last_part(self):
        before = "changes:\n  - date: 2026-09-11\n    what: Later\nhome: Ask  # often\n"

        assert added(before) == listed()

    @pytest.mark.parametrize(
        ("edge", "gap"),
        [("", " "), (" ", "  "), ("    ", " "), ("  ", "   ")],
    )
    def test_stands_as_far_in_as_the_others(self, edge, gap):
        more = edge + " " + " " * len(gap)
        before = f"id: x\nchanges:\n{edge}-{gap}date: 2026-09-11\n{more}what: Later\nhome: Ask\n"

        assert added(before) == listed(edge, gap)

    def test_is_written_in_braces_where_the_others_are(self):
        before = "changes:\n  -  {date: 2026-09-11, what: Later}   # so be it\nhome: Ask\n"

        assert added(before) == [f"+   -  {IN_BRACES}"]

    def test_goes_past_a_comment_about_the_last_part(self):
        before = (
            "changes:\n  - what: Later\n    # a hard week\n  # and a wet one\n\n# The family.\nhome: Ask\n"
        )

        after = changed_yaml(before, [AppendPart(("changes",), NEW)])

        assert after.index("wet one") < after.index("taken:") < after.index("# The family.")
        assert difference(before, after) == listed()

    def test_goes_under_a_text_of_several_lines(self):
        before = "changes:\n  - what: >-\n      Moved it,\n      twice\n\n  # note\n\nhome: Ask\n"

        assert added(before) == listed()

    @pytest.mark.parametrize(
        "empty", ["changes:", "changes:   # only ever added", "changes: ", "changes:\t# t"]
    )
    def test_begins_a_list_that_is_empty(self, empty):
        before = f"id: x\n{empty}\n\nhome: Ask\n"

        assert added(before) == listed()

    @pytest.mark.parametrize(
        ("empty", "left"), [("changes: []", "changes: "), ("changes: [ ]  # none", "changes:   # none")]
    )
    def test_begins_a_list_in_empty_brackets(self, empty, left):
        assert added(f"{empty}\nhome: Ask\n") == [f"- {empty}", f"+ {left}", *listed()]

    def test_begins_a_list_that_is_missing_at_the_end(self):
        """Under the comments there, such as those that offer more fields."""
        before = "id: x\nsteps:\n  - do: a\n\n# home: Ask\n# due: 2026-12-18\n\n"

        after = changed_yaml(before, [AppendPart(("changes",), NEW)])

        assert difference(before, after) == ["+ changes:", *listed()]
        assert after.index("# due") < after.index("changes:")

    def test_begins_a_list_above_the_end_of_the_document(self):
        before = "%YAML 1.1\n---\nid: x\n...\n"

        assert added(before) == ["+ changes:", *listed()]

    def test_keeps_a_file_without_a_last_line_break_so(self):
        after = changed_yaml("id: x\nhome: Ask", [AppendPart(("changes",), NEW)])

        assert after == "id: x\nhome: Ask\nchanges:\n  - " + "\n    ".join(LINES)

    @pytest.mark.parametrize("break_", ["\r\n", "\r"])
    def test_ends_its_lines_as_the_others_do(self, break_):
        before = break_.join(["id: x", "changes: # c", "  - what: Later", "home: Ask", ""])

        after = changed_yaml(before, [AppendPart(("changes",), NEW)])

        lines = ["id: x", "changes: # c", "  - what: Later", "  - date: 2026-11-25"]
        assert after.split(break_)[:4] == lines
        assert after.replace(break_, "").isprintable()

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("changes: [{what: a}]", "changes: [{what: a}, NEW]"),
            ("changes: [ {what: a} , ] # c", "changes: [ {what: a} , NEW ] # c"),
            ("changes: [\n  {what: a}\n]", "changes: [\n  {what: a},\n  NEW\n]"),
            ("changes: [\n  {what: a},  # x, y\n]", "changes: [\n  {what: a},  # x, y\n  NEW\n]"),
            ("changes: [\n  {what: a}  # x, y\n  ]", "changes: [\n  {what: a},  # x, y\n  NEW\n  ]"),
            (
                "changes:\n  [{what: a},\n   {what: b}]\nx: y",
                "changes:\n  [{what: a},\n   {what: b}, NEW]\nx: y",
            ),
            ("{id: x, home: Ask}", "{id: x, home: Ask, changes: [NEW]}"),
            ("{id: x, changes: [], home: Ask}", "{id: x, changes: [NEW], home: Ask}"),
            ('{"changes":[]}', '{"changes":[NEW]}'),
            ("{id: x, changes: , home: Ask}", "{id: x, changes: [NEW], home: Ask}"),
            ('{"id": "x",\n "changes": [{"what": "a"}]}', '{"id": "x",\n "changes": [{"what": "a"}, NEW]}'),
        ],
    )
    def test_in_brackets_stays_in_them(self, before, after):
        assert changed_yaml(before, [AppendPart(("changes",), NEW)]) == after.replace("NEW", IN_BRACES)

    @pytest.mark.parametrize(
        "before", ["changes: yes", "changes: ''", "changes: {a: b}", "{changes: a}", "changes: [\n]", "- a\n"]
    )
    def test_is_refused_where_no_list_is(self, before):
        with pytest.raises(CannotEdit):
            changed_yaml(before, [AppendPart(("changes",), NEW)])


def set_to(before, value, *at):
    return difference(before, changed_yaml(before, [SetValue(at, value)]))


class TestSet:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("do: Hunt  # at home", "do: Weigh it  # at home"),
            ('do:   "Hunt"\t# tab', 'do:   "Weigh it"\t# tab'),
            ("do: 'Hunt'", "do: 'Weigh it'"),
            ("do:", "do: Weigh it"),
            ("'do':", "'do': Weigh it"),
            ("do:  # to do", "do: Weigh it  # to do"),
            ("'do' : Hunt", "'do' : Weigh it"),
            ("{do: Hunt,where: home}", "{do: Weigh it,where: home}"),
            ("{ 'do':'Hunt' }", "{ 'do':'Weigh it' }"),
            ('{"do":"Hunt"}', '{"do":"Weigh it"}'),
            ("{where: home, do: }", "{where: home, do: Weigh it}"),
            ("do: Hunt\n  in the paper\nwhere: home", "do: Weigh it\nwhere: home"),
            ("do: >-\n  Hunt\n  it\n\n\n# c\nwhere: home", "do: Weigh it\n\n\n# c\nwhere: home"),
            ("where: home", "where: home\ndo: Weigh it"),
            ("where: home  # c\n\n# d\n", "where: home  # c\ndo: Weigh it\n\n# d\n"),
            ("{where: home, }", "{where: home, do: Weigh it, }"),
            ("{}", "{do: Weigh it}"),
        ],
    )
    def test_changes_the_value_and_nothing_beside_it(self, before, after):
        assert changed_yaml(before, [SetValue(("do",), "Weigh it")]) == after

    @pytest.mark.parametrize(
        "words",
        [
            "It's 12:30, no?",
            "a # b",
            "- a",
            "[x] {y}: z",
            '"so"',
            "'so'",
            "100 %",
            "@mira",
            "two\nlines",
            "back\\slash",
            "no",
            "~",
            "¿Qué?",
            "a\u2028b",
            "->",
        ],
    )
    @pytest.mark.parametrize(
        "before", ["do: a", "do: 'a'", 'do: "a"', "{do: a}", "{do: 'a', b: c}", "do: |\n a"]
    )
    def test_takes_any_words(self, words, before):
        """The new text is read again before it is given back, so that it comes back at all is the proof."""
        assert changed_yaml(before, [SetValue(("do",), words)]) != before

    def test_finds_a_part_of_a_list(self):
        before = "steps:\n- do: a\n  by: cho\n- {do: b, by: cho}\n"

        assert set_to(before, "mira", "steps", 0, "by") == ["-   by: cho", "+   by: mira"]
        assert set_to(before, "mira", "steps", 1, "by") == ["- - {do: b, by: cho}", "+ - {do: b, by: mira}"]
        assert set_to(before, "home", "steps", 0, "where") == ["+   where: home"]

    def test_makes_fields_of_a_part_that_is_only_words(self):
        before = "steps:\n  - Hunt  # c\n  - Weigh\n"

        assert set_to(before, {"do": "Count, twice", "by": "mira"}, "steps", 0) == [
            "-   - Hunt  # c",
            '+   - {do: "Count, twice", by: mira}  # c',
        ]

    @pytest.mark.parametrize(
        ("before", "at"),
        [
            ("do: [a]", ("do",)),
            ("do: {a: b}", ("do",)),
            ("do: a", ("steps", 0, "do")),
            ("steps: [a]", ("steps", 1)),
            ("do: >- # a comment\n  Hunt", ("do",)),
            ("do: [", ("do",)),
            ("do: &a b", ("do",)),
            ("", ("do",)),
        ],
    )
    def test_is_refused_where_it_might_do_harm(self, before, at):
        with pytest.raises(CannotEdit):
            changed_yaml(before, [SetValue(at, "Weigh it")])


class TestProof:
    def test_refuses_what_would_read_otherwise(self):
        """The last text keeps its empty lines; a part under them would take one away."""
        before = "changes:\n  - what: |+\n      a\n\n\nhome: Ask\n"

        with pytest.raises(CannotEdit, match="something else"):
            changed_yaml(before, [AppendPart(("changes",), NEW)])


class TestSeveral:
    def test_are_made_one_after_the_other(self):
        before = "# top\nsteps:\n  - id: a   # one\n    do: 'Hunt'\n\n# end"

        after = changed_yaml(
            before,
            [
                SetValue(("steps", 0, "do"), "Weigh it"),
                SetValue(("steps", 0, "by"), "mira"),
                AppendPart(("changes",), {"what": "a"}),
                AppendPart(("changes",), {"what": "b"}),
            ],
        )

        assert after == (
            "# top\nsteps:\n  - id: a   # one\n    do: 'Weigh it'\n    by: mira\n\n# end\n"
            "changes:\n  - what: a\n  - what: b"
        )
