"""Portfolio fields: the table of `portfolio.yml`."""

from eportfolio.model.audience import AUDIENCES, DEFAULT_AUDIENCES
from eportfolio.source.allowances import ALLOW
from eportfolio.source.tables.field_amounts import Day, Whole
from eportfolio.source.tables.field_names import Id, Name
from eportfolio.source.tables.field_shapes import ListOf, MapOf, Sub
from eportfolio.source.tables.field_types import Choice, OnOff, Text, YesNo
from eportfolio.source.tables.fields import Field, Table
from eportfolio.source.tables.in_languages import InLanguages
from eportfolio.source.tables.setting_types import (
    BRANCH,
    HOST,
    LANGUAGE,
    OWNER,
    PAGES,
    REPOSITORY_NAME,
    THEME,
    Colour,
    DayOrDays,
)

REVIEW_ROUTES = ("issue", "file", "download", "copy", "local")


SCHOOL = Table(
    "a school",
    "school",
    (
        Field("name", Text(), "The name of the school.", "Riverside Middle School"),
        Field(
            "contact",
            Text(),
            "Where to reach the school: an address of the school's, never yours.",
            "office@riverside.example",
        ),
        Field(
            "responsible",
            Text(),
            "The adult who answers for the site, by title and not by name.",
            "the grade 7 team leader",
        ),
    ),
)
TERM = Table(
    "a term",
    "terms",
    (
        Field("id", Id(), "A short name of its own.", "autumn", required=True),
        Field("title", InLanguages(), "The term as it is called.", "Autumn 2026", required=True),
        Field("from", Day(), "Its first school day.", "2026-08-24", required=True),
        Field("to", Day(), "Its last school day.", "2026-12-18", required=True),
    ),
)
REPOSITORY = Table(
    "a repository",
    "repository",
    (
        Field("host", HOST, "Where it is kept.", "github.com", default="github.com"),
        Field("owner", OWNER, "The account it belongs to.", "mira-builds"),
        Field("name", REPOSITORY_NAME, "The repository's own name.", "portfolio"),
        Field("branch", BRANCH, "The branch to build from.", "main", default="main"),
        Field(
            "setup",
            Choice("private", "two", "public"),
            "Who can read it: private, two (a private one, and a public one for the site), or public.",
            "private",
            default="private",
        ),
        Field(
            "pages",
            PAGES,
            "The address of the published site, where it is not GitHub Pages' own.",
            "https://portfolio.example/",
        ),
    ),
)
RULES = Table(
    "the rules",
    "rules",
    (
        Field("feedback_days", Whole(1, 60), "School days within which feedback is on time.", "3", default=3),
        Field(
            "profile_days",
            Whole(1, 3650),
            "Days after which the profile is asked again whether it is still true.",
            "60",
            default=60,
        ),
    ),
)
SEAL = Table(
    "a seal",
    "seal",
    (
        Field(
            "for",
            ListOf(Choice("class", "team")),
            "The audiences whose pages shall be encrypted; not in this version yet, so say nothing here.",
            "[team]",
        ),
        Field(
            "epoch",
            Whole(1, 1_000_000),
            "A number to raise when old passphrases shall open nothing new; not in this version yet.",
            "1",
            default=1,
        ),
    ),
)
REVIEW = Table(
    "review",
    "review",
    (
        Field("on", YesNo(), "Whether teachers can answer on the site; not in this version yet.", "yes"),
        Field(
            "routes",
            ListOf(Choice(*REVIEW_ROUTES)),
            "Ways in which an answer may come back, all where nothing is said; not in this version yet.",
            "[issue, download]",
        ),
    ),
)
PORTFOLIO = Table(
    "portfolio.yml",
    "",
    (
        Field("schema", Whole(1, 1), "The version of this file's form: always 1.", "1", required=True),
        Field(
            "title",
            Text(),
            "The name of the portfolio, at the top of every page.",
            "Things Mira built",
            required=True,
        ),
        Field(
            "learner",
            Name("person"),
            "Whose portfolio it is: a student's id from people.yml.",
            "mira",
            required=True,
        ),
        Field(
            "language",
            LANGUAGE,
            "The language you write in, and of the site's own words where they are translated: en, es.",
            "en",
            default="en",
        ),
        Field("theme", THEME, "How the site looks.", "classic", default="classic"),
        Field(
            "accent",
            Colour(),
            "The one colour of the site: a named accent, or a colour in quotes.",
            '"#2b7c6f"',
        ),
        Field(
            "school",
            Sub(SCHOOL),
            "The school and who answers for the site.",
            "{name: Riverside Middle School}",
        ),
        Field(
            "terms",
            ListOf(Sub(TERM)),
            "The terms that school days are counted in.",
            "[{id: autumn, title: Autumn 2026, from: 2026-08-24, to: 2026-12-18}]",
        ),
        Field(
            "days_off",
            ListOf(DayOrDays()),
            "Days without school: single days, or first..last.",
            "[2026-10-12, 2026-11-23..2026-11-27]",
        ),
        Field(
            "audiences",
            MapOf(Choice(*DEFAULT_AUDIENCES), Choice(*AUDIENCES)),
            "Who may see which kind of thing: public, class or team.",
            "{evidence: public, levels: team}",
        ),
        Field(
            "showcase",
            ListOf(Name("entry")),
            "Your featured work, in order; else the entries that say showcase: yes, newest first.",
            "[kite-bridge, pancake-math]",
        ),
        Field(
            "repository",
            Sub(REPOSITORY),
            "Where the source of the site is kept.",
            "{owner: mira-builds, name: portfolio}",
        ),
        Field("rules", Sub(RULES), "The numbers that the reminders go by.", "{feedback_days: 3}"),
        Field(
            "seal",
            Sub(SEAL),
            "Which pages shall be encrypted; not in this version yet, so say nothing here.",
            "{for: [team]}",
            offered=False,
        ),
        Field(
            "review",
            Sub(REVIEW),
            "Whether and how teachers can answer on the site; not in this version yet.",
            "{on: yes}",
            offered=False,
        ),
        Field("indexing", OnOff(), "Whether search engines may list the site.", "off"),
        Field("expires", Day(), "The day on which the site should come down.", "2027-07-31"),
        ALLOW,
    ),
    "The settings of the whole portfolio.",
)
