"""Audience: who may see a thing, from anyone to the learner's own team.

The three are nested: what the public may see the class may see, and the team sees all of it.
A computed value takes the strictest audience of its inputs.
"""

from collections.abc import Mapping
from enum import IntEnum


class Audience(IntEnum):
    """Rising strictness, so that `max` of several is the strictest."""

    PUBLIC = 0
    """Anyone."""

    CLASS = 1
    """Classmates and the class's teachers."""

    TEAM = 2
    """The learner, their family and their own teachers."""

    @property
    def word(self) -> str:
        """The word in files and commands: public, class, team."""
        return self.name.lower()

    def may_see(self, item: "Audience") -> bool:
        """Say whether this audience may see an item made for that one."""
        return item <= self


AUDIENCES: Mapping[str, Audience] = {audience.word: audience for audience in Audience}

PROFILE_PUBLIC = ("name", "about", "interests", "talents")
PROFILE_CLASS = (
    *("avatar", "pronouns", "grade", "class", "languages", "hopes", "careers", "people"),
    *("prefer", "tools", "strategies", "strengths"),
)
PROFILE_TEAM = (
    *("updated", "with", "history", "supports", "barriers", "plan_on_file", "tests", "habits"),
    *("challenges", "need", "hooks", "stoppers"),
)

DEFAULT_AUDIENCES: Mapping[str, Audience] = {
    "evidence": Audience.PUBLIC,
    "frameworks": Audience.PUBLIC,
    "practice": Audience.PUBLIC,
    "peer_feedback": Audience.CLASS,
    **dict.fromkeys(
        (
            *("levels", "self", "feedback", "paths", "quiz_results", "conferences", "desk"),
            *("review", "family", "report", "history"),
        ),
        Audience.TEAM,
    ),
    **{f"profile.{field}": Audience.PUBLIC for field in PROFILE_PUBLIC},
    **{f"profile.{field}": Audience.CLASS for field in PROFILE_CLASS},
    **{f"profile.{field}": Audience.TEAM for field in PROFILE_TEAM},
}
"""Kind of item to its audience where `portfolio.yml` does not say; the keys are the whole list of kinds."""
