"""Learning path pages: where am I going, who decided, how will we know, and what changed on the way?"""

from dataclasses import dataclass
from datetime import date

from eportfolio.model.learning_path import DECIDERS, HORIZONS, Change, LearningPath
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Page
from eportfolio.pages.path_aims import GoalRow, MarkerRow, entry_link, goals, markers
from eportfolio.pages.path_choices import Declined, declined, what_changed
from eportfolio.pages.path_words import agreed, facts, heading, progress_words, proposal, voice
from eportfolio.pages.stepping_stones import Stone, Stream, stones, stream
from eportfolio.pages.words import DECIDER, DECISION, spelled


@dataclass(frozen=True, slots=True)
class DecisionRow:
    what: Phrase
    by: str
    """teacher, choice, together or student."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    date: date
    what: Phrase | str
    why: str
    by: Phrase | str


@dataclass(frozen=True, slots=True)
class PathPage:
    frame: Frame
    title: str
    why: str
    facts: tuple[Phrase, ...]
    goals: tuple[GoalRow, ...]
    proposal: Phrase | None
    heading: Phrase
    stream: Stream | None
    stones: tuple[Stone, ...]
    declined: tuple[Declined, ...]
    markers: tuple[MarkerRow, ...]
    progress: tuple[Phrase, ...]
    deciders: tuple[tuple[str, Phrase | str], ...]
    """(teacher, choice, together or student; what that is called here)."""
    decisions: tuple[DecisionRow, ...]
    voice: tuple[Phrase, ...]
    agreed: Phrase | None
    show: str
    show_to: str
    show_by: date | None
    show_entry: Link | None
    changes: tuple[ChangeRow, ...]
    home: str
    parent: Link | None
    children: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PathRow:
    title: str
    url: str
    why: str
    facts: tuple[Phrase, ...]
    goals: tuple[GoalRow, ...]
    markers: Phrase


@dataclass(frozen=True, slots=True)
class PathsPage:
    frame: Frame
    lede: Phrase
    rows: tuple[PathRow, ...]


def path_pages(look: Lookup, frame: Frame) -> tuple[Page, ...]:
    """Make the list of the paths, longest horizon first, and one page for each."""
    longest_first = sorted(look.shared.paths, key=lambda one: -HORIZONS.index(one.horizon))
    paths = sorted(longest_first, key=lambda one: one.state in ("reached", "dropped"))
    under_way = sum(one.is_under_way for one in paths)
    some = counted(
        "{word} path is under way.", "{word} paths are under way.", under_way, word=spelled(under_way)
    )
    lede = some if under_way else phrase("No paths are under way.")
    page = PathsPage(
        frame=titled(frame, urls.PATHS, phrase("Learning paths"), lede),
        lede=lede,
        rows=tuple(path_row(look, path) for path in paths),
    )
    return (
        Page(urls.PATHS, "pages/paths.html", page),
        *(Page(urls.path_url(path.id), "pages/path.html", path_page(look, frame, path)) for path in paths),
    )


def deciders(look: Lookup) -> tuple[tuple[str, Phrase | str], ...]:
    """Name those who can decide; the learner by name."""
    learner = look.name(look.shared.settings.learner)
    return tuple((by, DECIDER.get(by, learner)) for by in DECIDERS)


def path_row(look: Lookup, path: LearningPath) -> PathRow:
    met = sum(marker.met is not None for marker in path.markers)
    return PathRow(
        title=path.title,
        url=urls.path_url(path.id),
        why=path.why,
        facts=facts(path),
        goals=goals(look, path),
        markers=counted("{met} of {n} marker met", "{met} of {n} markers met", len(path.markers), met=met),
    )


def path_page(look: Lookup, frame: Frame, path: LearningPath) -> PathPage:
    progress = next((one for one in look.shared.progress if one.path == path.id), None)
    row = stones(look, path)
    show = path.demonstration
    return PathPage(
        frame=titled(frame, urls.path_url(path.id), path.title, path.why or path.title, urls.PATHS),
        title=path.title,
        why=path.why,
        facts=facts(path),
        goals=goals(look, path),
        proposal=proposal(path),
        heading=heading(path),
        stream=stream(row) if len(row) > 1 else None,
        stones=row,
        declined=declined(look, path),
        markers=markers(look, path),
        progress=progress_words(path, progress),
        deciders=deciders(look),
        decisions=tuple(DecisionRow(DECISION[what], by) for what, by in path.decisions),
        voice=voice(look, path, progress),
        agreed=agreed(look, path),
        show=show.show if show else "",
        show_to=show.to if show else "",
        show_by=show.by if show else None,
        show_entry=entry_link(look, show.entry) if show else None,
        changes=tuple(
            ChangeRow(one.date, what_changed(one), one.why, look.name(one.by)) for one in newest_first(path)
        ),
        home=path.home,
        parent=next((path_link(one) for one in look.shared.paths if one.id == path.parent), None),
        children=tuple(path_link(one) for one in look.shared.paths if one.parent == path.id),
    )


def newest_first(path: LearningPath) -> list[Change]:
    """Order the history for reading; of one day, what was added last comes first."""
    return sorted(path.changes, key=lambda one: one.date)[::-1]


def path_link(path: LearningPath) -> Link:
    return Link(path.title, urls.path_url(path.id))
