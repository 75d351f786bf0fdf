"""As of: the portfolio as it stood at the end of a day.

Whatever is dated later is left out; texts are today's, since they carry no date. What would name
something left out no longer does, so that every name in what comes out exists.
"""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import date

from eportfolio.assessment.pieces import ASSESSORS
from eportfolio.model.conference import Conference
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.learning_path import LearningPath, Marker
from eportfolio.model.portfolio import Portfolio
from eportfolio.model.profile import Profile
from eportfolio.model.rating import Judgement


def as_of(portfolio: Portfolio, day: date) -> Portfolio:
    """Give the portfolio as it stood at the end of `day`."""
    said: dict[str, list[Feedback]] = defaultdict(list)
    for one in portfolio.feedback:
        said[one.entry].append(one)
    entries = tuple(entry_as_of(one, said[one.id], day) for one in portfolio.entries if one.done_on <= day)
    versions = {entry.id: entry.version for entry in entries}
    entry_ids = versions.keys()
    pages = replace(portfolio, entries=entries).page_titles()
    begun = [path for path in portfolio.paths if had_begun(path, day)]
    path_ids = {path.id for path in begun}
    given = [one for one in portfolio.feedback if one.given <= day and one.entry in entry_ids]
    judged = [one for one in portfolio.judgements if one.date <= day]
    shown = tuple(one for one in portfolio.settings.showcase if one in entry_ids)
    return replace(
        portfolio,
        settings=replace(portfolio.settings, showcase=shown),
        profile=portfolio.profile and profile_as_of(portfolio.profile, day),
        entries=entries,
        feedback=tuple(feedback_as_of(one, path_ids, day) for one in given),
        judgements=tuple(resting_on(one, entry_ids) for one in judged),
        paths=tuple(path_as_of(path, entry_ids, path_ids, day) for path in begun),
        history=tuple(
            one
            for one in portfolio.history
            if one.number < versions.get(one.entry, 0) and one.saved_on <= day
        ),
        quizzes=tuple(one for one in portfolio.quizzes if one.file in pages),
        quiz_results=tuple(one for one in portfolio.quiz_results if one.done_on <= day),
        conferences=tuple(
            conference_as_of(one, entry_ids, path_ids, day) for one in portfolio.conferences if one.day <= day
        ),
    )


def profile_as_of(profile: Profile, day: date) -> Profile:
    return replace(
        profile,
        updated=by_then(profile.updated, day),
        tests=tuple(test for test in profile.tests if test.date <= day),
        habits=tuple(habit for habit in profile.habits if habit.date <= day),
    )


def entry_as_of(entry: Entry, feedback: Iterable[Feedback], day: date) -> Entry:
    """Take back a later request and a later revision.

    Files keep only the newest version's number, so of an entry revised since, the version it had is the
    highest that feedback given by then speaks of.
    """
    was_asked = entry.asked is not None and entry.asked <= day
    revised_later = entry.revised is not None and entry.revised > day
    answered_later = any(one.given > day and one.role in ASSESSORS for one in feedback)
    if not (revised_later or answered_later or (entry.asked and not was_asked)):
        return entry
    seen = [one.version for one in feedback if one.given <= day]
    return replace(
        entry,
        state=state_as_of(entry, was_asked, revised_later, answered_later),
        asked=entry.asked if was_asked else None,
        question=entry.question if was_asked else "",
        version=min(entry.version, max([1, *seen])) if revised_later else entry.version,
        revised=None if revised_later else entry.revised,
    )


def state_as_of(entry: Entry, was_asked: bool, revised_later: bool, answered_later: bool) -> str:
    """Tell the state an entry was in: what was asked about, and revised or answered since, still waited."""
    if entry.is_draft:
        return entry.state
    if was_asked and (revised_later or answered_later):
        return "ready"
    lost = (entry.state == "ready" and not was_asked) or (entry.state == "revised" and revised_later)
    return "final" if lost else entry.state


def feedback_as_of(feedback: Feedback, paths: Container[str], day: date) -> Feedback:
    """Take back a later answer of the learner, which is dated by its revision, else by the feedback."""
    path = feedback.path if feedback.path in paths else ""
    if feedback.revised is not None and feedback.revised > day:
        return replace(feedback, reply="", revised=None, path=path)
    return feedback if path == feedback.path else replace(feedback, path=path)


def resting_on(judgement: Judgement, entries: Container[str]) -> Judgement:
    return replace(judgement, entries=tuple(one for one in judgement.entries if one in entries))


def had_begun(path: LearningPath, day: date) -> bool:
    """Say whether a path had started, or had been agreed or talked about, by a day."""
    return min([path.start, *(one.date for one in path.agreed), *(one.date for one in path.changes)]) <= day


def path_as_of(path: LearningPath, entries: Container[str], paths: Container[str], day: date) -> LearningPath:
    """Take back later agreements, changes, markers and steps, and what they had led to."""
    demonstration = path.demonstration
    if demonstration is not None and demonstration.entry not in entries:
        demonstration = replace(demonstration, entry="")
    return replace(
        path,
        parent=path.parent if path.parent in paths else "",
        state=path_state_as_of(path, day),
        steps=tuple(replace(step, done=by_then(step.done, day)) for step in path.steps),
        markers=tuple(marker_as_of(marker, entries, day) for marker in path.markers),
        demonstration=demonstration,
        agreed=tuple(one for one in path.agreed if one.date <= day),
        changes=tuple(one for one in path.changes if one.date <= day),
    )


def path_state_as_of(path: LearningPath, day: date) -> str:
    """Tell the state a path was in: proposed until both agreed, not reached before its last marker."""
    since = {one.role for one in path.agreed if one.date > day}
    by_day = {one.role for one in path.agreed if one.date <= day}
    if since - by_day:
        return "proposed"
    met_later = any(marker.met is not None and marker.met > day for marker in path.markers)
    return "active" if path.state == "reached" and met_later else path.state


def marker_as_of(marker: Marker, entries: Container[str], day: date) -> Marker:
    met_later = marker.met is not None and marker.met > day
    entry = "" if met_later or marker.entry not in entries else marker.entry
    return replace(marker, met=by_then(marker.met, day), entry=entry)


def conference_as_of(
    conference: Conference, entries: Container[str], paths: Container[str], day: date
) -> Conference:
    """Take back what of the agreements was done later; work that came later was not shown."""
    return replace(
        conference,
        picks=tuple(pick for pick in conference.picks if pick.entry in entries),
        goals=tuple(path for path in conference.goals if path in paths),
        promises=tuple(replace(one, done=by_then(one.done, day)) for one in conference.promises),
    )


def by_then(happened: date | None, day: date) -> date | None:
    return happened if happened is not None and happened <= day else None
