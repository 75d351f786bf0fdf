"""Path draft: what is not known yet on the way to a goal. The shared worked case has the whole of it once."""

from time import perf_counter

import pytest

from eportfolio.assessment.knowledge import knowledge
from eportfolio.assessment.path_draft import path_draft


def draft(needs, goal, *known):
    return " ".join(path_draft(knowledge(needs, known), goal))


class TestOrder:
    def test_has_what_is_needed_first_and_the_goal_last(self) -> None:
        needs = {"a": (), "b": (("a",),), "c": (("b",), ("a",))}

        assert draft(needs, "c") == "a b c"

    def test_is_that_of_the_needs_where_nothing_else_decides(self) -> None:
        needs = {"a": (), "b": (), "c": (("b",), ("a",))}

        assert draft(needs, "c") == "b a c"

    def test_names_each_but_once(self) -> None:
        needs = {"a": (), "b": (("a",),), "c": (("a",),), "d": (("b",), ("c",))}

        assert draft(needs, "d") == "a b c d"

    def test_leaves_out_what_is_known_and_what_that_implies(self) -> None:
        needs = {"a": (), "b": (("a",),), "c": (("b",),), "d": (("c",), ("a",))}

        assert draft(needs, "d", "b") == "c d"


class TestGoal:
    def test_that_is_ready_is_a_path_of_one_step(self) -> None:
        assert draft({"a": (), "b": (("a",),)}, "b", "a") == "b"

    def test_that_is_known_needs_no_path(self) -> None:
        assert draft({"a": (), "b": (("a",),)}, "a", "b") == ""

    def test_that_is_no_standard_is_a_bug_of_ours(self) -> None:
        with pytest.raises(KeyError):
            draft({"a": ()}, "b")


class TestEitherOr:
    def test_takes_the_shorter_branch(self) -> None:
        needs = {"a1": (), "a2": (("a1",),), "z": (), "goal": (("a2", "z"),)}

        assert draft(needs, "goal") == "z goal"

    def test_takes_the_first_by_id_among_equals(self) -> None:
        """By id and not by framework, so that the name of a file decides nothing."""
        needs = {"art:z": (), "math:a": (), "math:goal": (("art:z", "math:a"),)}

        assert draft(needs, "math:goal") == "math:a math:goal"

    def test_takes_the_branch_that_is_begun(self) -> None:
        """Two of the three of the long branch are known, so it is the shorter one now."""
        needs = {"a1": (), "a2": (("a1",),), "a3": (("a2",),), "z1": (), "z2": (("z1",),)}
        needs["goal"] = (("a3", "z2"),)

        assert draft(needs, "goal", "a2") == "a3 goal"

    def test_takes_what_is_on_the_way_anyway(self) -> None:
        """b costs two steps alone, but another need asks for it whatever is chosen here."""
        needs = {"a": (), "b1": (), "b": (("b1",),), "goal": (("a", "b"), ("b",))}

        assert draft(needs, "goal") == "b1 b goal"

    def test_counts_a_step_of_both_branches_once(self) -> None:
        """x and y share s, so either way it is one step more than s."""
        needs = {"s": (), "x": (("s",),), "y": (("s",), ("t",)), "t": (), "goal": (("y", "x"),)}

        assert draft(needs, "goal") == "s x goal"


class TestSize:
    def test_may_be_large(self) -> None:
        """Forty choices one below the other would be a million million ways; and no chain is too deep."""
        choices = {f"{side}{n}": ((f"a{n + 1}", f"b{n + 1}"),) for n in range(40) for side in "ab"}
        chain = {f"c{n}": ((f"c{n + 1}",),) for n in range(3000)}
        needs = {**choices, "a40": (), "b40": (), **chain, "c3000": ()}
        began = perf_counter()

        assert len(draft(needs, "a0").split()) == 41
        assert len(draft(needs, "c0").split()) == 3001
        assert perf_counter() - began < 5
