"""Quiz fields: the tables of a page of self-checks and of a result that was kept."""

from eportfolio.source.allowances import ALLOW
from eportfolio.source.tables.field_amounts import Day, Whole
from eportfolio.source.tables.field_names import Name
from eportfolio.source.tables.field_shapes import ListOf, Sub
from eportfolio.source.tables.field_types import Text, YesNo
from eportfolio.source.tables.fields import Field, Table

PRACTICE = Table(
    "a page of self-checks",
    "",
    (
        Field("title", Text(), "What can be practised on this page.", "Halves and quarters", required=True),
        ALLOW,
    ),
    "A page of self-checks that belongs to no entry; the text below has the `quiz` blocks.",
)
RESULT_ITEM = Table(
    "an answer",
    "items",
    (
        Field("n", Whole(1, 999), "Which question: the first one is 1.", "1", required=True),
        Field("standard", Name("standard"), "The standard it checks.", "equivalent", required=True),
        Field("first", YesNo(), "Whether the first try was right.", "yes", required=True),
        Field("tries", Whole(1, 99), "How many tries it took.", "2", default=1),
        Field("hints", Whole(0, 99), "How often a hint was looked at.", "0", default=0),
        Field("sure", Whole(1, 3), "How sure the learner was: 1 a guess, 2 fairly sure, 3 certain.", "2"),
    ),
)
RESULT = Table(
    "a result",
    "",
    (
        Field("quiz", Name("quiz"), "The id of the self-check.", "fractions-1", required=True),
        Field(
            "block",
            Text("the sign of the self-check's text, as the page wrote it"),
            "Tells whether the questions are still the same; the page writes it.",
            "0f3a9c2b71de",
            required=True,
        ),
        Field("date", Day(), "The day it was done.", "2026-09-14", required=True),
        Field(
            "items",
            ListOf(Sub(RESULT_ITEM), least=1),
            "How each question went.",
            "[{n: 1, standard: equivalent, first: yes, tries: 1, hints: 0, sure: 3}]",
            required=True,
        ),
        Field(
            "witnessed",
            Name("person"),
            "The teacher who sat beside, which makes it a test of full weight.",
            "ms-rivera",
        ),
        ALLOW,
    ),
    "A result that the learner chose to keep, as the page of the self-check made it.",
)
