"""Growth page: estimates at their start and end, strands term by term, self beside teacher, once more."""

from recompute.growth import growth, growth_numbers, self_gap, self_pairs, strand_of
from recompute.printed import Part, days, long_day, month_of, numbers
from recompute.recomputed import Recomputed, ref_of
from recompute.rounds import used_after
from recompute.scale import level_of, one_place, two_places
from recompute.standing import Standing, standing
from recompute.told import Told, as_of, entry_of, framework_of

ALIKE = {
    "matches": "see my work alike",
    "sees it higher": "I see more",
    "sees it lower": "My teachers see more",
    "varies": "Sometimes I see more",
}


def grown(made: Recomputed) -> dict[str, Told]:
    told = {ref: growth(made.told, one) for ref, one in made.standings.items()}
    return {ref: one for ref, one in told.items() if one}


def strands(made: Recomputed) -> list[tuple[Part, str, str]]:
    """Give (its part of the page, framework, strand) of every strand with work that counts."""
    begun = [
        (framework["id"], strand["id"])
        for framework in made.told["frameworks"]
        for strand in framework["strands"]
        if any(
            standard["strand"] == strand["id"]
            and made.standings[f"{framework['id']}:{standard['id']}"].counting
            for standard in framework["standards"]
        )
    ]
    parts = [one for one in made.page("growth.html").all("section") if one.first(".strand")]
    return [(part, *names) for part, names in zip(parts, begun, strict=True)]


class TestSentence:
    def test_counts_what_has_risen_and_names_the_longest_way(self, made: Recomputed) -> None:
        told = grown(made)
        risen = [ref for ref, one in told.items() if one["arrow"] == "up"]
        longest = max(told, key=lambda ref: told[ref]["change"])
        lede = made.page("growth.html").all(".lede")[0]

        assert days(lede.text) == [month_of(min(one["start"] for one in told.values()))]
        assert made.title(longest)[:40] in lede.text
        assert numbers(lede.text, *made.titles) == [str(len(risen)), *growth_numbers(told[longest])]


class TestStandards:
    def test_say_how_far_they_have_come(self, made: Recomputed) -> None:
        told = grown(made)
        for part, _, _ in strands(made):
            for row in rows(part):
                ref = ref_of(row.all("a")[0].attributes["href"])
                own = row.own("p")[0].text if row.own("p") else row.one(".quiet").text
                assert numbers(own) == (growth_numbers(told[ref]) if ref in told else []), ref

    def test_are_all_there(self, made: Recomputed) -> None:
        shown = [
            ref_of(row.all("a")[0].attributes["href"]) for part, _, _ in strands(made) for row in rows(part)
        ]

        assert sorted(shown) == sorted(ref for ref, one in made.standings.items() if one.counting)

    def test_have_their_level_now(self, made: Recomputed) -> None:
        for part, _, _ in strands(made):
            for row in rows(part):
                one = made.standings[ref_of(row.all("a")[0].attributes["href"])]
                level = row.first(".lv")
                assert (level.text if level else "") == (one.level["name"] if one.level else ""), one.ref

    def test_have_the_ends_of_their_line_in_figures(self, made: Recomputed) -> None:
        told = grown(made)
        for part, _, _ in strands(made):
            for row in rows(part):
                drawing = row.first(".small")
                if drawing:
                    one = told[ref_of(row.all("a")[0].attributes["href"])]
                    words = " ".join(text.text for text in drawing.all("text"))
                    assert numbers(words) == [one_place(one["first"]), one_place(one["last"])]

    def test_have_every_estimate_in_a_table(self, made: Recomputed) -> None:
        for part, _, _ in strands(made):
            table = part.first(".data")
            told = [(days(row.text)[0], row.one(".num").text) for row in table_rows(table)]

            refs = [ref_of(row.all("a")[0].attributes["href"]) for row in rows(part)]
            expected = [one for ref in refs if ref in grown(made) for one in estimates(made.standings[ref])]
            assert sorted(told) == sorted(expected)


def rows(part: Part) -> list[Part]:
    lists = [one for one in part.all("ul") if one.is_any_of((".multiples", ".rows"))]
    return [row for one in lists for row in one.own("li")]


def table_rows(table: Part | None) -> list[Part]:
    return table.one("tbody").own("tr") if table else []


def estimates(one: Standing) -> list[tuple[str, str]]:
    """Give (day, estimate) after each piece that counts."""
    return [
        (long_day(piece.date), two_places(value))
        for pieces, _, _, value in one.moves
        if value is not None
        for piece in pieces
    ]


class TestStrands:
    def test_say_how_many_were_on_target_then_and_now(self, made: Recomputed) -> None:
        for part, framework, strand in strands(made):
            stages = [strand_of(made.told, framework, strand, then) for _, then in made.terms]
            stages = [*stages, strand_of(made.told, framework, strand, made.standings)]
            begun = [one for one in stages if one["started"]]
            shown = begun[:1] + begun[-1:] if len(begun) > 1 else begun
            counts = [str(n) for one in shown for n in (one["at_target"], one["started"])]

            assert numbers(part.all(".note")[0].text, *made.titles) == counts

    def test_have_a_bar_a_term(self, made: Recomputed) -> None:
        for part, framework, strand in strands(made):
            stages = [strand_of(made.told, framework, strand, then) for _, then in made.terms]
            stages = [*stages, strand_of(made.told, framework, strand, made.standings)]
            begun = [one for one in stages if one["started"]]
            drawing = part.one(".strand").own("div")[0].first(".small")

            if len(begun) < 2:
                assert drawing is None
            else:
                counted = [numbers(one.text) for one in drawing.all("text") if " of " in one.text]
                assert counted == [[str(one["at_target"]), str(one["started"])] for one in begun]


class TestAlike:
    def test_says_how_near_the_two_are(self, made: Recomputed) -> None:
        part = made.page("growth.html").section("alike")
        gap = self_gap(made.told, self_pairs(made.told, made.standings))

        assert ALIKE[gap["say"]] in part.one(".lede").text
        assert numbers(part.own(".note")[0].text) == [str(gap["pairs"]), one_place(gap["size"])]

    def test_shows_every_pair(self, made: Recomputed) -> None:
        tables = made.page("growth.html").section("alike").all(".pairs")
        pairs = self_pairs(made.told, made.standings)
        told = [
            (row.one("th").one("a").text, *(one.text for one in row.all(".lv")), row.own("td")[-1].text)
            for table in tables
            for row in table.one("tbody").own("tr")
        ]

        expected = [
            (
                made.entry_title(one.entry),
                in_words(made, one.ref, one.own),
                in_words(made, one.ref, one.teacher),
                "Alike"
                if one.own == one.teacher
                else "I saw more"
                if one.own > one.teacher
                else "They saw more",
            )
            for one in pairs
        ]
        assert sorted(told) == sorted(expected)

    def test_counts_the_older_ones(self, made: Recomputed) -> None:
        part = made.page("growth.html").section("alike")
        older = part.all(".pairs")[1].one("tbody").own("tr")

        assert numbers(part.one("summary").text) == [str(len(older))]


def in_words(made: Recomputed, ref: str, rating: float) -> str:
    level = level_of(framework_of(made.told, ref), rating)
    return level["name"] if level["value"] == rating else f"{level['name']} and a half"


class TestSince:
    def test_counts_what_has_changed(self, made: Recomputed) -> None:
        talks = [one["date"] for one in made.told["conferences"] if one["date"] < made.told["as_of"]]
        summaries = made.page("growth.html").section("since").all("summary")

        for said, day in zip(summaries, reversed(talks), strict=True):
            counts = [len(further(made, day)), *later(made, day)]
            assert days(said.text) == [long_day(day)]
            assert numbers(said.text) == [str(count) for count in counts if count]

    def test_says_from_which_level_to_which(self, made: Recomputed) -> None:
        for day in (one["date"] for one in made.told["conferences"] if one["date"] < made.told["as_of"]):
            part = next(
                one for one in made.page("growth.html").all(".since") if one.attributes["id"].endswith(day)
            )
            rows_there = part.all(".rows")[0].own("li")
            told = {
                ref_of(row.one("a").attributes["href"]): [one.text for one in row.all(".lv")]
                for row in rows_there
            }

            assert told == further(made, day)


def further(made: Recomputed, day: str) -> dict[str, list[str]]:
    """Give every standard whose level is higher than on a day, or settled since, with the levels shown."""
    then = as_of(made.told, day)
    found = {}
    for ref, now in made.standings.items():
        was = standing(then, ref)
        settled = now.status == "settled" and was.status != "settled"
        is_higher = now.level and (was.level is None or now.level["value"] > was.level["value"])
        if now.level and (settled or is_higher):
            levels = [was.level["name"] if was.level else "Not yet", now.level["name"]]
            found[ref] = levels[1:] if levels[0] == levels[1] else levels
    return found


def later(made: Recomputed, day: str) -> list[int]:
    """Count the work, the markers met and the feedback used after a day."""
    markers = [marker for path in made.told["paths"] for marker in path["markers"]]
    return [
        sum(entry["date"] > day for entry in made.told["entries"]),
        sum(bool(marker["met"] and marker["met"] > day) for marker in markers),
        sum(bool(one["revised"] and one["revised"] > day) for one in made.told["feedback"]),
    ]


class TestMadeAgain:
    def test_says_which_version_and_how_soon(self, made: Recomputed) -> None:
        listed = made.page("growth.html").section("again").one(".vers").own("li")
        again = [one for one in made.told["entries"] if one["version"] > 1]
        assert len(listed) == len(again)

        for row in listed:
            entry = next(one for one in again if one["title"] == row.one("h3").text)
            follows = used_after(made.told, entry["id"], entry["version"])
            words = row.own("div")[0].own("p")[0].text
            expected = [str(entry["version"]), *([str(follows[1])] if follows else [])]
            assert numbers(words) == expected
            day = follows[0] if follows else entry_of(made.told, entry["id"])["revised"]
            assert days(row.one("time").text) == [long_day(day)]
