"""View: the names under which people appear to an audience."""

import pytest

from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_people,
    make_person,
    make_settings,
    make_shared,
    on,
    open_to,
)


def people_as_seen(audience, *people, **settings):
    """Give (id, name) of each person, in the order of people.yml."""
    shared = make_shared(audience, people=people, settings=make_settings(**settings))
    return [(one.id, one.name) for one in shared.people]


MIRA = make_person("mira", "student")
CHO = make_person("cho", "peer")
LEILANI = make_person("leilani", "peer")
FATHER = make_person("father", "family")
RIVERA = make_person("ms-rivera", "teacher")


class TestPeople:
    def test_have_their_names_for_the_team(self):
        assert people_as_seen(TEAM, MIRA, CHO, FATHER) == [
            ("mira", "Mira"),
            ("cho", "Cho"),
            ("father", "Father"),
        ]

    @pytest.mark.parametrize("audience", [PUBLIC, CLASS])
    def test_who_are_peers_or_family_appear_by_role_outside_the_team(self, audience):
        """An id mostly is the name, so it goes as well."""
        assert people_as_seen(audience, MIRA, CHO, FATHER) == [
            ("mira", "Mira"),
            ("peer", ""),
            ("family", ""),
        ]

    def test_of_one_role_stay_apart(self):
        """What one of two classmates said is not taken for the other's."""
        assert people_as_seen(CLASS, MIRA, CHO, LEILANI) == [
            ("mira", "Mira"),
            ("peer-1", ""),
            ("peer-2", ""),
        ]

    def test_never_get_the_id_of_somebody_else(self):
        odd = make_person("peer", "teacher")

        assert people_as_seen(PUBLIC, MIRA, odd, CHO) == [("mira", "Mira"), ("peer", "Peer"), ("peer-1", "")]

    @pytest.mark.parametrize("audience", [PUBLIC, CLASS])
    def test_who_teach_or_know_appear_by_name(self, audience):
        engineer = make_person("ms-haddad", "expert", title="engineer at the water office")

        shared = make_shared(audience, people=[MIRA, RIVERA, engineer])

        assert [(one.name, one.title) for one in shared.people[1:]] == [
            ("Ms Rivera", ""),
            ("Ms Haddad", "engineer at the water office"),
        ]

    def test_by_role_have_no_title(self):
        """A title can name somebody as well as a name does."""
        aunt = make_person("aunt", "family", title="runs the bakery in Alder Street")

        assert make_shared(CLASS, people=[MIRA, aunt]).people[1].title == ""

    def test_who_are_students_but_not_the_learner_are_classmates(self):
        other = make_person("leo", "student")

        shared = make_shared(CLASS, people=[MIRA, other])

        assert [(one.id, one.role, one.name) for one in shared.people] == [
            ("mira", "student", "Mira"),
            ("peer", "peer", ""),
        ]

    @pytest.mark.parametrize("audience", [PUBLIC, CLASS, TEAM])
    def test_have_no_accounts(self, audience):
        rivera = make_person("ms-rivera", "teacher", github_login="rivera", github_id=583231)

        shared = make_shared(audience, people=[MIRA, rivera])

        assert (shared.people[1].github_login, shared.people[1].github_id) == ("", None)


class TestLearner:
    def test_is_named_by_default(self):
        assert make_shared(PUBLIC).learner.name == "Mira"

    def test_has_neither_name_nor_id_where_the_name_is_withheld(self):
        shared = make_shared(
            CLASS, settings=make_settings(audiences=make_audiences(**{"profile.name": TEAM}))
        )

        assert (shared.learner.id, shared.learner.name) == ("learner", "")
        assert shared.settings.learner == "learner"

    def test_is_named_to_those_who_may_know(self):
        settings = make_settings(audiences=make_audiences(**{"profile.name": CLASS}))

        names = [make_shared(one, settings=settings).learner.name for one in (PUBLIC, CLASS, TEAM)]

        assert names == ["", "Mira", "Mira"]

    def test_never_gets_the_id_of_somebody_else(self):
        audiences = make_audiences(**{"profile.name": TEAM})

        seen = people_as_seen(PUBLIC, MIRA, make_person("learner", "teacher"), audiences=audiences)

        assert seen == [("learner-1", ""), ("learner", "Learner")]


class TestFeedback:
    def ids(self, audience, *given):
        everybody = (*make_people(), LEILANI)
        shared = make_shared(
            audience,
            people=everybody,
            entries=[make_entry("cho-chowder")],
            feedback=[open_to(PUBLIC, one) for one in given],
        )
        return [one.id for one in shared.feedback]

    def test_of_a_classmate_has_no_name_in_its_id(self):
        """The entry's own id stays whole, whatever letters it shares with the name."""
        given = make_feedback("cho-chowder", by="cho", role="peer")

        assert self.ids(CLASS, given) == ["cho-chowder/2026-09-09-peer-1"]
        assert self.ids(TEAM, given) == ["cho-chowder/2026-09-09-cho"]

    def test_takes_no_name_from_the_name_of_its_file(self):
        given = make_feedback("cho-chowder", id="cho-chowder/2026-09-09-what-cho-heard")

        assert self.ids(CLASS, given) == ["cho-chowder/2026-09-09-ms-rivera"]

    def test_stays_apart_from_other_feedback_of_that_day(self):
        first = make_feedback("cho-chowder", by="cho", role="peer")
        second = make_feedback("cho-chowder", by="cho", role="peer", id="cho-chowder/2026-09-09-cho-2")
        third = make_feedback("cho-chowder", by="leilani", role="peer")

        assert self.ids(CLASS, first, second, third) == [
            "cho-chowder/2026-09-09-peer-1",
            "cho-chowder/2026-09-09-peer-1-2",
            "cho-chowder/2026-09-09-peer-2",
        ]

    def test_is_known_by_one_id_in_all_that_names_it(self):
        """Pages find the cycle of a conversation by it."""
        given = make_feedback(by="cho", role="peer", revised=on("2026-09-14"))

        shared = make_shared(CLASS, entries=[make_entry()], feedback=[given])

        assert [one.id for one in shared.feedback] == ["pancake-math/2026-09-09-peer"]
        assert [(one.feedback, one.by) for one in shared.cycles] == [("pancake-math/2026-09-09-peer", "peer")]

    def test_of_a_classmate_does_not_say_which_file_it_stands_in(self):
        given = make_feedback(by="cho", role="peer")

        shared = make_shared(CLASS, entries=[make_entry()], feedback=[given])

        assert "cho" not in repr(shared.feedback)
