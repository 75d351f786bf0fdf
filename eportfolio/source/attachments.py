"""Attachments: the files of one entry, those named in its fields and those that its text uses.

A picture without a description is a fault: somebody who cannot see it would be left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from eportfolio.model.entry import Attachment, BodyLink
from eportfolio.source.files.media import FILM, PICTURES, SOUND, ending_of
from eportfolio.source.files.named_files import NamedFiles
from eportfolio.source.tables.fields import Given
from eportfolio.source.yaml.author_file import AuthorFile


def listed_files(given: Iterable[Given], files: NamedFiles) -> tuple[Attachment, ...]:
    """Find the files that an entry's fields name, each once."""
    listed: dict[str, Attachment] = {}
    for one in given:
        if not one["file"]:
            continue
        path = files.find(one["file"].text.strip(), one["file"], "files.file")
        if path and files.is_page(path):
            # Handed on as a file it would show all that is written in it, whoever it is for.
            what = "this is a page of its own, and no file to hand on"
            mend = f"Lead to it from the text: [its title]({one['file'].text.strip()})"
            files.file.fault(one["file"], what, mend, field="files.file")
        elif path in listed:
            files.file.fault(
                one["file"], "this file stands in the list twice", "Delete one.", field="files.file"
            )
        elif path:
            alt, where = one["alt"], one.where("file")
            listed[path] = Attachment(
                path, alt, one["decorative"], one["credit"], one["transcript"], one["people"], False, where
            )
    return tuple(listed.values())


def all_files(
    listed: Sequence[Attachment], links: Iterable[BodyLink], files: NamedFiles
) -> tuple[Attachment, ...]:
    """Put together the files of the fields and those that the text uses, and check that each is described.

    Args:
        listed: the files of the fields.
        links: where the text leads.
        files: knows which of these are pages; its file is told what lacks a description.

    Returns:
        The files of the fields in their order, then those that only the text names.
    """
    found = {one.file: one for one in listed}
    for link in links:
        if link.file and not files.is_page(link.file):
            before = found.get(link.file)
            if before is None:
                found[link.file] = Attachment(link.file, link.alt, False, "", "", "", True, link.location)
            else:
                found[link.file] = replace(before, in_text=True, alt=before.alt or link.alt)
            if link.is_picture and not link.alt:
                _check_shown(link, before, files.file)
    for one in found.values():
        _check_described(one, files.file)
    return tuple(found.values())


def _check_shown(link: BodyLink, listed: Attachment | None, file: AuthorFile) -> None:
    """Check a picture that the text shows without words of its own."""
    if listed is None or not (listed.alt or listed.decorative):
        what = "this picture has no description for those who cannot see it"
        file.fault(
            link.location, what, f"Say what it shows: ![what it shows]({link.target})", field="files.alt"
        )


def _check_described(one: Attachment, file: AuthorFile) -> None:
    ending = ending_of(one.file)
    if ending in PICTURES:
        if not (one.alt or one.decorative or one.in_text):
            what = "this picture has no description for those who cannot see it"
            file.fault(
                one.location, what, "Add  alt: what it shows  (or decorative: yes).", field="files.alt"
            )
    elif ending in SOUND | FILM and not one.transcript:
        what = "this sound or film has no transcript for those who cannot hear it"
        name = one.file.rpartition("/")[2]
        mend = f"Under files write {{file: {name}, transcript: what is said and heard}}."
        file.fault(one.location, what, mend, field="files.transcript")
