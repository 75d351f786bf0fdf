"""Self-checks: how much each one asks, and how the results that were kept went, once more."""

from recompute.printed import Part, days, in_figures, long_day, numbers
from recompute.recomputed import Recomputed
from recompute.told import Told


def kept(made: Recomputed, quiz: str) -> list[Told]:
    """Give the kept results of a self-check, newest first."""
    return [one for one in made.told["quizzes"] if one["quiz"] == quiz][::-1]


def lines(page: Part) -> list[tuple[str, Part]]:
    """Give (address, line) of every self-check that a page lists."""
    rows = [row for part in page.all(".asked") for row in part.own("li")]
    return [(row.all("a")[0].attributes["href"], row) for row in rows]


class TestLists:
    def test_say_how_much_each_asks_and_how_it_went(self, made: Recomputed) -> None:
        """On the page of them all, on those of their standards, and on their own."""
        shown = [
            line
            for pattern in ("practice.html", "practice/*.html", "standards/*/*.html")
            for url in made.pages(pattern)
            for line in lines(made.page(url))
        ]
        assert len(shown) >= 2 * len(made.told["self_checks"])

        for address, row in shown:
            (check,) = (one for one in made.told["self_checks"] if address.endswith(f"quiz-{one['id']}"))
            heading = " ".join(row.words(without=("p", "a")))
            results = [(days(one.text), numbers(one.text)) for one in row.all(".quiet")]
            assert numbers(heading) == [str(check["questions"])]
            assert results == [went(one) for one in kept(made, check["id"])]

    def test_of_pages_say_how_much_is_asked_there(self, made: Recomputed) -> None:
        rows = made.page("practice.html").section("pages").one(".rows").own("li")

        for row in rows:
            there = [
                one["questions"] for one in made.told["self_checks"] if one["page"] == row.one("h3").text
            ]
            assert numbers(in_figures(row.all(".quiet")[-1].text)) == [str(sum(there))]


def went(result: Told) -> tuple[list[str], list[str]]:
    """Give (day, right at the first try and all) of one result."""
    right = sum(item["first"] for item in result["items"])
    return [long_day(result["date"])], [str(right), str(len(result["items"]))]
