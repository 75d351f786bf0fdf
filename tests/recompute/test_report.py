"""Report and family page: levels, what they rest on, and the counts of each strand, once more."""

from recompute.counts import shown_strands, standing_numbers, strand_numbers
from recompute.growth import strand_of
from recompute.printed import days, in_figures, long_day, month_of, numbers
from recompute.recomputed import Recomputed, ref_of
from recompute.standing import Standing
from recompute.told import entry_of

MOST_AREAS = 6


class TestReport:
    def test_says_where_the_learner_stands(self, made: Recomputed) -> None:
        page = made.page("report.html")

        assert numbers(in_figures(page.one(".lede").text)) == standing_numbers(made)
        assert days(page.one(".facts").text)[-1] == long_day(made.told["as_of"])

    def test_counts_each_strand(self, made: Recomputed) -> None:
        totals = dict(shown_strands(made))
        for caption in made.page("report.html").all("caption"):
            title = caption.one("b").text

            assert numbers(caption.text, title) == strand_numbers(totals[title]), title

    def test_has_a_row_for_every_level(self, made: Recomputed) -> None:
        rows = {
            ref_of(row.all("a")[0].attributes["href"]): row
            for row in made.page("report.html").all("tr")
            if row.all("td")
        }

        assert set(rows) == {ref for ref, one in made.standings.items() if one.level}
        for ref, row in rows.items():
            one = made.standings[ref]
            level, rests_on, proof = row.own("td")
            assert level.text == f"{one.level['name']} , {one.status}"
            assert numbers(rests_on.text) == ([] if one.by == "judgement" else [str(len(one.counting))]), ref
            assert days(proof.one("time").text) == [month_of(proof_of(made, one)[1])], ref
            assert proof.one("a").text == made.entry_title(proof_of(made, one)[0]), ref

    def test_has_the_judgements(self, made: Recomputed) -> None:
        judged = [one.judgement for one in made.standings.values() if one.judgement]
        shown = made.page("report.html").section("judged").all(".judged")

        assert sorted(days(one.own("p")[0].text)[0] for one in shown) == sorted(
            long_day(one["date"]) for one in judged
        )


def proof_of(made: Recomputed, one: Standing) -> tuple[str, str]:
    """Give the best piece behind a level, the newest of several; of a judgement the last named."""
    if one.judgement:
        last = one.judgement["entries"][-1]
        return last, entry_of(made.told, last)["date"]
    best = max((piece for piece in one.counting if piece.entry), key=lambda piece: (piece.score, piece.date))
    return best.entry, best.date


class TestFamily:
    def areas(self, made: Recomputed) -> list[tuple[int, int]]:
        """Give (on target, started) of the first strands that have begun."""
        totals = [
            strand_of(made.told, framework["id"], strand["id"], made.standings)
            for framework in made.told["frameworks"]
            for strand in framework["strands"]
        ]
        return [(one["at_target"], one["started"]) for one in totals if one["started"]][:MOST_AREAS]

    def test_counts_each_area(self, made: Recomputed) -> None:
        rows = made.page("family.html").section("how").one(".rows").own("li")

        for row, (target, started) in zip(rows, self.areas(made), strict=True):
            said = row.one(".count").text
            assert numbers(said) == [str(target), str(started)]
            assert said.startswith("On track") == (2 * target > started)

    def test_says_in_how_many_it_is_on_track(self, made: Recomputed) -> None:
        areas = self.areas(made)
        on_track = sum(2 * target > started for target, started in areas)
        rest = len(areas) - on_track
        lede = made.page("family.html").one(".lede").text

        both = [str(on_track), str(len(areas))] if on_track and rest else []
        assert numbers(lede) == [*both, *([str(rest)] if both and rest > 1 else [])]

    def test_says_on_which_day_things_were_said(self, made: Recomputed) -> None:
        given = {
            long_day(one["given"]) for one in made.told["feedback"] if one["role"] in ("teacher", "expert")
        }
        said = [day for one in made.page("family.html").section("said").all("time") for day in days(one.text)]

        assert said
        assert set(said) <= given

    def test_leads_to_the_newest_conference(self, made: Recomputed) -> None:
        said = [days(one.text) for one in made.page("family.html").section("back").all("a")]

        assert [day for day in said if day] == [[long_day(made.told["conferences"][-1]["date"])]]
