"""Footnotes: numbered in the order in which they are first mentioned, each with a way back.

A note that nothing mentions is left out, as GitHub does; a note may mention others, itself too.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

_NOTE = "data-note"


def number_footnotes(root: Element) -> None:
    """Number the marks in the text, and order the notes at the end by them."""
    section = root[-1] if len(root) and root[-1].get("class") == "footnotes" else None
    if section is None:
        return
    listing = section[0]
    notes = {note.get(_NOTE, ""): note for note in listing}
    root.remove(section)
    mentions: dict[str, int] = {}
    _number_marks(root, mentions)
    for note in list(listing):
        listing.remove(note)
    # A note is read once it has a number; what it mentions first comes after it.
    for name in _growing(mentions):
        note = notes[name]
        _number_marks(note, mentions)
        listing.append(note)
    for number, (name, times) in enumerate(mentions.items(), start=1):
        _add_ways_back(notes[name], number, times)
    if len(listing):
        root.append(section)


def _growing(mentions: dict[str, int]) -> Iterator[str]:
    """Give the names in order, also those that are added meanwhile."""
    place = 0
    while place < len(mentions):
        yield list(mentions)[place]
        place += 1


def _number_marks(element: Element, mentions: dict[str, int]) -> None:
    for mark in element.iter("a"):
        name = mark.attrib.pop(_NOTE, None)
        if name is None:
            continue
        mentions[name] = times = mentions.get(name, 0) + 1
        number = list(mentions).index(name) + 1
        mark.text = str(number)
        mark.set("href", f"#fn-{number}")
        mark.set("id", _mark_id(number, times))


def _mark_id(number: int, times: int) -> str:
    return f"fnref-{number}" if times == 1 else f"fnref-{number}-{times}"


def _add_ways_back(note: Element, number: int, times: int) -> None:
    """Put an arrow for each mention after the note's last words."""
    del note.attrib[_NOTE]
    note.set("id", f"fn-{number}")
    last = note[-1] if len(note) and note[-1].tag == "p" else SubElement(note, "p")
    for time in range(1, times + 1):
        if len(last):
            last[-1].tail = (last[-1].tail or "") + " "
        else:
            last.text = (last.text or "") + " "
        back = SubElement(last, "a", {"href": f"#{_mark_id(number, time)}", "class": "footnote-backref"})
        back.text = "↩"
