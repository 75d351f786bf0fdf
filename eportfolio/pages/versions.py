"""Versions: when a piece of work was made again, how soon after the feedback, and what is different."""

from dataclasses import dataclass, replace
from datetime import date

from eportfolio.model.entry import Entry
from eportfolio.model.phrase import Phrase, counted
from eportfolio.pages.changed_text import Passage, changed_text, passage
from eportfolio.pages.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Changed:
    """What one version has different from an earlier one."""

    earlier: int
    """Number of that version; mostly the one before."""

    passages: tuple[Passage, ...]
    """Of the title, if it is another, and of the text."""


@dataclass(frozen=True, slots=True)
class Version:
    number: int
    on: date
    after: Phrase | None
    changed: Changed | None = None
    """None where older texts are not known or not for this audience, or say the same."""


def versions(look: Lookup, entry: Entry) -> tuple[Version, ...]:
    """List the versions, newest first, as far as feedback, entry and repository date them; one is no list."""
    if entry.version == 1:
        return ()
    dated = {1: Version(1, entry.done_on, None)}
    for feedback in reversed(look.feedback_of.get(entry.id, ())):
        cycle, number = look.cycle_of.get(feedback.id), feedback.version + 1
        if cycle and cycle.revised and number <= entry.version:
            dated[number] = Version(number, cycle.revised, used_after(cycle.uptake))
    if entry.revised and entry.version not in dated:
        dated[entry.version] = Version(entry.version, entry.revised, None)
    for number, earlier in look.history_of.get(entry.id, {}).items():
        dated.setdefault(number, Version(number, earlier.saved_on, None))
    newest_first = (dated[number] for number in sorted(dated, reverse=True))
    return tuple(replace(one, changed=changed(look, entry, one.number)) for one in newest_first)


def used_after(days: int | None) -> Phrase | None:
    if days is None:
        return None
    return counted("{n} school day after the feedback", "{n} school days after the feedback", days)


def changed(look: Lookup, entry: Entry, number: int) -> Changed | None:
    """Compare a version with the nearest one before it whose text is known."""
    known = look.history_of.get(entry.id, {})
    before = max((one for one in known if one < number), default=None)
    is_newest = number == entry.version
    if before is None or not (is_newest or number in known):
        return None
    old = known[before]
    title, body = (entry.title, entry.body) if is_newest else (known[number].title, known[number].body)
    titles = (passage(old.title, title),) if old.title != title else ()
    found = (*titles, *changed_text(old.body, body))
    return Changed(before, found) if found else None
