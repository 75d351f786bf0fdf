"""Entry fields: the table of the front matter of `evidence/**/<entry>.md`."""

from eportfolio.model.audience import AUDIENCES
from eportfolio.model.entry import HELP, KINDS, PEOPLE_SHOWN, PLACES, STATES
from eportfolio.source.allowances import ALLOW
from eportfolio.source.tables.field_amounts import Day, Number, Whole
from eportfolio.source.tables.field_names import Name
from eportfolio.source.tables.field_shapes import ListOf, MapOf, Sub
from eportfolio.source.tables.field_types import Choice, Markdown, Text, YesNo
from eportfolio.source.tables.fields import Field, Table

SELF = Table(
    "a self-assessment",
    "self",
    (
        Field(
            "level",
            Number(),
            "The level you see in this work; it is shown and never counted.",
            "3",
            required=True,
        ),
        Field("because", Text(), "What in the work shows it.", "My bar shows it", required=True),
        Field("next", Text(), "What you want to try next.", "Try sixths"),
    ),
)
FILE = Table(
    "a file",
    "files",
    (
        Field(
            "file", Name("file"), "The file, by its path from this entry's folder.", "bar.png", required=True
        ),
        Field(
            "alt",
            Text(),
            "What the picture shows, for those who cannot see it.",
            "a bar cut into 4 equal parts",
        ),
        Field(
            "decorative",
            YesNo(),
            "Whether the picture says nothing that the text does not; then it needs no alt text.",
            "no",
        ),
        Field("credit", Text(), "Who made it, if it was not you.", "photo by Leo"),
        Field(
            "transcript",
            Markdown(),
            "What is said and heard in a sound or film.",
            "I count the pieces aloud, one, two, three",
        ),
        Field(
            "people",
            Choice(*PEOPLE_SHOWN),
            "Who can be seen: none, a group, backs only, or people whose family agreed.",
            "none",
        ),
    ),
)
ENTRY = Table(
    "an entry",
    "",
    (
        Field("title", Text(), "What you made or did, in a few words.", "Pancake math", required=True),
        Field(
            "date",
            Day(),
            "The day the work was done, not the day you write this.",
            "2026-09-13",
            required=True,
        ),
        Field(
            "standards",
            ListOf(Name("standard")),
            "Which standards it shows: 1 to 5 of them.",
            "[add-different]",
        ),
        Field(
            "kind",
            Choice(*KINDS),
            "What kind of work it is; performance and product and outside count as real work.",
            "product",
            default="product",
        ),
        Field(
            "help",
            Choice(*HELP),
            "Whether you did it alone, with hints, or together.",
            "alone",
            default="alone",
        ),
        Field("where", Choice(*PLACES), "Where you did it.", "home", default="school"),
        Field("hours", Number(0), "How many hours it took.", "2.5"),
        Field("people", ListOf(Name("person")), "Who you made it with.", "[leo]"),
        Field(
            "state",
            Choice(*STATES),
            "draft keeps it out of the site; ready asks for feedback; revised and final say where it stands.",
            "ready",
            default="final",
        ),
        Field("asked", Day(), "The day you asked for feedback; state: ready needs it.", "2026-09-14"),
        Field("question", Text(), "The one question you have for your reader.", "Is step 3 right?"),
        Field(
            "version",
            Whole(1, 9999),
            "Which version this is: raise it when you change the work after feedback.",
            "2",
            default=1,
        ),
        Field("revised", Day(), "The day you changed it.", "2026-09-20"),
        Field(
            "self",
            MapOf(Name("standard"), Sub(SELF)),
            "How you see it yourself, for each standard.",
            "{add-different: {level: 3, because: My bar shows it}}",
        ),
        Field("showcase", YesNo(), "Whether it belongs on your front page.", "yes"),
        Field("audience", Choice(*AUDIENCES), "Who may see it: public, class or team.", "class"),
        Field("tags", ListOf(Text()), "Words to find it by.", "[cooking, kite day]"),
        Field("cover", Name("file"), "The picture for lists; else its first picture.", "stack.png"),
        Field(
            "files",
            ListOf(Sub(FILE, shortcut="file")),
            "Pictures, sound, films and papers that belong to it.",
            "[{file: bar.png, alt: a bar cut into 4 equal parts}]",
        ),
        ALLOW,
    ),
    "One piece of evidence: the work and its story.",
)
