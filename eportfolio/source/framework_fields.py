"""Framework fields: the table of `frameworks/<id>.yml`."""

from typing import Any

from eportfolio.model.framework import Rules
from eportfolio.source.allowances import ALLOW
from eportfolio.source.author_file import AuthorFile
from eportfolio.source.field_shapes import ListOf, MapOf, Sub
from eportfolio.source.field_types import Choice, Id, Name, Number, Pattern, Text, Whole
from eportfolio.source.fields import Field, FieldType, Given, Table
from eportfolio.source.nodes import Listing, Node, Scalar
from eportfolio.source.portfolio_fields import LANGUAGE

ESTIMATES = ("decaying_average", "weighted_average", "average", "latest", "highest", "n_times", "best_n")
DEFAULTS = Rules()
WEB_ADDRESS = Pattern("a web address that begins with https://", r"https?://[^\s\"'<>@]+")


class Needs(FieldType):
    """One prerequisite, or a list of those of which any one will do; gives a tuple of names."""

    words = "a standard, or a list of standards of which one is enough"

    def __init__(self) -> None:
        self.name = Name("standard")
        self.several = ListOf(self.name, least=1)

    def read(self, node: Node, file: AuthorFile, field: str) -> Any:
        return self.several.read(node, file, field)

    def schema(self) -> dict[str, Any]:
        return self.several.schema()


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
            "prefixItems": [self.first.schema(), self.second.schema()],
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


SOURCE = Table(
    "a source",
    "source",
    (
        Field("name", Text(), "Who wrote the standards.", "State Board of Education"),
        Field("url", WEB_ADDRESS, "Where they are published.", "https://standards.example/math"),
        Field("licence", Text(), "On which terms they may be used.", "CC BY 4.0"),
    ),
)
CASE = Table(
    "a CASE source",
    "case",
    (
        Field(
            "identifier",
            Text(),
            "The document's identifier in the CASE format.",
            "c6496676-d7cb-11e8-824f-0242ac160002",
        ),
        Field(
            "uri",
            WEB_ADDRESS,
            "Where the CASE document is found.",
            "https://case.example/ims/case/v1p0/CFDocuments/c6496676",
        ),
    ),
)
LEVEL = Table(
    "a level",
    "scale.levels",
    (
        Field("value", Number(), "The number that a rating gives.", "3", required=True),
        Field("name", Text(), "What the level is called.", "Proficient", required=True),
        Field("short", Text(), "A shorter name, for narrow columns.", "Prof."),
        Field("plain", Text(), "What it means, in a learner's words.", "I can do it on my own"),
        Field("family", Text(), "What it means, in words for the family.", "does this alone"),
        Field(
            "from",
            Number(),
            "The estimate from which this level is reached; else the value less 0.25, and 0 for the lowest.",
            "2.75",
        ),
        Field("symbol", Text(), "A sign to show beside the name.", "★"),
    ),
)
SCALE = Table(
    "a scale",
    "scale",
    (
        Field("target", Number(), "The value of the level that counts as reached.", "3", required=True),
        Field(
            "levels",
            ListOf(Sub(LEVEL), least=3, most=6),
            "The levels, lowest first: 3 to 6 of them.",
            "[{value: 1, name: Beginning}, {value: 2, name: Developing}, {value: 3, name: Proficient}]",
            required=True,
        ),
    ),
)
STRAND = Table(
    "a strand",
    "strands",
    (
        Field("id", Id(), "A short name for use in the standards below.", "numbers", required=True),
        Field("title", Text(), "What the strand is called; its id where nothing is said.", "Numbers"),
        Field(
            "family", Text(), "What it is about, in words for the family.", "Working with parts of a whole"
        ),
    ),
)
STANDARD = Table(
    "a standard",
    "standards",
    (
        Field("id", Id(), "A short name for use in the other files.", "equivalent", required=True),
        Field("code", Text(), "The code it is published under.", "7.RP.A.2"),
        Field("title", Text(), "The standard itself.", "Equivalent fractions", required=True),
        Field(
            "plain", Text(), "What it means, in a learner's words.", "I can show two fractions are the same"
        ),
        Field(
            "family",
            Text(),
            "What it means, in words for the family.",
            "sees when two fractions are the same",
        ),
        Field("strand", Text(), "The id of the strand it belongs to.", "numbers"),
        Field(
            "needs",
            ListOf(Needs()),
            "What comes before it: [x, [y, z]] means x, and one of y and z.",
            "[name-fraction]",
        ),
        Field(
            "includes",
            ListOf(Name("standard")),
            "Easier standards that are contained in this one.",
            "[name-fraction]",
        ),
        Field(
            "look_for",
            MapOf(Number(), Text()),
            "What work at a level looks like, by the level's value; wanted for the target.",
            "{3: finds two more fractions and says why they are the same}",
        ),
        Field("aliases", ListOf(Text()), "Other names it is known by.", "[CCSS.Math.Content.7.RP.A.2]"),
        Field("case", Text(), "Its identifier in the CASE format.", "6b9e3ae8-d7cc-11e8-824f-0242ac160002"),
    ),
)
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
FRAMEWORK = Table(
    "a framework",
    "",
    (
        Field("schema", Whole(1, 1), "The version of this file's form: always 1.", "1", required=True),
        Field("id", Id(), "A short name: the file's own, without .yml.", "math-7", required=True),
        Field("title", Text(), "What the framework is called.", "Fractions at work", required=True),
        Field(
            "language",
            LANGUAGE,
            "The language it is written in; that of the portfolio where nothing is said.",
            "en",
        ),
        Field("version", Text(), "Which edition it is.", "2026"),
        Field("source", Sub(SOURCE), "Where the standards come from.", "{name: State Board of Education}"),
        Field(
            "case",
            Sub(CASE),
            "Where it came from in the CASE format.",
            "{identifier: c6496676-d7cb-11e8-824f-0242ac160002}",
        ),
        Field(
            "scale",
            Sub(SCALE),
            "The levels, and which of them is the target.",
            "{target: 3, levels: [{value: 1, name: Beginning}, {value: 2, name: Developing}, {value: 3, name: Proficient}]}",
            required=True,
        ),
        Field(
            "strands",
            ListOf(Sub(STRAND)),
            "The groups of standards; at most 6 are shown to families.",
            "[{id: numbers, title: Numbers}]",
            required=True,
        ),
        Field(
            "standards",
            ListOf(Sub(STANDARD)),
            "The standards, in the order of the pages.",
            "[{id: equivalent, title: Equivalent fractions, strand: numbers}]",
            required=True,
        ),
        Field("rules", Sub(RULES), "The numbers that the sums go by.", "{window: 3}"),
        Field(
            "translate",
            SubOrNone(TRANSLATE),
            "How levels become the school's own grades, if they must; none is the default.",
            "none",
        ),
        ALLOW,
    ),
    "What is to be learned in one subject, and the scale it is judged on.",
)
