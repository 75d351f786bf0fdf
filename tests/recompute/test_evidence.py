"""Work: how many pieces there are, by place and tag, and what each of them shows, counted once more."""

from collections import Counter

from recompute.printed import Part, days, in_figures, long_day, month_of, numbers, short_day
from recompute.recomputed import Recomputed, ref_of
from recompute.rounds import used_after, waiting
from recompute.scale import level_of
from recompute.standing import Standing
from recompute.told import Told, framework_of


def how_many(entries: list[Told]) -> tuple[list[str], list[str]]:
    return [str(len(entries))], [month_of(min(one["date"] for one in entries))]


class TestCounts:
    def test_of_all_work_say_since_when(self, made: Recomputed) -> None:
        lede = made.page("evidence.html").one(".lede").text

        assert (numbers(in_figures(lede)), days(lede)) == how_many(made.told["entries"])

    def test_of_places_and_tags_are_those_of_the_work(self, made: Recomputed) -> None:
        entries = made.told["entries"]
        places = Counter(one["where"] for one in entries)
        tags = Counter(tag for one in entries for tag in one["tags"])
        ways = [link.text.rsplit(" ", 1) for link in made.page("evidence.html").one(".ways").all("a")]

        assert sorted(int(count) for _, count in ways[: len(places)]) == sorted(places.values())
        assert {tag: int(count) for tag, count in ways[len(places) :]} == tags

    def test_of_one_tag_or_place_stand_on_its_page(self, made: Recomputed) -> None:
        for url in made.pages("places/*.html"):
            lede = made.page(url).one(".lede").text
            place = url.removeprefix("places/").removesuffix(".html")
            those = [one for one in made.told["entries"] if one["where"] == place]

            assert (numbers(in_figures(lede)), days(lede)) == how_many(those), url
        for url in made.pages("tags/*.html"):
            page = made.page(url)
            title = page.one("h1").text.removeprefix("Work tagged ")
            those = [one for one in made.told["entries"] if title in one["tags"]]

            lede = page.one(".lede").text
            assert (numbers(in_figures(lede)), days(lede)) == how_many(those), url


class TestLists:
    def test_say_what_each_piece_shows_and_its_version(self, made: Recomputed) -> None:
        entries = {one["url"]: one for one in made.told["entries"]}
        for url in ("evidence.html", *made.pages("places/*.html"), *made.pages("tags/*.html")):
            for row in listed(made, url):
                entry = entries[row.one("h3").one("a").attributes["href"].removeprefix("../")]
                facts = row.one(".facts")
                told = [one.text for one in facts.all(".lv")]

                assert days(row.one(".when").text) == [short_day(entry["date"])]
                assert told == [
                    words for ref in entry["standards"] for words in of_this_piece(made, entry, ref)
                ]
                version = [str(entry["version"])] if entry["version"] > 1 else []
                assert numbers(facts.text, *made.titles) == version, entry["id"]


def listed(made: Recomputed, url: str) -> list[Part]:
    return [row for part in made.page(url).all(".list") for row in part.own("li")]


def of_this_piece(made: Recomputed, entry: Told, ref: str) -> list[str]:
    """Give the newest rating of one piece, else the learner's own level, in words."""
    rated = [
        one["levels"][ref]
        for one in made.told["feedback"]
        if one["entry"] == entry["id"] and ref in one["levels"]
    ]
    own = [entry["self"][ref]["level"]] if ref in entry["self"] else []
    if rated:
        return [words(made, ref, rated[-1])]
    return [f"I say {words(made, ref, own[0])}"] if own else []


class TestTalk:
    def test_says_which_version_was_meant_and_which_followed(self, made: Recomputed) -> None:
        for entry in made.told["entries"]:
            turns = [one.one("time") for one in made.page(entry["url"]).all(".turn")]
            told = Counter(number for one in turns for number in numbers(one.text))

            assert told == versions_named(made, entry), entry["id"]

    def test_says_so_on_the_feedback_page_too(self, made: Recomputed) -> None:
        by_title = {one["title"]: one for one in made.told["entries"]}
        for turn in made.page("feedback.html").all(".turn"):
            who = turn.one(".who")
            about = who.first("a")
            if about:
                meant = set(numbers(who.one("time").text))
                assert meant <= set(versions_named(made, by_title[about.text])), about.text


def versions_named(made: Recomputed, entry: Told) -> Counter[str]:
    """Count the versions that a talk names: the one meant, where there are several, and what followed."""
    named: Counter[str] = Counter()
    for one in made.told["feedback"]:
        if one["entry"] == entry["id"]:
            named.update([str(one["version"])] if entry["version"] > 1 else [])
            follows = one["revised"] and one["version"] < entry["version"]
            named.update([str(one["version"] + 1)] if follows else [])
    return named


class TestEntry:
    def test_shows_what_the_learner_each_rater_and_the_map_say(self, made: Recomputed) -> None:
        for entry in made.told["entries"]:
            for ref, said in shown(made, entry).items():
                own = [entry["self"][ref]["level"]] if ref in entry["self"] else []
                (piece,) = (one for one in made.standings[ref].pieces if one.entry == entry["id"])
                levels = [*own, *(level for _, level in piece.rated)]

                expected = [(words(made, ref, level), []) for level in levels]
                assert said == [*expected, *on_the_map(made.standings[ref])], (entry["id"], ref)

    def test_says_since_when_it_waits(self, made: Recomputed) -> None:
        since = {one["entry"]: one["asked"] for one in waiting(made.told)}
        for entry in made.told["entries"]:
            notes = [one.text for one in made.page(entry["url"]).all(".note")]
            said = [days(one)[0] for one in notes if one.startswith("Waits for feedback")]

            expected = since.get(entry["id"])
            assert said == ([long_day(expected)] if expected else [])

    def test_says_how_soon_a_version_followed(self, made: Recomputed) -> None:
        for entry in made.told["entries"]:
            listed = [row for row in made.page(entry["url"]).all(".vers") for row in row.own("li")]
            for row in listed:
                line = row.own("div")[0].text if row.own("div") else row.text
                number = int(numbers(row.one("b").text)[0])
                follows = used_after(made.told, entry["id"], number)
                if follows:
                    assert days(row.one("time").text) == [long_day(follows[0])]
                    after = line.split("after the feedback")[0]
                    assert numbers(after) == [str(number), str(follows[1])], entry["id"]


Said = tuple[str, list[str]]
"""(level in words, the numbers beside it)."""


def shown(made: Recomputed, entry: Told) -> dict[str, list[Said]]:
    """Give what a page says of each standard, the learner's own level first and the map's last."""
    aside = made.page(entry["url"]).first(".shows")
    rows = aside.one(".rows").own("li") if aside else []
    return {ref_of(row.all("a")[0].attributes["href"]): levels(row) for row in rows}


def levels(row: Part) -> list[Said]:
    # What the learner wrote about it may hold any number.
    told = [(one.one(".lv").text, " ".join(one.words(without=("q",)))) for one in row.all("dd")]
    return [(level, numbers(line)) for level, line in told]


def on_the_map(one: Standing) -> list[Said]:
    """Give the level of the standard now, with how many pieces it rests on unless a judgement decides."""
    if one.level is None:
        return []
    return [(one.level["name"], [] if one.by == "judgement" else [str(len(one.counting))])]


def words(made: Recomputed, ref: str, level: float) -> str:
    framework = framework_of(made.told, ref)
    name = level_of(framework, level)["name"]
    return name if level == level_of(framework, level)["value"] else f"{name} and a half"
