"""Profile JSON: what the sums need of the profile and of the conferences."""

from eportfolio.exchange.json_values import Json, number
from eportfolio.model.conference import Conference
from eportfolio.model.profile import Profile


def profile_json(profile: Profile) -> Json:
    """Write when it was last gone through, the class, and the learner's own levels of their habits."""
    return {
        "updated": profile.updated,
        "grade": profile.grade or None,
        "class": profile.class_ or None,
        "habits": [
            {"standard": one.standard, "level": number(one.level), "date": one.date, "why": one.why}
            for one in profile.habits
        ],
    }


def conference_json(conference: Conference) -> Json:
    return {
        "date": conference.day,
        "with": conference.present,
        "picks": [{"entry": one.entry, "because": one.because} for one in conference.picks],
        "goals": conference.goals,
        "ask": conference.ask,
        "agreed": [
            {"what": one.what, "who": one.who, "by": one.by, "done": one.done} for one in conference.promises
        ],
    }
