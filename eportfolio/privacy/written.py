"""Written: what people wrote, entry by entry, less what one audience may not read of it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from eportfolio.model.audience import Audience
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback
from eportfolio.model.history import EarlierVersion
from eportfolio.model.learning_path import Demonstration, LearningPath, Marker, PathStep
from eportfolio.model.rating import Judgement, Rating
from eportfolio.privacy.links import entry_of, without_hidden_targets
from eportfolio.privacy.view import View
from eportfolio.problems import Location


def share_entry(entry: Entry, view: View) -> Entry:
    """Leave out of an entry the self-assessment, and what goes with the levels, where they are withheld."""
    own = entry.self_ratings if view.may("self") else ()
    if not view.may("levels"):
        state = entry.state if entry.is_draft else "final"
        entry = replace(entry, help="", asked=None, question="", state=state)
    return replace(
        entry,
        standards=kept(entry.standards, view.standards),
        people=tuple(view.name(one) for one in entry.people),
        self_ratings=tuple(one for one in own if one.standard in view.standards),
        links=tuple(one for one in entry.links if entry_of(one.target) not in view.hidden_entries),
        body=without_hidden_targets(entry.body, view),
    )


def share_history(history: Iterable[EarlierVersion], view: View) -> tuple[EarlierVersion, ...]:
    """Leave the earlier texts of work that is shown."""
    return tuple(
        share_version(one, view)
        for one in history
        if one.entry in view.entries and view.audience.may_see(one.audience)
    )


def share_version(version: EarlierVersion, view: View) -> EarlierVersion:
    return replace(version, body=without_hidden_targets(version.body, view))


def kept(refs: tuple[str, ...], allowed: frozenset[str]) -> tuple[str, ...]:
    return tuple(ref for ref in refs if ref in allowed)


def share_given(feedback: Iterable[Feedback], view: View) -> tuple[Feedback, ...]:
    """Leave the feedback on work that is shown."""
    return tuple(
        share_feedback(one, view)
        for one in feedback
        if one.entry in view.entries and view.audience.may_see(one.audience)
    )


def share_feedback(feedback: Feedback, view: View) -> Feedback:
    """Leave out the ratings that may not be seen, and the name of a giver who appears by role."""
    audience = view.audience
    ratings = [one for one in feedback.ratings if audience.may_see(one.audience)]
    feedback_id = view.feedback.get(feedback.id, feedback.id)
    is_renamed = feedback_id != feedback.id
    return replace(
        feedback,
        id=feedback_id,
        by=view.name(feedback.by),
        standards=kept(feedback.standards, view.standards),
        path=feedback.path if feedback.path in view.paths else "",
        ratings=tuple(share_rating(one, view) for one in ratings if one.standard in view.standards),
        # When something was asked goes with the levels.
        asked=feedback.asked if view.may("levels") else None,
        source=None,
        reply=without_hidden_targets(feedback.reply, view),
        saw=without_hidden_targets(feedback.saw, view),
        glow=without_hidden_targets(feedback.glow, view),
        grow=without_hidden_targets(feedback.grow, view),
        next=tuple(without_hidden_targets(one, view) for one in feedback.next),
        location=Location(f"feedback/{feedback.entry}") if is_renamed else feedback.location,
    )


def share_rating(rating: Rating, view: View) -> Rating:
    feedback = view.feedback.get(rating.feedback, rating.feedback)
    return replace(rating, by=view.name(rating.by), feedback=feedback)


def share_judgements(judgements: Iterable[Judgement], view: View) -> tuple[Judgement, ...]:
    """Leave the judgements of standards that are shown."""
    return tuple(
        share_judgement(one, view)
        for one in judgements
        if one.standard in view.standards and view.audience.may_see(one.audience)
    )


def share_judgement(judgement: Judgement, view: View) -> Judgement:
    return replace(judgement, by=view.name(judgement.by), entries=kept(judgement.entries, view.entries))


def share_path(path: LearningPath, view: View) -> LearningPath:
    """Take the names of peers and family, and entries and paths that may not be seen, out of a path."""
    return replace(
        path,
        parent=path.parent if path.parent in view.paths else "",
        goals=tuple(one for one in path.goals if one.standard in view.standards),
        steps=tuple(share_path_step(one, view) for one in path.steps),
        markers=tuple(share_marker(one, view) for one in path.markers),
        demonstration=path.demonstration and share_demonstration(path.demonstration, view),
        agreed=tuple(replace(one, who=view.name(one.who)) for one in path.agreed),
        changes=tuple(replace(one, by=view.name(one.by)) for one in path.changes),
    )


def share_path_step(step: PathStep, view: View) -> PathStep:
    return replace(
        step,
        by=view.name(step.by),
        origin="" if tells_a_name(step.origin, view) else step.origin,
        standard=step.standard if step.standard in view.standards else "",
    )


def tells_a_name(origin: str, view: View) -> bool:
    """Say whether where a step came from is told by a file, or by the id of work that is withheld."""
    if view.audience is Audience.TEAM:
        return False
    return "/" in origin or not view.hidden_entries.isdisjoint(re.findall(r"[\w.-]*\w", origin))


def share_marker(marker: Marker, view: View) -> Marker:
    return replace(
        marker,
        standard=marker.standard if marker.standard in view.standards else "",
        by=view.name(marker.by),
        entry=marker.entry if marker.entry in view.entries else "",
    )


def share_demonstration(demonstration: Demonstration, view: View) -> Demonstration:
    return replace(demonstration, entry=demonstration.entry if demonstration.entry in view.entries else "")
