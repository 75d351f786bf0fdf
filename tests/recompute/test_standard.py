"""Standard page: each step, what follows from it, and what other rules would say, reckoned once more."""

from collections.abc import Iterator

from recompute.estimates import RULES
from recompute.growth import growth
from recompute.printed import Part, days, long_day, month_of, near_day, numbers
from recompute.recomputed import Recomputed, ref_of
from recompute.said import (
    check_numbers,
    one_more,
    other_rules,
    settled_numbers,
    step_numbers,
    sure_numbers,
    threshold_numbers,
)
from recompute.scale import as_written, level_of, two_places
from recompute.standing import Standing
from recompute.told import Told, framework_of


def each(made: Recomputed) -> Iterator[tuple[Part, Told, Standing]]:
    """Walk the pages of the standards: (page, framework, standing)."""
    pages = made.pages("standards/*/*.html")
    assert len(pages) == len(made.standings)
    for url in pages:
        ref = ref_of(url)
        yield made.page(url), framework_of(made.told, ref), made.standings[ref]


def rated(made: Recomputed) -> Iterator[tuple[Part, Told, Standing]]:
    return ((page, framework, one) for page, framework, one in each(made) if one.counting)


class TestVerdict:
    def test_says_the_level_and_what_it_rests_on(self, made: Recomputed) -> None:
        for page, framework, one in each(made):
            verdict = page.one(".verdict")

            assert verdict.one(".lv").text == (one.level["name"] if one.level else "Not yet")
            assert numbers(verdict.text) == ([str(len(one.counting))] if one.counting else [])
            assert ("one more on target" in verdict.text) == one_more(framework, one)
            assert ("settled:" in verdict.text) == (one.status == "settled")
            assert ("held:" in verdict.text) == (one.by == "held")
            assert ("judgement" in verdict.text) == (one.by == "judgement")
            assert ("talk first" in verdict.text) == any(piece.talk for piece in one.pieces)

    def test_says_when_to_show_it_again(self, made: Recomputed) -> None:
        today = made.told["as_of"]
        for page, _, one in each(made):
            verdict = page.one(".verdict").text

            is_due = one.check_on is not None and one.check_on <= today
            assert ("show it once more" in verdict) == is_due
            expected = [near_day(one.check_on, today)] if one.check_on and not is_due else []
            assert days(verdict) == expected, one.ref

    def test_is_marked_among_the_levels(self, made: Recomputed) -> None:
        for page, framework, one in each(made):
            here = page.one(".levels").all(".here")

            assert [level.one(".title").text.removesuffix(" the target") for level in here] == (
                [f"{one.level['name']} where I am now"] if one.level else []
            )
            targets = [level for level in page.one(".levels").own("li") if "the target" in level.text]
            assert len(targets) == 1
            assert level_of(framework, framework["scale"]["target"])["name"] in targets[0].text


class TestSteps:
    def test_show_every_piece_with_its_sum(self, made: Recomputed) -> None:
        for page, framework, one in each(made):
            rows = page.one(".steps").own("li") if one.pieces or one.by != "computed" else []
            told = step_numbers(framework, one)
            follows = rows[len(told) :]

            for row, (piece, expected) in zip(rows, told, strict=False):
                assert piece.quiz or row.one("h3").text == made.entry_title(piece.entry)
                assert numbers(row.one(".sum").text) == expected, (one.ref, piece.name)
            assert len(rows) >= len(told)
            assert len(follows) == (one.by != "computed")

    def test_show_when_it_was_done_and_what_each_rater_said(self, made: Recomputed) -> None:
        for page, framework, one in rated(made):
            rows = page.one(".steps").own("li")

            for row, (piece, _) in zip(rows, step_numbers(framework, one), strict=False):
                facts = row.one(".quiet").text
                assert days(facts) == [long_day(piece.date)]
                assert numbers(facts) == [as_written(level) for _, level in piece.rated]
                assert all(level_of(framework, level)["name"] in facts for _, level in piece.rated)

    def test_end_with_the_judgement(self, made: Recomputed) -> None:
        judged = [(page, one) for page, _, one in each(made) if one.judgement]
        assert judged

        for page, one in judged:
            assert days(page.one(".steps").own("li")[-1].text) == [long_day(one.judgement["date"])]
            assert one.level["name"] in page.one(".judged").one(".lv").text

    def test_are_compared_with_where_levels_begin(self, made: Recomputed) -> None:
        for page, framework, one in rated(made):
            assert numbers(note_of(page)) == (threshold_numbers(framework, one)), one.ref


def note_of(page: Part) -> str:
    """Give the note right under the steps."""
    return page.section("how").all(".note")[0].text


class TestWhatFollows:
    def told(self, page: Part) -> dict[str, str]:
        found = page.section("how").first(".follows")
        rows = found.own("div") if found else []
        return {row.one("dt").text: row.one("dd").text for row in rows}

    def test_is_how_sure_it_is(self, made: Recomputed) -> None:
        for page, framework, one in rated(made):
            assert numbers(self.told(page)["How sure"]) == sure_numbers(framework, one), one.ref

    def test_is_whether_it_is_settled(self, made: Recomputed) -> None:
        for page, framework, one in rated(made):
            told = self.told(page).get("Settled")

            assert (told is not None) == one.is_known
            if told is not None:
                assert numbers(told, *made.titles) == settled_numbers(framework, one), one.ref
                assert told.startswith("Yes") == (one.status == "settled")

    def test_is_when_to_check_again(self, made: Recomputed) -> None:
        for page, framework, one in rated(made):
            told = self.told(page).get("Check again")

            assert (told is not None) == (one.check_on is not None)
            if told is not None:
                assert days(told)[-1] == long_day(one.check_on), one.ref
                assert numbers(told) == check_numbers(framework, one), one.ref


class TestOtherRules:
    def test_say_their_level_and_sum(self, made: Recomputed) -> None:
        for page, framework, one in rated(made):
            rows = page.one(".others").one(".rows").own("li")

            told = [
                (
                    row.one(".lv").text.replace("No estimate yet", ""),
                    numbers(row.one(".sum").text),
                    "would change the level" in row.text,
                )
                for row in rows
            ]
            assert told == other_rules(framework, one, RULES), one.ref

    def test_name_the_one_in_force(self, made: Recomputed) -> None:
        for page, framework, _ in rated(made):
            rows = page.one(".others").one(".rows").own("li")

            in_force = [place for place, row in enumerate(rows) if "in force here" in row.text]
            assert in_force == [RULES.index(framework["rules"]["estimate"]["rule"])]

    def test_are_counted_where_they_differ(self, made: Recomputed) -> None:
        for page, framework, one in rated(made):
            differing = sum(differs for *_, differs in other_rules(framework, one, RULES))

            assert numbers(page.one(".others").one("summary").text) == (
                [str(differing), str(len(RULES) - 1)] if differing else []
            )


class TestGrowth:
    def test_is_drawn_where_there_are_two_dates(self, made: Recomputed) -> None:
        for page, _, one in rated(made):
            figure, grown = page.first(".growth"), growth(made.told, one)

            assert (figure is None) == (grown is None)
            if figure and grown:
                caption = figure.one("figcaption").text
                first_seen = min(piece.date for piece in one.pieces if piece.score is not None)
                assert numbers(caption) == [two_places(grown["first"]), two_places(grown["last"])]
                assert days(caption) == [month_of(first_seen)]

    def test_has_its_numbers_in_a_table(self, made: Recomputed) -> None:
        for page, framework, one in rated(made):
            if growth(made.told, one):
                rows = page.one(".data").one("tbody").own("tr")
                after = {piece.name: value for pieces, _, _, value in one.moves for piece in pieces}
                shown = [piece for piece, _ in step_numbers(framework, one) if piece.score is not None]

                assert [days(row.one("th").text) for row in rows] == [[long_day(one.date)] for one in shown]
                assert [row.one(".num").text for row in rows] == [
                    two_places(after[piece.name]) if piece.counts else "not counted" for piece in shown
                ]
