"""People: who is who around one learner."""

from dataclasses import dataclass
from datetime import date

from eportfolio.problems import Location

ROLES = ("student", "teacher", "expert", "peer", "family")


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    """As it may be shown to the team; outside it peers and family appear by role only."""

    role: str
    """One of `ROLES`."""

    title: str
    """What they do, such as "engineer at the water office"; "" when not said."""

    github_login: str
    github_id: int | None
    """GitHub's number of the account: the only thing a reviewer is recognised by."""

    until: date | None
    """Last day on which they may give feedback; what was given by then stays."""

    location: Location
