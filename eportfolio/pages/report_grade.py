"""Report grade: a school's own grade as the report prints it, with the rule beside it."""

from dataclasses import dataclass
from decimal import Decimal

from eportfolio.assessment.grades import NOT_YET, grade
from eportfolio.model.framework import Framework, Translation
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages.lookup import Lookup


@dataclass(frozen=True, slots=True)
class SchoolGrade:
    """A grade by a school's own rule, and that rule."""

    title: str
    """Of the framework."""

    letter: Phrase | str
    name: str
    """What the translation is called."""

    source: str
    """Who decided it."""

    rule: tuple[Phrase, ...]
    started: Phrase


def school_grades(look: Lookup) -> tuple[SchoolGrade, ...]:
    """Give a grade for each framework that asks for one; () where none does, as by default.

    A grade takes the strictest audience of all the levels that it could rest on: where one of a framework
    is withheld, there is none.
    """
    found = (school_grade(look, one, one.translate) for one in look.shared.frameworks if one.translate)
    return tuple(one for one in found if one is not None)


def school_grade(look: Lookup, framework: Framework, translation: Translation) -> SchoolGrade | None:
    known = [look.proficiency.get(one.ref) for one in framework.standards]
    levels = [one.level for one in known if one is not None and one.level is not None]
    if None in known or not levels:
        return None
    letter = grade(levels, translation, framework.scale)
    return SchoolGrade(
        title=framework.title,
        letter=phrase("Not yet") if letter == NOT_YET else letter,
        name=translation.name,
        source=translation.source,
        rule=tuple(rule_words(translation)),
        started=counted("of the {n} standard with a level", "of the {n} standards with a level", len(levels)),
    )


def rule_words(translation: Translation) -> list[Phrase]:
    """Say the rule as it is reckoned."""
    if translation.rule == "bands":
        falling = sorted(translation.bands, reverse=True)
        bands = [
            phrase("{grade} from {start}.", grade=name, start=Decimal(f"{start:g}"))
            for start, name in falling
        ]
        return [phrase("By the mean of the levels."), *bands, phrase("Under that it is not yet.")]
    return [
        phrase("A: all on target and half of them above it."),
        phrase("B: all on target."),
        phrase("C: half on target and none more than one level under it."),
        phrase("Else it is not yet."),
    ]
