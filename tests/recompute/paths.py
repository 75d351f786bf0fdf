"""Paths: sum 17, how far along a path is for the time it has had, and whose it is."""

from fractions import Fraction

from recompute.ahead import UNDER_WAY
from recompute.told import Told, days_from

LEARNERS_SAY = ("student", "together")
SLACK = Fraction(15, 100)


def progress(told: Told, path: Told) -> Told:
    met = sum(one["met"] is not None for one in path["markers"])
    done = Fraction(met, len(path["markers"]))
    used = share_used(path, told["as_of"])
    is_paced = used is not None and path["state"] in UNDER_WAY
    shared = decided_with_learner(path)
    return {
        "markers": len(path["markers"]),
        "met": met,
        "done": done,
        "used": used,
        "pace": pace(done, used) if is_paced else None,
        "voice": Fraction(shared, len(path["decisions"])) if path["decisions"] else Fraction(0),
        "co_created": shared > 0,
    }


def decided_with_learner(path: Told) -> int:
    return sum(who in LEARNERS_SAY for who in path["decisions"].values())


def share_used(path: Told, today: str) -> Fraction | None:
    if path["due"] is None:
        return None
    planned, passed = days_from(path["start"], path["due"]), days_from(path["start"], today)
    return min(Fraction(1), max(Fraction(0), Fraction(passed, planned)))


def pace(done: Fraction, used: Fraction) -> str:
    if done > used + SLACK:
        return "ahead"
    return "talk about it" if used > done + SLACK else "on pace"
