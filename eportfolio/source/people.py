"""People: reads `people.yml`, who is who around one learner."""

from eportfolio.model.people import ROLES, Person
from eportfolio.source.allowances import ALLOW
from eportfolio.source.tables.field_amounts import Day, Whole
from eportfolio.source.tables.field_names import Id
from eportfolio.source.tables.field_shapes import ListOf, Sub
from eportfolio.source.tables.field_types import Choice, Pattern, Text
from eportfolio.source.tables.fields import Field, Given, Table

GITHUB = Table(
    "an account",
    "people.github",
    (
        Field(
            "login",
            Pattern("a GitHub login", "[A-Za-z0-9][A-Za-z0-9_-]{0,99}"),
            "The login, for people to read.",
            "ms-rivera",
        ),
        Field(
            "id",
            Whole(1),
            "GitHub's number of the account: the only thing a reviewer is recognised by.",
            "583231",
        ),
    ),
)
PERSON = Table(
    "a person",
    "people",
    (
        Field("id", Id(), "A short name for use in the other files.", "ms-rivera", required=True),
        Field("name", Text(), "The name as the team may read it.", "Ms. Rivera", required=True),
        Field("role", Choice(*ROLES), "What they are to the learner.", "teacher", required=True),
        Field("title", Text(), "What they do.", "engineer at the water office"),
        Field(
            "github",
            Sub(GITHUB),
            "Their account, if they answer through GitHub.",
            "{login: ms-rivera, id: 583231}",
        ),
        Field(
            "until",
            Day(),
            "The last day on which they may give feedback; what was given by then stays.",
            "2027-06-30",
        ),
    ),
)
PEOPLE = Table(
    "people.yml",
    "",
    (
        Field(
            "people",
            ListOf(Sub(PERSON), least=1),
            "Everybody who has a part in this portfolio.",
            "[{id: mira, name: Mira, role: student}]",
            required=True,
        ),
        ALLOW,
    ),
    "Who is who: the learner, teachers, experts, peers and family.",
)


def with_article(role: str) -> str:
    """Say a role as a sentence does: "a teacher", "an expert", "family"."""
    return {"expert": "an expert", "family": "family"}.get(role, f"a {role}")


def make_people(given: Given) -> tuple[Person, ...]:
    """Make people of what `people.yml` says; those with a fault are left out."""
    first_with: dict[str, Given] = {}
    people = []
    for one in given["people"]:
        sound = _is_first(one, first_with)
        if sound and one.is_sound:
            people.append(_make_person(one))
    return tuple(people)


def _is_first(one: Given, first_with: dict[str, Given]) -> bool:
    """Whether nobody before has the same id or the same GitHub number."""
    keys = [("id", one["id"].casefold())] if one["id"] else []
    if one["github"] and one["github"]["id"]:
        keys.append(("GitHub number", str(one["github"]["id"])))
    for what, key in keys:
        before = first_with.setdefault(f"{what} {key}", one)
        if before is not one:
            place = one.place("id") if what == "id" else one.place("github")
            mend = "Two people need two names." if what == "id" else "One account belongs to one person."
            one.file.fault(
                place, f"the person on line {before.node.line} has this {what} too", mend, field="people.id"
            )
            return False
    return True


def _make_person(one: Given) -> Person:
    account = one["github"]
    return Person(
        id=one["id"],
        name=one["name"],
        role=one["role"],
        title=one["title"],
        github_login=account["login"] if account else "",
        github_id=account["id"] if account else None,
        until=one["until"],
        location=one.file.location(one.node),
    )
