"""Since: what has changed since each earlier conference."""

from dataclasses import replace

from eportfolio.pages.since import since_conferences, since_url
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_conference,
    make_look,
    make_marker,
    make_path,
    make_settings,
    on,
)
from rated_work import OPEN, rated


def look_at(*work, talks=("2026-09-10",), for_whom=TEAM, **parts):
    conferences = tuple(make_conference(day, audience=for_whom) for day in talks)
    given = {"entries": [one for one, _ in work], "feedback": [one for _, one in work]}
    return make_look(conferences=conferences, **(given | parts))


FIRST, SECOND = rated("first", "add", level=1, day="2026-09-07"), rated("second", "add", day="2026-09-14")


class TestSince:
    def test_tells_what_is_further_and_new(self):
        """Rated 1 on 9 September, so Beginning on the 10th; 2.3 now, which is Developing."""
        (since,) = since_conferences(look_at(FIRST, SECOND))

        assert str(since.title) == "Since the conference of 10 September 2026"
        assert (since.anchor, since.conference) == ("since-2026-09-10", "conferences/2026-09-10.html")
        assert [(one.title, one.before.word, one.now.word) for one in since.rises] == [
            ("Add", "Beginning", "Developing")
        ]
        assert [(one.words, one.url) for one in since.works] == [("Second", "evidence/second.html")]
        assert [str(one) for one in since.counts] == ["1 standard is further", "1 new piece of work"]

    def test_tells_markers_with_their_path(self):
        path = make_path(markers=(make_marker(met=on("2026-09-20")), make_marker("open")))

        (since,) = since_conferences(look_at(paths=(path,)))

        assert [(one.see, one.path.url) for one in since.met] == [
            ("A sixth grader sorts five animals", "paths/council.html")
        ]
        assert [str(one) for one in since.counts] == ["1 marker is met"]

    def test_tells_feedback_that_was_used(self):
        entry, given = FIRST

        (since,) = since_conferences(look_at((entry, replace(given, revised=on("2026-09-12"), reply="Done"))))

        assert [(one.who, one.about.url) for one in since.answered] == [
            ("Ms Rivera", "evidence/first.html#said-2026-09-09-ms-rivera")
        ]

    def test_comes_the_newest_conference_first(self):
        told = since_conferences(look_at(FIRST, SECOND, talks=("2026-03-26", "2026-09-10")))

        assert [one.anchor for one in told] == ["since-2026-09-10", "since-2026-03-26"]

    def test_is_not_told_where_nothing_has_changed(self):
        look = look_at(FIRST, talks=("2026-09-10", "2026-10-01"))

        assert since_conferences(look) == ()
        assert since_url(look, on("2026-09-10")) == ""

    def test_has_a_place_that_others_can_lead_to(self):
        assert since_url(look_at(FIRST, SECOND), on("2026-09-10")) == "growth.html#since-2026-09-10"


class TestWhatIsWithheld:
    def test_is_a_conference(self):
        """Its day alone tells that the family was there."""
        settings = make_settings(audiences=make_audiences(PUBLIC, conferences=TEAM))
        look = look_at(FIRST, SECOND, settings=settings, audience=PUBLIC)

        assert look.shared.earlier == ()
        assert since_conferences(look) == ()

    def test_is_a_level_now_or_then(self):
        """What a closed piece had a part in, then or now, has not risen for a stranger."""
        closed = rated("closed", "add", day="2026-09-20", audience=TEAM)
        look = look_at(FIRST, SECOND, closed, for_whom=PUBLIC, settings=OPEN, audience=CLASS)

        (since,) = since_conferences(look)

        assert since.rises == ()
        assert [one.words for one in since.works] == ["Second"]
