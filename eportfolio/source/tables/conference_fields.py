"""Conference fields: the table of the front matter of `conferences/<date>.md`."""

from eportfolio.source.allowances import ALLOW
from eportfolio.source.tables.field_amounts import Day
from eportfolio.source.tables.field_names import Name
from eportfolio.source.tables.field_shapes import ListOf, Sub
from eportfolio.source.tables.field_types import Markdown, Text
from eportfolio.source.tables.fields import Field, Table

PICK = Table(
    "a pick",
    "picks",
    (
        Field("entry", Name("entry"), "The piece of evidence to show.", "pancake-math", required=True),
        Field("because", Text(), "Why you show this one.", "It went wrong first, and I know why"),
    ),
)
PROMISE = Table(
    "an agreement",
    "agreed",
    (
        Field("what", Text(), "What is to be done.", "Draw the plan before cutting", required=True),
        Field("who", Name("person"), "Who does it.", "mira", required=True),
        Field("by", Day(), "By when.", "2026-12-04"),
        Field("done", Day(), "The day it was done.", "2026-12-01"),
    ),
)
CONFERENCE = Table(
    "a conference",
    "",
    (
        Field(
            "date", Day(), "The day of the conference; the file has its name.", "2026-11-12", required=True
        ),
        Field(
            "with",
            ListOf(Name("person"), least=1),
            "Who sits together, besides the learner.",
            "[father, ms-rivera]",
            required=True,
        ),
        Field(
            "picks",
            ListOf(Sub(PICK, shortcut="entry"), least=1),
            "The work to show, in this order: two or three pieces.",
            "[{entry: pancake-math, because: It went wrong first}]",
            required=True,
        ),
        Field("goals", ListOf(Name("path")), "The learning paths to talk about.", "[kite-club]"),
        Field("ask", Text(), "What you ask the others for.", "May I use the kitchen on Sundays?"),
        Field(
            "agreed",
            ListOf(Sub(PROMISE)),
            "What was agreed, and who does it by when.",
            "[{what: Free the kitchen on Sundays, who: father, by: 2026-11-22}]",
        ),
        Field("family", Markdown(), "What the family says, in their words.", "We saw her explain it twice"),
        ALLOW,
    ),
    "A talk that the learner leads; the text below is what the learner wants to say or has noted.",
)
