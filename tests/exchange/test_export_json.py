"""Export JSON: what one audience may see of a portfolio, for other programs to read and to reckon again."""

import json
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby, product
from math import prod
from pathlib import Path

import pytest
from every_mark import make_practice, make_question, make_quiz, make_result

from eportfolio.assessment.assess import assess
from eportfolio.exchange.export_json import export_json
from eportfolio.model.audience import DEFAULT_AUDIENCES, Audience
from eportfolio.model.conference import Pick, Promise
from eportfolio.model.framework import EstimateRule, Rules, Translation
from eportfolio.model.profile import Habit
from eportfolio.model.quiz import Option
from eportfolio.model.settings import Calendar, DaysOff, Term
from eportfolio.privacy.share import share
from makers import (
    make_change,
    make_conference,
    make_entry,
    make_feedback,
    make_framework,
    make_judgement,
    make_marker,
    make_path,
    make_portfolio,
    make_profile,
    make_self_rating,
    make_settings,
    make_standard,
    on,
)

jsonschema = pytest.importorskip("jsonschema")

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/portfolio.schema.json").read_text("utf-8"))
TODAY = on("2026-10-05")


def exported(portfolio, audience=Audience.TEAM, drafts=False):
    shared = share(portfolio, assess(portfolio, TODAY), audience, drafts)
    return json.loads(export_json(shared, lambda entry: f"evidence/{entry}.html"))


def rich_portfolio():
    """Something of everything: two frameworks, rated work on three days, feedback, a judgement, a path."""
    more = make_standard(
        "subtract", needs=(("math:add",),), includes=("math:add",), look_for=((3, "Shows it"),)
    )
    math = make_framework(
        "math", ["add", more], translate=Translation("Marks", "our school", "bands", ((2, "B"),))
    )
    return make_portfolio(
        frameworks=(math, make_framework("habits", ["plan-time"], rules=Rules(EstimateRule("best_n", n=2)))),
        settings=make_settings(
            calendar=Calendar(
                (Term("autumn", "Autumn", on("2026-09-01"), on("2026-12-18")),),
                (DaysOff(on("2026-09-07"), on("2026-09-07")),),
            )
        ),
        entries=[
            make_entry("bar", done_on=on("2026-09-02"), self_ratings=(make_self_rating(2),)),
            make_entry(
                "kite", done_on=on("2026-09-10"), help="hints", standards=("math:add", "habits:plan-time")
            ),
            make_entry("flag", done_on=on("2026-09-10")),
            make_entry("creek", done_on=on("2026-09-21"), state="ready", asked=on("2026-09-22"), version=2),
        ],
        feedback=[
            make_feedback("bar", {"math:add": 1}, given=on("2026-09-04"), asked=on("2026-09-03")),
            make_feedback(
                "kite",
                {"math:add": 4, "habits:plan-time": 2.5},
                given=on("2026-09-14"),
                asked=on("2026-09-11"),
            ),
            make_feedback("flag", {"math:add": 2}, given=on("2026-09-14"), by="mr-oduya"),
            make_feedback(
                "creek",
                {"math:add": 3},
                given=on("2026-09-28"),
                asked=on("2026-09-22"),
                revised=on("2026-09-30"),
            ),
            make_feedback("creek", by="cho", role="peer", given=on("2026-09-23")),
        ],
        judgements=[make_judgement(3, "habits:plan-time", entries=("kite",))],
        conferences=(
            make_conference(
                picks=(Pick("kite", "It went wrong first."),),
                promises=(Promise("Fly it again", "mira", on("2026-10-10"), None),),
            ),
        ),
        profile=make_profile(habits=(Habit("habits:plan-time", 2, "I start late", on("2026-09-14")),)),
        paths=(make_path(changes=(make_change(),), markers=(make_marker(met=on("2026-09-12"), level=3),)),),
        **checked(),
    )


def checked():
    """A self-check of five questions about subtracting; one result counts, one is of other questions."""
    halves = (Option("1/2", True, ""), Option("1/3", False, ""), Option("1/4", False, ""))
    questions = [
        make_question(1, options=halves, standard="math:subtract"),
        make_question(2, options=halves, standard="math:subtract"),
        *(make_question(n, "word", words=("1/2",), standard="math:subtract") for n in (3, 4, 5)),
        make_question(6, "open", standard="math:subtract"),
    ]
    stale = make_result(5, 5, "2026-09-03", block="0123456789ab", id="first")
    return {
        "practice": (make_practice(),),
        "quizzes": (make_quiz(standard="math:subtract", questions=tuple(questions)),),
        "quiz_results": (stale, make_result(3, 5, "2026-09-16", witnessed="ms-rivera")),
    }


def opened(portfolio):
    """Let everyone see everything, as the sample does."""

    def public(items):
        return tuple(replace(one, audience=Audience.PUBLIC) for one in items)

    return replace(
        portfolio,
        settings=replace(portfolio.settings, audiences=dict.fromkeys(DEFAULT_AUDIENCES, Audience.PUBLIC)),
        feedback=public(replace(one, ratings=public(one.ratings)) for one in portfolio.feedback),
        judgements=public(portfolio.judgements),
        paths=public(portfolio.paths),
        quiz_results=public(portfolio.quiz_results),
    )


@pytest.fixture(scope="module")
def team():
    return exported(rich_portfolio())


def strictly(schema):
    """Take a schema as the whole truth: what it does not name may not be there."""
    if isinstance(schema, list):
        return [strictly(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {name: strictly(value) for name, value in schema.items()}
    return {"additionalProperties": False, **made} if "properties" in made else made


class TestSchema:
    def test_is_one(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)

    @pytest.mark.parametrize("audience", Audience)
    @pytest.mark.parametrize(
        "portfolio",
        [rich_portfolio(), opened(rich_portfolio()), make_portfolio()],
        ids=["rich", "open", "empty"],
    )
    def test_describes_all_that_is_written(self, portfolio, audience):
        """And nothing is written that it does not describe."""
        jsonschema.validate(exported(portfolio, audience), strictly(SCHEMA), jsonschema.Draft202012Validator)


class TestAudience:
    def test_gets_only_what_it_may_see(self):
        public = exported(rich_portfolio(), Audience.PUBLIC)

        assert [public[name] for name in ("proficiency", "feedback", "judgements", "paths")] == [
            [],
            [],
            [],
            [],
        ]
        assert {entry["help"] for entry in public["entries"]} == {None}
        assert {len(entry["self"]) for entry in public["entries"]} == {0}
        assert public["cycles"]["rounds"] == []

    def test_of_writers_alone_gets_hints(self, team):
        public = exported(opened(rich_portfolio()), Audience.PUBLIC)

        assert all("hints" in one for one in team["feedback"])
        assert public["feedback"]
        assert not any("hints" in one for one in public["feedback"])

    def test_of_the_team_has_hints_also_where_there_are_none(self):
        """Else a program could not tell "nothing to do better" from "not for you"."""
        whole = make_feedback(levels={"math:add": 3}, try_by=on("2026-09-21"))

        team = exported(make_portfolio(entries=(make_entry(),), feedback=(whole,)))

        assert [one["hints"] for one in team["feedback"]] == [[]]

    def test_outside_the_team_knows_peers_by_role(self):
        public = exported(opened(rich_portfolio()), Audience.PUBLIC)

        assert "cho" not in {one["by"] for one in public["feedback"]}
        assert '"cho"' not in json.dumps(public)

    def test_never_gets_drafts(self):
        """Nor what was said of them; also not at home, where pages show them."""
        draft = make_entry("half-done", state="draft")
        portfolio = make_portfolio(entries=[draft], feedback=[make_feedback("half-done")])

        team = exported(portfolio, drafts=True)

        assert (team["entries"], team["feedback"]) == ([], [])


class TestDays:
    """What else the pages count from: conferences, and when the profile was last gone through."""

    def test_of_conferences_come_with_what_was_agreed(self, team):
        (talk,) = team["conferences"]

        assert (talk["date"], [one["entry"] for one in talk["picks"]]) == ("2026-09-25", ["kite"])
        assert talk["agreed"] == [
            {"what": "Fly it again", "who": "mira", "by": "2026-10-10", "done": None},
        ]

    def test_come_with_how_much_each_self_check_asks(self, team):
        """The open question too, which no result can score."""
        assert team["self_checks"] == [{"id": "every-mark", "page": "Kite fractions", "questions": 6}]

    def test_of_the_profile_come_with_the_habits(self, team):
        assert team["profile"] == {
            "updated": "2026-09-14",
            "grade": None,
            "class": None,
            "habits": [
                {"standard": "habits:plan-time", "level": 2, "date": "2026-09-14", "why": "I start late"}
            ],
        }

    def test_are_for_those_who_may_see_them(self):
        public = exported(rich_portfolio(), Audience.PUBLIC)

        assert public["conferences"] == []
        assert public["profile"] == {"updated": None, "grade": None, "class": None, "habits": []}

    def test_are_absent_where_there_is_no_profile(self):
        assert exported(make_portfolio())["profile"] is None


class TestReckoningAgain:
    """All from the JSON alone, by the formulas of `docs/export.md`, as a program outside would."""

    def framework(self, team, name="math"):
        return next(one for one in team["frameworks"] if one["id"] == name)

    def known(self, team, standard="add"):
        return next(one for one in team["proficiency"] if one["standard"] == standard)

    def test_of_an_estimate(self, team):
        """1; then 4 by half and 2 in full are (4 × 0.5 + 2) / 1.5 = 2.67 on one day; then 3."""
        w = self.framework(team)["rules"]["estimate"]["w"]
        steps = [step for step in self.known(team)["steps"] if step["weight"] > 0]
        days = [list(day) for _, day in groupby(steps, key=lambda step: step["date"])]

        estimate = None
        for day in days:
            weight = sum(step["weight"] for step in day)
            score = sum(step["weight"] * step["score"] for step in day) / weight
            most = max(step["weight"] for step in day)
            estimate = score if estimate is None else estimate + w * most * (score - estimate)

        assert estimate == pytest.approx(1 + 0.65 * (8 / 3 - 1) + 0.65 * (3 - (1 + 0.65 * (8 / 3 - 1))))
        assert self.known(team)["estimate"] == pytest.approx(estimate)

    def test_of_the_weight_of_a_piece(self, team):
        rules = self.framework(team)["rules"]
        entries = {entry["id"]: entry for entry in team["entries"]}
        roles = {one["entry"]: one["role"] for one in team["feedback"] if one["levels"]}

        for step in self.known(team)["steps"]:
            expected = rules["sources"][roles[step["entry"]]] * rules["help"][entries[step["entry"]]["help"]]
            assert step["weight"] == expected

    def test_of_a_self_check(self, team):
        """Three of five: 0.6, so level 2. Four of five by luck needs both that can be guessed, which is not
        enough: the typed ones cannot be, so the chance is 0.
        """
        stale, kept = team["quizzes"]
        rules = self.framework(team)["rules"]
        chances = [one["chance"] for one in kept["questions"]]

        right = {one["n"] for one in kept["items"] if one["first"]}
        share = sum(one["n"] in right for one in kept["questions"]) / len(kept["questions"])
        level = next(level for start, level in rules["quiz"]["cuts"] if share >= start)
        luck = sum(
            prod(chance if hit else 1 - chance for chance, hit in zip(chances, hits, strict=True))
            for hits in product((True, False), repeat=len(chances))
            if sum(hits) >= 4
        )

        (step,) = self.known(team, "subtract")["steps"]
        assert (stale["stale"], kept["stale"], kept["witnessed"]) == (True, False, "ms-rivera")
        assert chances == pytest.approx([1 / 3, 1 / 3, 0, 0, 0])
        assert (share, level, luck) == (0.6, 2, 0)
        assert (step["quiz"], step["entry"], step["date"]) == ("every-mark", None, "2026-09-16")
        assert (step["score"], step["weight"]) == (level, rules["sources"]["teacher"])

    def test_of_a_level(self, team):
        levels = self.framework(team)["scale"]["levels"]

        reached = [level for level in levels if level["from"] <= self.known(team)["estimate"]]

        assert self.known(team)["level"] == reached[-1]["value"] == 2

    def test_of_what_is_ready(self, team):
        on_target = {
            f"{one['framework']}:{one['standard']}"
            for one in team["proficiency"]
            if one["status"] in ("reached", "settled")
        }
        needs = {f"math:{one['id']}": one["needs"] for one in self.framework(team)["standards"]}

        ready = [
            ref
            for ref in needs
            if ref not in on_target and all(set(group) & on_target for group in needs[ref])
        ]

        assert ready == ["math:add"]
        assert self.known(team, "add")["ready"]
        assert not self.known(team, "subtract")["ready"]
        assert self.known(team, "subtract")["almost"]

    def test_of_school_days(self, team):
        """From Friday 11 to Monday 14 September is one; from Tuesday 22 to Monday 28 are four."""
        (term,) = team["calendar"]["terms"]
        off = {off["from"] for off in team["calendar"]["days_off"]}

        def between(start, end):
            first = date.fromisoformat(start)
            days = [
                first + timedelta(count) for count in range(1, (date.fromisoformat(end) - first).days + 1)
            ]
            school = [day.isoformat() for day in days if day.weekday() < 5]
            return sum(term["from"] <= day <= term["to"] and day not in off for day in school)

        rounds = {(one["entry"], one["by"]): one for one in team["cycles"]["rounds"] if one["asked"]}
        said = {(one["entry"], one["by"]): one for one in team["feedback"] if one["asked"]}
        assert {key: between(one["asked"], one["given"]) for key, one in said.items()} == {
            key: one["response"] for key, one in rounds.items()
        }
        assert rounds["kite", "ms-rivera"]["response"] == 1
        assert rounds["creek", "ms-rivera"]["response"] == 4
        assert [one["on_time"] for one in rounds.values()].count(False) == 1

    def test_of_a_self_assessment_against_a_rating(self, team):
        entry = next(one for one in team["entries"] if one["id"] == "bar")
        rated = next(one for one in team["feedback"] if one["entry"] == "bar")

        assert entry["self"]["math:add"]["level"] - rated["levels"]["math:add"] == 1

    def test_of_pace_and_voice(self, team):
        (path,) = team["paths"]

        met = sum(marker["met"] is not None for marker in path["markers"])
        own = sum(who in ("student", "together") for who in path["decisions"].values())

        assert path["progress"]["done"] == met / len(path["markers"]) == 1
        assert path["progress"]["voice"] == pytest.approx(own / len(path["decisions"]))

    def test_of_what_decides_a_level(self, team):
        known = self.known(team, "plan-time")
        (judgement,) = team["judgements"]

        assert known["by"] == "judgement"
        assert known["level"] == judgement["level"] == 3


class TestText:
    def test_is_the_same_again(self):
        portfolio = rich_portfolio()
        shared = share(portfolio, assess(portfolio, TODAY), Audience.TEAM)

        assert export_json(shared, str) == export_json(shared, str)

    def test_keeps_every_letter(self):
        title = 'Brücke "№ 4" \u2028 </script> 😀'

        (entry,) = exported(make_portfolio(entries=[make_entry(title=title)]))["entries"]

        assert entry["title"] == title
        assert entry["url"] == "evidence/pancake-math.html"

    def test_writes_whole_numbers_without_a_point(self):
        portfolio = rich_portfolio()
        text = export_json(share(portfolio, assess(portfolio, TODAY), Audience.TEAM), str)

        assert '"levels": {"math:add": 1}' in text
        assert '"habits:plan-time": 2.5' in text

    def test_has_an_entry_a_line(self):
        """So that two exports can be compared."""
        entries = [make_entry("bar"), make_entry("kite")]
        portfolio = replace(make_portfolio(entries=entries))

        text = export_json(share(portfolio, assess(portfolio, TODAY), Audience.TEAM), str)

        assert sum(line.startswith('{"id": "') and '"date":' in line for line in text.splitlines()) == 2
