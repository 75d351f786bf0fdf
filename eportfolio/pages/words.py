"""Words: what the site says for the short words of the files, as phrases of the catalogue."""

from datetime import date

from eportfolio.assessment.attainment import Status
from eportfolio.model.phrase import Dated, Phrase, counted, phrase, sense

PLACE = {
    "school": phrase("At school"),
    "home": phrase("At home"),
    "community": phrase("In the community"),
    "online": phrase("Online"),
    "work": phrase("At work"),
}
PLACE_INSIDE = {
    "school": phrase("at school"),
    "home": phrase("at home"),
    "community": phrase("in the community"),
    "online": phrase("online"),
    "work": phrase("at work"),
}
"""The same in the middle of a sentence."""

KIND = {
    "performance": phrase("performance"),
    "product": phrase("product"),
    "practice": phrase("practice"),
    "reflection": phrase("reflection"),
    "test": phrase("test"),
    "outside": phrase("from outside school"),
}
MADE = {
    "alone": phrase("made alone"),
    "hints": phrase("made with hints"),
    "together": phrase("made together"),
}
RATED = {
    "teacher": phrase("rated by a teacher"),
    "expert": phrase("rated by an expert"),
    "quiz": phrase("a self-check"),
    "peer": phrase("rated by a classmate"),
    "self": phrase("rated by the learner"),
    "family": phrase("rated by the family"),
}
ROLE = {
    "student": phrase("learner"),
    "teacher": phrase("teacher"),
    "expert": phrase("expert"),
    "peer": phrase("classmate"),
    "family": phrase("family"),
}
STATUS = {
    Status.NOT_STARTED: phrase("not started"),
    Status.WITH_HELP: phrase("with help"),
    Status.LEARNING: phrase("learning"),
    Status.REACHED: phrase("reached"),
    Status.SETTLED: phrase("settled"),
}
HORIZON = {
    "short": phrase("A short path"),
    "middle": phrase("A path for a term"),
    "long": phrase("A long path"),
}
PATH_STATE = {
    "proposed": sense("path", "proposed"),
    "agreed": sense("path", "agreed"),
    "active": sense("path", "active"),
    "paused": sense("path", "paused"),
    "reached": sense("path", "reached"),
    "changed": sense("path", "changed"),
    "dropped": sense("path", "dropped"),
}
DECIDER = {"teacher": phrase("teacher"), "choice": phrase("choice"), "together": phrase("together")}
DECISION = {
    "goal": phrase("The goal"),
    "steps": phrase("The steps"),
    "pace": phrase("The pace"),
    "place": phrase("The place"),
    "people": phrase("The people"),
    "demonstration": phrase("How it is shown"),
}
PACE = {
    "ahead": phrase("Ahead: more markers are met than time has passed."),
    "on pace": phrase("On pace: markers and time keep step."),
    "talk about it": phrase("Time to talk about it: more time has passed than markers are met."),
}
SPELLED = (
    *(phrase("One"), phrase("Two"), phrase("Three"), phrase("Four"), phrase("Five"), phrase("Six")),
    *(phrase("Seven"), phrase("Eight"), phrase("Nine"), phrase("Ten"), phrase("Eleven"), phrase("Twelve")),
)


def month(day: date) -> Dated:
    """Name a month and its year, as part of a sentence."""
    return Dated(day, "month-year")


def near_day(day: date, today: date) -> Dated | date:
    """Give a day as part of a sentence, without its year when that is this one."""
    return Dated(day, "day-month") if day.year == today.year else day


def spelled(count: int) -> Phrase | int:
    """Give a number that begins a sentence: in letters up to twelve, in figures above.

    Nothing at all is said in a sentence of its own.
    """
    return SPELLED[count - 1] if 0 < count <= len(SPELLED) else count


def based_on(pieces: int) -> Phrase:
    """Say how many pieces a level rests on."""
    return counted("based on {n} piece", "based on {n} pieces", pieces)
