"""Strand bars: how many standards of a strand were on target at the end of each term, and how many are now.

A block a standard, so that they can be counted; those on target stand at the foot, filled.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from eportfolio.assessment.attainment import Proficiency
from eportfolio.assessment.strands import strand_summary
from eportfolio.model.framework import Standard
from eportfolio.model.phrase import Phrase, like, phrase
from eportfolio.pages.lookup import Lookup

WIDTH, FLOOR, ROOM, BLOCK, SMALLEST = 300, 104, 78, 14, 6
"""Of the drawing; where the bars stand; how high they may be; how high a block is, at most and at least."""

LABEL, LETTER = 18, 8
"""How much room a number over a bar needs, and a letter under it."""

MOST_BARS = 5
"""More than these, now among them, leave no room for the names under them."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A strand at the end of one term, or now."""

    when: Phrase | str
    on_target: int
    started: int


@dataclass(frozen=True, slots=True)
class Block:
    """One standard; in a strand with very many, all those on target or all the others."""

    y: int
    height: int
    on_target: bool


@dataclass(frozen=True, slots=True)
class Bar:
    stage: Stage
    x: int
    width: int
    blocks: tuple[Block, ...]
    """From the foot up."""

    middle: int
    top: int
    """Where the number above the bar stands."""

    name: tuple[Phrase | str, ...]
    """Of the term, in at most two lines."""


@dataclass(frozen=True, slots=True)
class StrandBars:
    top: int
    """Where the drawing begins, above the highest bar."""

    bars: tuple[Bar, ...]


def stages(look: Lookup, standards: Iterable[Standard]) -> tuple[Stage, ...]:
    """Tell a strand term by term, from the first in which something was started, and now."""
    refs = [one.ref for one in standards if one.ref in look.proficiency]
    then = {(level.term, ref): level.proficiency for ref in refs for level in look.terms.get(ref, ())}
    told = []
    for term in look.shared.settings.calendar.terms:
        told.append(stage(term.title, [then[term.id, ref] for ref in refs if (term.id, ref) in then]))
    told.append(stage(phrase("now"), [look.proficiency[ref] for ref in refs]))
    begun = [one for one in told if one.started]
    return tuple(begun)


def stage(when: Phrase | str, standings: Sequence[Proficiency]) -> Stage:
    total = strand_summary(standings)
    return Stage(when, total.at_target, total.started)


def strand_bars(told: Sequence[Stage]) -> StrandBars | None:
    """Draw the stages side by side; None for one alone, which shows no growth."""
    if len(told) < 2:
        return None
    shown = told if len(told) <= MOST_BARS else (told[0], *told[1 - MOST_BARS :])
    column = WIDTH // len(shown)
    most = max(one.started for one in shown)
    bars = tuple(bar(one, index * column, column, most) for index, one in enumerate(shown))
    return StrandBars(min(one.top for one in bars) - LABEL, bars)


def bar(told: Stage, x: int, column: int, most: int) -> Bar:
    width = min(column - 16, 44)
    middle = x + column // 2
    blocks = blocks_of(told, most)
    return Bar(
        stage=told,
        x=middle - width // 2,
        width=width,
        blocks=blocks,
        middle=middle,
        top=blocks[-1].y - SMALLEST,
        name=(told.when,) if isinstance(told.when, Phrase) else in_two_lines(told.when, column // LETTER),
    )


def in_two_lines(title: str, letters: int) -> tuple[str, ...]:
    """Break the title of a term at a word, and cut it where two lines do not hold it."""
    return tuple(like(title, line) for line in wrap(title, letters, max_lines=2, placeholder="…"))


def blocks_of(told: Stage, most: int) -> tuple[Block, ...]:
    """Stack a block a standard, or two for all of them where those would be too flat to be counted."""
    block = min(BLOCK, ROOM // most)
    if block >= SMALLEST:
        parts = [(1, number < told.on_target) for number in range(told.started)]
        unit = float(block)
    else:
        parts = [(told.on_target, True), (told.started - told.on_target, False)]
        unit = ROOM / most
    blocks, below = [], 0
    for count, on_target in parts:
        if count:
            foot = round(FLOOR - below * unit)
            top = min(round(FLOOR - (below + count) * unit), foot - 1)
            blocks.append(Block(top, max(foot - top - 2, 1), on_target))
            below += count
    return tuple(blocks)


def since_then(told: Sequence[Stage]) -> Phrase | None:
    """Say in a sentence how a strand has come on; None where nothing is started."""
    if not told:
        return None
    first, now = told[0], told[-1]
    if len(told) == 1:
        return phrase("{target} of {n} on target now.", target=now.on_target, n=now.started)
    return phrase(
        "{was} of {were} on target at the end of {term}, {target} of {n} now.",
        was=first.on_target,
        were=first.started,
        term=first.when,
        target=now.on_target,
        n=now.started,
    )
