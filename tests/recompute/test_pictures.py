"""Pictures: the numbers that stand inside drawings, which nobody sees in a table, once more."""

from recompute.growth import growth
from recompute.printed import numbers
from recompute.recomputed import Recomputed, ref_of
from recompute.rounds import rounds
from recompute.scale import two_places
from recompute.told import framework_of, standards


class TestPrerequisites:
    def test_say_how_many_standards_and_layers_there_are(self, made: Recomputed) -> None:
        needs = {
            ref: [one for group in standard["needs"] for one in group]
            for ref, _, standard in standards(made.told)
        }
        nets = made.page("map.html").all(".net")
        assert nets

        for net in nets:
            nodes = {ref_of(link.attributes["href"]) for link in net.all("a")}
            layers = max(depth(needs, nodes, ref) for ref in nodes)
            assert numbers(net.one("desc").text) == [str(len(nodes)), str(layers)]


def depth(needs: dict[str, list[str]], nodes: set[str], ref: str) -> int:
    """Count how many stand above one another until this one."""
    return 1 + max((depth(needs, nodes, one) for one in needs[ref] if one in nodes), default=0)


class TestPath:
    def test_numbers_its_stones(self, made: Recomputed) -> None:
        for path in made.told["paths"]:
            page = made.page(f"paths/{path['id']}.html")
            picture = page.first(".way")
            kept = [step for step in path["steps"] if step["choice"] != "declined"]

            shown = [one.text for one in picture.all(".num")] if picture else []
            assert shown == ([str(place + 1) for place in range(len(kept))] if len(kept) > 1 else [])


class TestGrowth:
    def test_of_a_standard_has_both_ends_and_where_levels_begin(self, made: Recomputed) -> None:
        for url in made.pages("standards/*/*.html"):
            one = made.standings[ref_of(url)]
            drawing, grown = made.page(url).first(".growth"), growth(made.told, one)
            if drawing and grown:
                levels = framework_of(made.told, one.ref)["scale"]["levels"][1:]
                ends = {two_places(grown["first"]), two_places(grown["last"])}

                told = set(numbers(drawing.one("svg").text))
                assert told == {*ends, *(two_places(level["from"]) for level in levels)}, one.ref


class TestStrips:
    def test_have_the_days_of_each_round(self, made: Recomputed) -> None:
        strips = [
            row.one("svg")
            for part in made.page("feedback.html").all(".strips")
            for row in part.one("tbody").own("tr")
        ]
        dated = [one for one in rounds(made.told) if one["response"] is not None]

        for strip, one in zip(strips, dated, strict=False):
            known = [one["response"], one["uptake"]]
            assert numbers(strip.text) == [str(count) for count in known if count], one
