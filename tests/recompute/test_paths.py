"""Learning paths: steps, markers, pace and voice, reckoned once more."""

from collections.abc import Iterator

from recompute.ahead import UNDER_WAY
from recompute.paths import decided_with_learner, progress
from recompute.printed import Part, days, in_figures, long_day, numbers
from recompute.recomputed import Recomputed
from recompute.told import Told

PACE = {"ahead": "Ahead", "on pace": "On pace", "talk about it": "Time to talk about it"}


def each(made: Recomputed) -> Iterator[tuple[Part, Told]]:
    assert len(made.pages("paths/*.html")) == len(made.told["paths"]) > 0
    return ((made.page(f"paths/{path['id']}.html"), path) for path in made.told["paths"])


def kept(path: Told) -> list[Told]:
    return [step for step in path["steps"] if step["choice"] != "declined"]


class TestSteps:
    def test_are_counted(self, made: Recomputed) -> None:
        for page, path in each(made):
            done = sum(step["done"] is not None for step in kept(path))
            heading = page.section("steps").own("h2")[0].text

            assert numbers(in_figures(heading)) == [str(len(kept(path))), *([str(done)] if done else [])]

    def test_have_their_numbers_and_days(self, made: Recomputed) -> None:
        for page, path in each(made):
            rows = page.one(".stones").own("li")

            assert [row.one(".no").text for row in rows] == [str(n + 1) for n in range(len(kept(path)))]
            for row, step in zip(rows, kept(path), strict=True):
                where = days(row.own("p")[0].text.split("Suggested by")[0])
                assert where == ([long_day(step["done"])] if step["done"] else [])


class TestMarkers:
    def test_are_met_on_their_day(self, made: Recomputed) -> None:
        for page, path in each(made):
            rows = page.section("mk").own("ul")[-1].own("li")

            for row, marker in zip(rows, path["markers"], strict=True):
                assert row.one(".lv").text == ("Met" if marker["met"] else "Open")
                own = row.one(".mine").text.replace(" ".join(marker["see"].split()), "")
                assert days(own) == ([long_day(marker["met"])] if marker["met"] else [])

    def test_are_counted_and_paced(self, made: Recomputed) -> None:
        for page, path in each(made):
            told = progress(made.told, path)
            note = page.section("mk").own(".note")[0].text

            assert numbers(note) == [str(told["met"]), str(told["markers"])]
            assert [words for words in PACE.values() if words in note] == (
                [PACE[told["pace"]]] if told["pace"] else []
            )

    def test_are_counted_in_the_list_of_paths(self, made: Recomputed) -> None:
        page = made.page("paths.html")
        under_way = sum(path["state"] in UNDER_WAY for path in made.told["paths"])
        rows = {row.one("h2").text: row.all(".quiet")[-1].text for row in page.one(".paths").own("li")}

        assert numbers(in_figures(page.one(".lede").text)) == [str(under_way)]
        for path in made.told["paths"]:
            told = progress(made.told, path)
            assert numbers(rows[path["title"]]) == [str(told["met"]), str(told["markers"])]

    def test_are_counted_in_a_conference(self, made: Recomputed) -> None:
        paths = {path["id"]: path for path in made.told["paths"]}
        for talk in made.told["conferences"]:
            page = made.page(f"conferences/{talk['date']}.html")
            rows = {row.one("h3").text: row for row in page.all("li") if row.first("h3")}
            for goal in talk["goals"]:
                told = progress(made.told, paths[goal])
                said = rows[paths[goal]["title"]].one(".quiet").text
                assert numbers(said) == [str(told["met"]), str(told["markers"])]


class TestVoice:
    def test_is_the_decisions_with_the_learner(self, made: Recomputed) -> None:
        for page, path in each(made):
            mine, of = decided_with_learner(path), len(path["decisions"])
            note = page.section("who").own(".note")[0].text

            assert numbers(note) == [str(mine), str(of)]
            assert days(note) == [long_day(max(one["date"] for one in path["agreed"]))]

    def test_is_what_the_table_shows(self, made: Recomputed) -> None:
        for page, path in each(made):
            rows = page.one(".voice").one("tbody").own("tr")

            assert len(rows) == len(path["decisions"])
            assert all(len(row.all("svg")) == 1 for row in rows)
