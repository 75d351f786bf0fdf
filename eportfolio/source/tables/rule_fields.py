"""Rule fields: the tables of a framework's `rules` and `translate`."""

from typing import Any

from eportfolio.model.framework import Rules
from eportfolio.source.tables.field_amounts import Number, Whole
from eportfolio.source.tables.field_shapes import ListOf, MapOf, Sub
from eportfolio.source.tables.field_types import Choice, Text
from eportfolio.source.tables.fields import Field, FieldType, Given, Table
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Listing, Node, Scalar

ESTIMATES = ("decaying_average", "weighted_average", "average", "latest", "highest", "n_times", "best_n")
DEFAULTS = Rules()


class Pair(FieldType):
    """Two values in a list: [0.8, 3]."""

    def __init__(self, first: FieldType, second: FieldType) -> None:
        self.first, self.second = first, second
        self.words = f"a pair of {first.words} and {second.words}"

    def read(self, node: Node, file: AuthorFile, field: str) -> tuple[Any, Any] | None:
        if not isinstance(node, Listing) or len(node.parts) != 2:
            file.fault(node, f"{self.words} is wanted here", "Write it as [0.8, 3].", field=field)
            return None
        first = self.first.read(node.parts[0], file, field)
        second = self.second.read(node.parts[1], file, field)
        return None if first is None or second is None else (first, second)

    def schema(self) -> dict[str, Any]:
        return {
            "type": "array",
            "items": [self.first.schema(), self.second.schema()],
            "minItems": 2,
            "maxItems": 2,
        }

    def said(self, value: Any) -> str:
        return f"[{self.first.said(value[0])}, {self.second.said(value[1])}]"


class SubOrNone(Sub):
    """A table of its own, or the word none."""

    def read(self, node: Node, file: AuthorFile, field: str) -> Given | None:
        if isinstance(node, Scalar) and node.text.strip() == "none":
            return None
        return super().read(node, file, field)

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [{"const": "none"}, super().schema()]}


ESTIMATE = Table(
    "an estimate rule",
    "rules.estimate",
    (
        Field(
            "rule",
            Choice(*ESTIMATES),
            "How ratings become one estimate.",
            "decaying_average",
            default=DEFAULTS.estimate.rule,
        ),
        Field(
            "w",
            Number(0, 1),
            "How far the newest work draws the estimate.",
            "0.65",
            default=DEFAULTS.estimate.w,
        ),
        Field(
            "n",
            Whole(1, 100),
            "How many ratings the rules n_times and best_n look at.",
            "3",
            default=DEFAULTS.estimate.n,
        ),
    ),
)
QUIZ = Table(
    "the quiz rules",
    "rules.quiz",
    (
        Field(
            "cuts",
            ListOf(Pair(Number(0, 1), Number())),
            "The share right at the first try from which a level is shown.",
            "[[0.8, 3], [0.5, 2], [0, 1]]",
            default=DEFAULTS.quiz.cuts,
        ),
        Field(
            "min_items",
            Whole(1, 100),
            "How many questions a quiz needs to count.",
            "3",
            default=DEFAULTS.quiz.min_items,
        ),
        Field(
            "max_guess",
            Number(0, 1),
            "The largest chance of getting there by luck.",
            "0.05",
            default=DEFAULTS.quiz.max_guess,
        ),
    ),
)
RULES = Table(
    "the rules",
    "rules",
    (
        Field(
            "estimate", Sub(ESTIMATE), "How ratings become one estimate.", "{rule: decaying_average, w: 0.65}"
        ),
        Field(
            "sources",
            MapOf(Choice("teacher", "expert", "quiz", "peer", "self", "family"), Number(0, 1)),
            "How much each one's word counts, from 0 to 1.",
            "{teacher: 1, quiz: 0.5}",
        ),
        Field(
            "performance",
            ListOf(Choice("performance", "product", "practice", "reflection", "test", "outside")),
            "The kinds of evidence that count as real work.",
            "[performance, product, outside]",
            default=DEFAULTS.performance,
        ),
        Field(
            "help",
            MapOf(Choice("alone", "hints", "together"), Number(0, 1)),
            "How much work counts that was done with help, from 0 to 1.",
            "{alone: 1, hints: 0.5, together: 0}",
        ),
        Field(
            "window",
            Whole(1, 20),
            "How many of the newest pieces settling looks at.",
            "3",
            default=DEFAULTS.window,
        ),
        Field(
            "settled_sureness",
            Number(0, 1),
            "How sure it must be to settle.",
            "0.9",
            default=DEFAULTS.settled_sureness,
        ),
        Field(
            "settled_days",
            Whole(1, 20),
            "On how many days the work must have been done.",
            "2",
            default=DEFAULTS.settled_days,
        ),
        Field(
            "check_days",
            ListOf(Whole(1, 3650), least=1),
            "Days after which a settled standard is shown once more.",
            "[21, 60, 120]",
            default=DEFAULTS.check_days,
        ),
        Field(
            "check_step_days",
            Whole(0, 3650),
            "Days that lie between two steps of that.",
            "14",
            default=DEFAULTS.check_step_days,
        ),
        Field("quiz", Sub(QUIZ), "How quizzes count.", "{min_items: 3}"),
    ),
)
TRANSLATE = Table(
    "a translation into grades",
    "translate",
    (
        Field("name", Text(), "What this translation is called.", "Riverside letter grades", required=True),
        Field("source", Text(), "Who decided it, and when.", "staff meeting, 3 June 2026", required=True),
        Field(
            "rule",
            Choice("bands", "all-of"),
            "bands: by the mean of the levels; all-of: by what all levels reach.",
            "bands",
            required=True,
        ),
        Field(
            "bands",
            ListOf(Pair(Number(), Text())),
            "The mean from which each grade is given.",
            "[[3.5, A], [2.75, B]]",
        ),
    ),
)
