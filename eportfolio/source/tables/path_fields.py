"""Path fields: the table of `paths/<id>.yml`."""

from eportfolio.model.entry import PLACES
from eportfolio.model.learning_path import DECIDERS, DECISIONS, HORIZONS, PATH_STATES
from eportfolio.model.people import ROLES
from eportfolio.source.allowances import ALLOW
from eportfolio.source.tables.field_amounts import Day, Number
from eportfolio.source.tables.field_names import Id, Name
from eportfolio.source.tables.field_shapes import ListOf, MapOf, Sub
from eportfolio.source.tables.field_types import Choice, Text
from eportfolio.source.tables.fields import Field, Table

GOAL = Table(
    "a goal",
    "standards",
    (
        Field("id", Name("standard"), "The standard that the path leads to.", "percent", required=True),
        Field(
            "target", Number(), "The level wanted there; that of the framework where nothing is said.", "3"
        ),
    ),
)
STEP = Table(
    "a step",
    "steps",
    (
        Field("id", Id(), "A short name of its own.", "visit-mill"),
        Field("do", Text(), "What to do.", "Visit the mill and ask how they weigh flour", required=True),
        Field("by", Name("person"), "Who suggested it.", "ms-rivera"),
        Field("from", Text(), "Where the idea came from.", "feedback on pancake-math"),
        Field("standard", Name("standard"), "The standard it is for.", "percent"),
        Field("where", Choice(*PLACES), "Where it is done.", "community"),
        Field("needs", Text(), "What is needed for it.", "a kitchen scale"),
        Field("done", Day(), "The day it was done.", "2026-09-30"),
    ),
)
MARKER = Table(
    "a marker",
    "markers",
    (
        Field("id", Id(), "A short name of its own.", "recipe-card"),
        Field(
            "see",
            Text(),
            "What can be seen once it is met.",
            "a recipe card with every part as a percent",
            required=True,
        ),
        Field("standard", Name("standard"), "The standard it is about.", "percent"),
        Field("level", Number(), "The level it shows.", "3"),
        Field("by", Name("person"), "Who looks whether it is met.", "ms-rivera"),
        Field("met", Day(), "The day it was met.", "2026-10-12"),
        Field("entry", Name("entry"), "The entry that shows it.", "recipe-card"),
    ),
)
DEMONSTRATION = Table(
    "a demonstration",
    "demonstration",
    (
        Field("show", Text(), "What you show at the end.", "a cooking lesson for the class", required=True),
        Field("to", Text(), "Whom you show it to.", "my class and Mr. Oduya"),
        Field("by", Day(), "By when.", "2026-11-20"),
        Field("entry", Name("entry"), "The entry about it.", "cooking-lesson"),
    ),
)
AGREEMENT = Table(
    "an agreement",
    "agreed",
    (
        Field("who", Name("person"), "Who agreed.", "mira", required=True),
        Field("role", Choice(*ROLES), "What they are, as in people.yml.", "student", required=True),
        Field("date", Day(), "The day they agreed.", "2026-09-10", required=True),
    ),
)
CHANGE = Table(
    "a change",
    "changes",
    (
        Field("date", Day(), "The day of the change.", "2026-10-02", required=True),
        Field(
            "what",
            Text(),
            "What changed; of a step: taken: the step, swapped: it -> another, or declined: the step.",
            "the mill visit became a video call",
            required=True,
        ),
        Field("why", Text(), "Why.", "the mill is closed in October"),
        Field("by", Name("person"), "Who changed it.", "mira"),
    ),
)
PATH = Table(
    "a learning path",
    "",
    (
        Field("id", Id(), "A short name: the file's own, without .yml.", "kitchen-percents", required=True),
        Field("title", Text(), "What the path is called.", "Percents in the kitchen", required=True),
        Field(
            "horizon",
            Choice(*HORIZONS),
            "short: up to 6 weeks; middle: a term; long: a year or more.",
            "short",
            required=True,
        ),
        Field("parent", Name("path"), "The longer path that a short one belongs to.", "run-a-bakery"),
        Field(
            "standards",
            ListOf(Sub(GOAL, shortcut="id"), least=1),
            "The standards it leads to, and the level wanted.",
            "[{id: percent, target: 3}]",
            required=True,
        ),
        Field(
            "why",
            Text(),
            "Why this path, in the learner's words.",
            "I want to bake for more people without guessing",
            required=True,
        ),
        Field("driver", Text(), "What in your profile drives it.", "baking with my father"),
        Field("start", Day(), "The day it starts.", "2026-09-10", required=True),
        Field("due", Day(), "The day it should be done; leave it out for your own pace.", "2026-10-20"),
        Field(
            "state",
            Choice(*PATH_STATES),
            "How it stands; agreed needs a student and a teacher under agreed.",
            "active",
            required=True,
        ),
        Field(
            "decisions",
            MapOf(Choice(*DECISIONS), Choice(*DECIDERS)),
            "Who decided what: teacher, choice (of what the teacher offered), together or student.",
            "{goal: together, pace: student}",
            required=True,
        ),
        Field(
            "steps",
            ListOf(Sub(STEP, shortcut="do")),
            "What to do on the way.",
            "[{do: Visit the mill, by: ms-rivera}]",
        ),
        Field(
            "markers",
            ListOf(Sub(MARKER), least=1),
            "How we will know: things that can be seen, one at least.",
            "[{id: recipe-card, see: a recipe card in percent, standard: percent, level: 3}]",
            required=True,
        ),
        Field(
            "demonstration",
            Sub(DEMONSTRATION),
            "What is shown at the end, and to whom.",
            "{show: a cooking lesson, to: my class}",
            required=True,
        ),
        Field(
            "agreed",
            ListOf(Sub(AGREEMENT)),
            "Who agreed to it, and when.",
            "[{who: mira, role: student, date: 2026-09-10}]",
        ),
        Field(
            "changes",
            ListOf(Sub(CHANGE)),
            "What changed on the way; add to it, never take away.",
            "[{date: 2026-10-02, what: the visit became a call, why: the mill is closed, by: mira}]",
        ),
        Field("home", Text(), "One way the family can help.", "let Mira weigh the flour on Sundays"),
        ALLOW,
    ),
    "Where a learner is going, who decided, and how we will know.",
)
