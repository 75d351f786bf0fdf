"""Profile: how a learner learns and what drives them, in four dated, co-written dimensions."""

from dataclasses import dataclass
from datetime import date

from eportfolio.problems import Location

GRID_ROWS = ("access", "engage", "express")
GRID_COLUMNS = ("strengths", "challenges", "prefer", "need", "tools", "strategies")
DRIVERS = ("interests", "talents", "hopes", "careers", "people", "hooks", "stoppers")


@dataclass(frozen=True, slots=True)
class Avatar:
    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Language:
    name: str
    use: str
    """home, school or learning."""


@dataclass(frozen=True, slots=True)
class HistoryItem:
    when: str
    what: str


@dataclass(frozen=True, slots=True)
class Support:
    need: str
    helps: str


@dataclass(frozen=True, slots=True)
class TestResult:
    name: str
    date: date
    result: str
    scale: str


@dataclass(frozen=True, slots=True)
class Habit:
    """A habit of learning as the learner sees it, against a habits framework."""

    standard: str
    level: float
    why: str
    date: date


@dataclass(frozen=True, slots=True)
class GridRow:
    """How a learner gets at things, gets going, or shows things: one row of access, engage, express."""

    name: str
    strengths: tuple[str, ...] = ()
    challenges: tuple[str, ...] = ()
    prefer: tuple[str, ...] = ()
    need: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    strategies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    updated: date | None
    written_with: tuple[str, ...]
    """Person ids (`with` in files)."""

    about: str
    """Markdown, at most 600 characters."""

    avatar: Avatar | None
    pronouns: str
    grade: str
    class_: str
    languages: tuple[Language, ...]
    history: tuple[HistoryItem, ...]
    supports: tuple[Support, ...]
    barriers: tuple[str, ...]
    plan_on_file: bool | None
    tests: tuple[TestResult, ...]
    habits: tuple[Habit, ...]
    grid: tuple[GridRow, ...]
    """Rows in the order of `GRID_ROWS`; only those that say something."""

    interests: tuple[str, ...]
    talents: tuple[str, ...]
    hopes: tuple[str, ...]
    careers: tuple[str, ...]
    people: tuple[str, ...]
    hooks: tuple[str, ...]
    stoppers: tuple[str, ...]
    location: Location
