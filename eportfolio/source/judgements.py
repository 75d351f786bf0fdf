"""Judgements: reads `judgements.yml`, a teacher's dated and reasoned overrulings."""

from collections.abc import Mapping

from eportfolio.model.audience import Audience
from eportfolio.model.entry import Entry
from eportfolio.model.rating import Judgement
from eportfolio.source.allowances import ALLOW
from eportfolio.source.people import with_article
from eportfolio.source.references import Names
from eportfolio.source.tables.field_amounts import Day, Number
from eportfolio.source.tables.field_names import Name
from eportfolio.source.tables.field_shapes import ListOf, Sub
from eportfolio.source.tables.field_types import Text
from eportfolio.source.tables.fields import Field, Given, Table

JUDGEMENT = Table(
    "a judgement",
    "judgements",
    (
        Field("standard", Name("standard"), "The standard it is about.", "add-different", required=True),
        Field("level", Number(), "The level that holds from that day.", "3", required=True),
        Field("by", Name("person"), "The teacher who decided.", "ms-rivera", required=True),
        Field("date", Day(), "The day of the decision.", "2026-10-05", required=True),
        Field("why", Text(), "The reason.", "explained it aloud without notes", required=True),
        Field(
            "entries",
            ListOf(Name("entry"), least=1),
            "The pieces of evidence it rests on.",
            "[pancake-math]",
            required=True,
        ),
    ),
)
JUDGEMENTS = Table(
    "judgements.yml",
    "",
    (
        Field(
            "judgements",
            ListOf(Sub(JUDGEMENT)),
            "The decisions, one after the other.",
            "[{standard: percent, level: 3, by: ms-rivera, date: 2026-10-05, why: said so, entries: [cake]}]",
        ),
        ALLOW,
    ),
    "A teacher's decisions where the sum does not say what the teacher has seen.",
)


def make_judgements(
    given: Given, names: Names, entries: Mapping[str, Entry], audience: Audience
) -> tuple[Judgement, ...]:
    """Make the sound judgements, oldest first.

    Args:
        given: what `judgements.yml` says.
        names: every name there is.
        entries: the sound ones, by id; a judgement may be seen by nobody who may not see all it rests on.
        audience: of levels.
    """
    made = (_judgement(one, names, entries, audience) for one in given["judgements"])
    return tuple(sorted((one for one in made if one is not None), key=lambda one: one.date))


def _judgement(
    one: Given, names: Names, entries: Mapping[str, Entry], audience: Audience
) -> Judgement | None:
    file = one.file
    before = file.faults
    standard = names.standards.find(one["standard"], file, "judgements.standard") if one["standard"] else None
    by = names.people.find(one["by"], file, "judgements.by") if one["by"] else None
    rests_on = names.entries.find_all(one["entries"], file, "judgements.entries")
    if by and names.person[by].role != "teacher":
        role = with_article(names.person[by].role)
        what = f"{by} is {role} in people.yml, and judgements come from a teacher"
        file.fault(one.place("by"), what, field="judgements.by")
    if standard and one["level"] is not None:
        place = one.place("level")
        names.standards.check_level(one["level"], standard, place, file, "judgements.level", halves=False)
    # All of them or none: a piece that is left out for a fault may be for fewer than the others are.
    is_whole = all(name.text.strip() in rests_on for name in one["entries"])
    if file.faults > before or not one.is_sound or not (standard and by and is_whole):
        return None
    sound_entries = [entries[name] for name in rests_on]
    return Judgement(
        standard=standard,
        level=one["level"],
        by=by,
        date=one["date"],
        why=one["why"],
        entries=tuple(entry.id for entry in sound_entries),
        audience=max(audience, *(entry.audience for entry in sound_entries)),
        location=one.where("standard"),
    )
