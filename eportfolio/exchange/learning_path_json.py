"""Learning path JSON: a path as the export has it, with all that pace and voice are worked out from."""

from eportfolio.assessment.judged import PathProgress
from eportfolio.exchange.json_values import Json, number
from eportfolio.model.learning_path import LearningPath, Marker, PathStep


def path_json(path: LearningPath, progress: PathProgress | None) -> Json:
    shown = path.demonstration
    return {
        "id": path.id,
        "title": path.title,
        "horizon": path.horizon,
        "parent": path.parent or None,
        "standards": [{"standard": goal.standard, "target": number(goal.target)} for goal in path.goals],
        "why": path.why,
        "driver": path.driver or None,
        "start": path.start,
        "due": path.due,
        "state": path.state,
        "decisions": dict(path.decisions),
        "steps": [path_step_json(step, path) for step in path.steps],
        "markers": [marker_json(marker) for marker in path.markers],
        "demonstration": shown
        and {"show": shown.show, "to": shown.to, "by": shown.by, "entry": shown.entry or None},
        "agreed": [{"who": one.who, "role": one.role, "date": one.date} for one in path.agreed],
        "changes": [
            {"date": one.date, "what": one.what, "why": one.why, "by": one.by} for one in path.changes
        ],
        "home": path.home,
        "progress": progress and progress_json(progress),
    }


def path_step_json(step: PathStep, path: LearningPath) -> Json:
    chosen = path.choice_about(step)
    return {
        "id": step.id or None,
        "do": step.do,
        "choice": chosen and chosen[0].kind,
        "by": step.by or None,
        "from": step.origin or None,
        "standard": step.standard or None,
        "where": step.place or None,
        "needs": step.needs or None,
        "done": step.done,
    }


def marker_json(marker: Marker) -> Json:
    return {
        "id": marker.id,
        "see": marker.see,
        "standard": marker.standard or None,
        "level": number(marker.level),
        "by": marker.by or None,
        "met": marker.met,
        "entry": marker.entry or None,
    }


def progress_json(progress: PathProgress) -> Json:
    return {
        "markers": progress.markers,
        "met": progress.met,
        "done": progress.done,
        "used": progress.used,
        "pace": progress.pace or None,
        "voice": progress.voice,
        "co_created": progress.co_created,
    }
