"""Where the boxes and lines of "what leans on what" are drawn."""

import re
from graphlib import CycleError
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eportfolio.pages.graph.layout import lay_out, wrapped
from eportfolio.pages.graph.rows import Stop, arrange

# The sixteen standards of the drawn map, as it has them.
LOOK = {
    "name": "",
    "measure": "",
    "explain": "",
    "same": "name",
    "equivalent": "name",
    "compare": "name",
    "plan": "measure",
    "write": "explain",
    "unlike": "same equivalent",
    "ratios": "equivalent",
    "decimals": "equivalent",
    "graph": "measure compare",
    "scale": "ratios",
    "speed": "ratios decimals",
    "percent": "decimals/compare",
    "argue": "percent graph plan",
}


def needs_of(leaning):
    """Read {node: "a b/c"} as a and (b or c)."""
    return {node: tuple(tuple(group.split("/")) for group in text.split()) for node, text in leaning.items()}


def picture(leaning, **more):
    return lay_out(tuple(leaning), needs_of(leaning), **more)


def box(layout, node):
    return next(one for one in layout.boxes if one.node == node)


def edge(layout, source, target):
    return next(one for one in layout.edges if (one.source, one.target) == (source, target))


def pieces(d):
    """Part a path in straight pieces and bends: (x1, y1, x2, y2)."""
    x, y = map(int, re.match(r"M(\d+) (\d+)", d).groups())
    found = []
    for letter, numbers in re.findall(r"([VC])([\d ]+)", d):
        values = [int(number) for number in numbers.split()]
        end = (x, values[0]) if letter == "V" else (values[4], values[5])
        found.append((x, y, *end))
        x, y = end
    return found


def touches(piece, box, width):
    """Tell whether the room that a piece of line takes up lies partly inside a box, its frame apart."""
    left, right = min(piece[0], piece[2]), max(piece[0], piece[2])
    top, bottom = piece[1], piece[3]
    return left < box.x + width and right > box.x and top < box.y + box.height and bottom > box.y


def run_through(layout):
    """List the lines that run through a box."""
    return [
        (one.source, one.target, box.node)
        for one in layout.edges
        for piece in pieces(one.d)
        for box in layout.boxes
        if touches(piece, box, layout.box_width)
    ]


@st.composite
def leanings(draw):
    """Up to 24 nodes that each lean on some of those before."""
    count = draw(st.integers(0, 24))
    nodes = draw(st.permutations([f"n{number}" for number in range(count)]))
    chosen = {}
    for place, node in enumerate(nodes):
        before = st.lists(st.sampled_from(nodes[:place]), max_size=4, unique=True) if place else st.just([])
        chosen[node] = draw(st.sampled_from([" ", "/"])).join(draw(before))
    return {node: chosen[node] for node in sorted(nodes)}


class TestTheDrawnMap:
    @pytest.fixture
    def layout(self):
        return picture(LOOK)

    def test_has_the_size_of_the_drawing(self, layout):
        """Five boxes of 208 and four gaps of 26, five rows of 56 and four gaps of 62, and the margins."""
        assert (layout.width, layout.height, layout.layers) == (1148, 536, 5)

    def test_has_its_boxes_in_the_rows_of_the_drawing(self, layout):
        rows = {}
        for one in layout.boxes:
            rows.setdefault(one.y, []).append(one.node)

        assert rows == {
            4: ["name", "measure", "explain"],
            122: ["same", "equivalent", "compare", "plan", "write"],
            240: ["unlike", "ratios", "decimals", "graph"],
            358: ["scale", "speed", "percent"],
            476: ["argue"],
        }

    def test_draws_the_lines_of_the_drawing(self, layout):
        """Three of them, letter for letter: a bend, a way past a row, an either-or that passes one."""
        assert edge(layout, "name", "same").d == "M314 60C314 94 106 88 106 122"
        assert (
            edge(layout, "measure", "graph").d == "M795 60C795 94 691 88 691 122V178C691 212 821 206 821 240"
        )
        assert edge(layout, "compare", "percent").d.startswith(
            "M561 178C561 212 691 206 691 240V296C691 330 "
        )

    def test_goes_straight_down_where_it_can(self, layout):
        assert edge(layout, "name", "equivalent").d == "M340 60V122"
        assert edge(layout, "graph", "argue").d.startswith("M808 296V414C")

    def test_tells_either_or_from_must(self, layout):
        either = {(one.source, one.target) for one in layout.edges if one.either}

        assert either == {("decimals", "percent"), ("compare", "percent")}


class TestLines:
    @given(leanings(), st.integers(1, 5))
    @settings(max_examples=60, deadline=None)
    def test_never_run_through_a_box(self, leaning, lines):
        layout = picture(leaning, lines=dict.fromkeys(list(leaning)[:3], lines))

        assert run_through(layout) == []

    def test_would_be_seen_to_run_through_one(self):
        """The check above is worth something: a line drawn straight from "measure" to "graph" hits "plan"."""
        plan = box(picture(LOOK), "plan")

        assert touches((795, 60, 821, 240), plan, 208)

    @given(leanings())
    @settings(max_examples=30, deadline=None)
    def test_lead_from_the_foot_of_one_box_to_the_head_of_the_other(self, leaning):
        layout = picture(leaning)

        for one in layout.edges:
            source, target, way = box(layout, one.source), box(layout, one.target), pieces(one.d)
            assert source.x < way[0][0] < source.x + 208
            assert way[0][1] == source.y + source.height
            assert target.x < way[-1][2] < target.x + 208
            assert way[-1][3] == target.y

    def test_leave_side_by_side_in_the_order_of_their_ends(self):
        """Ports are 26 apart around the middle of the box."""
        layout = picture({"a": "", "b": "a", "c": "a", "d": "a", "e": "a"})

        ends = {one.target: box(layout, one.target).x for one in layout.edges}
        starts = {one.target: pieces(one.d)[0][0] for one in layout.edges}

        assert sorted(starts, key=starts.get) == sorted(ends, key=ends.get)
        assert sorted(x - box(layout, "a").x for x in starts.values()) == [65, 91, 117, 143]

    def test_leave_nearer_together_when_there_are_many(self):
        layout = picture({"a": ""} | {f"n{number}": "a" for number in range(23)})

        starts = [pieces(one.d)[0][0] - box(layout, "a").x for one in layout.edges]

        assert len(set(starts)) == 23
        assert (min(starts), max(starts)) == (8, 200)

    def test_are_drawn_once_for_a_pair(self):
        """What is needed outright, and again as one of two, is needed."""
        layout = lay_out(("a", "b", "c"), {"c": (("a",), ("a", "b"))})

        assert [(one.source, one.target, one.either) for one in layout.edges] == [
            ("a", "c", False),
            ("b", "c", True),
        ]

    def test_to_what_is_not_in_the_picture_are_left_out(self):
        assert lay_out(("a",), {"a": (("elsewhere",),), "b": (("a",),)}).edges == ()

    def test_cannot_go_in_a_circle(self):
        with pytest.raises(CycleError):
            picture({"a": "b", "b": "a"})


class TestBoxes:
    @given(leanings())
    @settings(max_examples=30, deadline=None)
    def test_stand_five_to_a_row_and_below_what_they_lean_on(self, leaning):
        layout = picture(leaning)

        rows = {}
        for one in layout.boxes:
            rows.setdefault(one.y, []).append(one.x)
        assert all(len(row) <= 5 for row in rows.values())
        assert all(b - a >= 234 for row in rows.values() for a, b in pairwise(row))
        assert all(box(layout, one.source).y < box(layout, one.target).y for one in layout.edges)
        assert all(0 <= one.x <= layout.width - 210 and 0 <= one.y < layout.height for one in layout.boxes)

    def test_that_nothing_joins_fill_the_first_rows(self):
        """Twelve beside a chain of two: four in each of its rows, the rest in one of their own."""
        layout = picture({"a": "", "b": "a"} | {f"n{number}": "" for number in range(12)})

        counts = {}
        for one in layout.boxes:
            counts[one.y] = counts.get(one.y, 0) + 1
        assert counts == {4: 5, 122: 5, 240: 4}
        assert layout.width == 1148

    def test_of_a_crowded_layer_stand_in_two_rows_that_are_one_layer(self):
        layout = picture({"a": ""} | {f"n{number}": "a" for number in range(8)})

        assert len({one.y for one in layout.boxes}) == 3
        assert layout.layers == 2

    def test_of_a_row_grow_with_the_third_line_of_a_title(self):
        """Two lines fit beside the level; from the third on each takes 18 units, in the whole row."""
        leaning = {"a": "", "b": "", "c": "a b"}

        heights = {one.node: one.height for one in picture(leaning, lines={"a": 3, "c": 2}).boxes}

        assert heights == {"a": 74, "b": 74, "c": 56}
        assert box(picture(leaning, lines={"a": 3}), "c").y == 4 + 74 + 62

    def test_of_an_empty_framework_are_none(self):
        assert lay_out((), {}).boxes == ()


class TestThePicture:
    @given(leanings())
    @settings(max_examples=20, deadline=None)
    def test_is_the_same_for_the_same_framework(self, leaning):
        """Whatever the order in which the needs are handed in."""
        backwards = dict(reversed(needs_of(leaning).items()))

        assert lay_out(tuple(leaning), backwards) == picture(leaning)


class TestOrder:
    def test_lets_no_lines_cross_that_need_not(self):
        """As given, a-d and b-c would cross."""
        rows = arrange(("a", "b", "c", "d"), (("a", "d"), ("b", "c"))).rows

        assert rows == ((Stop("a"), Stop("b")), (Stop("d"), Stop("c")))

    def test_gives_a_line_that_passes_a_row_its_place_there(self):
        rows = arrange(("a", "b", "c"), (("a", "b"), ("b", "c"), ("a", "c"))).rows

        assert rows[1] == (Stop("b"), Stop("a", "c"))


class TestWrapped:
    @pytest.mark.parametrize(
        ("title", "lines"),
        [
            ("Fractions as decimals", ("Fractions as decimals",)),
            ("Argue from the evidence you have", ("Argue from the", "evidence you have")),
            (
                "Use proportional relationships to solve multistep ratio and percent problems.",
                ("Use proportional", "relationships to solve", "multistep ratio and…"),
            ),
            ("", ("",)),
        ],
    )
    def test_breaks_between_words(self, title, lines):
        assert wrapped(title) == lines

    def test_breaks_a_word_only_where_it_must(self):
        assert wrapped("a" * 30, most=23) == ("a" * 20, "a" * 10)

    def test_counts_narrow_and_broad_letters(self):
        """No font is at hand: forty "l" are no broader than fourteen "m"."""
        assert len(wrapped("l" * 36)) == 1
        assert len(wrapped("m" * 13)) == 2

    def test_breaks_where_there_are_no_spaces(self):
        """A Chinese letter is as broad as two."""
        assert wrapped("分数的加法和减法以及它们的应用", most=22) == ("分数的加法和减法以及它", "们的应用")
