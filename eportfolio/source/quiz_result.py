"""Quiz result: makes a kept result of what its file says, once all self-checks are known."""

from collections.abc import Mapping
from datetime import date

from eportfolio.model.audience import Audience
from eportfolio.model.quiz import Quiz, QuizResult, ResultItem
from eportfolio.source.people import with_article
from eportfolio.source.references import Names
from eportfolio.source.tables.fields import Given
from eportfolio.source.written import Written


def make_quiz_result(
    written: Written,
    given: Given,
    names: Names,
    quizzes: Mapping[str, Quiz],
    audience: Audience,
    today: date | None,
) -> QuizResult | None:
    """Make a result; None when there is a fault in it, and its file knows which.

    What it says of single questions is compared with the self-check only while that has not changed since:
    an older result may speak of questions that are gone.

    Args:
        written: its file.
        given: the fields of it.
        names: every name there is.
        quizzes: the sound ones, by id.
        audience: of results; a result is never wider than the page of its self-check.
        today: the day it is; None to say nothing of days to come.
    """
    quiz_id = names.quizzes.find(given["quiz"], given.file, "quiz") if given["quiz"] else None
    quiz = quizzes.get(quiz_id) if quiz_id else None
    items = _items(given, names, quiz if quiz and quiz.block == given["block"] else None)
    witnessed = _witness(given, names)
    if today and given["date"] and given["date"] > today:
        mend = "Write the day it was done."
        given.file.hint(given.place("date"), "this day is still to come", mend, field="date")
    if given.file.faults or quiz is None:
        return None
    return QuizResult(
        id=written.stem,
        quiz=quiz.id,
        block=given["block"],
        done_on=given["date"],
        items=items,
        witnessed=witnessed,
        audience=max(audience, quiz.audience),
        location=given.where("quiz"),
    )


def _items(given: Given, names: Names, quiz: Quiz | None) -> tuple[ResultItem, ...]:
    """Make the answers, and compare them with the questions of `quiz`, where that is given."""
    made = []
    seen: set[int] = set()
    for one in given["items"]:
        typed, number = one["standard"], one["n"]
        standard = names.standards.find(typed, one.file, "items.standard") if typed else None
        if number in seen:
            one.file.fault(one.place("n"), f"question {number} stands here twice", field="items.n")
        seen.add(number)
        if quiz and number and standard:
            _compare(one, number, standard, quiz)
        if number and standard and one["first"] is not None:
            made.append(ResultItem(number, standard, one["first"], one["tries"], one["hints"], one["sure"]))
    return tuple(sorted(made, key=lambda item: item.number))


def _compare(one: Given, number: int, standard: str, quiz: Quiz) -> None:
    question = next((each for each in quiz.questions if each.number == number), None)
    if question is None:
        what = f"{quiz.id} has {len(quiz.questions)} questions, and this would be number {number}"
        one.file.fault(one.place("n"), what, field="items.n")
    elif question.mark == "open":
        mend = "Delete this line: an open answer is a note."
        one.file.fault(one.place("n"), f"question {number} of {quiz.id} is open and not scored", mend)
    elif question.standard != standard:
        near = question.standard.partition(":")[2]
        what = f"question {number} of {quiz.id} checks another standard"
        one.file.fault(one.place("standard"), what, near=near, field="items.standard")


def _witness(given: Given, names: Names) -> str:
    typed = given["witnessed"]
    person = names.people.find(typed, given.file, "witnessed") if typed else None
    if person and names.person[person].role != "teacher":
        role = with_article(names.person[person].role)
        what = f"{person} is {role} in people.yml, and a witness is a teacher"
        given.file.fault(given.place("witnessed"), what, field="witnessed")
    return person or ""
