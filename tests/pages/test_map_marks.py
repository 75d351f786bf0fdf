"""Map marks: the one thing said beside "now": what waits for somebody first, then what comes next."""

from eportfolio.pages.map_marks import marked
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_look,
    make_settings,
    make_standard,
    on,
    open_to,
)


def mark_of(*given, entries=(), standards=("add",), of="add", today="2026-10-01", **parts):
    entries = entries or [make_entry()]
    look = make_look(
        today=on(today),
        frameworks=(make_framework(standards=standards),),
        entries=entries,
        feedback=given,
        **parts,
    )
    found = marked(look, look.standards[f"math:{of}"])
    return found and (str(found.words), str(found.why or ""))


APART = (make_feedback(levels={"math:add": 1}), make_feedback(levels={"math:add": 3}, by="mr-oduya"))
WAITING = make_entry(state="ready", asked=on("2026-09-28"), version=2, revised=on("2026-09-28"))
USED = make_feedback(levels={"math:add": 3}, revised=on("2026-09-10"))


class TestOrder:
    """Where several things could be said, the first of these is."""

    def test_raters_who_should_talk(self):
        assert mark_of(*APART, entries=[WAITING]) == ("Talk first", "its raters see it differently")

    def test_work_that_waits(self):
        assert mark_of(make_feedback(levels={"math:add": 3}), entries=[WAITING]) == (
            "Waits for feedback",
            "since 28 September",
        )

    def test_a_level_to_be_shown_again(self):
        """21 days after the work of 7 September, though a next step is open too."""
        assert mark_of(make_feedback(levels={"math:add": 3})) == ("Check again", "last shown 7 September")
        assert mark_of(USED, today="2026-09-28") == ("Check again", "last shown 7 September")
        assert mark_of(USED, today="2026-09-27") is None

    def test_a_next_step_that_is_open(self):
        given = make_feedback(levels={"math:add": 3})

        assert mark_of(given, today="2026-09-27") == ("Next step open", "try by 21 September")

    def test_nothing_where_the_level_speaks_for_itself(self):
        assert mark_of(make_feedback(levels={"math:add": 2}, next=())) is None


class TestDay:
    def test_has_its_year_when_that_is_another(self):
        assert mark_of(USED, today="2027-03-01") == ("Check again", "last shown 7 September 2026")


class TestNextStep:
    def test_of_several_is_the_soonest(self):
        later = make_feedback(try_by=on("2026-10-09"), by="mr-oduya")

        assert mark_of(later, make_feedback()) == ("Next step open", "try by 21 September")

    def test_is_that_for_this_standard(self):
        entry = make_entry(standards=("math:add", "math:halve"))
        given = make_feedback(standards=("math:halve",))

        assert mark_of(given, entries=[entry], standards=("add", "halve")) is None
        assert mark_of(given, entries=[entry], standards=("add", "halve"), of="halve") == (
            "Next step open",
            "try by 21 September",
        )


def leaning(*groups):
    return make_standard("percent", needs=tuple(tuple(f"math:{one}" for one in group) for group in groups))


class TestReady:
    def mark(self, standard, *known, **parts):
        """What is said of a standard, others of which are known."""
        entries = [make_entry(name, standards=(f"math:{name}",)) for name in known]
        given = [make_feedback(name, levels={f"math:{name}": 3}) for name in known]
        standards = ("decimals", "compare", standard)
        return mark_of(
            *given, entries=entries or [make_entry(standards=())], standards=standards, of="percent", **parts
        )

    def test_is_said_with_its_reason(self):
        assert self.mark(leaning(["decimals"]), "decimals") == ("Ready", "because of Decimals")
        assert self.mark(leaning(["decimals"], ["compare"]), "decimals", "compare") == (
            "Ready",
            "because of Decimals and Compare",
        )

    def test_is_said_without_one_of_first_things(self):
        standards = (make_standard("first"), leaning(["first"]))

        assert mark_of(entries=[make_entry(standards=())], standards=standards, of="first") == ("Ready", "")

    def test_almost_says_what_is_missing(self):
        assert self.mark(leaning(["decimals"], ["compare"]), "decimals") == (
            "Almost",
            "one thing missing: Compare",
        )

    def test_almost_names_the_first_of_what_would_do(self):
        assert self.mark(leaning(["decimals", "compare"])) == ("Almost", "one thing missing: Decimals")

    def test_is_not_said_of_what_is_further_away(self):
        assert self.mark(leaning(["decimals"], ["compare"])) is None

    def test_is_not_said_of_what_is_begun(self):
        assert self.mark(leaning(["decimals"]), "decimals", "percent") == (
            "Check again",
            "last shown 7 September",
        )

    def test_is_never_said_where_nothing_needs_anything(self):
        """There everything is always ready."""
        assert self.mark(leaning()) is None


class TestWithheld:
    OPEN = make_settings(audiences=make_audiences(PUBLIC, feedback=TEAM))

    def test_feedback_leaves_no_mark(self):
        assert mark_of(make_feedback(levels={"math:add": 2}), audience=CLASS) is None

    def test_levels_leave_no_mark_of_what_they_make_ready(self):
        percent = leaning(["decimals"])
        hidden = make_entry("decimals", standards=("math:decimals",), audience=TEAM)
        given = make_feedback("decimals", levels={"math:decimals": 3})
        parts = {
            "entries": [hidden],
            "standards": ("decimals", percent),
            "of": "percent",
            "settings": self.OPEN,
        }

        assert mark_of(given, audience=TEAM, **parts) == ("Ready", "because of Decimals")
        assert mark_of(given, audience=CLASS, **parts) is None

    def test_waiting_leaves_no_mark(self):
        assert mark_of(entries=[WAITING], audience=CLASS) is None

    def test_ratings_that_are_open_leave_theirs(self):
        settings = make_settings(audiences=make_audiences(PUBLIC))

        assert mark_of(*(open_to(PUBLIC, one) for one in APART), audience=PUBLIC, settings=settings) == (
            "Talk first",
            "its raters see it differently",
        )
