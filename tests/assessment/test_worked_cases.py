"""The worked cases: every sum against a table of inputs and results, our own and the shared one."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import pytest
from every_mark import make_question

from eportfolio.assessment.attainment import Piece, Proficiency, Status
from eportfolio.assessment.check_again import check_on, last_shown
from eportfolio.assessment.estimate import RULES, Score
from eportfolio.assessment.feedback_hints import feedback_hints
from eportfolio.assessment.grades import grade
from eportfolio.assessment.growth import growth
from eportfolio.assessment.knowledge import knowledge
from eportfolio.assessment.learning_path import path_progress
from eportfolio.assessment.path_draft import path_draft
from eportfolio.assessment.pieces import combine
from eportfolio.assessment.practice import guess_chance, quiz_score
from eportfolio.assessment.practice import how_sure as certainty
from eportfolio.assessment.proficiency import proficiency
from eportfolio.assessment.readiness import readiness
from eportfolio.assessment.school_days import school_days
from eportfolio.assessment.self_gap import gap_of
from eportfolio.assessment.strands import strand_summary
from eportfolio.assessment.sureness import sureness
from eportfolio.model.audience import Audience
from eportfolio.model.framework import EstimateRule, Framework, QuizRules, Rules, Scale, Translation
from eportfolio.model.quiz import Option
from eportfolio.model.rounding import rounded
from eportfolio.model.settings import Calendar, DaysOff
from makers import (
    make_entry,
    make_feedback,
    make_framework,
    make_judgement,
    make_marker,
    make_path,
    make_piece,
    make_proficiency,
    make_scale,
    make_standard,
    on,
)

OWN = Path(__file__).with_name("cases.json")
SHARED = Path(__file__).resolve().parents[3] / "shared" / "cases" / "proficiency-cases.json"

WAITING = {
    "agreement": "the agreement of raters comes with the school view",
}

DEFAULTS: Mapping[str, Any] = json.loads(OWN.read_text("utf-8"))["rules"]


def cases(file: Path) -> list[Any]:
    """Make one test parameter of each case in a file; of a file that is absent, one that says so."""
    if not file.is_file():
        absent = pytest.mark.skip(reason=f"no {file.parent.parent.name}/cases beside the checkout")
        return [pytest.param("", {}, marks=absent, id="absent")]
    table = json.loads(file.read_text("utf-8"))
    return [parameter(case, table["rules"]) for case in table["cases"]]


def parameter(case: dict[str, Any], rules: dict[str, Any]) -> Any:
    marks = [pytest.mark.skip(reason=WAITING[case["calc"]])] if case["calc"] in WAITING else []
    given = {**case["input"], "rules": {**rules, **case["input"].get("rules", {})}}
    return pytest.param(case["calc"], {**case, "input": given}, marks=marks, id=case["id"])


def rules_of(given: Mapping[str, Any]) -> Rules:
    return Rules(
        estimate=EstimateRule(**given["estimate"]),
        sources=tuple(given["sources"].items()),
        performance=tuple(given["performance"]),
        help=tuple(given["help"].items()),
        window=given["window"],
        settled_sureness=given["settled_sureness"],
        settled_days=given["settled_days"],
        check_days=tuple(given["check_days"]),
        check_step_days=given["check_step_days"],
    )


def scale_of(given: Mapping[str, Any]) -> Scale:
    starts = {float(value): start for value, start in given["from"].items()}
    return make_scale(tuple(starts), given["target"], tuple(starts.values()))


def framework_of(given: Mapping[str, Any]) -> Framework:
    return make_framework(scale=scale_of(given), rules=rules_of(given))


def piece_of(evidence: Mapping[str, Any], rules: Rules) -> Piece:
    source, help_given = evidence.get("source", "teacher"), evidence.get("help", "alone")
    is_rated = evidence["score"] is not None
    return make_piece(
        evidence["date"],
        evidence["score"],
        entry=evidence["entry"],
        kind=evidence.get("kind", "product"),
        help=help_given,
        source=source if is_rated else "",
        weight=dict(rules.sources)[source] * dict(rules.help)[help_given] if is_rated else 0.0,
    )


def judged(given: Mapping[str, Any], today: str) -> Proficiency:
    framework = framework_of(given["rules"])
    pieces = [piece_of(one, framework.rules) for one in given["evidence"]]
    overruling = dict(given.get("judgement") or {})
    judgement = make_judgement(**{**overruling, "date": on(overruling["date"])}) if overruling else None
    return proficiency("math:add", framework, pieces, on(today), judgement=judgement)


def status(given: Mapping[str, Any]) -> dict[str, Any]:
    result = judged(given, given["today"])
    return {
        "status": result.status.value,
        "estimate": result.estimate,
        "level": result.level,
        "by": result.by,
        "pieces": result.pieces,
        "sureness": result.sureness,
        "check_on": result.check_on and result.check_on.isoformat(),
        "check_due": result.check_due,
    }


def how_much_grown(given: Mapping[str, Any]) -> dict[str, Any] | None:
    standing = judged(given, given["end"])
    result = growth(standing, scale_of(given["rules"]), on(given["start"]), on(given["end"]))
    if result is None:
        return None
    return {"growth": result.change, "per_30_days": result.per_30_days, "arrow": result.arrow}


def quiz_level(given: Mapping[str, Any]) -> dict[str, Any]:
    quiz = given["rules"]["quiz"]
    rules = QuizRules(tuple(map(tuple, quiz["cuts"])), quiz["min_items"], quiz["max_guess"])
    chances = [
        guess_chance(
            make_question(
                mark=one["type"], options=tuple(Option(str(n), False, "") for n in range(one["options"]))
            )
        )
        for one in given["items"]
    ]
    score = quiz_score(given["first_try_right"], chances, scale_of(given["rules"]), rules)
    return {
        "share": score.right / score.questions,
        "level": score.level,
        "guess_risk": score.luck,
        "counts": score.counts,
    }


def how_certain(given: Mapping[str, Any]) -> dict[str, Any]:
    found = certainty(given["answers"])
    return {"total": found.total, "mean": found.mean, "look_first": list(found.look_first)}


def how_sure_of_level(given: Mapping[str, Any]) -> dict[str, Any]:
    share = sureness(given["on_target"], given["pieces"])
    tosses = 2 ** (given["pieces"] + 1)
    return {"sureness": share, "fraction": f"{round(share * tosses)}/{tosses}"}


def combine_raters(given: Mapping[str, Any]) -> dict[str, Any]:
    result = combine(given["ratings"], scale_of(given["rules"]))
    return {"score": result.score, "flag": "talk" if result.apart else None}


def how_alike(given: Mapping[str, Any]) -> dict[str, Any]:
    result = gap_of([tuple(pair) for pair in given["pairs"]], Audience.TEAM)
    return {"bias": result.bias, "size": result.size, "say": result.say}


def ready_next(given: Mapping[str, Any]) -> dict[str, Any]:
    standards = [make_standard(name, needs=groups_of(needs)) for name, needs in given["needs"].items()]
    standings = [
        make_proficiency(one.ref, Status.REACHED if one.id in given["reached"] else Status.NOT_STARTED)
        for one in standards
    ]
    result = readiness([make_framework(standards=standards)], standings, ())
    names = {one.standard: one.standard.removeprefix("math:") for one in result}
    return {
        "ready": sorted(names[one.standard] for one in result if one.mark == "ready"),
        "almost": sorted(names[one.standard] for one in result if one.mark == "almost"),
        "implied": sorted(names[one.standard] for one in result if one.implied),
        "newest": sorted(names[one.standard] for one in result if one.newest),
    }


def groups_of(needs: list[str | list[str]]) -> tuple[tuple[str, ...], ...]:
    groups = [[one] if isinstance(one, str) else one for one in needs]
    return tuple(tuple(f"math:{name}" for name in group) for group in groups)


def draft(given: Mapping[str, Any]) -> list[str]:
    needs = {f"math:{name}": groups_of(needs) for name, needs in given["needs"].items()}
    known = knowledge(needs, (f"math:{name}" for name in given["reached"]))
    return [ref.removeprefix("math:") for ref in path_draft(known, f"math:{given['goal']}")]


def when_to_check(given: Mapping[str, Any]) -> str:
    framework = framework_of(given["rules"])
    pieces = [piece_of(one, framework.rules) for one in given["evidence"]]
    last = last_shown(pieces, framework.scale)
    assert last is not None
    return check_on(pieces, last, framework.scale, framework.rules).isoformat()


def hints(given: Mapping[str, Any]) -> list[str]:
    days = {name: on(given[name]) for name in ("asked", "given", "try_by") if name in given}
    texts = {name: given.get(name, "") for name in ("saw", "glow", "grow")}
    feedback = make_feedback(
        standards=tuple(given["standards"]),
        next=tuple(given["next"]),
        version=given.get("version", 1),
        **{"try_by": None, **days, **texts},
    )
    entry = make_entry(version=given.get("entry_version", 1))
    return list(
        feedback_hints(feedback, entry, school_days(Calendar()), given["rules"].get("feedback_days", 3))
    )


def count_school_days(given: Mapping[str, Any]) -> int:
    off = tuple(DaysOff(on(day), on(day)) for day in given["off"])
    return school_days(Calendar(days_off=off)).between(on(given["from"]), on(given["to"]))


def pace(given: Mapping[str, Any]) -> dict[str, Any]:
    met = [make_marker(met=on(given["start"]))] * given["met"]
    path = make_path(
        markers=(*met, *[make_marker()] * (given["markers"] - given["met"])),
        start=on(given["start"]),
        due=given["due"] and on(given["due"]),
    )
    result = path_progress(path, on(given["today"]))
    return {"done": result.done, "used": result.used, "say": result.pace}


def voice(given: Mapping[str, Any]) -> dict[str, Any]:
    result = path_progress(make_path(decisions=tuple(given["decisions"].items())), on("2026-10-01"))
    return {"voice": result.voice, "co_created": result.co_created}


def strand(given: Mapping[str, Any]) -> dict[str, Any]:
    return asdict(strand_summary(standing_at(level, given["rules"]["target"]) for level in given["levels"]))


def standing_at(level: float | None, target: float) -> Proficiency:
    if level is None:
        return make_proficiency()
    return make_proficiency(status=Status.REACHED if level >= target else Status.LEARNING, level=level)


def grades(given: Mapping[str, Any]) -> dict[str, str]:
    """Translate by both rules; "" is "not yet"."""
    bands = tuple((start, letter) for start, letter in given["bands"])
    scale = scale_of(given["rules"])
    return {
        rule: grade(given["levels"], Translation("Letters", "staff", rule, bands), scale)
        for rule in ("bands", "all-of")
    }


def estimate_by(name: str) -> Callable[[Mapping[str, Any]], float | None]:
    def reckon(given: Mapping[str, Any]) -> float | None:
        own = {key: given[key] for key in ("w", "n") if key in given}
        running = RULES[name](
            [Score(level) for level in given["scores"]], EstimateRule(name, **own), given["rules"]["target"]
        )
        return running[-1] if running else None

    return reckon


CALCS: Mapping[str, Callable[[Mapping[str, Any]], Any]] = {
    "status": status,
    "sureness": how_sure_of_level,
    "combine_raters": combine_raters,
    "self_gap": how_alike,
    "growth": how_much_grown,
    "ready_next": ready_next,
    "path_draft": draft,
    "check_on": when_to_check,
    "feedback_hints": hints,
    "school_days": count_school_days,
    "pace": pace,
    "voice": voice,
    "strand_summary": strand,
    "grade": grades,
    "quiz_level": quiz_level,
    "how_sure": how_certain,
    **{name: estimate_by(name) for name in RULES},
}


def near(expected: Any) -> Any:
    """Allow numbers the tolerance that the tables state; lists and words compare exactly."""
    if isinstance(expected, dict):
        return {name: near(value) for name, value in expected.items()}
    if isinstance(expected, int | float) and not isinstance(expected, bool):
        return pytest.approx(expected, abs=1e-4)
    return expected


class TestWorkedCases:
    @pytest.mark.parametrize(("calc", "case"), cases(OWN))
    def test_ours(self, calc: str, case: dict[str, Any]) -> None:
        """Worked by hand; `why` says how."""
        result = CALCS[calc](case["input"])

        assert stated(result, case["expected"]) == near(case["expected"])

    @pytest.mark.parametrize(("calc", "case"), cases(SHARED))
    def test_shared(self, calc: str, case: dict[str, Any]) -> None:
        """The sums as the design states them, some of them checked against other people's programs."""
        result = CALCS[calc](case["input"])

        assert stated(result, case["expected"]) == near(case["expected"])


def stated(result: Any, expected: Any) -> Any:
    """Leave of a result what its case says something about."""
    if isinstance(result, dict) and isinstance(expected, dict):
        return {name: result[name] for name in expected}
    return result


class TestDefaultRules:
    def test_are_those_of_the_tables(self) -> None:
        """A framework that says nothing is judged by the constants that the worked cases are made with."""
        from_table = rules_of(DEFAULTS)

        assert {one.name: getattr(Rules(), one.name) for one in fields(Rules) if one.name != "quiz"} == {
            one.name: getattr(from_table, one.name) for one in fields(Rules) if one.name != "quiz"
        }


class TestRounding:
    @pytest.mark.parametrize(
        ("value", "shown"),
        [
            (4.125, 4.13),
            (3.175, 3.18),
            (2.675, 2.68),
            (1.005, 1.01),
            (2.0049, 2.0),
            (-1.005, -1.01),
            (-0.001, 0.0),
        ],
    )
    def test_goes_away_from_zero_at_the_half(self, value: float, shown: float) -> None:
        """On the decimal value, as one does by hand; binary rounding gets the first four wrong."""
        assert rounded(value) == shown
