"""Which item stands under which, and in what order."""

from eportfolio.exchange.case_dialects import read_package
from eportfolio.exchange.case_tree import grow, natural


def item(identifier, **more):
    return {"identifier": identifier, "fullStatement": f"Statement of {identifier}.", **more}


def child(origin, target, **more):
    ends = {"originNodeURI": {"identifier": origin}, "destinationNodeURI": {"identifier": target}}
    return {"associationType": "isChildOf", **ends, **more}


def tree(items, links):
    parsed = {"CFDocument": {"identifier": "doc", "title": "T"}, "CFItems": items, "CFAssociations": links}
    return grow(read_package(parsed))


def order(items, links):
    return [node.item.identifier for node in tree(items, links).nodes]


class TestOrder:
    def test_goes_by_sequence_number_whether_number_or_text(self):
        links = [child("a", "doc", sequenceNumber="10"), child("b", "doc", sequenceNumber="9")]

        assert order([item("a"), item("b")], links) == ["b", "a"]

    def test_goes_by_list_number_among_equals(self):
        """Published files give many siblings the sequence number 0."""
        items = [
            item("a", listEnumeration="10."),
            item("b", listEnumeration="2."),
            item("c", listEnumeration="1."),
        ]
        links = [child(one, "doc", sequenceNumber=0) for one in "abc"]

        assert order(items, links) == ["c", "b", "a"]

    def test_goes_by_code_as_people_count_without_any_numbers(self):
        items = [item("a", humanCodingScheme="L1.10"), item("b", humanCodingScheme="L1.2")]

        assert order(items, [child("a", "doc"), child("b", "doc")]) == ["b", "a"]

    def test_is_that_of_the_file_when_nothing_tells(self):
        assert order([item("z"), item("a"), item("m")], []) == ["z", "a", "m"]

    def test_puts_what_has_a_number_before_what_has_none(self):
        links = [child("a", "doc"), child("b", "doc", sequenceNumber=5)]

        assert order([item("a"), item("b")], links) == ["b", "a"]

    def test_puts_all_that_is_under_an_item_right_after_it(self):
        items = [item("a"), item("b"), item("a1"), item("a2"), item("a11")]
        links = [child("a1", "a"), child("a2", "a"), child("a11", "a1")]

        assert order(items, links) == ["a", "a1", "a11", "a2", "b"]


class TestNatural:
    def test_counts(self):
        assert sorted(["A.10", "A.2", "a.1b", "A.1a"], key=natural) == ["A.1a", "a.1b", "A.2", "A.10"]


class TestStandards:
    def test_are_the_leaves_and_what_the_type_calls_so(self):
        items = [
            item("domain", CFItemType="Domain"),
            item("whole", CFItemType="Grade Level Expectation"),
            item("part", CFItemType="part"),
            item("leaf", CFItemType="Domain"),
        ]
        links = [child("whole", "domain"), child("part", "whole"), child("leaf", "domain")]

        nodes = tree(items, links).nodes

        assert {node.item.identifier for node in nodes if node.is_standard} == {"whole", "part", "leaf"}

    def test_are_told_by_a_whole_word_of_the_type(self):
        """ "Standards Area" is a heading over standards."""
        nodes = tree([item("area", CFItemType="Standards Area"), item("one")], [child("one", "area")]).nodes

        assert [node.is_standard for node in nodes] == [False, True]

    def test_know_the_whole_they_are_a_part_of_through_headings(self):
        items = [item("whole", CFItemType="standard"), item("group"), item("part")]

        nodes = tree(items, [child("group", "whole"), child("part", "group")]).nodes

        assert (nodes[2].whole, nodes[2].headings) == ("whole", ("group",))


class TestCircles:
    def test_are_cut_where_they_close(self):
        """Everything stays reachable, and the link that went is named."""
        grown = tree([item("a"), item("b")], [child("a", "b"), child("b", "a")])

        assert [node.item.identifier for node in grown.nodes] == ["b", "a"]
        assert [(left.what, left.examples) for left in grown.left] == [
            ("places in a circle", ("Statement of b. → Statement of a.",))
        ]

    def test_of_a_single_item_is_cut_too(self):
        assert order([item("a")], [child("a", "a")]) == ["a"]

    def test_do_not_stop_a_very_deep_file(self):
        items = [item(f"i{n}") for n in range(3000)]
        links = [child(f"i{n + 1}", f"i{n}") for n in range(2999)]

        assert len(order(items, links)) == 3000
