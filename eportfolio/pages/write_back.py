"""Write back: the form on which a family writes a line, as a file that `feedback/` takes as it is.

A feedback file names its giver by the id of `people.yml`, and only the team may know the ids of a family:
its site lists them to choose from. Elsewhere the form writes `by: family` where there is just one such
person (the reading takes that for them), and asks who is writing where there are several: who writes knows
what the school calls them, and a word that is not quite their id is a fault that names the nearest one.
"""

from dataclasses import dataclass

from eportfolio.model.audience import Audience
from eportfolio.model.people import Person
from eportfolio.model.phrase import Phrase
from eportfolio.pages.lookup import Lookup

THE_FAMILY = "family"
MOST_ENTRIES = 12
"""The newest pieces one can write about; an older one is rarely what was just seen at home."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody of the family who may write."""

    id: str
    name: Phrase | str


@dataclass(frozen=True, slots=True)
class AboutWork:
    """A piece of work one can write about."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class WriteBack:
    """What the form offers; without work or without family there is only the mail."""

    works: tuple[AboutWork, ...]
    writers: tuple[Writer, ...]
    """To choose from; one is no choice. Empty where the form has to ask."""

    asks_who: bool
    mail: str
    """The school's address for it; "" where none is known."""


def write_back(look: Lookup) -> WriteBack:
    family = [one for one in look.shared.people if is_writing(one, look)]
    works = tuple(AboutWork(one.id, one.title) for one in look.shared.entries if not one.is_draft)
    contact = look.shared.settings.school.contact.strip()
    writers = writers_known(look, family)
    return WriteBack(
        works=works[:MOST_ENTRIES] if family else (),
        writers=writers,
        asks_who=bool(family) and not writers,
        mail=contact if "@" in contact and " " not in contact else "",
    )


def is_writing(person: Person, look: Lookup) -> bool:
    """Say whether somebody is of the family and may still write."""
    return person.role == "family" and (person.until is None or person.until >= look.shared.today)


def writers_known(look: Lookup, family: list[Person]) -> tuple[Writer, ...]:
    if look.shared.audience is Audience.TEAM:
        return tuple(Writer(one.id, look.name(one.id)) for one in family)
    if len([one for one in look.shared.people if one.role == "family"]) == 1 and family:
        return (Writer(THE_FAMILY, look.name(family[0].id)),)
    return ()
