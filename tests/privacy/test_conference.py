"""Conference: whom it is for, and what of it goes with what it names."""

from eportfolio.model.conference import Pick, Promise
from eportfolio.model.entry import BodyLink
from eportfolio.problems import Location
from makers import CLASS, PUBLIC, TEAM, make_conference, make_entry, make_path, make_shared

WORK = [make_entry(), make_entry("diary", audience=TEAM)]


def seen(audience, **changes):
    (found,) = make_shared(
        audience,
        entries=WORK,
        paths=(make_path(audience=TEAM),),
        conferences=(make_conference(audience=PUBLIC, **changes),),
    ).conferences
    return found


class TestAConference:
    def test_is_for_its_audience(self):
        parts = {"entries": WORK, "conferences": (make_conference(audience=CLASS),)}

        assert [len(make_shared(one, **parts).conferences) for one in (PUBLIC, CLASS, TEAM)] == [0, 1, 1]

    def test_loses_picks_of_withheld_work_with_their_reasons(self):
        picks = (Pick("diary", "It is the hardest"), Pick("pancake-math", "It went wrong"))

        assert seen(PUBLIC, picks=picks).picks == picks[1:]
        assert seen(TEAM, picks=picks).picks == picks

    def test_names_no_path_that_is_withheld(self):
        assert seen(PUBLIC, goals=("council",)).goals == ()
        assert seen(TEAM, goals=("council",)).goals == ("council",)

    def test_names_family_by_role(self):
        promise = Promise("Free the kitchen", "miras-father", None, None)

        found = seen(PUBLIC, present=("miras-father", "ms-rivera"), promises=(promise,))

        assert found.present == ("family", "ms-rivera")
        assert [one.who for one in found.promises] == ["family"]

    def test_leads_to_no_withheld_work(self):
        link = BodyLink("../evidence/diary.md", "evidence/diary.md", False, "", Location("conferences/x.md"))

        found = seen(
            CLASS,
            body="See [it](../evidence/diary.md).",
            family="And [that](../evidence/diary.md).",
            links=(link,),
        )

        assert (found.body, found.family, found.links) == ("See [it](#).", "And [that](#).", ())
