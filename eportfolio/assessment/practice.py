"""Practice: what a kept result of a self-check says of each standard that it asks about.

Sums 15 and 16. A result counts with half the weight of a teacher's word, and only when it asked enough and
luck would hardly have been enough; it never settles a level. One that a teacher witnessed is a test.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import factorial, prod

from eportfolio.assessment.attainment import Piece
from eportfolio.model.framework import Framework, QuizRules, Scale
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.model.quiz import HOW_SURE, Question, Quiz, QuizResult
from eportfolio.model.rounding import SLACK

SURENESS_POINTS = {True: {1: 1, 2: 2, 3: 3}, False: {1: 0, 2: -2, 3: -6}}
"""Whether an answer was right, then how sure the learner was, to points: being sure and wrong costs most."""


@dataclass(frozen=True, slots=True)
class QuizScore:
    """What one run through the questions of one standard says."""

    right: int
    """How many were right at the first try."""

    questions: int
    """How many are scored; one that the result leaves out was not right."""

    level: float
    """Value on the scale."""

    luck: float
    """Chance of reaching the target level by guessing, from 0 to 1."""

    counts: bool


@dataclass(frozen=True, slots=True)
class HowSure:
    """How well a learner knew what they knew."""

    total: int
    mean: float
    look_first: tuple[int, ...]
    """Places of the answers that were certain and wrong, from 0: the best clues."""


def quiz_score(right: int, chances: Sequence[float], scale: Scale, rules: QuizRules) -> QuizScore:
    """Turn a first-try share into a level.

    Args:
        right: how many were right at the first try.
        chances: for each question the chance of guessing it, 0 to 1; at least one.
        scale: whose target luck is measured by.
        rules: from which share on which level is shown, and what a result needs to count.
    """
    share = right / len(chances)
    level = next((level for cut, level in rules.cuts if share >= cut - SLACK), scale.levels[0].value)
    on_target = [cut for cut, level in rules.cuts if level >= scale.target]
    luck = chance_of(min(on_target), chances) if on_target else 0.0
    counts = len(chances) >= rules.min_items and luck <= rules.max_guess + SLACK
    return QuizScore(right, len(chances), level, luck, counts)


def chance_of(share: float, chances: Sequence[float]) -> float:
    """Give the chance that guessing alone gets at least this share right.

    Exact, question by question: `ways[k]` is the chance that k of those so far are right.
    """
    ways = [1.0]
    for chance in chances:
        missed = [way * (1 - chance) for way in ways] + [0.0]
        hit = [0.0] + [way * chance for way in ways]
        ways = [one + other for one, other in zip(missed, hit, strict=True)]
    return sum(way for right, way in enumerate(ways) if right / len(chances) >= share - SLACK)


def guess_chance(question: Question) -> float:
    """Give the chance of guessing a question at the first try; what is typed cannot be guessed.

    Answers that stand twice in a question to match can change places, so there are fewer ways to be wrong.
    """
    options = len(question.options)
    if question.mark == "choice":
        return 1 / options
    if question.mark == "many":
        return 1 / (float(2**options) - 1)
    lines = question.items or tuple(answer for _, answer in question.pairs)
    ways = factorial(len(lines)) / prod(factorial(times) for times in Counter(lines).values())
    return 1 / ways if lines else 0.0


def how_sure(answers: Sequence[tuple[bool, int]]) -> HowSure:
    """Set being right beside being sure, for feedback only and never for a level.

    Args:
        answers: whether each was right at the first try, and how sure the learner was, 1 to 3; at least one.
    """
    points = [SURENESS_POINTS[is_right][sure] for is_right, sure in answers]
    certain = max(HOW_SURE)
    misled = (place for place, (is_right, sure) in enumerate(answers) if sure == certain and not is_right)
    return HowSure(sum(points), sum(points) / len(points), tuple(misled))


def quiz_pieces(
    quizzes: Iterable[Quiz],
    results: Iterable[QuizResult],
    titles: Mapping[str, str],
    frameworks: Mapping[str, Framework],
) -> Mapping[str, tuple[Piece, ...]]:
    """Make a piece of each self-check for every standard that it asks about, by its newest result.

    Args:
        quizzes: those that count, so none of a draft.
        results: oldest first; those of other quizzes are left aside.
        titles: file to the title of the page that stands in it.
        frameworks: by id.

    Returns:
        Ref to its pieces, by date, those of one day by quiz.
    """
    newest = {one.quiz: one for one in results}
    found: dict[str, list[Piece]] = defaultdict(list)
    for quiz in quizzes:
        result = newest.get(quiz.id)
        if result is not None:
            for ref in dict.fromkeys(one.standard for one in scored(quiz)):
                framework = frameworks[ref.partition(":")[0]]
                found[ref].append(_piece(quiz, result, ref, titles[quiz.file], framework))
    return {ref: tuple(sorted(some, key=lambda one: (one.date, one.quiz))) for ref, some in found.items()}


def scored(quiz: Quiz) -> tuple[Question, ...]:
    """Give the questions that have a right answer."""
    return tuple(one for one in quiz.questions if one.mark != "open")


def score_of_result(quiz: Quiz, result: QuizResult, ref: str, framework: Framework) -> QuizScore | None:
    """Score one result for one standard; None when its questions have changed since.

    What luck could do then cannot be known any more, since the questions that were asked are gone.
    """
    asked = [one for one in scored(quiz) if one.standard == ref]
    if result.block != quiz.block or not asked:
        return None
    first = {one.number for one in result.items if one.is_right_first}
    right = sum(one.number in first for one in asked)
    return quiz_score(right, [guess_chance(one) for one in asked], framework.scale, framework.rules.quiz)


def _piece(quiz: Quiz, result: QuizResult, ref: str, title: str, framework: Framework) -> Piece:
    score = score_of_result(quiz, result, ref, framework)
    source = "teacher" if result.witnessed else "quiz"
    weight = dict(framework.rules.sources).get(source, 0.0)
    return Piece(
        entry="",
        title=title,
        date=result.done_on,
        kind="test",
        help="alone",
        source=source,
        score=score.level if score else None,
        weight=weight if score and score.counts else 0.0,
        ratings=(),
        talk=False,
        audience=max(quiz.audience, result.audience),
        quiz=quiz.id,
        says=say_result(score, framework.rules.quiz, weight > 0),
    )


def say_result(score: QuizScore | None, rules: QuizRules, weighs: bool = True) -> Phrase:
    """Say what a result rests on, and why it does not count where it does not.

    Args:
        score: None when its questions have changed since.
        rules: what a result needs to count.
        weighs: whether self-checks count at all by the rules of the framework.
    """
    if score is None:
        return phrase("The questions have changed since")
    right = phrase("{right} of {all} at the first try", right=score.right, all=score.questions)
    if score.questions < rules.min_items:
        return counted(
            "{right}; with {n} question it is too short to count",
            "{right}; with {n} questions it is too short to count",
            score.questions,
            right=right,
        )
    if not score.counts:
        # A chance is the one share that is said as such: it is no mark of anybody's work.
        return phrase(
            "{right}; too easy to guess, since luck alone reaches the target {times} times in 100",
            right=right,
            times=round(100 * score.luck),
        )
    return right if weighs else phrase("{right}; shown, not counted", right=right)
