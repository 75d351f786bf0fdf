"""Quiz JSON: results of self-checks, with what is needed to score each one again."""

from collections.abc import Iterable, Mapping

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


def self_checks_json(quizzes: Iterable[Quiz], titles: Mapping[str, str]) -> list[Json]:
    """Name every self-check, with how much it asks.

    Args:
        titles: file to the title of the page in it; what stands in any other is left out, as drafts are.
    """
    return [
        {"id": one.id, "page": titles[one.file], "questions": len(one.questions)}
        for one in quizzes
        if one.file in titles
    ]


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
