"""My desk: the one next step, and how much lies in each heap, once more."""

from collections.abc import Iterator

from recompute.counts import line, waiting_line
from recompute.printed import Part, days, near_day, numbers
from recompute.recomputed import Recomputed, ref_of
from recompute.rounds import is_open, waiting
from recompute.told import Told, days_after, days_from, framework_of

REPLY, DO, CHECK, TEACHER = "for your reply", "answered and still to do", "shown once more", "for a teacher"
READY = "Ready next"
SOON = 7
"""Days within which a next step goes before everything else."""


def open_steps(made: Recomputed) -> list[Told]:
    return [one for one in made.told["feedback"] if is_open(made.told, one)]


def chosen(made: Recomputed) -> tuple[Told, str]:
    """Choose (the one step, why): in time within a week; else the latest late one; else unanswered."""
    today, dated = made.told["as_of"], [one for one in open_steps(made) if one["try_by"]]
    soon = [one for one in dated if today <= one["try_by"] <= days_after(today, SOON)]
    late = [one for one in dated if one["try_by"] < today]
    if soon:
        return min(soon, key=lambda one: (one["try_by"], one["given"])), "soon"
    if late:
        return max(late, key=lambda one: (one["try_by"], one["given"])), "late"
    return min((one for one in open_steps(made) if not one["reply"]), key=lambda one: one["given"]), "reply"


def heaps(made: Recomputed) -> Iterator[tuple[str, Part]]:
    """Give (the words of its summary, the heap)."""
    for heap in made.page("desk.html").section("also").all("details"):
        yield heap.own("summary")[0].text, heap


def heap_of(made: Recomputed, words: str) -> Part:
    (found,) = (heap for said, heap in heaps(made) if words in said)
    return found


def due(made: Recomputed) -> list[str]:
    dated = [one for one in made.standings.values() if one.check_on and one.check_on <= made.told["as_of"]]
    return [one.ref for one in sorted(dated, key=lambda one: one.check_on or "")]


class TestToday:
    def test_is_the_step_that_matters_most(self, made: Recomputed) -> None:
        step, _ = chosen(made)

        assert made.entry_title(step["entry"]) in made.page("desk.html").one(".box").text

    def test_says_why_with_its_day(self, made: Recomputed) -> None:
        step, why = chosen(made)
        today = made.told["as_of"]
        said = made.page("desk.html").one(".box").own("p")
        reason = next(one.text for one in said if not one.classes)

        assert days(reason) == [near_day(step["given"] if why == "reply" else step["try_by"], today)]
        left = days_from(today, step["try_by"]) if why == "soon" else 0
        assert numbers(reason) == ([str(left)] if left > 1 else [])


class TestHeaps:
    def test_are_counted(self, made: Recomputed) -> None:
        step, _ = chosen(made)
        rest = [one for one in open_steps(made) if one is not step]
        counts = {
            REPLY: sum(not one["reply"] for one in rest),
            DO: sum(bool(one["reply"]) for one in rest),
            CHECK: len(due(made)),
            TEACHER: len(waiting(made.told)),
        }

        told = {words: numbers(said) for said, _ in heaps(made) for words in counts if words in said}

        assert told == {words: [str(count)] for words, count in counts.items() if count}

    def test_of_checks_say_since_when(self, made: Recomputed) -> None:
        rows = heap_of(made, CHECK).one(".rows").own("li")

        assert [ref_of(row.one("a").attributes["href"]) for row in rows] == due(made)[: len(rows)]
        for row, ref in zip(rows, due(made), strict=False):
            check_on = made.standings[ref].check_on or ""
            assert days(row.one(".quiet").text) == [near_day(check_on, made.told["as_of"])], ref

    def test_of_what_is_ready_say_how_many_doors_it_opens(self, made: Recomputed) -> None:
        rows = heap_of(made, READY).one(".rows").own("li")
        best = [ref for ref in made.ahead.ready if may_be_offered(made, ref)]

        assert [ref_of(row.one("a").attributes["href"]) for row in rows] == best[:3]
        for row, ref in zip(rows, best, strict=False):
            doors = len(made.ahead.opens[ref])
            assert numbers(row.one(".quiet").text, *made.titles) == ([str(doors)] if doors else []), ref

    def test_of_what_waits_say_since_when(self, made: Recomputed) -> None:
        heap = heap_of(made, TEACHER)

        assert numbers(heap.one(".note").text) == [str(made.told["rules"]["feedback_days"])]
        told = [line(row) for row in heap.one(".rows").own("li")]
        assert told == [waiting_line(made, one) for one in waiting(made.told)]


def may_be_offered(made: Recomputed, ref: str) -> bool:
    """Where nothing leans on anything, only what is on the way to a goal is offered."""
    needy = any(one["needs"] for one in framework_of(made.told, ref)["standards"])
    return needy or ref in made.ahead.on_the_way
