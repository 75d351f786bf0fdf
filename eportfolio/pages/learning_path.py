"""Learning path pages: where am I going, who decided, how will we know, and what changed on the way?"""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from eportfolio.assessment.judged import PathProgress
from eportfolio.model.learning_path import DECIDERS, Change, LearningPath, PathStep
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame, Link, titled
from eportfolio.pages.lookup import Lookup, shortened
from eportfolio.pages.page import Page
from eportfolio.pages.standard import StandingLink
from eportfolio.pages.words import DECISION, HORIZON, PACE, PATH_STATE, spelled

# The picture of a path: stones along a stream, as far apart as their words need.
STONE_GAP, FIRST_STONE, HIGH, LOW = 143, 70, 84, 152


@dataclass(frozen=True, slots=True)
class Stone:
    """One step of the path, in the picture and in the list."""

    number: int
    do: str
    label: str
    """Shortened for the picture."""

    x: int
    y: int
    label_y: int
    state: str
    """did, on (where I am) or todo."""

    done: date | None
    by: Phrase | str | None
    origin: str
    place: str
    needs: str
    standard: StandingLink | None


@dataclass(frozen=True, slots=True)
class Stream:
    """The picture of the path."""

    width: int
    water: str
    gone: str
    """The part behind the learner, as an SVG path; "" where nothing is done."""


@dataclass(frozen=True, slots=True)
class MarkerRow:
    see: str
    met: date | None
    is_met: bool
    by: str
    entry: Link | None
    standard: StandingLink | None


@dataclass(frozen=True, slots=True)
class DecisionRow:
    what: Phrase
    by: str
    """teacher, choice, together or student."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    date: date
    what: str
    why: str
    by: Phrase | str


@dataclass(frozen=True, slots=True)
class GoalRow:
    standard: StandingLink
    target: str
    """Name of the level wanted."""


@dataclass(frozen=True, slots=True)
class PathPage:
    frame: Frame
    title: str
    why: str
    facts: tuple[Phrase, ...]
    learner: str
    goals: tuple[GoalRow, ...]
    heading: Phrase
    stream: Stream | None
    stones: tuple[Stone, ...]
    markers: tuple[MarkerRow, ...]
    progress: tuple[Phrase, ...]
    deciders: tuple[str, ...]
    decisions: tuple[DecisionRow, ...]
    voice: Phrase | None
    agreed: Phrase | None
    show: str
    show_to: str
    show_by: date | None
    show_entry: Link | None
    changes: tuple[ChangeRow, ...]
    home: str
    driver: str
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
    order = {"long": 0, "middle": 1, "short": 2}
    paths = sorted(
        look.shared.paths, key=lambda one: (one.state in ("reached", "dropped"), order[one.horizon])
    )
    under_way = sum(one.state in ("agreed", "active") for one in paths)
    lede = counted(
        "{word} path is under way.", "{word} paths are under way.", under_way, word=spelled(under_way)
    )
    page = PathsPage(
        frame=titled(frame, urls.PATHS, phrase("Learning paths"), lede),
        lede=lede,
        rows=tuple(path_row(look, path) for path in paths),
    )
    return (
        Page(urls.PATHS, "pages/paths.html", page),
        *(Page(urls.path_url(path.id), "pages/path.html", path_page(look, frame, path)) for path in paths),
    )


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
    stones = tuple(stone(look, path, index) for index in range(len(path.steps)))
    show = path.demonstration
    return PathPage(
        frame=titled(frame, urls.path_url(path.id), path.title, path.why or path.title, urls.PATHS),
        title=path.title,
        why=path.why,
        facts=facts(path),
        learner=look.learner.name,
        goals=goals(look, path),
        heading=heading(path),
        stream=stream(stones) if len(stones) > 1 else None,
        stones=stones,
        markers=markers(look, path),
        progress=progress_words(path, progress),
        deciders=DECIDERS,
        decisions=tuple(DecisionRow(DECISION[what], by) for what, by in path.decisions),
        voice=voice(path, progress),
        agreed=agreed(look, path),
        show=show.show if show else "",
        show_to=show.to if show else "",
        show_by=show.by if show else None,
        show_entry=entry_link(look, show.entry) if show else None,
        changes=tuple(
            ChangeRow(one.date, one.what, one.why, look.name(one.by))
            for one in sorted(path.changes, key=newest_first)
        ),
        home=path.home,
        driver=path.driver,
        parent=next((path_link(one) for one in look.shared.paths if one.id == path.parent), None),
        children=tuple(path_link(one) for one in look.shared.paths if one.parent == path.id),
    )


def newest_first(change: Change) -> int:
    return -change.date.toordinal()


def path_link(path: LearningPath) -> Link:
    return Link(path.title, urls.path_url(path.id))


def entry_link(look: Lookup, entry: str) -> Link | None:
    """Link to an entry; None where there is none, or this audience may not open it."""
    return Link(look.entries[entry].title, urls.entry_url(entry)) if entry in look.entries else None


def standing(look: Lookup, ref: str) -> StandingLink | None:
    if ref not in look.standards:
        return None
    return StandingLink(look.standard_title(ref, 80), urls.standard_url(ref), look.level_mark(ref))


def facts(path: LearningPath) -> tuple[Phrase, ...]:
    due = phrase("until {day}", day=path.due) if path.due else phrase("no fixed end")
    return HORIZON[path.horizon], phrase("since {day}", day=path.start), due, PATH_STATE[path.state]


def goals(look: Lookup, path: LearningPath) -> tuple[GoalRow, ...]:
    rows = []
    for goal in path.goals:
        link = standing(look, goal.standard)
        if link:
            rows.append(GoalRow(link, look.scale(goal.standard).at(goal.target).name))
    return tuple(rows)


def heading(path: LearningPath) -> Phrase:
    """Say how many steps there are and how many lie behind."""
    done = sum(step.done is not None for step in path.steps)
    count = len(path.steps)
    steps = counted("{word} stepping stone", "{word} stepping stones", count, word=spelled(count))
    if not path.steps:
        return phrase("The steps are still to be chosen")
    if not done:
        return steps
    return phrase("{steps}, {done} behind me", steps=steps, done=done)


def stone(look: Lookup, path: LearningPath, index: int) -> Stone:
    step = path.steps[index]
    here = next((one for one, each in enumerate(path.steps) if each.done is None), None)
    y = HIGH if index % 2 == 0 else LOW
    return Stone(
        number=index + 1,
        do=step.do,
        label=shortened(step.do, 24),
        x=FIRST_STONE + index * STONE_GAP,
        y=y,
        label_y=46 if y == HIGH else 204,
        state="did" if step.done else "on" if index == here else "todo",
        done=step.done,
        by=look.name(step.by) if step.by else None,
        origin=origin(look, step),
        place=step.place,
        needs=step.needs,
        standard=standing(look, step.standard) if step.standard else None,
    )


def origin(look: Lookup, step: PathStep) -> str:
    """Give the words a step came from; a bare file name of the portfolio says nothing to a reader."""
    return "" if "/" in step.origin else step.origin


def stream(stones: tuple[Stone, ...]) -> Stream:
    """Draw the water past all stones, and the part behind the learner."""
    first, last = stones[0], stones[-1]
    source = f"M14 118C30 94 50 {first.y} {first.x} {first.y}"
    bends = [bend(left, right) for left, right in pairwise(stones)]
    mouth = f"C{last.x + 32} {last.y} {last.x + 52} {last.y + 8} {last.x + 68} {last.y + 26}"
    here = next((index for index, one in enumerate(stones) if one.state != "did"), len(stones) - 1)
    gone = source + "".join(bends[:here]) if stones[0].state == "did" else ""
    return Stream(last.x + 72, source + "".join(bends) + mouth, gone)


def bend(left: Stone, right: Stone) -> str:
    """Draw the water from one stone to the next."""
    return f"C{left.x + 64} {left.y} {right.x - 64} {right.y} {right.x} {right.y}"


def markers(look: Lookup, path: LearningPath) -> tuple[MarkerRow, ...]:
    return tuple(
        MarkerRow(
            see=one.see,
            met=one.met,
            is_met=one.met is not None,
            by=one.by,
            entry=entry_link(look, one.entry),
            standard=standing(look, one.standard) if one.standard else None,
        )
        for one in path.markers
    )


def progress_words(path: LearningPath, progress: PathProgress | None) -> tuple[Phrase, ...]:
    """Say how many markers are met, and the pace in words without alarm."""
    if progress is None:
        return ()
    met = counted("{met} of {n} marker met.", "{met} of {n} markers met.", progress.markers, met=progress.met)
    if path.due is None:
        return met, phrase("There is no due date, so there is no pace to be behind.")
    return (met, PACE[progress.pace]) if progress.pace else (met,)


def voice(path: LearningPath, progress: PathProgress | None) -> Phrase | None:
    if progress is None or not path.decisions:
        return None
    mine = sum(by in ("student", "together") for _, by in path.decisions)
    if not progress.co_created:
        return phrase("None of this was decided by the learner or together yet.")
    return counted(
        "{mine} of {n} was decided by me or together.",
        "{mine} of {n} were decided by me or together.",
        len(path.decisions),
        mine=mine,
    )


def agreed(look: Lookup, path: LearningPath) -> Phrase | None:
    if not path.agreed:
        return None
    who = tuple(look.name(one.who) for one in path.agreed)
    return phrase("Agreed by {who} on {day}.", who=who, day=max(one.date for one in path.agreed))
