"""Feedback fields: the table of the front matter of `feedback/<entry>/<date>-<who>.md`."""

from eportfolio.model.audience import AUDIENCES
from eportfolio.model.feedback import GIVERS, STATUSES
from eportfolio.source.allowances import ALLOW
from eportfolio.source.tables.field_amounts import Day, Number, Whole
from eportfolio.source.tables.field_names import Name
from eportfolio.source.tables.field_shapes import ListOf, MapOf, Sub
from eportfolio.source.tables.field_types import Choice, Markdown, Pattern
from eportfolio.source.tables.fields import Field, Table

SOURCE = Table(
    "a source",
    "source",
    (
        Field("kind", Choice("issue", "file", "local"), "How it came in.", "issue", required=True),
        Field("number", Whole(1), "The number of the issue.", "12"),
        Field(
            "sha256",
            Pattern("a SHA-256 in 64 digits", "[0-9a-f]{64}"),
            "The checksum of what came in.",
            "9f86d0819f86d0819f86d0819f86d0819f86d0819f86d0819f86d0819f86d081",
        ),
    ),
    "Written by the program, never by hand.",
)
FEEDBACK = Table(
    "feedback",
    "",
    (
        Field(
            "entry",
            Name("entry"),
            "The entry it answers: the name of the folder that this file is in.",
            "pancake-math",
            required=True,
        ),
        Field(
            "by",
            Name("person"),
            "Who gives it; family where people.yml has just one such person.",
            "ms-rivera",
            required=True,
        ),
        Field(
            "role",
            Choice(*GIVERS),
            "What they are to the learner, as in people.yml.",
            "teacher",
            required=True,
        ),
        Field("given", Day(), "The day it was given.", "2026-09-16", required=True),
        Field(
            "version",
            Whole(1, 9999),
            "Which version of the entry it is about; that of the day where nothing is said.",
            "1",
        ),
        Field("asked", Day(), "The day it was asked for.", "2026-09-14"),
        Field("try_by", Day(), "By when to try the next step.", "2026-09-21"),
        Field("standards", ListOf(Name("standard")), "What it is about.", "[add-different]"),
        Field("path", Name("path"), "The learning path it is about.", "kite-club"),
        Field(
            "levels",
            MapOf(Name("standard"), Number()),
            "The level a teacher or expert sees for each standard; halves are allowed.",
            "{add-different: 2.5}",
        ),
        Field(
            "status",
            Choice(*STATUSES),
            "comment, returned for another try, or accepted.",
            "returned",
            default="comment",
        ),
        Field(
            "audience", Choice(*AUDIENCES), "Who may see it; never more people than see the entry.", "team"
        ),
        Field("source", Sub(SOURCE), "How it came in; the program writes this.", "{kind: issue, number: 12}"),
        Field(
            "reply",
            Markdown(),
            "The learner's answer: what I did with it.",
            "I drew the bar again with 4 parts",
        ),
        Field("revised", Day(), "The day the learner answered with a change.", "2026-09-20"),
        ALLOW,
    ),
    "One person's answer to one entry.",
)
