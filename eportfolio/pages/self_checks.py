"""Self-checks: where each one stands, how many questions it asks, and how the results went that were kept."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.practice import say_result, score_of_result
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.model.quiz import PracticePage, Quiz, QuizResult
from eportfolio.pages import urls
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.quiz import quiz_anchor


@dataclass(frozen=True, slots=True)
class KeptResult:
    """One run through a self-check that the learner chose to keep."""

    on: date
    words: Phrase
    """How many were right at the first try, and whether luck would have been enough."""

    notes: tuple[Phrase, ...]
    """Who watched, and whether the questions are still the same."""


@dataclass(frozen=True, slots=True)
class CheckLink:
    """One self-check, and how it went."""

    title: str
    """Of the page it stands in, or of its standard where that is this page."""

    url: str
    questions: Phrase
    results: tuple[KeptResult, ...]
    """Newest first; none where this audience may not see them."""


def check_links(look: Lookup, ref: str) -> tuple[CheckLink, ...]:
    """Lead to every self-check with a question for a standard."""
    return tuple(check_link(look, one, ref, page_title(look, one)) for one in look.quizzes_for.get(ref, ()))


def check_link(look: Lookup, quiz: Quiz, ref: str, title: str) -> CheckLink:
    """Lead to a self-check.

    Args:
        ref: of the standard that its results are told for.
        title: of the page it stands in, or of its standard.
    """
    return CheckLink(
        title=title,
        url=f"{page_url(look, quiz)}#{quiz_anchor(quiz.id)}",
        questions=counted("{n} question", "{n} questions", len(quiz.questions)),
        results=tuple(kept_result(look, quiz, one, ref) for one in look.results_of.get(quiz.id, ())),
    )


def page_url(look: Lookup, quiz: Quiz) -> str:
    entry = look.entry_in.get(quiz.file)
    return urls.entry_url(entry.id) if entry else urls.practice_url(practice_of(look, quiz).id)


def page_title(look: Lookup, quiz: Quiz) -> str:
    entry = look.entry_in.get(quiz.file)
    return entry.title if entry else practice_of(look, quiz).title


def practice_of(look: Lookup, quiz: Quiz) -> PracticePage:
    return next(one for one in look.shared.practice if one.file == quiz.file)


def kept_result(look: Lookup, quiz: Quiz, result: QuizResult, ref: str) -> KeptResult:
    notes = []
    if result.witnessed:
        notes.append(phrase("{who} watched, so it weighs like a test", who=look.name(result.witnessed)))
    if result.block != quiz.block:
        notes.append(phrase("the questions have changed since"))
    return KeptResult(result.done_on, result_words(look, quiz, result, ref), tuple(notes))


def result_words(look: Lookup, quiz: Quiz, result: QuizResult, ref: str) -> Phrase:
    """Say how it went for one standard and whether luck would have done, which needs the same questions."""
    framework = look.frameworks.get(ref.partition(":")[0])
    score = score_of_result(quiz, result, ref, framework) if framework else None
    if score and framework:
        return say_result(score, framework.rules.quiz)
    right = sum(one.is_right_first for one in result.items)
    return phrase("{right} of {all} at the first try", right=right, all=len(result.items))
