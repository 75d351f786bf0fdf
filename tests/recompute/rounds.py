"""Rounds: sum 8 in school days, counted day by day, and the hints of sum 7 that are counts and dates."""

from datetime import date, timedelta
from statistics import median
from typing import Any

from recompute.told import ASSESSORS, Told, entry_of


def is_school_day(told: Told, day: date) -> bool:
    text, calendar = day.isoformat(), told["calendar"]
    in_term = not calendar["terms"] or any(one["from"] <= text <= one["to"] for one in calendar["terms"])
    is_off = any(one["from"] <= text <= one["to"] for one in calendar["days_off"])
    return in_term and not is_off and day.weekday() < 5


def school_days(told: Told, start: str, end: str) -> int:
    """Count the days after the first, up to and with the last."""
    first = date.fromisoformat(start)
    later = (date.fromisoformat(end) - first).days
    return sum(is_school_day(told, first + timedelta(days=count)) for count in range(1, later + 1))


def rounds(told: Told) -> list[Told]:
    """Make a round of each feedback, newest first, with the days that are known of it."""
    made = [round_of(told, one) for one in told["feedback"]]
    return sorted(made, key=lambda one: one["given"], reverse=True)


def round_of(told: Told, feedback: Told) -> Told:
    asked, given, revised = feedback["asked"], feedback["given"], feedback["revised"]
    response = school_days(told, asked, given) if asked else None
    return {
        **{name: feedback[name] for name in ("entry", "by", "asked", "given", "revised")},
        "response": response,
        "uptake": school_days(told, given, revised) if revised else None,
        "whole": school_days(told, asked, revised) if asked and revised else None,
        "on_time": None if response is None else response <= told["rules"]["feedback_days"],
    }


def waiting(told: Told) -> list[Told]:
    """List what was asked about and not answered in its newest version, the longest wait first."""
    found = []
    for entry in told["entries"]:
        answers = [
            one["version"]
            for one in told["feedback"]
            if one["entry"] == entry["id"] and one["role"] in ASSESSORS
        ]
        is_asking = entry["state"] in ("ready", "revised") and entry["asked"]
        if is_asking and max(answers, default=0) < entry["version"]:
            since = max(entry["asked"], entry["revised"] or "")
            days = school_days(told, since, told["as_of"])
            late = days > told["rules"]["feedback_days"]
            found.append({"entry": entry["id"], "asked": since, "days": days, "late": late})
    return sorted(found, key=lambda one: (one["asked"], one["entry"]))


def summary(told: Told) -> Told:
    made, left = rounds(told), waiting(told)
    return {
        "given": len(made),
        "answered": sum(one["response"] is not None for one in made),
        "on_time": sum(bool(one["on_time"]) for one in made),
        "used": sum(one["revised"] is not None for one in made),
        **{name: middle([one[name] for one in made]) for name in ("response", "uptake", "whole")},
        "waiting": len(left),
        "late": sum(one["late"] for one in left),
    }


def middle(counts: list[Any]) -> Any:
    known = [one for one in counts if one is not None]
    return median(known) if known else None


def used_after(told: Told, entry: str, version: int) -> tuple[str, int] | None:
    """Give when a version was made for the sake of feedback on the one before, and how many days after."""
    answered = [
        one
        for one in told["feedback"]
        if one["entry"] == entry and one["version"] + 1 == version and one["revised"]
    ]
    if not answered:
        return None
    return answered[0]["revised"], school_days(told, answered[0]["given"], answered[0]["revised"])


def is_open(told: Told, feedback: Told) -> bool:
    """Say whether its next step is still to do: not used, and nothing newer said by the same person."""
    same = [
        one for one in told["feedback"] if one["entry"] == feedback["entry"] and one["by"] == feedback["by"]
    ]
    return bool(feedback["next"]) and feedback["revised"] is None and same[-1] is feedback


def counted_hints(told: Told, feedback: Told) -> list[str]:
    """Give the hints that follow from counts and dates; F03, F04, F05 and F09 weigh words."""
    entry = entry_of(told, feedback["entry"])
    said = [feedback["saw"], feedback["glow"], feedback["grow"]]
    words = [one for one in " ".join([*said, *feedback["next"]]).split() if any(map(str.isalnum, one))]
    is_family = feedback["role"] == "family"
    was_there = entry["revised"] is None or entry["revised"] <= feedback["given"]
    response = round_of(told, feedback)["response"] or 0
    holds = {
        "F01": not is_family and not feedback["standards"] and not feedback["path"],
        "F02": not is_family and not feedback["next"],
        "F06": response > told["rules"]["feedback_days"],
        "F07": len(feedback["next"]) > 3,
        "F08": len(words) > 200,
        "F10": bool(feedback["levels"]) and not any(said),
        "F11": bool(feedback["next"]) and feedback["try_by"] is None,
        "F12": feedback["version"] < entry["version"] and was_there,
    }
    return [code for code, is_so in holds.items() if is_so]
