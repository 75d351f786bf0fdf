"""Quiz JSON: results of self-checks, with what is needed to score each one again."""

from collections.abc import Iterable

from eportfolio.assessment.practice import guess_chance, scored
from eportfolio.exchange.json_values import Json
from eportfolio.model.quiz import Quiz, QuizResult, ResultItem


def quizzes_json(quizzes: Iterable[Quiz], results: Iterable[QuizResult]) -> list[Json]:
    """Give every result, oldest first, beside the questions of its self-check as they are now.

    Args:
        quizzes: those this audience may see.
        results: of these.
    """
    by_id = {one.id: one for one in quizzes}
    return [result_json(one, by_id[one.quiz]) for one in results]


def result_json(result: QuizResult, quiz: Quiz) -> Json:
    return {
        "quiz": result.quiz,
        "date": result.done_on,
        "block": result.block,
        "stale": result.block != quiz.block,
        "witnessed": result.witnessed or None,
        "items": [item_json(one) for one in result.items],
        "questions": [
            {"n": one.number, "standard": one.standard, "mark": one.mark, "chance": guess_chance(one)}
            for one in scored(quiz)
        ],
    }


def item_json(item: ResultItem) -> Json:
    return {
        "n": item.number,
        "standard": item.standard,
        "first": item.is_right_first,
        "tries": item.tries,
        "hints": item.hints,
        "sure": item.sure,
    }
