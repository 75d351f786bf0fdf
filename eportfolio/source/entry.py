"""Entry: makes an entry of what its file says, once all names are known."""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.audience import AUDIENCES, Audience
from eportfolio.model.entry import Attachment, BodyLink, Entry, SelfRating
from eportfolio.source.attachments import all_files, listed_files
from eportfolio.source.files.named_files import NamedFiles
from eportfolio.source.references import Names, say_not_of_entry
from eportfolio.source.tables.fields import Given
from eportfolio.source.written import Written
from eportfolio.source.yaml.author_file import AuthorFile

MOST_STANDARDS = 5


@dataclass(frozen=True, slots=True)
class _Found:
    """What the names in an entry stand for."""

    standards: tuple[str, ...]
    self_ratings: tuple[SelfRating, ...]
    people: tuple[str, ...]
    cover: str
    links: tuple[BodyLink, ...]
    attachments: tuple[Attachment, ...]


def make_entry(
    written: Written, given: Given, names: Names, files: NamedFiles, audience: Audience, today: date | None
) -> Entry | None:
    """Make an entry.

    Args:
        written: its file.
        given: the fields of it.
        names: every name there is.
        files: finds the files it names.
        audience: of evidence, where the entry does not say its own.
        today: the day it is, so that a day to come can be spoken of; None to say nothing about it.

    Returns:
        The entry; None when there is a fault in it, and its file knows which.
    """
    _check_dates(given, given.file, today)
    found = _find(written, given, names, files)
    return None if given.file.faults else _made(written, given, found, audience)


def _find(written: Written, given: Given, names: Names, files: NamedFiles) -> _Found:
    standards = _standards(given, names)
    self_ratings = _self_ratings(given, standards, names)
    people = names.people.find_all(given["people"], given.file, "people")
    listed = listed_files(given["files"], files)
    cover = given["cover"]
    cover_file = files.find(cover.text.strip(), cover, "cover", pictures_only=True) if cover else ""
    links = files.follow(written.links)
    return _Found(standards, self_ratings, people, cover_file, links, all_files(listed, links, files))


def _made(written: Written, given: Given, found: _Found, audience: Audience) -> Entry:
    return Entry(
        id=written.stem,
        file=given.file.name,
        title=given["title"],
        done_on=given["date"],
        standards=found.standards,
        kind=given["kind"],
        help=given["help"],
        place=given["where"],
        hours=given["hours"],
        people=found.people,
        state=given["state"],
        asked=given["asked"],
        question=given["question"],
        version=given["version"],
        revised=given["revised"],
        self_ratings=found.self_ratings,
        showcase=given["showcase"],
        audience=AUDIENCES[given["audience"]] if given["audience"] else audience,
        tags=tuple(dict.fromkeys(given["tags"])),
        cover=found.cover,
        attachments=found.attachments,
        links=found.links,
        body=written.body,
        location=given.where("title"),
    )


def _check_dates(given: Given, file: AuthorFile, today: date | None) -> None:
    done_on, revised = given["date"], given["revised"]
    if given["state"] == "ready" and not given.says("asked"):
        mend = "Add a line such as  asked: 2026-09-14  with the day you asked."
        file.fault(
            given.place("state"),
            "an entry that is ready for feedback needs the day you asked",
            mend,
            field="asked",
        )
    if done_on and revised and revised < done_on:
        file.fault(
            given.place("revised"), f"this is before the day the work was done, {done_on}", field="revised"
        )
    if done_on and today and done_on > today:
        file.hint(
            given.place("date"), "this day is still to come", "Write the day the work was done.", field="date"
        )


def _standards(given: Given, names: Names) -> tuple[str, ...]:
    file = given.file
    standards = names.standards.find_all(given["standards"], file, "standards")
    if not given["standards"]:
        what = "this entry shows no standard, so it counts on no map"
        file.hint(
            given.place("title"), what, "Name 1 to 5: standards: [name-of-a-standard]", field="standards"
        )
    elif len(given["standards"]) > MOST_STANDARDS:
        what = f"{len(given['standards'])} standards are more than one piece can show well"
        file.hint(given.place("standards"), what, "Keep the 1 to 5 that it shows best.", field="standards")
    return standards


def _self_ratings(given: Given, standards: tuple[str, ...], names: Names) -> tuple[SelfRating, ...]:
    file = given.file
    ratings: dict[str, SelfRating] = {}
    for typed, said in given["self"]:
        ref = names.standards.find(typed, file, "self")
        if ref is None:
            continue
        if ref not in standards:
            say_not_of_entry(typed, standards, file, "self")
        elif ref in ratings:
            file.fault(typed, "this standard stands here twice", "Keep one.", field="self")
        elif said["level"] is not None and names.standards.check_level(
            said["level"], ref, said.place("level"), file, "self.level"
        ):
            ratings[ref] = SelfRating(ref, said["level"], said["because"], said["next"])
    return tuple(ratings.values())
