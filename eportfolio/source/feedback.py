"""Feedback: makes feedback and its ratings of what a file says, once the entries are known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import AUDIENCES, Audience
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback, FeedbackSource
from eportfolio.model.rating import Rating
from eportfolio.model.settings import Settings
from eportfolio.source.feedback_levels import find_levels
from eportfolio.source.files.named_files import refuse_remote_links, refuse_remote_pictures
from eportfolio.source.people import with_article
from eportfolio.source.references import Names
from eportfolio.source.sections import part_sections, steps_of
from eportfolio.source.tables.fields import Given
from eportfolio.source.written import Written
from eportfolio.source.yaml.author_file import AuthorFile


@dataclass(frozen=True, slots=True)
class _Found:
    """What the names in feedback stand for, and the parts of its text."""

    entry: Entry
    by: str
    standards: tuple[str, ...]
    path: str
    levels: Mapping[str, float]
    sections: Mapping[str, str]


def make_feedback(
    written: Written,
    given: Given,
    names: Names,
    entries: Mapping[str, Entry],
    settings: Settings,
    today: date | None,
) -> Feedback | None:
    """Make feedback; None when it or its entry has a fault.

    Args:
        written: its file.
        given: the fields of it.
        names: every name there is.
        entries: the sound ones, by id.
        settings: for the audiences of feedback and levels.
        today: the day it is; None to say nothing of days to come.
    """
    _check_dates(given, given.file, today)
    refuse_remote_links(written.links, given.file)
    refuse_remote_pictures(given["reply"], given.place("reply").line, given.file)
    found = _find(written, given, names, entries)
    return None if found is None or given.file.faults else _made(written, given, found, settings)


def _find(written: Written, given: Given, names: Names, entries: Mapping[str, Entry]) -> _Found | None:
    """Look everything up, so that all faults are told at once; None without an entry or a giver."""
    file = given.file
    entry = entries.get(_entry_id(written.folder, given, names) or "")
    by = _giver(given, names)
    standards = names.standards.find_all(given["standards"], file, "standards")
    path = names.paths.find(given["path"], file, "path") if given["path"] else None
    sections = part_sections(written.body, written.body_line, file)
    levels = find_levels(given, entry, names)
    if entry is None or by is None:
        return None
    return _Found(entry, by, standards, path or "", levels, sections)


def _made(written: Written, given: Given, found: _Found, settings: Settings) -> Feedback:
    sections = found.sections
    return Feedback(
        id=_id(written),
        entry=found.entry.id,
        by=found.by,
        role=given["role"],
        given=given["given"],
        version=_version(given, found.entry),
        asked=given["asked"],
        try_by=given["try_by"],
        standards=found.standards,
        path=found.path,
        ratings=_ratings(_id(written), given, found, settings),
        status=given["status"],
        audience=_audience(given, found.entry, settings),
        source=_source(given["source"]),
        reply=given["reply"],
        revised=given["revised"],
        saw=sections["saw"],
        glow=sections["glow"],
        grow=sections["grow"],
        next=steps_of(sections["next"]),
        location=given.where("given"),
    )


def _id(written: Written) -> str:
    return f"{written.folder}/{written.stem}"


def _own_audience(given: Given) -> Audience | None:
    return AUDIENCES[given["audience"]] if given["audience"] else None


def _audience(given: Given, entry: Entry, settings: Settings) -> Audience:
    own = _own_audience(given)
    kind = "peer_feedback" if given["role"] == "peer" else "feedback"
    return max(settings.audience_of(kind) if own is None else own, entry.audience)


def _entry_id(folder: str, given: Given, names: Names) -> str | None:
    typed = given["entry"]
    if typed is None:
        return None
    if typed.text.strip() != folder:
        what = f"this file is in the folder of {folder}"
        mend = f"Write entry: {folder}, or move the file to feedback/{typed.text.strip()}/."
        given.file.fault(typed, what, mend, field="entry")
        return None
    return names.entries.find(typed, given.file, "entry")


def _giver(given: Given, names: Names) -> str | None:
    """Give who gave it, after checking their role and their right to give on that day."""
    if given["by"] is None:
        return None
    by = _the_family(given, names) or names.people.find(given["by"], given.file, "by")
    person = names.person.get(by or "")
    if person is None:
        return None
    if given["role"] and given["role"] != person.role:
        what = f"{person.id} is {with_article(person.role)} in people.yml"
        near = person.role if person.role != "student" else ""
        mend = "" if near else "A learner answers in the field reply, and rates in the entry's field self."
        given.file.fault(given.place("role"), what, mend, near=near, field="role")
    if person.until and given["given"] and given["given"] > person.until:
        what = f"the right of {person.id} to give feedback ended on {person.until}"
        mend = "Mend the date, or until in people.yml."
        given.file.fault(given.place("given"), what, mend, field="people.until")
    return by


def _the_family(given: Given, names: Names) -> str:
    """Give the one person whom `by: family` can mean: a site that must not tell the ids of a family has
    no other word for them. "" where it means nobody or several, or is somebody's own id.
    """
    family = [one.id for one in names.person.values() if one.role == "family"]
    is_meant = given["by"].text.strip() == "family" and "family" not in names.person
    return family[0] if is_meant and len(family) == 1 else ""


def _check_dates(given: Given, file: AuthorFile, today: date | None) -> None:
    day = given["given"]
    if day is None:
        return
    if given["asked"] and given["asked"] > day:
        file.fault(given.place("asked"), f"this is after the day it was given, {day}", field="asked")
    if given["revised"] and given["revised"] < day:
        file.fault(given.place("revised"), f"this is before the day it was given, {day}", field="revised")
    if today and day > today:
        file.hint(
            given.place("given"), "this day is still to come", "Write the day it was given.", field="given"
        )


def _version(given: Given, entry: Entry) -> int:
    """Give the version that was answered: the one of that day, where nothing is said."""
    if given["version"]:
        return int(given["version"])
    is_older = entry.revised is not None and given["given"] < entry.revised
    return max(1, entry.version - 1) if is_older else entry.version


def _ratings(feedback: str, given: Given, found: _Found, settings: Settings) -> tuple[Rating, ...]:
    entry, by = found.entry, found.by
    own = _own_audience(given) or Audience.PUBLIC
    audience = max(settings.audience_of("levels"), entry.audience, own)
    version = _version(given, entry)
    return tuple(
        Rating(entry.id, ref, level, by, given["role"], given["given"], version, feedback, audience)
        for ref, level in found.levels.items()
    )


def _source(given: Given | None) -> FeedbackSource | None:
    return FeedbackSource(given["kind"], given["number"], given["sha256"]) if given else None
