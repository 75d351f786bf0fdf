"""References: what a name means, and the nearest one where it means nothing."""

from eportfolio.source.references import Known, Names, Standards
from eportfolio.source.yaml.nodes import Scalar


def typed(name: str) -> Scalar:
    return Scalar(name, 1, 1, len(name))


class TestKnownNames:
    def test_are_found_each_once_in_the_order_typed(self, author_file):
        known = Known("person")
        known.add(["leo", "mira"])

        assert known.find_all(map(typed, ["mira", "leo", "mira"]), author_file(""), "people") == (
            "mira",
            "leo",
        )

    def test_of_broken_things_are_dropped_without_a_word(self, author_file):
        """Their fault is told where it stands."""
        known, file = Known("person"), author_file("")
        known.add(["leo"], broken=True)

        assert (known.find(typed("leo"), file, "people"), file.problems) == (None, [])

    def test_are_not_missed_while_a_file_of_them_cannot_be_read(self, author_file):
        known, file = Known("person"), author_file("")
        known.is_whole = False

        assert (known.find(typed("leo"), file, "people"), file.problems) == (None, [])

    def test_that_mean_nothing_are_told_with_the_nearest_or_all_of_a_few(self, author_file):
        known, file = Known("person"), author_file("")
        known.add(["leo", "mira"])

        known.find(typed("mora"), file, "people")
        known.find(typed("x"), file, "people")

        assert [(p.near, p.mend) for p in file.problems] == [
            ("mira", ""),
            ("", "No person has a name like it. There are: leo, mira."),
        ]

    def test_are_sought_only_so_often(self, author_file):
        """A file with a thousand wrong names must not keep its author waiting."""
        known, file = Known("person"), author_file("")
        known.add(["mira"])

        for _ in range(100):
            known.find(typed("mora"), file, "people")

        assert [p.near for p in file.problems].count("mira") == 60

    def test_of_people_come_with_the_line_that_makes_them_known(self, author_file):
        names, file = Names(), author_file("")
        names.people.add(["mira"])

        names.people.find(typed("cho"), file, "people")
        names.people.find(typed("Cho!"), file, "people")

        assert [p.mend for p in file.problems] == [
            "No person has a name like it. There are: mira. "
            "New here? Add them to people.yml: {id: cho, name: Cho, role: peer}.",
            "No person has a name like it. There are: mira.",
        ]

    def test_of_an_entry_that_is_gone_let_its_feedback_go_too(self, author_file):
        names, file = Names(), author_file("")
        names.entries.add(["kite"])

        names.entries.find(typed("kites"), file, "entry")
        names.entries.find(typed("kites"), file, "showcase")

        assert [(p.near, p.mend) for p in file.problems] == [
            ("kite", "Or delete this file, if the entry is gone."),
            ("kite", ""),
        ]


class TestStandards:
    def test_without_a_code_have_no_empty_name(self):
        standards = Standards()
        standards.add("math", [("a", ("", "")), ("b", ("", ""))])

        assert standards.means("") == ()

    def test_of_several_frameworks_share_a_name(self):
        standards = Standards()
        standards.add("math", [("a", ("1",))])
        standards.add("art", [("a", ("1",)), ("b", ())])

        assert standards.means("a") == ("math:a", "art:a")
        assert standards.means("a", own="art") == ("art:a",)
        assert standards.means("art:1") == ("art:a",)
        assert standards.means("b") == ("art:b",)
        assert standards.means("art:c") == ()

    def test_may_have_a_colon_in_a_name_of_their_own(self):
        """CASE identifiers are often addresses."""
        standards = Standards()
        standards.add("math", [("a", ("https://a.example/1",))])

        assert standards.means("https://a.example/1") == ("math:a",)

    def test_have_codes_and_aliases_whose_capitals_make_no_difference(self):
        standards = Standards()
        standards.add("math", [("a", ("7.RP.A", "Long.RP.A")), ("b", ("x", "X"))])
        standards.add("art", [("c", ("7.rp.a",))])

        assert standards.means("long.rp.a") == ("math:a",)
        assert standards.means("math:LONG.rp.A") == ("math:a",)
        assert standards.means("7.RP.A") == ("math:a",)
        assert standards.means("7.Rp.a") == ("math:a", "art:c")
        assert standards.means("7.Rp.a", own="art") == ("art:c",)
        assert standards.means("x") == ("math:b",)
