"""Feedback: makes feedback and its ratings of what a file says, once the entries are known."""

from collections.abc import Mapping
from datetime import date

from eportfolio.model.audience import AUDIENCES, Audience
from eportfolio.model.entry import Entry
from eportfolio.model.feedback import Feedback, FeedbackSource
from eportfolio.model.rating import Rating
from eportfolio.model.settings import Settings
from eportfolio.source.files.named_files import refuse_remote_links, refuse_remote_pictures
from eportfolio.source.people import with_article
from eportfolio.source.references import Names, say_not_of_entry
from eportfolio.source.sections import part_sections, steps_of
from eportfolio.source.tables.fields import Given
from eportfolio.source.written import Written
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Mapping as MappingNode

RATERS = ("teacher", "expert")


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
    file = given.file
    entry = entries.get(_entry_id(written.folder, given, names) or "")
    by = _giver(given, names)
    _check_dates(given, file, today)
    standards = names.standards.find_all(given["standards"], file, "standards")
    path = names.paths.find(given["path"], file, "path") if given["path"] else None
    refuse_remote_links(written.links, file)
    refuse_remote_pictures(given["reply"], given.place("reply").line, file)
    sections = part_sections(written.body, written.body_line, file)
    levels = _levels(given, entry, names)
    if file.faults or entry is None or by is None:
        return None
    kind = "peer_feedback" if given["role"] == "peer" else "feedback"
    own = AUDIENCES[given["audience"]] if given["audience"] else None
    return Feedback(
        id=f"{written.folder}/{written.stem}",
        entry=entry.id,
        by=by,
        role=given["role"],
        given=given["given"],
        version=_version(given, entry),
        asked=given["asked"],
        try_by=given["try_by"],
        standards=standards,
        path=path or "",
        ratings=_ratings(f"{written.folder}/{written.stem}", given, levels, entry, by, settings, own),
        status=given["status"],
        audience=max(settings.audience_of(kind) if own is None else own, entry.audience),
        source=_source(given["source"]),
        reply=given["reply"],
        revised=given["revised"],
        saw=sections["saw"],
        glow=sections["glow"],
        grow=sections["grow"],
        next=steps_of(sections["next"]),
        location=given.where("given"),
    )


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
    by = names.people.find(given["by"], given.file, "by")
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


def _levels(given: Given, entry: Entry | None, names: Names) -> dict[str, float]:
    """Check the levels given: by whom, for what, and on which scale."""
    file = given.file
    if given["levels"] and given["role"] and given["role"] not in RATERS:
        what = f"levels come from teachers and experts, not from {given['role']}"
        file.fault(given.place("levels"), what, "Say it in words, under Glow and Grow.", field="levels")
        return {}
    levels: dict[str, float] = {}
    node = given.place("levels")
    places = dict(node.pairs) if isinstance(node, MappingNode) else {}
    for typed, level in given["levels"]:
        ref = names.standards.find(typed, file, "levels")
        if ref is None:
            continue
        if entry is not None and ref not in entry.standards:
            say_not_of_entry(typed, entry.standards, file, "levels")
        elif ref in levels:
            file.fault(typed, "this standard stands here twice", "Keep one.", field="levels")
        elif names.standards.check_level(level, ref, places[typed], file, "levels"):
            levels[ref] = level
    return levels


def _version(given: Given, entry: Entry) -> int:
    """Give the version that was answered: the one of that day, where nothing is said."""
    if given["version"]:
        return int(given["version"])
    is_older = entry.revised is not None and given["given"] < entry.revised
    return max(1, entry.version - 1) if is_older else entry.version


def _ratings(
    feedback: str,
    given: Given,
    levels: Mapping[str, float],
    entry: Entry,
    by: str,
    settings: Settings,
    own: Audience | None,
) -> tuple[Rating, ...]:
    audience = max(settings.audience_of("levels"), entry.audience, own or Audience.PUBLIC)
    version = _version(given, entry)
    return tuple(
        Rating(entry.id, ref, level, by, given["role"], given["given"], version, feedback, audience)
        for ref, level in levels.items()
    )


def _source(given: Given | None) -> FeedbackSource | None:
    return FeedbackSource(given["kind"], given["number"], given["sha256"]) if given else None
