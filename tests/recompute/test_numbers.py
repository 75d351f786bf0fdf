"""Numbers: outside the parts that the tests of this folder reckon, no page of the sample has one.

So a page that begins to say a number fails here, until a test works out that number from the export: reckon
it in a test beside this one, then name its part in `RECKONED`.
"""

import re
from collections.abc import Iterator
from typing import Any

from recompute.printed import DAY, NUMBER, long_day, month_of, near_day, short_day, without
from recompute.recomputed import Recomputed

RECKONED = {
    "404.html": (),
    "conferences/*.html": (".promises", ".who", ".lede", ".picks", ".quiet"),
    "desk.html": (".box", ".heaps"),
    "evidence.html": (".lede", ".ways", ".list"),
    "evidence/*.html": (".shows", ".vers", ".talk", ".facts"),
    "family.html": (".lede", ".marks"),
    "feedback.html": (".lede", ".waits", ".lists", ".strips", ".talk", ".became", ".note", "summary"),
    "growth.html": (".lede", ".strand", ".since", ".pairs", ".vers", ".note", "summary"),
    "index.html": (".stand",),
    "map.html": (".map", ".lede", "desc"),
    "paths.html": (".lede", ".turn"),
    "paths/*.html": ("h2", ".way", ".stones", ".note"),
    "places/*.html": (".lede", ".list"),
    "practice.html": (".asked", ".quiet"),
    "practice/*.html": (".asked",),
    "profile.html": (".stand", ".facts"),
    "report.html": (".lede", ".shown"),
    "standards/*/*.html": (
        ".verdict",
        ".steps",
        ".note",
        ".follows",
        ".others",
        ".growth",
        ".data",
        ".asked",
    ),
    "sums.html": (".prose", ".rows"),
    "tags/*.html": (".lede", ".list"),
}
"""Page to the parts of it whose numbers other tests of this folder work out."""

WRITTEN = ("q", "blockquote", ".mine", ".say", ".said", ".prose", "figcaption", ".files", ".quiz")
"""Where people's own words stand; they may hold any number."""

WRITTEN_ON = {
    "index.html": (".front",),
    "practice/*.html": ("form", "fieldset"),
    "profile.html": (".lede", ".lists", ".even", ".data"),
}
"""Further such parts of single pages."""


class TestEveryPage:
    def test_is_of_a_kind_that_is_looked_at(self, made: Recomputed) -> None:
        known = {url for pattern in RECKONED for url in made.pages(pattern)}

        assert set(made.pages("**/*.html")) == known

    def test_has_no_number_that_nobody_reckons(self, made: Recomputed) -> None:
        """Titles, and what else people wrote, may hold any; they are taken out first."""
        found = {
            url: numbers
            for pattern, held in RECKONED.items()
            for url in made.pages(pattern)
            if (numbers := left_over(made, url, (*held, *written_on(pattern))))
        }

        assert found == {}


def written_on(pattern: str) -> tuple[str, ...]:
    # The rules in plain words stand where people's own prose stands elsewhere.
    return () if pattern == "sums.html" else (*WRITTEN, *WRITTEN_ON.get(pattern, ()))


def left_over(made: Recomputed, url: str, passed_over: tuple[str, ...]) -> list[str]:
    text = " ".join(" ".join(made.page(url).words(without=passed_over)).split())
    return NUMBER.findall(without(text, *texts_of(made)))


def texts_of(made: Recomputed) -> set[str]:
    """Give every text of people in the export that has a number in it, and letters enough to be told by."""
    long_enough = {one for one in strings(made.told) if re.search(r"\d", one) and re.search(r"[a-z]{2}", one)}
    own = made.told["profile"]
    return {*long_enough, *made.titles, f"Grade {own['grade']}", f"Class {own['class']}"}


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


class TestEveryDay:
    def test_is_one_of_the_portfolio(self, made: Recomputed) -> None:
        """A day that somebody wrote down, or one to check again on; also inside the parts reckoned above."""
        days = known_days(made)
        for pattern in RECKONED:
            for url in made.pages(pattern):
                text = " ".join(" ".join(made.page(url).words(without=written_on(pattern))).split())
                for one in made.titles:
                    text = text.replace(one, " … ")
                assert [day for day in DAY.findall(text) if day not in days] == [], url


def known_days(made: Recomputed) -> set[str]:
    """Give every day of the export, and every month, as pages write them."""
    told = {one for one in strings(made.told) if re.fullmatch(r"\d{4}-\d\d-\d\d", one)}
    told |= {one.check_on for one in made.standings.values() if one.check_on}
    written = {form(day) for day in told for form in (long_day, short_day, month_of)}
    months = {month_of(day).split()[0] for day in told}
    return {*written, *months, *(near_day(day, made.told["as_of"]) for day in told)}
