"""Versions: when a piece of work was made again, and what is different."""

from eportfolio.pages.versions import versions
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_look,
    make_settings,
    make_version,
    on,
)


def told(entry, *given, **parts):
    look = make_look(**{"entries": [entry], "feedback": given, **parts})
    return [
        (one.number, one.on.isoformat(), str(one.after or ""))
        for one in versions(look, look.entries[entry.id])
    ]


class TestVersions:
    def test_of_a_piece_with_one_are_no_list(self):
        assert told(make_entry()) == []

    def test_are_dated_by_the_work_the_feedback_and_the_revision(self):
        """9 September was a Wednesday: to the Monday after are three school days."""
        entry = make_entry(version=3, revised=on("2026-09-21"))
        given = make_feedback(version=1, given=on("2026-09-09"), revised=on("2026-09-14"))

        assert told(entry, given) == [
            (3, "2026-09-21", ""),
            (2, "2026-09-14", "3 school days after the feedback"),
            (1, "2026-09-07", ""),
        ]

    def test_are_those_whose_day_is_known(self):
        assert told(make_entry(version=3, revised=on("2026-09-21"))) == [
            (3, "2026-09-21", ""),
            (1, "2026-09-07", ""),
        ]

    def test_take_no_day_from_feedback_that_may_not_be_read(self):
        entry = make_entry(version=3, revised=on("2026-09-21"))
        given = make_feedback(version=1, revised=on("2026-09-14"))

        assert [number for number, _, _ in told(entry, given, audience=CLASS)] == [3, 1]

    def test_are_those_of_this_piece(self):
        """Feedback on other work of the same days does not date it."""
        entry = make_entry(version=2, revised=on("2026-09-21"))
        other = make_entry("kite", version=2)
        given = make_feedback("kite", revised=on("2026-09-14"))

        assert told(entry, given, entries=[entry, other]) == [(2, "2026-09-21", ""), (1, "2026-09-07", "")]

    def test_take_a_day_that_nobody_wrote_from_the_repository(self):
        entry = make_entry(version=3, revised=on("2026-09-21"))

        assert told(entry, history=(make_version(number=2, saved_on=on("2026-09-15")),)) == [
            (3, "2026-09-21", ""),
            (2, "2026-09-15", ""),
            (1, "2026-09-07", ""),
        ]


def changes(entry, *history, **parts):
    """What each version has different, as (number, the earlier one, its first changed words)."""
    look = make_look(entries=[entry], history=history, **parts)
    found = [(one.number, one.changed) for one in versions(look, look.entries[entry.id]) if one.changed]
    return [
        (number, changed.earlier, [side_words(one.before) for one in changed.passages])
        for number, changed in found
    ]


def side_words(runs):
    return " ".join(run.words for run in runs if run.is_changed)


class TestWhatIsDifferent:
    def test_is_told_from_one_version_to_the_next(self):
        entry = make_entry(version=3, revised=on("2026-09-21"), body="We cook for 30 people.")
        history = [
            make_version(number=2, body="We cook for 24 people."),
            make_version(number=1, body="We cook for 20 people."),
        ]

        assert changes(entry, *history) == [(3, 2, ["24"]), (2, 1, ["20"])]

    def test_is_told_from_the_nearest_version_that_is_known(self):
        entry = make_entry(version=3, revised=on("2026-09-21"), body="We cook for 30 people.")

        assert changes(entry, make_version(number=1, body="We cook for 20 people.")) == [(3, 1, ["20"])]

    def test_may_be_the_title(self):
        entry = make_entry(version=2, revised=on("2026-09-21"), body="Same.")

        assert changes(entry, make_version(title="Pancakes for 24", body="Same.")) == [
            (2, 1, ["Pancakes for 24"])
        ]

    def test_is_not_told_of_versions_that_say_the_same(self):
        entry = make_entry(version=2, revised=on("2026-09-21"))

        assert changes(entry, make_version(title=entry.title, body=entry.body)) == []


class TestAudience:
    def seen(self, version_for, audience):
        entry = make_entry(version=2, revised=on("2026-09-21"))
        settings = make_settings(audiences=make_audiences(PUBLIC))
        return changes(
            entry, make_version(audience=version_for, body="Older."), audience=audience, settings=settings
        )

    def test_of_an_older_text_is_its_own(self):
        assert self.seen(PUBLIC, PUBLIC)
        assert self.seen(TEAM, TEAM)
        assert not self.seen(TEAM, CLASS)
        assert not self.seen(CLASS, PUBLIC)

    def test_gives_no_day_away(self):
        """That there was a version on a day is older knowledge too."""
        entry = make_entry(version=3, revised=on("2026-09-21"))
        version = make_version(number=2, saved_on=on("2026-09-15"))

        assert [number for number, *_ in told(entry, history=(version,), audience=CLASS)] == [3, 1]
