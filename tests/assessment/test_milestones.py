"""Milestones: on which day a standard was first reached, and first settled."""

from eportfolio.assessment.attainment import Piece
from eportfolio.assessment.milestones import Milestones, milestones
from eportfolio.assessment.proficiency import proficiency
from eportfolio.model.rating import Judgement
from makers import make_framework, make_judgement, make_piece, on


def found(*pieces: Piece, judgement: Judgement | None = None) -> Milestones:
    framework = make_framework()
    return milestones(
        proficiency("math:add", framework, pieces, on("2026-12-01"), judgement=judgement), framework
    )


def real(day: str, score: float = 3) -> Piece:
    return make_piece(day, score, kind="performance")


class TestReached:
    def test_is_the_day_of_the_piece_that_reached_it(self) -> None:
        """1, 2.3, 2.755: with the third the estimate passes 2.75."""
        result = found(real("2026-09-01", 1), real("2026-09-08"), real("2026-09-15"))

        assert result == Milestones(on("2026-09-15"), None)

    def test_stays_when_the_level_has_sunk_since(self) -> None:
        assert found(real("2026-09-01"), real("2026-09-08", 1), real("2026-09-15", 1)).reached == on(
            "2026-09-01"
        )

    def test_is_what_the_day_ended_with(self) -> None:
        """A 4 and a 1 of one day are 2.5 together, which is under the target."""
        same_day = [make_piece("2026-09-01", 4, entry="a"), make_piece("2026-09-01", 1, entry="b")]

        assert found(*same_day) == Milestones(None, None)

    def test_counts_no_piece_that_is_only_shown(self) -> None:
        assert found(make_piece("2026-09-01", 4, help="together", weight=0.0)) == Milestones(None, None)

    def test_may_come_by_a_judgement_before_the_sum_gets_there(self) -> None:
        judgement = make_judgement(3, date=on("2026-09-15"))

        assert found(real("2026-09-01", 1), judgement=judgement).reached == on("2026-09-15")
        assert found(real("2026-09-01", 3), judgement=judgement).reached == on("2026-09-01")

    def test_does_not_come_by_a_judgement_under_the_target(self) -> None:
        assert found(judgement=make_judgement(2)) == Milestones(None, None)


class TestSettled:
    def test_is_the_day_of_the_third_piece_on_target(self) -> None:
        """3 of 3 are 94 % sure, on three days, in real work."""
        result = found(real("2026-09-01"), real("2026-09-08"), real("2026-09-15"), real("2026-09-22"))

        assert result == Milestones(on("2026-09-01"), on("2026-09-15"))

    def test_needs_real_work(self) -> None:
        tests = [make_piece(f"2026-09-0{day}", 3, kind="test") for day in (1, 2, 3)]

        assert found(*tests) == Milestones(on("2026-09-01"), None)
