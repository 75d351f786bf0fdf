"""How the sums work: the constants that the page prints are those that the export gives."""

from recompute.printed import Part, numbers
from recompute.recomputed import Recomputed
from recompute.scale import as_written, two_places
from recompute.told import Told


def rules(made: Recomputed) -> list[tuple[Part, Told]]:
    """Give the part of the page for each way of reckoning; frameworks that share one share it."""
    parts = [
        one
        for one in made.page("sums.html").all("section")
        if one.attributes["aria-labelledby"].startswith("level-")
    ]
    alike: dict[str, Told] = {}
    for framework in made.told["frameworks"]:
        alike.setdefault(repr((framework["rules"], framework["scale"])), framework)
    return list(zip(parts, alike.values(), strict=True))


class TestRules:
    def test_say_where_each_level_begins(self, made: Recomputed) -> None:
        for part, framework in rules(made):
            rows = part.all(".rows")[0].own("li")

            told = [(row.one(".lv").text, numbers(row.text)) for row in rows]
            assert told == [(one["name"], [two_places(one["from"])]) for one in framework["scale"]["levels"]]

    def test_say_how_much_a_piece_weighs(self, made: Recomputed) -> None:
        for part, framework in rules(made):
            helped, sources = framework["rules"]["help"], framework["rules"]["sources"]
            weights = [*helped.values(), *(weight for weight in sources.values() if weight)]

            assert [numbers(row.text) for row in part.all(".rows")[1].own("li")] == [
                [as_written(one)] for one in weights
            ]

    def test_say_the_constants_of_the_sums(self, made: Recomputed) -> None:
        for part, framework in rules(made):
            told = framework["rules"]
            said = [numbers(one.text) for one in part.one(".prose").own("p")]
            w = two_places(told["estimate"]["w"])
            days = [str(one) for one in told["check_days"]]

            assert [w] in said
            assert [
                str(told["window"]),
                as_written(told["settled_sureness"]),
                str(told["settled_days"]),
            ] in said
            assert [*days, str(told["check_step_days"])] in said

    def test_say_when_feedback_is_on_time(self, made: Recomputed) -> None:
        said = made.page("sums.html").section("feedback").one(".prose").own("p")[0].text

        assert numbers(said) == [str(made.told["rules"]["feedback_days"])]

    def test_say_what_a_self_check_is_worth(self, made: Recomputed) -> None:
        for part, framework in rules(made):
            lists = part.all(".rows")
            if len(lists) > 2:
                quiz = framework["rules"]["quiz"]
                shares = [numbers(row.text.split(",")[1]) for row in lists[2].own("li")]
                told = [int(right) / int(of) for right, of in (one for one in shares if one)]
                assert told == [float(cut) for cut, _ in quiz["cuts"] if cut]
                assert [str(quiz["min_items"]), as_written(1 / quiz["max_guess"])] in [
                    numbers(one.text) for one in part.one(".prose").own("p")
                ]


class TestExample:
    def test_of_the_coins_is_right(self, made: Recomputed) -> None:
        """3 of 3 on target: of 4 coins 15 of 16 ways have no more than 3 heads."""
        said = made.page("sums.html").section("sure").one(".prose").own("p")[1].text

        assert numbers(said) == ["3", "3", "15", "16", "4", "15", "16", two_places(0.9375)]
