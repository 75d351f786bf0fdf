"""School days: how many lie between two days, by the calendar of `portfolio.yml`.

Weekends, days off and the time between terms are left out; without terms every weekday counts.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from eportfolio.model.settings import Calendar

ALWAYS = ((date.min.toordinal(), date.max.toordinal()),)


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """A calendar made ready to count with: the stretches in which there is school."""

    first: tuple[int, ...]
    """First day of each stretch, as an ordinal, rising; the stretches do not touch."""

    last: tuple[int, ...]

    before: tuple[int, ...]
    """How many school days lie before each stretch."""

    def between(self, start: date, end: date) -> int:
        """Count the days after `start`, up to and with `end`; 0 when it is not later."""
        return max(0, self._until(end) - self._until(start))

    def _until(self, day: date) -> int:
        """Count all school days up to and with this one."""
        ordinal = day.toordinal()
        place = bisect_right(self.first, ordinal) - 1
        if place < 0:
            return 0
        reached = min(ordinal, self.last[place])
        return self.before[place] + weekdays_until(reached) - weekdays_until(self.first[place] - 1)


def school_days(calendar: Calendar) -> SchoolDays:
    """Make a calendar ready to count with; terms and days off may overlap and need no order."""
    terms = [(term.first_day.toordinal(), term.last_day.toordinal()) for term in calendar.terms]
    off = [(days.first.toordinal(), days.last.toordinal()) for days in calendar.days_off]
    stretches = without(joined(terms or ALWAYS), joined(off))
    before, total = [], 0
    for first, last in stretches:
        before.append(total)
        total += weekdays_until(last) - weekdays_until(first - 1)
    return SchoolDays(tuple(one for one, _ in stretches), tuple(one for _, one in stretches), tuple(before))


def weekdays_until(ordinal: int) -> int:
    """Count Mondays to Fridays up to and with a day; ordinal 1 was a Monday."""
    weeks, rest = divmod(ordinal, 7)
    return weeks * 5 + min(rest, 5)


def joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sort stretches of days and join those that overlap."""
    apart: list[tuple[int, int]] = []
    for first, last in sorted(stretches):
        if apart and first <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(last, apart[-1][1]))
        else:
            apart.append((first, last))
    return apart


def without(stretches: Iterable[tuple[int, int]], gaps: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Cut gaps out of stretches, both sorted and free of overlaps."""
    left = []
    for first, last in stretches:
        begin = first
        for gap_first, gap_last in gaps:
            if gap_last < begin or gap_first > last:
                continue
            if gap_first > begin:
                left.append((begin, gap_first - 1))
            begin = gap_last + 1
        if begin <= last:
            left.append((begin, last))
    return left
