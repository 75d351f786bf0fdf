"""Proficiency map: every cell of every term, and what is said beside "now", reckoned once more."""

from recompute.printed import Part, days, near_day, numbers
from recompute.recomputed import Recomputed, ref_of
from recompute.rounds import is_open, waiting
from recompute.standing import Standing
from recompute.told import framework_of, standards


def rows(made: Recomputed) -> dict[str, Part]:
    """Give the row of every standard."""
    found = made.page("map.html").all("tr")
    named = [(row.first("th"), row) for row in found if row.all("td")]
    return {ref_of(head.one("a").attributes["href"]): row for head, row in named if head and head.all("a")}


def says(cell: Part, one: Standing) -> None:
    """Hold a cell against a standing: its level in words, and how many pieces it rests on."""
    count = cell.first(".n")
    words = count.text if count else ""
    assert cell.one(".w").text == (one.level["name"] if one.level else "Not yet"), one.ref
    if one.status == "with-help":
        assert words == "so far with help"
    elif one.counting:
        assert numbers(words) == [str(len(one.counting))], one.ref
        assert ("settled" in words) == (one.status == "settled"), one.ref
    elif one.by == "judgement":
        assert words == "judged by a teacher"
    else:
        assert words == ("not rated yet" if one.is_started else ""), one.ref


class TestCells:
    def test_of_every_standard_say_where_it_stands_now(self, made: Recomputed) -> None:
        told = rows(made)
        assert set(told) == set(made.standings)

        for ref, row in told.items():
            says(row.one(".now"), made.standings[ref])

    def test_of_every_term_say_where_it_stood_on_the_last_day(self, made: Recomputed) -> None:
        assert len(made.terms) == 3

        for ref, row in rows(made).items():
            for cell, (_, then) in zip(row.all(".was"), made.terms, strict=True):
                says(cell, then[ref])


class TestMarks:
    def test_say_what_waits_and_what_comes_next(self, made: Recomputed) -> None:
        for ref, row in rows(made).items():
            mark = row.one(".mark").first("b")

            assert (mark.text if mark else "") == mark_of(made, ref), ref

    def test_name_the_day_meant(self, made: Recomputed) -> None:
        today = made.told["as_of"]
        for ref, row in rows(made).items():
            said = {"Waits for feedback": waits, "Check again": shown, "Next step open": try_by}
            day = said.get(mark_of(made, ref), lambda *_: None)(made, ref)

            assert days(row.one(".mark").text) == ([near_day(day, today)] if day else []), ref

    def test_say_the_reason(self, made: Recomputed) -> None:
        for ref, row in rows(made).items():
            because = [one for group in needs(made, ref) for one in group if one in made.ahead.known]

            if mark_of(made, ref) == "Ready":
                assert all(made.title(one)[:30] in row.one(".mark").text for one in because), ref
            if mark_of(made, ref) == "Almost":
                assert made.title(made.ahead.almost[ref][0])[:30] in row.one(".mark").text, ref


def mark_of(made: Recomputed, ref: str) -> str:
    """Choose the one thing to say, in the order in which the map has it."""
    one, told = made.standings[ref], made.told
    if any(piece.talk for piece in one.pieces):
        return "Talk first"
    if waits(made, ref):
        return "Waits for feedback"
    if one.check_on and one.check_on <= told["as_of"]:
        return "Check again"
    if try_by(made, ref):
        return "Next step open"
    if one.is_started:
        return ""
    if ref in made.ahead.implied:
        return "Taken as known"
    if not any(standard["needs"] for standard in framework_of(told, ref)["standards"]):
        return ""
    return "Ready" if ref in made.ahead.ready else "Almost" if ref in made.ahead.almost else ""


def waits(made: Recomputed, ref: str) -> str | None:
    shows = {entry["id"] for entry in made.told["entries"] if ref in entry["standards"]}
    return min((one["asked"] for one in waiting(made.told) if one["entry"] in shows), default=None)


def shown(made: Recomputed, ref: str) -> str | None:
    return max((piece.date for piece in made.standings[ref].counting), default=None)


def try_by(made: Recomputed, ref: str) -> str | None:
    """Give the soonest day by which an open next step for this standard is to be tried."""
    shows = {entry["id"] for entry in made.told["entries"] if ref in entry["standards"]}
    open_steps = [one for one in made.told["feedback"] if is_open(made.told, one) and one["entry"] in shows]
    return min(
        (one["try_by"] for one in open_steps if ref in one["standards"] and one["try_by"]), default=None
    )


def needs(made: Recomputed, ref: str) -> list[list[str]]:
    return next(standard["needs"] for name, _, standard in standards(made.told) if name == ref)


class TestSentence:
    def test_counts_what_is_on_target_and_names_what_is_ready(self, made: Recomputed) -> None:
        started = [one for one in made.standings.values() if one.is_started]
        on_target = [one for one in started if one.is_known]
        ready = made.ready_to_begin
        lede = made.page("map.html").one(".lede").text

        left = [str(len(ready) - 3)] if len(ready) > 3 else []
        assert numbers(lede, *made.titles) == [str(len(on_target)), str(len(started)), *left]
        places = [lede.index(made.title(ref)[:40]) for ref in ready[:3]]
        assert places == sorted(places)
