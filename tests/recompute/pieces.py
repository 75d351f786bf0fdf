"""Pieces: sums 1, 2 and 15, what counts and how much, several raters together, and kept self-checks."""

from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from recompute.scale import Number, rung
from recompute.told import Told, framework_of


@dataclass(frozen=True)
class Piece:
    entry: str
    date: str
    kind: str
    help: str
    source: str
    score: Number | None
    weight: Number
    heard: tuple[Number, ...]
    """What was said by those whose word counts, or by all where nobody's does."""

    rated: tuple[tuple[str, Number], ...]
    """(who, level) of every rater, in the order given."""

    talk: bool
    quiz: str = ""
    """Of a kept self-check, whose entry is ""."""

    score_of_quiz: "QuizScore | None" = None
    """None where its questions have changed since, and for an entry."""

    @property
    def name(self) -> str:
        return f"quiz {self.quiz}" if self.quiz else self.entry

    @property
    def counts(self) -> bool:
        return self.score is not None and self.weight > 0


@dataclass(frozen=True)
class QuizScore:
    right: int
    asked: int
    luck: Fraction
    level: Number
    is_long_enough: bool
    counts: bool


def pieces_of(told: Told, ref: str) -> list[Piece]:
    """Give the pieces of one standard, by date, those of one day by entry id."""
    newest: dict[str, dict[str, tuple[Told, Number]]] = {}
    for one in told["feedback"]:
        if ref in one["levels"]:
            raters = newest.setdefault(one["entry"], {})
            raters.pop(one["by"], None)
            raters[one["by"]] = (one, one["levels"][ref])
    pieces = [
        piece_of(framework_of(told, ref), entry, list(newest.get(entry["id"], {}).values()))
        for entry in told["entries"]
        if ref in entry["standards"] or entry["id"] in newest
    ]
    pieces += checked(told, ref)
    return sorted(pieces, key=lambda one: (one.date, bool(one.quiz), one.name))


def checked(told: Told, ref: str) -> list[Piece]:
    """Make a piece of the newest result of each self-check that asks about a standard."""
    newest = {one["quiz"]: one for one in told["quizzes"]}
    asking = [one for one in newest.values() if any(q["standard"] == ref for q in one["questions"])]
    return [checked_piece(framework_of(told, ref), ref, one) for one in asking]


def checked_piece(framework: Told, ref: str, result: Told) -> Piece:
    score = None if result["stale"] else quiz_score(framework, ref, result)
    source = "teacher" if result["witnessed"] else "quiz"
    weighs = Fraction(framework["rules"]["sources"].get(source, 0)) if score and score.counts else Fraction(0)
    return Piece(
        entry="",
        date=result["date"],
        kind="test",
        help="alone",
        source=source,
        score=Fraction(score.level) if score else None,
        weight=weighs,
        heard=(),
        rated=(),
        talk=False,
        quiz=result["quiz"],
        score_of_quiz=score,
    )


def quiz_score(framework: Told, ref: str, result: Told) -> QuizScore:
    """Sum 15: the first-try share gives a level, if enough was asked and luck is not enough."""
    rules, target = framework["rules"]["quiz"], framework["scale"]["target"]
    asked = [one for one in result["questions"] if one["standard"] == ref]
    right_first = {item["n"] for item in result["items"] if item["first"]}
    right = sum(one["n"] in right_first for one in asked)
    share = Fraction(right, len(asked))
    level = next(level for cut, level in rules["cuts"] if share >= cut)
    wanted = min(cut for cut, level in rules["cuts"] if level >= target)
    luck = luck_of([Fraction(one["chance"]) for one in asked], wanted)
    is_long_enough = len(asked) >= rules["min_items"]
    return QuizScore(
        right, len(asked), luck, level, is_long_enough, is_long_enough and luck <= rules["max_guess"]
    )


def luck_of(chances: list[Fraction], share: Number) -> Fraction:
    """Give the chance of guessing at least a share right, by every way in which the guesses can go."""
    ways = {0: Fraction(1)}
    for chance in chances:
        after: dict[int, Fraction] = {}
        for right, so_far in ways.items():
            after[right] = after.get(right, Fraction(0)) + so_far * (1 - chance)
            after[right + 1] = after.get(right + 1, Fraction(0)) + so_far * chance
        ways = after
    return sum(
        (chance for right, chance in ways.items() if Fraction(right, len(chances)) >= share), Fraction(0)
    )


def counting(pieces: list[Piece]) -> list[Piece]:
    return [one for one in pieces if one.counts]


def piece_of(framework: Told, entry: Told, raters: list[tuple[Told, Number]]) -> Piece:
    sources, helped = framework["rules"]["sources"], framework["rules"]["help"]
    heard = [(one, level) for one, level in raters if sources.get(one["role"], 0) > 0] or raters
    levels = [level for _, level in heard]
    spread = rung(framework, max(levels)) - rung(framework, min(levels)) if levels else 0
    source = max((one["role"] for one, _ in heard), key=lambda role: sources.get(role, 0), default="")
    weight = Fraction(sources.get(source, 0)) * Fraction(helped.get(entry["help"], 0))
    revised = entry["revised"]
    is_rated_again = revised is not None and any(one["given"] >= revised for one, _ in raters)
    return Piece(
        entry=entry["id"],
        date=revised if is_rated_again else entry["date"],
        kind=entry["kind"],
        help=entry["help"],
        source=source,
        score=median(map(Fraction, levels)) if levels else None,
        weight=Fraction(0) if spread > 1 and len(levels) == 2 else weight,
        heard=tuple(sorted(levels)),
        rated=tuple((one["by"], level) for one, level in raters),
        talk=spread > 1,
    )
