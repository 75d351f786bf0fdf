"""Framework fields: the table of `frameworks/<id>.yml`."""

from typing import Any

from eportfolio.source.allowances import ALLOW
from eportfolio.source.tables.field_amounts import Number, Whole
from eportfolio.source.tables.field_names import Id, Name
from eportfolio.source.tables.field_shapes import ListOf, MapOf, Sub
from eportfolio.source.tables.field_types import Pattern, Text
from eportfolio.source.tables.fields import Field, FieldType, Table
from eportfolio.source.tables.in_languages import InLanguages
from eportfolio.source.tables.rule_fields import RULES, TRANSLATE, SubOrNone
from eportfolio.source.tables.setting_types import LANGUAGE
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Listing, Node

WEB_ADDRESS = Pattern("a web address that begins with https://", r"https?://[^\s\"'<>@]+")


class Needs(FieldType):
    """One prerequisite, or a list of those of which any one will do; gives a tuple of names."""

    words = "a standard, or a list of standards of which one is enough"

    def __init__(self) -> None:
        self.name = Name("standard")
        self.several = ListOf(self.name)

    def read(self, node: Node, file: AuthorFile, field: str) -> Any:
        if isinstance(node, Listing) and not node.parts:
            what = "this list of choices is empty, so the standard could never become ready"
            file.fault(node, what, "Name at least one standard in it, or take it out.", field=field)
            return None
        return self.several.read(node, file, field)

    def schema(self) -> dict[str, Any]:
        return self.several.schema()


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
        Field("name", InLanguages(), "What the level is called.", "Proficient", required=True),
        Field("short", InLanguages(), "A shorter name, for narrow columns.", "Prof."),
        Field("plain", InLanguages(), "What it means, in a learner's words.", "I can do it on my own"),
        Field("family", InLanguages(), "What it means, in words for the family.", "does this alone"),
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
        Field("title", InLanguages(), "What the strand is called; its id where nothing is said.", "Numbers"),
        Field(
            "family",
            InLanguages(),
            "What it is about, in words for the family.",
            "{en: Working with parts of a whole, es: Trabajar con partes de un todo}",
        ),
    ),
)
STANDARD = Table(
    "a standard",
    "standards",
    (
        Field("id", Id(), "A short name for use in the other files.", "equivalent", required=True),
        Field("code", Text(), "The code it is published under.", "7.RP.A.2"),
        Field("title", InLanguages(), "The standard itself.", "Equivalent fractions", required=True),
        Field(
            "plain",
            InLanguages(),
            "What it means, in a learner's words.",
            "{en: I can show two fractions are the same, es: Sé mostrar que dos fracciones son iguales}",
        ),
        Field(
            "family",
            InLanguages(),
            "What it means, in words for the family, to stand after a name.",
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
            MapOf(Number(), InLanguages()),
            "What work at a level looks like, by the level's value; wanted for the target.",
            "{3: finds two more fractions and says why they are the same}",
        ),
        Field("aliases", ListOf(Text()), "Other names it is known by.", "[CCSS.Math.Content.7.RP.A.2]"),
        Field("case", Text(), "Its identifier in the CASE format.", "6b9e3ae8-d7cc-11e8-824f-0242ac160002"),
    ),
)
FRAMEWORK = Table(
    "a framework",
    "",
    (
        Field("schema", Whole(1, 1), "The version of this file's form: always 1.", "1", required=True),
        Field("id", Id(), "A short name: the file's own, without .yml.", "math-7", required=True),
        Field("title", InLanguages(), "What the framework is called.", "Fractions at work", required=True),
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
            "{target: 3, levels: [{value: 1, name: New}, {value: 2, name: Near}, {value: 3, name: Can}]}",
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
