"""Export: every computed value that `data/portfolio.json` holds follows from its own inputs."""

import csv
from fractions import Fraction
from io import StringIO

import pytest

from recompute.paths import progress
from recompute.recomputed import Recomputed
from recompute.rounds import counted_hints, rounds, summary, waiting


def near(value: object) -> object:
    """Take a number as the same where only the last binary digits differ."""
    return pytest.approx(float(value)) if isinstance(value, Fraction | float) else value


class TestStandings:
    def test_are_there_for_every_standard(self, made: Recomputed) -> None:
        """Else the sample would not show that all of them can be reckoned."""
        refs = [f"{one['framework']}:{one['standard']}" for one in made.told["proficiency"]]

        assert refs == list(made.standings)

    def test_follow_from_feedback_judgements_and_rules(self, made: Recomputed) -> None:
        for known in made.told["proficiency"]:
            one = made.standings[f"{known['framework']}:{known['standard']}"]

            expected = {
                "status": one.status,
                "level": one.level["value"] if one.level else None,
                "estimate": near(one.estimate),
                "sureness": near(one.sureness),
                "pieces": len(one.counting),
                "by": one.by,
                "check_on": one.check_on,
                "check_due": one.check_on is not None and one.check_on <= made.told["as_of"],
                "ready": one.ref in made.ahead.ready,
                "almost": one.ref in made.ahead.almost,
            }
            assert {name: known[name] for name in expected} == expected, one.ref

    def test_have_the_steps_of_their_pieces(self, made: Recomputed) -> None:
        for known in made.told["proficiency"]:
            one = made.standings[f"{known['framework']}:{known['standard']}"]
            after = {piece.name: value for pieces, _, _, value in one.moves for piece in pieces}

            told = {step["entry"] or f"quiz {step['quiz']}": step for step in known["steps"]}

            assert set(told) == {piece.name for piece in one.pieces}
            for piece in one.pieces:
                step = told[piece.name]
                assert (step["date"], step["score"], step["weight"]) == (
                    piece.date,
                    near(piece.score),
                    near(piece.weight),
                )
                assert not piece.counts or step["estimate"] == near(after[piece.name])


class TestRounds:
    def test_are_counted_in_school_days(self, made: Recomputed) -> None:
        assert made.told["cycles"]["rounds"] == rounds(made.told)

    def test_are_still_open_where_nobody_answered(self, made: Recomputed) -> None:
        assert made.told["cycles"]["waiting"] == waiting(made.told)

    def test_sum_up_to_medians(self, made: Recomputed) -> None:
        assert made.told["cycles"]["summary"] == summary(made.told)


class TestHints:
    def test_of_counts_and_dates_follow(self, made: Recomputed) -> None:
        """What weighs words, F03, F04, F05 and F09, has tests of its own; only the team is told any."""
        for one in made.told["feedback"]:
            told = [code for code in one.get("hints", ()) if code not in ("F03", "F04", "F05", "F09")]

            assert told == (counted_hints(made.told, one) if made.told["audience"] == "team" else [])


class TestPaths:
    def test_have_their_pace_and_voice(self, made: Recomputed) -> None:
        for path in made.told["paths"]:
            expected = {name: near(value) for name, value in progress(made.told, path).items()}

            assert path["progress"] == expected, path["id"]


class TestTable:
    def test_has_the_scores_weights_and_estimates(self, made: Recomputed) -> None:
        text = (made.site / "data" / "evidence.csv").read_text("utf-8-sig")
        rows = [row for row in csv.DictReader(StringIO(text)) if row["score"]]
        assert rows

        for row in rows:
            one = made.standings[f"{row['framework']}:{row['standard']}"]
            (piece,) = (piece for piece in one.pieces if piece.entry == row["entry"])
            after = {of.name: value for pieces, _, _, value in one.moves for of in pieces}

            assert (float(row["score"]), float(row["weight"])) == (near(piece.score), near(piece.weight))
            assert not piece.counts or float(row["estimate"]) == near(after[row["entry"]])
