"""Showcase and conferences: the sentence about where I stand, the counts of the strands, and the days."""

from recompute.counts import shown_strands, standing_numbers, strand_numbers
from recompute.printed import Part, days, in_figures, long_day, month_of, numbers
from recompute.recomputed import Recomputed
from recompute.told import Told


class TestSentence:
    def test_counts_what_is_started_on_target_and_ready(self, made: Recomputed) -> None:
        sentence = made.page("index.html").one(".stand").one("h2").text

        assert numbers(in_figures(sentence)) == standing_numbers(made)

    def test_stands_on_the_newest_conference_too(self, made: Recomputed) -> None:
        newest = made.pages("conferences/*.html")[-1]
        said = [one.text for one in made.page(newest).all(".mine")]

        (sentence,) = (one for one in said if one.startswith("I have started"))
        assert numbers(in_figures(sentence)) == standing_numbers(made)


class TestStrands:
    def test_are_those_begun_with_their_counts(self, made: Recomputed) -> None:
        rows = made.page("index.html").one(".shelf").own("li")
        shown = shown_strands(made)

        assert [row.one(".what").text for row in rows] == [title for title, _ in shown]
        for row, (title, total) in zip(rows, shown, strict=True):
            assert numbers(row.one(".count").text) == strand_numbers(total), title

    def test_have_a_glyph_a_standard(self, made: Recomputed) -> None:
        for row, (title, total) in zip(
            made.page("index.html").one(".shelf").own("li"), shown_strands(made), strict=True
        ):
            assert len(row.one(".marks").all("svg")) == total["of"], title


class TestDays:
    def test_say_since_when_it_is_kept(self, made: Recomputed) -> None:
        done = sorted(entry["date"] for entry in made.told["entries"])
        said = made.page("index.html").one(".front").text

        assert [month_of(done[0]), long_day(done[-1])] == days(said)[-2:]


class TestConference:
    def test_has_a_page_for_each(self, made: Recomputed) -> None:
        talks = [one["date"] for one in made.told["conferences"]]

        assert made.pages("conferences/*.html") == [f"conferences/{day}.html" for day in talks]

    def test_says_by_when_things_were_agreed_and_done(self, made: Recomputed) -> None:
        talks = made.told["conferences"]
        for before, talk in zip([None, *talks], talks, strict=False):
            page = made.page(f"conferences/{talk['date']}.html")
            lists = [promised(one) for one in page.all(".promises")]

            expected = [agreed(one) for one in (before, talk) if one and one["agreed"]]
            assert lists == expected

    def test_takes_twenty_minutes_in_all(self, made: Recomputed) -> None:
        for url in made.pages("conferences/*.html"):
            page = made.page(url)
            parts = [part.one(".who").text for part in page.all(".turn")]

            assert sum(int(minutes) for part in parts for minutes in numbers(part)) == 20
            assert numbers(page.one(".lede").text) == ["20"]


def promised(rows: Part) -> list[tuple[str, list[str]]]:
    return [(row.one(".mine").text, days(row.one(".quiet").text)) for row in rows.own("li")]


def agreed(talk: Told) -> list[tuple[str, list[str]]]:
    said = [(one["what"], one["done"] or one["by"]) for one in talk["agreed"]]
    return [(" ".join(what.split()), [long_day(day)] if day else []) for what, day in said]
