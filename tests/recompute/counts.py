"""Counts: what several pages say in the same words, as the numbers and days they must hold."""

from recompute.growth import strand_of
from recompute.printed import Part, days, near_day, numbers
from recompute.recomputed import Recomputed
from recompute.told import Told

Line = tuple[str, list[str], list[str]]
"""(title, days, numbers) of one line of a list."""


def standing_numbers(made: Recomputed) -> list[str]:
    """Give the numbers of where I stand: started, on target, and ready to begin if any is."""
    started = [one for one in made.standings.values() if one.is_started]
    ready = made.ready_to_begin
    on_target = sum(one.is_known for one in started)
    return [str(len(started)), str(on_target), *([str(len(ready))] if ready else [])]


def shown_strands(made: Recomputed) -> list[tuple[str, Told]]:
    """Give the strands in which something is started, with what is ready and almost ready in each."""
    found = []
    for framework in made.told["frameworks"]:
        for strand in framework["strands"]:
            total = strand_of(made.told, framework["id"], strand["id"], made.standings)
            those = [
                f"{framework['id']}:{one['id']}"
                for one in framework["standards"]
                if one["strand"] == strand["id"]
            ]
            ready = sum(ref in those for ref in made.ready_to_begin)
            almost = sum(ref in those for ref in made.almost_ready)
            if total["started"]:
                found.append((strand["title"], {**total, "ready": ready, "almost": almost}))
    return found


def strand_numbers(total: Told) -> list[str]:
    """Give those of "5 of 6 on target" or "2 started", then of "1 ready to begin" or "1 almost ready"."""
    on_target = [str(total["at_target"])] if total["at_target"] else []
    ahead = [str(total["ready"])] if total["ready"] else [str(total["almost"])] if total["almost"] else []
    return [*on_target, str(total["started"]), *ahead]


def waiting_line(made: Recomputed, one: Told) -> Line:
    """Give what a line says of work that waits for an answer."""
    passed = [str(one["days"])] if one["days"] else []
    return made.entry_title(one["entry"]), [near_day(one["asked"], made.told["as_of"])], passed


def line(row: Part) -> Line:
    """Read a line of a list: its link, and the days and numbers beside it."""
    said = row.one(".quiet").text
    return row.one("a").text, days(said), numbers(said)
