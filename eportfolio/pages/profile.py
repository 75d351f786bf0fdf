"""Profile page: how do I learn, what drives me, and is it still true?"""

from dataclasses import dataclass
from datetime import date

from eportfolio.assessment.attainment import Proficiency
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.model.profile import (
    DRIVERS,
    GRID_COLUMNS,
    GridRow,
    Habit,
    HistoryItem,
    Language,
    Profile,
    Support,
    TestResult,
)
from eportfolio.pages import urls
from eportfolio.pages.academic import Academic, academic
from eportfolio.pages.entry_pictures import Picture
from eportfolio.pages.frame import Frame, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import Mark
from eportfolio.pages.page import Page
from eportfolio.pages.prose import Prose
from eportfolio.pages.showcase import avatar
from eportfolio.pages.standing import StandingLink, standing_link
from eportfolio.pages.words import based_on

GRID_WORDS = {
    "access": phrase("Taking it in"),
    "engage": phrase("Getting going"),
    "express": phrase("Showing it"),
    "strengths": phrase("what I am good at"),
    "challenges": phrase("what is hard"),
    "prefer": phrase("what I like best"),
    "need": phrase("what I need"),
    "tools": phrase("tools that help"),
    "strategies": phrase("what I do"),
}
DRIVER_WORDS = {
    "interests": phrase("What I like"),
    "talents": phrase("What I am good at"),
    "hopes": phrase("What I hope for"),
    "careers": phrase("What I could become"),
    "people": phrase("Who I look up to"),
    "hooks": phrase("What pulls me in"),
    "stoppers": phrase("What stops me"),
}


@dataclass(frozen=True, slots=True)
class WordList:
    title: Phrase
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GridPart:
    """One row of the access, engage, express grid."""

    title: Phrase
    lists: tuple[WordList, ...]


@dataclass(frozen=True, slots=True)
class HabitRow:
    """A habit as the learner sees it, beside what the evidence shows of it."""

    standard: StandingLink
    """Its mark is the one on the map; None where this audience may not know it."""

    mark: Mark
    based_on: Phrase | None
    """What the level on the map rests on; None where there is none yet."""

    why: str
    date: date
    asks_again: bool
    """Older than the settings allow: is it still true?"""


@dataclass(frozen=True, slots=True)
class LanguageRow:
    name: str
    use: Phrase


@dataclass(frozen=True, slots=True)
class ProfilePage:
    frame: Frame
    title: Phrase
    about: Prose | None
    avatar: Picture | None
    facts: tuple[str, ...]
    updated: date | None
    asks_again: bool
    """Older than the settings allow: is it still true?"""

    written_with: tuple[Phrase | str, ...]
    drivers: tuple[WordList, ...]
    grid: tuple[GridPart, ...]
    languages: tuple[LanguageRow, ...]
    history: tuple[HistoryItem, ...]
    supports: tuple[Support, ...]
    barriers: tuple[str, ...]
    plan_on_file: bool | None
    academic: Academic | None
    """None where no level may be known, or nothing is started."""

    tests: tuple[TestResult, ...]
    habits: tuple[HabitRow, ...]


LANGUAGE_USE = {
    "home": phrase("at home"),
    "school": phrase("at school"),
    "learning": phrase("still learning it"),
}


def has_profile(look: Lookup) -> bool:
    """Whether a page would say more than the showcase, which has the first sentences already."""
    own = look.shared.profile
    if own is None:
        return False
    listed = [
        getattr(own, field) for field in (*DRIVERS, "grid", "languages", "history", "supports", "barriers")
    ]
    return any(listed) or bool(own.tests or own.habits) or own.plan_on_file is not None


def profile_page(look: Lookup, frame: Frame, own: Profile) -> Page:
    page = ProfilePage(
        frame=titled(frame, urls.PROFILE, phrase("Profile")),
        title=phrase("How I learn"),
        about=Prose(own.about) if own.about else None,
        avatar=avatar(look),
        facts=tuple(one for one in (own.pronouns, own.class_) if one),
        updated=own.updated,
        asks_again=is_old(look, own.updated),
        written_with=tuple(look.name(person) for person in own.written_with),
        drivers=tuple(
            WordList(DRIVER_WORDS[field], getattr(own, field)) for field in DRIVERS if getattr(own, field)
        ),
        grid=tuple(part for row in own.grid if (part := grid_part(row)).lists),
        languages=tuple(language_row(one) for one in own.languages),
        history=own.history,
        supports=own.supports,
        barriers=own.barriers,
        plan_on_file=own.plan_on_file,
        academic=academic(look, frame),
        tests=own.tests,
        habits=habits(look, own),
    )
    return Page(urls.PROFILE, "pages/profile.html", page)


def is_old(look: Lookup, day: date | None) -> bool:
    """Say whether something was written down longer ago than the settings allow."""
    return day is not None and (look.shared.today - day).days > look.shared.settings.profile_days


def grid_part(row: GridRow) -> GridPart:
    lists = tuple(
        WordList(GRID_WORDS[column], getattr(row, column)) for column in GRID_COLUMNS if getattr(row, column)
    )
    return GridPart(GRID_WORDS[row.name], lists)


def language_row(language: Language) -> LanguageRow:
    return LanguageRow(language.name, LANGUAGE_USE[language.use])


def habits(look: Lookup, own: Profile) -> tuple[HabitRow, ...]:
    found = (habit_row(look, habit) for habit in own.habits)
    return tuple(row for row in found if row)


def habit_row(look: Lookup, habit: Habit) -> HabitRow | None:
    """Set a habit beside its level on the map; None where this audience does not see its standard."""
    link = standing_link(look, habit.standard)
    if link is None:
        return None
    known = look.proficiency.get(habit.standard)
    return HabitRow(
        standard=link,
        mark=look.mark(habit.standard, habit.level),
        based_on=rests_on(known) if known and known.level is not None else None,
        why=habit.why,
        date=habit.date,
        asks_again=is_old(look, habit.date),
    )


def rests_on(known: Proficiency) -> Phrase:
    """Say what a level on the map rests on."""
    if known.by == "judgement":
        return phrase("by a teacher's judgement")
    return based_on(known.pieces)
