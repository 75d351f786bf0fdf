"""Kinds: the kinds of files a portfolio has, each with its table and the name of its files."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from eportfolio.source.judgements import JUDGEMENTS
from eportfolio.source.people import PEOPLE
from eportfolio.source.tables.conference_fields import CONFERENCE
from eportfolio.source.tables.entry_fields import ENTRY
from eportfolio.source.tables.feedback_fields import FEEDBACK
from eportfolio.source.tables.fields import Field, Table
from eportfolio.source.tables.framework_fields import FRAMEWORK
from eportfolio.source.tables.path_fields import PATH
from eportfolio.source.tables.portfolio_fields import PORTFOLIO
from eportfolio.source.tables.profile_fields import PROFILE
from eportfolio.source.tables.quiz_fields import PRACTICE, RESULT


class Kind(NamedTuple):
    """One kind of file."""

    table: Table
    file: str
    """Its files' names, from the portfolio's root."""

    @property
    def is_markdown(self) -> bool:
        return self.file.endswith(".md")


KINDS: Mapping[str, Kind] = {
    "portfolio": Kind(PORTFOLIO, "portfolio.yml"),
    "people": Kind(PEOPLE, "people.yml"),
    "profile": Kind(PROFILE, "profile.yml"),
    "framework": Kind(FRAMEWORK, "frameworks/<id>.yml"),
    "entry": Kind(ENTRY, "evidence/**/<entry>.md"),
    "feedback": Kind(FEEDBACK, "feedback/<entry>/<date>-<who>.md"),
    "judgements": Kind(JUDGEMENTS, "judgements.yml"),
    "path": Kind(PATH, "paths/<id>.yml"),
    "conference": Kind(CONFERENCE, "conferences/<date>.md"),
    "practice": Kind(PRACTICE, "practice/<page>.md"),
    "quiz-result": Kind(RESULT, "quiz-results/<quiz>-<date>.yml"),
}


def all_fields(table: Table) -> Iterator[tuple[Table, Field]]:
    """Give every field of a table, each followed by those inside it."""
    for field in table.fields:
        yield table, field
        if field.type.table is not None:
            yield from all_fields(field.type.table)
