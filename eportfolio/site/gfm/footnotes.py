"""Footnotes: numbered in the order in which they are first mentioned, each with a way back.

A note that nothing mentions is left out, as GitHub does; a note may mention others, itself too.
"""

from collections import Counter
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
    marks = _Marks()
    marks.number(root)
    for name in marks.names:
        # Grows on the way: what a note mentions first comes after it.
        marks.number(notes[name])
    for note in notes.values():
        # A line right under a note belongs to it, though its author may not have meant that; if it
        # mentions the note, nothing is lost.
        marks.number(note)
    for note in list(listing):
        listing.remove(note)
    for number, name in enumerate(marks.names, start=1):
        _add_ways_back(notes[name], number, marks.times[name])
        listing.append(notes[name])
    if len(listing):
        root.append(section)


class _Marks:
    """The notes mentioned so far, in the order of their numbers, and how often each was."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.times: Counter[str] = Counter()
        self._numbers: dict[str, int] = {}

    def number(self, element: Element) -> None:
        """Number the marks within an element that have no number yet."""
        for mark in element.iter("a"):
            name = mark.attrib.pop(_NOTE, None)
            if name is None:
                continue
            if name not in self._numbers:
                self.names.append(name)
                self._numbers[name] = len(self.names)
            self.times[name] += 1
            number = self._numbers[name]
            mark.text = str(number)
            mark.set("href", f"#fn-{number}")
            mark.set("id", _mark_id(number, self.times[name]))


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
