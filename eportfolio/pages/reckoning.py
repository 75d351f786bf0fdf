"""Reckoning: how a level was worked out, piece by piece, and the judgement that stands above the sum."""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import Piece, Proficiency, Step
from eportfolio.assessment.reckoning import BY_DAY
from eportfolio.assessment.standing_words import say_check, say_settled, say_sureness
from eportfolio.model.framework import Framework, Rules
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.model.rating import Judgement
from eportfolio.pages import urls
from eportfolio.pages.frame import Link
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.quiz import quiz_anchor
from eportfolio.pages.self_checks import page_url
from eportfolio.pages.words import KIND


@dataclass(frozen=True, slots=True)
class RaterSays:
    who: Phrase | str
    mark: Mark
    level: float


@dataclass(frozen=True, slots=True)
class StepRow:
    """One line of the reckoning."""

    title: Phrase | str
    url: str
    """Of the entry or self-check; "" where the step comes from no piece."""

    date: date | None
    facts: tuple[Phrase, ...]
    raters: tuple[RaterSays, ...]
    words: Phrase


@dataclass(frozen=True, slots=True)
class JudgementRow:
    who: Phrase | str
    date: date
    mark: Mark
    why: str
    entries: tuple[Link, ...]


def step_row(look: Lookup, ref: str, step: Step) -> StepRow:
    piece = step.piece
    if piece is None:
        return StepRow(phrase("What follows"), "", None, (), (), step.words)
    raters = tuple(
        RaterSays(look.name(one.by), look.mark(ref, one.level), one.level) for one in piece.ratings
    )
    url = piece_url(look, piece)
    facts = piece_facts(piece, look.frameworks[ref.partition(":")[0]].rules)
    return StepRow(piece.title, url, piece.date, facts, raters, step.words)


def piece_url(look: Lookup, piece: Piece) -> str:
    """Lead to the work, or to the self-check in the page where it stands; "" where that is not shown."""
    quiz = look.quizzes.get(piece.quiz)
    if quiz:
        return f"{page_url(look, quiz)}#{quiz_anchor(quiz.id)}"
    return urls.entry_url(piece.entry) if piece.entry in look.entries else ""


def piece_facts(piece: Piece, rules: Rules) -> tuple[Phrase, ...]:
    """Say what it was and with how much help; that it weighs less only where the rules weigh it so."""
    if piece.quiz:
        was_watched = piece.source == "teacher"
        return (phrase("a self-check that a teacher watched") if was_watched else phrase("a self-check"),)
    weighs_half = rules.estimate.rule == BY_DAY and dict(rules.help).get("hints") == 0.5
    helped = {
        "alone": phrase("alone"),
        "hints": phrase("with hints, so it weighs half") if weighs_half else phrase("with hints"),
        "together": phrase("made together with others"),
    }
    return tuple(words for words in (KIND.get(piece.kind), helped.get(piece.help)) if words)


def thresholds(framework: Framework, known: Proficiency | None) -> Phrase | None:
    """Say where the nearest levels begin, and so why the level is what it is."""
    if known is None or known.estimate is None or known.level is None:
        return None
    scale = framework.scale
    reached = scale.at(known.level)
    above = next((one for one in scale.levels if one.value > reached.value), None)
    begins = phrase("{level} begins at {start}", level=reached.name, start=reached.starts_at)
    if above is not None:
        begins = phrase(
            "{begins} and {above} at {start}", begins=begins, above=above.name, start=above.starts_at
        )
    if known.by != "computed":
        return phrase("{begins}.", begins=begins)
    return phrase(
        "{begins}. With {estimate} the level is {level}.",
        begins=begins,
        estimate=known.estimate,
        level=reached.name,
    )


def what_follows(framework: Framework, known: Proficiency) -> tuple[tuple[Phrase, Phrase], ...]:
    """Tell the reckoning of what a standing says beside its level, as far as it says it."""
    told = (
        (phrase("How sure"), say_sureness(known, framework)),
        (phrase("Settled"), say_settled(known, framework)),
        (phrase("Check again"), say_check(known, framework)),
    )
    return tuple((name, words) for name, words in told if words is not None)


def judgement_row(look: Lookup, judgement: Judgement) -> JudgementRow:
    return JudgementRow(
        who=look.name(judgement.by),
        date=judgement.date,
        mark=look.mark(judgement.standard, judgement.level),
        why=judgement.why,
        entries=tuple(
            Link(look.entries[one].title, urls.entry_url(one))
            for one in judgement.entries
            if one in look.entries
        ),
    )
