"""Entry pictures: which pictures and files of an entry are shown where, and at what address."""

from collections.abc import Iterable
from dataclasses import dataclass

from eportfolio.model.entry import Attachment, Entry
from eportfolio.pages import urls
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Copy
from eportfolio.pages.prose import PictureLink, Prose
from eportfolio.pages.quiz import quizzes_in


@dataclass(frozen=True, slots=True)
class Picture:
    url: str
    """From the site's root."""

    width: int
    height: int
    alt: str
    credit: str = ""


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file that a reader can open or save, with what it is in words."""

    name: str
    url: str
    about: str
    transcript: str


def picture(look: Lookup, attachment: Attachment) -> Picture | None:
    """Give an attachment as a picture; None when it is none."""
    size = look.sizes.get(attachment.file)
    if size is None:
        return None
    alt = "" if attachment.decorative else attachment.alt
    return Picture(urls.file_url(attachment.file), size.width, size.height, alt, attachment.credit)


def cover(look: Lookup, entry: Entry) -> Picture | None:
    """Give the picture that stands for an entry in lists: its cover, else its first picture."""
    wanted = [one for one in entry.attachments if one.file == entry.cover] or list(entry.attachments)
    return next(filter(None, (picture(look, one) for one in wanted)), None)


def lead(look: Lookup, entry: Entry) -> Attachment | None:
    """Give the attachment at the head of the page: the first picture that the text does not show itself."""
    pictures = [one for one in entry.attachments if one.file in look.sizes and not one.in_text]
    return next((one for one in pictures if one.file == entry.cover), pictures[0] if pictures else None)


def gallery(look: Lookup, entry: Entry) -> tuple[Picture, ...]:
    """Give the pictures that neither the head of the page nor the text shows."""
    first = lead(look, entry)
    rest = [one for one in entry.attachments if not one.in_text and one is not first]
    return tuple(filter(None, (picture(look, one) for one in rest)))


def downloads(look: Lookup, entry: Entry) -> tuple[FileLink, ...]:
    """List the files of an entry that are no pictures."""
    files = [one for one in entry.attachments if one.file not in look.sizes]
    return tuple(
        FileLink(one.file.rpartition("/")[2], urls.file_url(one.file), one.alt, one.transcript)
        for one in files
    )


def copies(entries: Iterable[Entry]) -> tuple[Copy, ...]:
    """List every file of these entries that the site needs, each once."""
    files = dict.fromkeys(one.file for entry in entries for one in entry.attachments)
    return tuple(Copy(file, urls.file_url(file)) for file in files)


def prose(look: Lookup, entry: Entry, page_url: str, heading_level: int = 2) -> Prose:
    """Give the text of an entry with every link of its own resolved for this page and this audience."""
    attached = {one.file for one in entry.attachments}
    links, pictures = {}, {}
    for link in entry.links:
        size = look.sizes.get(link.file) if link.is_picture else None
        if size is not None:
            address = urls.relative(page_url, urls.file_url(link.file))
            pictures[link.target] = PictureLink(address, size.width, size.height)
        elif link.file:
            address = urls.file_url(link.file) if link.file in attached else entry_address(look, link.file)
            links[link.target] = address and urls.relative(page_url, address)
    quizzes = quizzes_in(look, entry.file)
    return Prose(entry.body, tuple(links.items()), tuple(pictures.items()), heading_level, quizzes)


def entry_address(look: Lookup, file: str) -> str:
    """Give the address of the entry in a file; "" where there is none that this audience may open."""
    entry = look.entry_in.get(file)
    return urls.entry_url(entry.id) if entry else ""
