"""Path words: what is said of a learning path in a line: since when, how far along, and whose it is."""

from eportfolio.assessment.judged import PathProgress
from eportfolio.model.audience import Audience
from eportfolio.model.learning_path import LEARNERS_SAY, LearningPath
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.words import HORIZON, PACE, PATH_STATE, spelled


def facts(path: LearningPath) -> tuple[Phrase, ...]:
    due = phrase("until {day}", day=path.due) if path.due else phrase("no fixed end")
    return HORIZON[path.horizon], phrase("since {day}", day=path.start), due, PATH_STATE[path.state]


def heading(path: LearningPath) -> Phrase:
    """Say how many steps there are and how many lie behind."""
    done = sum(step.done is not None for step in path.kept_steps)
    count = len(path.kept_steps)
    steps = counted("{word} stepping stone", "{word} stepping stones", count, word=spelled(count))
    if not count:
        return phrase("The steps are still to be chosen")
    if not done:
        return steps
    return phrase("{steps}, {done} behind me", steps=steps, done=done)


def progress_words(path: LearningPath, progress: PathProgress | None) -> tuple[Phrase, ...]:
    """Say how many markers are met, and the pace in words without alarm."""
    if progress is None:
        return ()
    met = counted("{met} of {n} marker met.", "{met} of {n} markers met.", progress.markers, met=progress.met)
    if path.due is None:
        return met, phrase("There is no due date, so there is no pace to be behind.")
    return (met, PACE[progress.pace]) if progress.pace else (met,)


def voice(look: Lookup, path: LearningPath, progress: PathProgress | None) -> tuple[Phrase, ...]:
    """Say what part the learner had in the decisions; where they had none, tell the team how to mend it."""
    if progress is None or not path.decisions:
        return ()
    mine = sum(by in LEARNERS_SAY for _, by in path.decisions)
    if progress.co_created:
        words = counted(
            "{mine} of {n} was decided by me or together.",
            "{mine} of {n} were decided by me or together.",
            len(path.decisions),
            mine=mine,
        )
        return (words,)
    none = phrase("None of this was decided by the learner or together yet.")
    if look.shared.audience is not Audience.TEAM:
        return (none,)
    return none, phrase("Decide one part together: the steps, the pace, or how it is shown.")


def proposal(path: LearningPath) -> Phrase | None:
    """Say of a path that nobody has agreed to yet that it is a proposal."""
    if path.state != "proposed":
        return None
    return phrase("This is a proposal: it begins once the learner and a teacher agree.")


def agreed(look: Lookup, path: LearningPath) -> Phrase | None:
    if not path.agreed:
        return None
    who = tuple(look.name(one.who) for one in path.agreed)
    return phrase("Agreed by {who} on {day}.", who=who, day=max(one.date for one in path.agreed))
