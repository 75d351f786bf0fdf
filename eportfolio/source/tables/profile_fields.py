"""Profile fields: the table of `profile.yml`."""

from eportfolio.model.profile import DRIVERS, GRID_COLUMNS, GRID_ROWS
from eportfolio.source.allowances import ALLOW
from eportfolio.source.tables.field_amounts import Day, Number
from eportfolio.source.tables.field_names import Name
from eportfolio.source.tables.field_shapes import ListOf, Sub
from eportfolio.source.tables.field_types import Choice, Markdown, MaybeYesNo, Text
from eportfolio.source.tables.fields import Field, Table

AVATAR = Table(
    "an avatar",
    "avatar",
    (
        Field("file", Name("file"), "A picture: a drawing of yours will do.", "me.png", required=True),
        Field(
            "alt",
            Text(),
            "What it shows, for those who cannot see it.",
            "a drawn face with a red kite",
            required=True,
        ),
    ),
)
LANGUAGE = Table(
    "a language",
    "context.languages",
    (
        Field("name", Text(), "The language.", "Hmong", required=True),
        Field(
            "use",
            Choice("home", "school", "learning"),
            "Where you use it, or that you are learning it.",
            "home",
            required=True,
        ),
    ),
)
HISTORY = Table(
    "a piece of history",
    "context.history",
    (
        Field("when", Text(), "When it was.", "grade 5", required=True),
        Field("what", Text(), "What happened.", "changed schools in the middle of the year", required=True),
    ),
)
SUPPORT = Table(
    "a support",
    "context.supports",
    (
        Field("need", Text(), "What is hard.", "small print", required=True),
        Field("helps", Text(), "What helps.", "zoom 150 %", required=True),
    ),
)
CONTEXT = Table(
    "the context",
    "context",
    (
        Field(
            "languages", ListOf(Sub(LANGUAGE)), "The languages in your life.", "[{name: Hmong, use: home}]"
        ),
        Field(
            "history",
            ListOf(Sub(HISTORY)),
            "What came before that matters for learning.",
            "[{when: grade 5, what: changed schools}]",
        ),
        Field(
            "supports",
            ListOf(Sub(SUPPORT)),
            "What is hard and what helps, in your own words.",
            "[{need: small print, helps: zoom 150 %}]",
        ),
        Field("barriers", ListOf(Text()), "What gets in the way.", "[a noisy room]"),
        Field(
            "plan_on_file",
            MaybeYesNo(),
            "Whether the school keeps a support plan; the plan itself never stands here.",
            "no",
        ),
    ),
)
TEST = Table(
    "a test",
    "academic.tests",
    (
        Field("name", Text(), "What the test is called.", "reading check", required=True),
        Field("date", Day(), "The day of the test.", "2026-09-02", required=True),
        Field("result", Text(), "The result as it was given.", "212", required=True),
        Field("scale", Text(), "What the result means.", "grade 7 in spring is 214"),
    ),
)
ACADEMIC = Table(
    "the academic part",
    "academic",
    (
        Field(
            "tests",
            ListOf(Sub(TEST)),
            "Tests from outside; all else is worked out from the evidence.",
            "[{name: reading check, date: 2026-09-02, result: 212}]",
        ),
    ),
)
HABIT = Table(
    "a habit",
    "skills.habits",
    (
        Field(
            "standard", Name("standard"), "A standard from a framework of habits.", "plan-time", required=True
        ),
        Field("level", Number(), "The level you see.", "2", required=True),
        Field("why", Text(), "What shows it.", "I start late but I finish", required=True),
        Field("date", Day(), "The day you wrote this.", "2026-09-14", required=True),
    ),
)
_CELLS = {
    "strengths": ("What goes well.", "[explaining aloud]"),
    "challenges": ("What is hard.", "[long texts]"),
    "prefer": ("What you choose when you may choose.", "[build, speak]"),
    "need": ("What you cannot do without.", "[a quiet place]"),
    "tools": ("What you work with.", "[a ruler, a recorder]"),
    "strategies": ("What you do when it gets hard.", "[draw it first]"),
}
_ROWS = {
    "access": ("How you take things in.", "{prefer: [pictures with words]}"),
    "engage": ("What gets you going and keeps you at it.", "{strategies: [draw it first]}"),
    "express": ("How you show what you know.", "{prefer: [build, speak]}"),
}
GRIDS = {
    row: Table(
        f"the part {row}",
        f"skills.{row}",
        tuple(Field(column, ListOf(Text()), *_CELLS[column]) for column in GRID_COLUMNS),
    )
    for row in GRID_ROWS
}
SKILLS = Table(
    "the skills",
    "skills",
    (
        Field(
            "habits",
            ListOf(Sub(HABIT)),
            "Habits of learning, as you see them.",
            "[{standard: plan-time, level: 2, why: I start late, date: 2026-09-14}]",
        ),
        *(Field(row, Sub(GRIDS[row]), *_ROWS[row]) for row in GRID_ROWS),
    ),
)
_DRIVERS = {
    "interests": ("What you like to do.", "[kites, drumming]"),
    "talents": ("What you are good at.", "[steady hands]"),
    "hopes": ("What you hope for.", "[to fly a kite I designed]"),
    "careers": ("What you can imagine to be.", "[bridge engineer]"),
    "people": ("Whom you look up to or learn from.", "[my uncle Tou]"),
    "hooks": ("What catches you at once.", "[things that move]"),
    "stoppers": ("What makes you stop.", "[being timed]"),
}
DRIVES = Table("the drivers", "drivers", (Field(name, ListOf(Text()), *_DRIVERS[name]) for name in DRIVERS))
PROFILE = Table(
    "a profile",
    "",
    (
        Field("updated", Day(), "The day you last looked through it.", "2026-09-14", required=True),
        Field("with", ListOf(Name("person")), "Who wrote it together with you.", "[ms-rivera]"),
        Field("about", Markdown(), "Who you are, in at most 600 characters.", "I build kites."),
        Field(
            "avatar",
            Sub(AVATAR),
            "A picture of you, or one that stands for you.",
            "{file: me.png, alt: a drawn face with a red kite}",
        ),
        Field("pronouns", Text(), "Which words people use for you.", "she/her"),
        Field("grade", Text(), "Your grade.", "7"),
        Field("class", Text(), "Your class.", "7b"),
        Field(
            "context",
            Sub(CONTEXT),
            "Where you come from and what matters for learning.",
            "{languages: [{name: Hmong, use: home}]}",
        ),
        Field(
            "academic",
            Sub(ACADEMIC),
            "Tests from outside.",
            "{tests: [{name: reading check, date: 2026-09-02, result: 212}]}",
        ),
        Field("skills", Sub(SKILLS), "How you learn.", "{express: {prefer: [build, speak]}}"),
        Field("drivers", Sub(DRIVES), "What drives you.", "{interests: [kites, drumming]}"),
        ALLOW,
    ),
    "How a learner learns and what drives them, written together and dated.",
)
