"""Withheld: the words that one audience must not find anywhere, remembered for the last look at the bytes."""

from collections.abc import Iterable, Iterator

from eportfolio.model.entry import Entry
from eportfolio.model.learning_path import LearningPath
from eportfolio.model.portfolio import Portfolio
from eportfolio.model.profile import DRIVERS, GRID_COLUMNS, Profile
from eportfolio.privacy.profile import share_profile
from eportfolio.privacy.shared import Withheld
from eportfolio.privacy.view import View


def withheld(portfolio: Portfolio, view: View) -> tuple[Withheld, ...]:
    """List the titles and sentences of what is left out, by the file they stand in."""
    return tuple(one for one in all_withheld(portfolio, view) if one.texts)


def all_withheld(portfolio: Portfolio, view: View) -> Iterator[Withheld]:
    audience = view.audience
    yield from (Withheld(one.file, said(entry_words(one, view))) for one in portfolio.entries)
    for feedback in portfolio.feedback:
        if feedback.entry not in view.entries or not audience.may_see(feedback.audience):
            words = (feedback.saw, feedback.glow, feedback.grow, *feedback.next, feedback.reply)
            yield Withheld(feedback.location.file, said(words))
    for judgement in portfolio.judgements:
        if not audience.may_see(judgement.audience):
            yield Withheld(judgement.location.file, said([judgement.why]))
    for path in portfolio.paths:
        if path.id not in view.paths:
            yield Withheld(path.location.file, said(path_words(path)))
    if portfolio.profile:
        yield Withheld(portfolio.profile.location.file, profile_words(portfolio.profile, view))
    for person in portfolio.people:
        if person.id in view.names:
            yield Withheld(person.location.file, said([person.name, person.title]))


def said(words: Iterable[str]) -> tuple[str, ...]:
    """Leave the words that say something, each once."""
    return tuple(dict.fromkeys(one for one in words if one))


def entry_words(entry: Entry, view: View) -> Iterator[str]:
    """Give the whole of an entry that is left out, and the parts left out of any other."""
    is_shown = entry.id in view.entries
    if not is_shown:
        yield from (entry.title, entry.body)
        yield from (words for one in entry.attachments for words in (one.alt, one.transcript))
    if not (is_shown and view.may("levels")):
        yield entry.question
    if not (is_shown and view.may("self")):
        yield from (words for one in entry.self_ratings for words in (one.because, one.next))


def path_words(path: LearningPath) -> Iterator[str]:
    yield from (path.title, path.why, path.home)
    yield from (step.do for step in path.steps)
    yield from (marker.see for marker in path.markers)
    yield from (words for change in path.changes for words in (change.what, change.why))


def profile_words(profile: Profile, view: View) -> tuple[str, ...]:
    """Give the words of a profile that do not stand in what is left of it."""
    shown = share_profile(profile, view)
    seen = frozenset(words_of(shown)) if shown else frozenset()
    return said(words for words in words_of(profile) if words not in seen)


def words_of(profile: Profile) -> Iterator[str]:
    yield from (profile.about, profile.pronouns, profile.grade, profile.class_, *profile.barriers)
    yield from (words for driver in DRIVERS for words in getattr(profile, driver))
    yield from (words for row in profile.grid for column in GRID_COLUMNS for words in getattr(row, column))
    yield from (one.name for one in profile.languages)
    yield from (words for one in profile.history for words in (one.when, one.what))
    yield from (words for one in profile.supports for words in (one.need, one.helps))
    yield from (words for one in profile.tests for words in (one.name, one.result))
    yield from (one.why for one in profile.habits)
