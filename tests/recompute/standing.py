"""Standing: sums 4 to 6 and 12, the level, how sure it is, the status, and when to check again."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product

from recompute.estimates import Move, moves
from recompute.pieces import Piece, counting, pieces_of
from recompute.scale import is_on_target, level_at, level_of
from recompute.told import ASSESSORS, Told, days_after, days_from, framework_of, standard_of


@dataclass(frozen=True)
class Standing:
    ref: str
    pieces: list[Piece]
    moves: list[Move]
    estimate: Fraction | None
    level: Told | None
    by: str
    status: str
    sureness: Fraction
    judgement: Told | None
    check_step: int
    check_on: str | None

    @property
    def counting(self) -> list[Piece]:
        return counting(self.pieces)

    @property
    def is_known(self) -> bool:
        return self.status in ("reached", "settled")

    @property
    def is_started(self) -> bool:
        return self.status != "not-started"


def standing(told: Told, ref: str) -> Standing:
    """Judge one standard as of the day of the export."""
    framework, pieces = framework_of(told, ref), pieces_of(told, ref)
    steps = moves_by(framework, pieces, framework["rules"]["estimate"]["rule"])
    judgement = judgement_of(told, ref, counting(pieces))
    level, by = level_and_why(framework, steps, judgement)
    status = status_of(framework, pieces, level, by)
    is_known = status in ("reached", "settled")
    return Standing(
        ref=ref,
        pieces=pieces,
        moves=steps,
        estimate=steps[-1][3] if steps else None,
        level=level,
        by=by,
        status=status,
        sureness=sureness(framework, newest(framework, counting(pieces))),
        judgement=judgement,
        check_step=check_step(framework, counting(pieces)),
        check_on=check_on(told, ref, counting(pieces), judgement, by) if is_known else None,
    )


def moves_by(framework: Told, pieces: list[Piece], rule: str) -> list[Move]:
    numbers = framework["rules"]["estimate"]
    return moves(pieces, rule, numbers["w"], numbers["n"], framework["scale"]["target"])


def judgement_of(told: Told, ref: str, counts: list[Piece]) -> Told | None:
    """Give the newest judgement, unless a piece that counts is newer."""
    judged = [one for one in told["judgements"] if one["standard"] == ref]
    if not judged or (counts and counts[-1].date > judged[-1]["date"]):
        return None
    return judged[-1]


def level_and_why(
    framework: Told, steps: list[Move], judgement: Told | None = None
) -> tuple[Told | None, str]:
    if judgement is not None:
        return level_of(framework, judgement["level"]), "judgement"
    if not steps or steps[-1][3] is None:
        return None, "computed"
    level = level_at(framework, steps[-1][3])
    target = framework["scale"]["target"]
    if level["value"] < target and was_settled(framework, steps):
        return level_of(framework, target), "held"
    return level, "computed"


def was_settled(framework: Told, steps: list[Move]) -> bool:
    """Say whether it was settled at the end of a day, with no two weak pieces in a row since."""
    pieces = [one for step in steps for one in step[0]]
    after = [step[3] for step in steps for _ in step[0]]
    for end, piece in enumerate(pieces):
        is_last_of_day = end + 1 == len(pieces) or pieces[end + 1].date != piece.date
        value = after[end]
        is_reached = value is not None and level_at(framework, value)["value"] >= target_of(framework)
        if is_last_of_day and is_reached and is_settled(framework, pieces[: end + 1]):
            since = [is_weak(framework, one) for one in pieces[end:]]
            if not any(one and other for one, other in pairwise(since)):
                return True
    return False


def target_of(framework: Told) -> int | Fraction:
    return framework["scale"]["target"]


def is_weak(framework: Told, piece: Piece) -> bool:
    return not is_on_target(framework, piece.score or 0)


def newest(framework: Told, counts: list[Piece]) -> list[Piece]:
    return counts[-framework["rules"]["window"] :]


def hits_of(framework: Told, window: list[Piece]) -> int:
    return sum(not is_weak(framework, one) for one in window)


def ways(hits: int, coins: int) -> int:
    """Count the ways in which coins can fall with no more heads than hits, by letting them fall."""
    return sum(sum(fallen) <= hits for fallen in product((0, 1), repeat=coins))


def sureness(framework: Told, window: list[Piece]) -> Fraction:
    if not window:
        return Fraction(0)
    coins = len(window) + 1
    return Fraction(ways(hits_of(framework, window), coins), 2**coins)


def is_real_work(framework: Told, piece: Piece) -> bool:
    return (
        piece.kind in framework["rules"]["performance"]
        and piece.help == "alone"
        and piece.source in ASSESSORS
        and not is_weak(framework, piece)
    )


def is_settled(framework: Told, counts: list[Piece]) -> bool:
    rules, window = framework["rules"], newest(framework, counts)
    return (
        sureness(framework, window) >= rules["settled_sureness"]
        and len({one.date for one in window}) >= rules["settled_days"]
        and any(is_real_work(framework, one) for one in window)
    )


def status_of(framework: Told, pieces: list[Piece], level: Told | None, by: str) -> str:
    if level is not None and level["value"] >= target_of(framework):
        return "settled" if by != "held" and is_settled(framework, counting(pieces)) else "reached"
    if level is not None:
        return "learning"
    if not pieces:
        return "not-started"
    only_together = all(one.help == "together" and one.weight == 0 for one in pieces)
    return "with-help" if only_together else "learning"


def check_step(framework: Told, counts: list[Piece]) -> int:
    """Sum 12: how many steps up, each at least so many days after the one before; a miss starts again."""
    steps, last = 0, None
    for piece in counts:
        if is_weak(framework, piece):
            steps, last = 0, None
        elif last is None or days_from(last, piece.date) >= framework["rules"]["check_step_days"]:
            steps, last = (0 if last is None else steps + 1), piece.date
    return min(steps, len(framework["rules"]["check_days"]) - 1)


def check_on(told: Told, ref: str, counts: list[Piece], judgement: Told | None, by: str) -> str:
    if by == "held":
        return counts[-1].date
    framework = framework_of(told, ref)
    own = last_shown(told, ref)
    instead = judgement["date"] if judgement else counts[-1].date if counts else ""
    since = max([own or instead, *filter(None, (last_shown(told, one) for one in harder(told, ref)))])
    return days_after(since, framework["rules"]["check_days"][check_step(framework, counts)])


def last_shown(told: Told, ref: str) -> str:
    framework = framework_of(told, ref)
    shown = [one.date for one in counting(pieces_of(told, ref)) if not is_weak(framework, one)]
    return max(shown, default="")


def harder(told: Told, ref: str) -> set[str]:
    """Find all that include a standard, at any depth."""
    every = [
        f"{framework['id']}:{one['id']}" for framework in told["frameworks"] for one in framework["standards"]
    ]
    found: set[str] = set()
    while True:
        more = {one for one in every if {ref, *found} & set(standard_of(told, one)["includes"])} - found
        if not more:
            return found - {ref}
        found |= more
