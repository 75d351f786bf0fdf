"""Written: a learning path, less what one audience may not read of it."""

import pytest

from eportfolio.model.learning_path import Agreement, Demonstration
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_change,
    make_entry,
    make_framework,
    make_marker,
    make_path,
    make_path_step,
    make_shared,
    on,
)


def path_as_seen(audience, *others, entries=(), **changes):
    """Give a public path as an audience gets it."""
    shared = make_shared(
        audience,
        frameworks=(make_framework(standards=("add", "halve")),),
        entries=[make_entry(), *entries],
        paths=(make_path(audience=PUBLIC, **changes), *others),
    )
    return next(path for path in shared.paths if path.id == "council")


def origin_as_seen(audience, origin):
    path = path_as_seen(
        audience, entries=[make_entry("diary", audience=TEAM)], steps=(make_path_step(origin=origin),)
    )
    return path.steps[0].origin


class TestNamesOnAPath:
    def test_of_peers_and_family_are_their_roles(self):
        path = path_as_seen(
            PUBLIC,
            steps=(make_path_step(by="cho"),),
            markers=(make_marker(by="miras-father"),),
            agreed=(
                Agreement("mira", "student", on("2026-09-04")),
                Agreement("miras-father", "family", on("2026-09-04")),
            ),
            changes=(make_change(by="cho"),),
        )

        assert path.steps[0].by == "peer"
        assert path.markers[0].by == "family"
        assert [one.who for one in path.agreed] == ["mira", "family"]
        assert [one.by for one in path.changes] == ["peer"]

    def test_are_whole_for_the_team(self):
        path = path_as_seen(TEAM, steps=(make_path_step(by="cho"),), changes=(make_change(by="cho"),))

        assert (path.steps[0].by, path.changes[0].by) == ("cho", "cho")


class TestWorkOnAPath:
    DIARY = make_entry("diary", audience=TEAM)

    def test_is_not_named_where_it_may_not_be_opened(self):
        path = path_as_seen(
            CLASS,
            entries=[self.DIARY],
            markers=(make_marker(entry="diary"), make_marker("map", entry="pancake-math")),
            demonstration=Demonstration("My diary", "the council", None, "diary"),
        )

        assert [one.entry for one in path.markers] == ["", "pancake-math"]
        assert path.demonstration == Demonstration("My diary", "the council", None, "")

    def test_leaves_no_demonstration_where_there_was_none(self):
        assert path_as_seen(CLASS, demonstration=None).demonstration is None


class TestParentOfAPath:
    def test_is_not_named_where_it_is_withheld(self):
        secret = make_path("secret-plan", audience=TEAM)

        assert path_as_seen(CLASS, secret, parent="secret-plan").parent == ""
        assert path_as_seen(TEAM, secret, parent="secret-plan").parent == "secret-plan"


class TestWhereAStepCameFrom:
    """`from` in the file: words, or what the words were taken from."""

    @pytest.mark.parametrize("audience", [PUBLIC, CLASS, TEAM])
    def test_is_told_in_the_words_it_was_written_in(self, audience):
        origin = "my own idea, after the talk about pancake-math"

        assert origin_as_seen(audience, origin) == origin

    @pytest.mark.parametrize(
        "origin", ["feedback/pancake-math/2026-09-09-cho.md", "feedback on diary", "diary.", "(diary)"]
    )
    def test_is_not_told_by_a_file_or_by_work_that_is_withheld(self, origin):
        """A file's name holds who gave it, and an id what it is about."""
        assert origin_as_seen(CLASS, origin) == ""
        assert origin_as_seen(TEAM, origin) == origin
