"""Conference: makes a student-led conference of what its file says, once all names are known."""

from datetime import date

from eportfolio.model.audience import Audience
from eportfolio.model.conference import Conference, Pick, Promise
from eportfolio.model.entry import BodyLink
from eportfolio.source.files.named_files import (
    NamedFiles,
    leads_elsewhere,
    refuse_remote_pictures,
    say_remote,
)
from eportfolio.source.references import Names
from eportfolio.source.tables.fields import Given
from eportfolio.source.written import Written

MOST_PICKS = 4
"""Work that can be shown in eight minutes, and that two printed sides hold."""


def make_conference(
    written: Written, given: Given, names: Names, files: NamedFiles, audience: Audience
) -> Conference | None:
    """Make a conference; None when there is a fault in it, and its file knows which.

    Args:
        written: its file.
        given: the fields of it.
        names: every name there is.
        files: finds the entries that its text leads to.
        audience: of conferences.
    """
    _check_name(written, given)
    refuse_remote_pictures(given["family"], given.place("family").line, given.file)
    present = names.people.find_all(given["with"], given.file, "with")
    goals = names.paths.find_all(given["goals"], given.file, "goals")
    picks = tuple(pick for one in given["picks"] if (pick := _pick(one, names)))
    promises = tuple(promise for one in given["agreed"] if (promise := _promise(one, given["date"], names)))
    links = _links(written, files)
    if given.file.faults:
        return None
    if len(picks) > MOST_PICKS:
        what = f"{len(picks)} pieces are more than eight minutes and two printed sides hold"
        given.file.hint(given.place("picks"), what, "Pick the two or three that say most.", field="picks")
    return Conference(
        day=given["date"],
        present=present,
        picks=picks,
        goals=goals,
        ask=given["ask"],
        promises=promises,
        family=given["family"],
        body=written.body,
        links=links,
        audience=audience,
        location=given.where("date"),
    )


def _check_name(written: Written, given: Given) -> None:
    day = given["date"]
    if day and written.stem != day.isoformat():
        what = "the day of a conference is the name of its file, without the ending"
        mend = f"Rename the file to {day.isoformat()}.md, or mend the day."
        given.file.fault(given.place("date"), what, mend, field="date")


def _pick(one: Given, names: Names) -> Pick | None:
    entry = names.entries.find(one["entry"], one.file, "picks.entry") if one["entry"] else None
    return Pick(entry, one["because"]) if entry else None


def _promise(one: Given, day: date | None, names: Names) -> Promise | None:
    """Make an agreement; what is to be done cannot be due before it was agreed."""
    who = names.people.find(one["who"], one.file, "agreed.who") if one["who"] else None
    for field in ("by", "done"):
        if day and one[field] and one[field] < day:
            what = f"this is before the day of the conference, {day}"
            one.file.fault(one.place(field), what, field=f"agreed.{field}")
    return Promise(one["what"], who, one["by"], one["done"]) if who else None


def _links(written: Written, files: NamedFiles) -> tuple[BodyLink, ...]:
    """Follow the links to entries; a conference shows the pictures of its picks and has none of its own."""
    for link in written.links:
        if link.kind == "picture":
            if leads_elsewhere(link.target.strip()):
                say_remote(link, files.file)
            else:
                mend = "Put it into an entry, and pick that entry."
                files.file.fault(link, "a conference has no pictures of its own", mend)
    return files.follow(link for link in written.links if link.kind != "picture")
