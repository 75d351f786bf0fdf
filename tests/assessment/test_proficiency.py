"""Proficiency: what is shown beside the level. Levels and statuses themselves stand in the worked cases."""

from typing import Any

import pytest

from eportfolio.assessment.attainment import Piece, Proficiency, Status
from eportfolio.assessment.check_again import Shown
from eportfolio.assessment.proficiency import proficiency
from makers import CLASS, PUBLIC, TEAM, make_framework, make_judgement, make_piece, make_rating, on

SETTLING = ("2026-09-07", "2026-09-14", "2026-09-21")


def judged(pieces: list[Piece], today: str = "2026-12-01", **more: Any) -> Proficiency:
    return proficiency("math:add", make_framework(), pieces, on(today), **{"levels_for": PUBLIC, **more})


class TestSteps:
    def test_end_with_the_judgement_that_decides(self) -> None:
        judgement = make_judgement(3, date=on("2026-09-15"))

        result = judged([make_piece("2026-09-07", 2)], judgement=judgement)

        assert result.judgement == judgement
        assert result.steps[-1].piece is None
        assert str(result.steps[-1].words) == (
            "A teacher’s judgement of 15 September 2026 stands above the sum: Proficient"
        )

    def test_are_silent_about_a_judgement_that_was_overtaken(self) -> None:
        result = judged([make_piece("2026-09-16", 2)], judgement=make_judgement(3, date=on("2026-09-15")))

        assert result.judgement is None
        assert len(result.steps) == 1

    def test_say_that_a_level_is_held(self) -> None:
        pieces = [*map(make_piece, SETTLING), make_piece("2026-10-05", 1)]

        result = judged(pieces)

        assert str(result.steps[-1].words) == (
            "It was settled, and one weak piece does not take it away: "
            "still Proficient, to be shown once more"
        )


class TestJudgement:
    def test_is_not_overtaken_by_work_that_does_not_count(self) -> None:
        """Nothing has been said of it yet that could weigh against the teacher's word."""
        unrated = make_piece("2026-09-20", None, source="", weight=0.0)

        result = judged([make_piece("2026-09-07", 2), unrated], judgement=make_judgement(3))

        assert (result.by, result.level) == ("judgement", 3)

    def test_between_two_levels_gives_the_lower(self) -> None:
        result = judged([], judgement=make_judgement(2.5))

        assert (result.level, result.status) == (2, Status.LEARNING)


class TestStatus:
    @pytest.mark.parametrize(
        ("helps", "status"),
        [
            ((), Status.NOT_STARTED),
            (("together",), Status.WITH_HELP),
            (("together", "together"), Status.WITH_HELP),
            (("together", "alone"), Status.LEARNING),
        ],
    )
    def test_before_there_is_an_estimate(self, helps: tuple[str, ...], status: Status) -> None:
        """Only work done together is "with help"; anything handed in alone is learning."""
        pieces = [make_piece(score=None, source="", weight=0.0, help=one) for one in helps]

        assert judged(pieces).status == status


class TestTalk:
    def test_names_the_entries(self) -> None:
        ratings = (make_rating(1), make_rating(3, by="mr-oduya"))
        apart = make_piece(entry="kite", score=2, weight=0.0, talk=True, ratings=ratings)

        result = judged([apart, make_piece("2026-09-14", 2)])

        assert (result.talk, result.pieces) == (("kite",), 1)


class TestAudience:
    @pytest.mark.parametrize("levels_for", [PUBLIC, CLASS, TEAM])
    def test_is_never_wider_than_that_of_levels(self, levels_for: Any) -> None:
        """That nothing was begun is a level too."""
        assert judged([], levels_for=levels_for).audience == levels_for

    def test_is_as_strict_as_the_strictest_piece_shown(self) -> None:
        counted = make_piece("2026-09-07", 3, audience=PUBLIC)
        only_shown = make_piece("2026-09-14", 3, help="together", weight=0.0, audience=TEAM)

        assert judged([counted]).audience == PUBLIC
        assert judged([counted, only_shown]).audience == TEAM

    def test_is_as_strict_as_the_judgement_that_decides(self) -> None:
        piece = make_piece("2026-09-07", 2)

        decides = judged([piece], judgement=make_judgement(date=on("2026-09-15"), audience=CLASS))
        overtaken = judged([piece], judgement=make_judgement(date=on("2026-09-01"), audience=CLASS))

        assert (decides.audience, overtaken.audience) == (CLASS, PUBLIC)

    def test_is_as_strict_as_the_harder_work_that_moved_the_check(self) -> None:
        piece = make_piece("2026-09-07", 3)

        moved = judged([piece], refreshed=Shown(on("2026-10-01"), TEAM))
        not_moved = judged([piece], refreshed=Shown(on("2026-09-01"), TEAM))

        assert (moved.audience, not_moved.audience) == (TEAM, PUBLIC)


class TestCheck:
    def test_is_due_from_its_day_on(self) -> None:
        piece = make_piece("2026-09-07", 3)

        assert not judged([piece], today="2026-09-27").check_due
        assert judged([piece], today="2026-09-28").check_due

    def test_moves_with_harder_work_that_includes_it(self) -> None:
        """21 days after 1 October; the step of 21 days is its own."""
        result = judged([make_piece("2026-09-07", 3)], refreshed=Shown(on("2026-10-01"), PUBLIC))

        assert result.check_on == on("2026-10-22")

    def test_of_a_held_level_is_not_put_off_by_harder_work(self) -> None:
        pieces = [*map(make_piece, SETTLING), make_piece("2026-10-05", 1)]

        result = judged(pieces, refreshed=Shown(on("2026-10-10"), PUBLIC))

        assert (result.by, result.check_on, result.check_due) == ("held", on("2026-10-05"), True)
