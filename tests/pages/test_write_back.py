"""Write back: what the form of a family offers to each audience."""

from eportfolio.model.settings import School
from eportfolio.pages.write_back import MOST_ENTRIES, write_back
from makers import (
    PUBLIC,
    TEAM,
    make_entry,
    make_look,
    make_people,
    make_person,
    make_settings,
    on,
)

GRANDMOTHER = make_person("granny-mo", "family")
SEVERAL = (*make_people(), GRANDMOTHER)
NO_FAMILY = tuple(one for one in make_people() if one.role != "family")


def offered(audience=TEAM, people=None, contact="office@school.example", **parts):
    settings = make_settings(school=School(contact=contact))
    parts = {"settings": settings, "entries": [make_entry()], "people": people or make_people(), **parts}
    return write_back(make_look(audience=audience, **parts))


def writers(back):
    return [(one.id, str(one.name)) for one in back.writers]


class TestWriters:
    def test_are_chosen_by_name_where_the_team_is_at_home(self):
        assert writers(offered(people=SEVERAL)) == [
            ("miras-father", "Miras Father"),
            ("granny-mo", "Granny Mo"),
        ]

    def test_are_the_family_where_there_is_one_and_nobody_may_know_who(self):
        back = offered(PUBLIC)

        assert (writers(back), back.asks_who) == ([("family", "the family")], False)

    def test_are_asked_for_where_there_are_several(self):
        """Their ids are in no site but the team's, so they write what the school calls them."""
        back = offered(PUBLIC, people=SEVERAL)

        assert (back.writers, back.asks_who) == ((), True)

    def test_are_those_whose_right_to_write_has_not_ended(self):
        people = (*NO_FAMILY, make_person("aunt", "family", until=on("2026-09-30")), GRANDMOTHER)

        assert writers(offered(people=people, today=on("2026-09-30"))) == [
            ("aunt", "Aunt"),
            ("granny-mo", "Granny Mo"),
        ]
        assert writers(offered(people=people, today=on("2026-10-01"))) == [("granny-mo", "Granny Mo")]

    def test_who_are_nobody_leave_only_the_mail(self):
        back = offered(people=NO_FAMILY)

        assert (back.works, back.writers, back.asks_who) == ((), (), False)
        assert back.mail == "office@school.example"


class TestWorks:
    def test_are_the_newest_first_without_drafts(self):
        entries = [
            make_entry("old"),
            make_entry("new", done_on=on("2026-09-20")),
            make_entry("half", state="draft", done_on=on("2026-09-25")),
        ]

        back = offered(entries=entries, drafts=True)

        assert [(one.id, one.title) for one in back.works] == [("new", "New"), ("old", "Old")]

    def test_are_no_more_than_one_can_look_through(self):
        entries = [make_entry(f"work-{number}") for number in range(MOST_ENTRIES + 3)]

        assert len(offered(entries=entries).works) == MOST_ENTRIES

    def test_are_those_this_audience_may_see(self):
        entries = [make_entry(), make_entry("diary", audience=TEAM)]

        assert [one.id for one in offered(PUBLIC, entries=entries).works] == ["pancake-math"]


class TestMail:
    def test_goes_to_the_school(self):
        assert offered().mail == "office@school.example"

    def test_is_offered_only_to_an_address(self):
        assert offered(contact="call the office, 555 0100").mail == ""
        assert offered(contact="").mail == ""
