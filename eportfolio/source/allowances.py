"""Allowances: what an author knows about and means to keep, each with its reason.

Any file may carry `allow`. A problem with that code in that file is then not said again. Three things can
never be allowed: they would put something before eyes it was not meant for.
"""

from eportfolio.source.tables.field_shapes import ListOf, Sub
from eportfolio.source.tables.field_types import Choice, Text
from eportfolio.source.tables.fields import Field, Given, Table
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Node

CODES = tuple(f"P{number:02}" for number in range(1, 19))
NEVER = ("P12", "P13", "P16")


class _Code(Choice):
    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        code = super().read(node, file, field)
        if code in NEVER:
            file.fault(node, f"{code} can never be allowed", "Mend what it is about instead.", field=field)
            return None
        return code


ALLOWANCE = Table(
    "an allowance",
    "allow",
    (
        Field(
            "code",
            _Code(*CODES),
            "The rule of the privacy check that this file may break.",
            "P05",
            required=True,
        ),
        Field("reason", Text(), "Why that is right here.", "the photo shows a robot", required=True),
    ),
)

ALLOW = Field(
    "allow",
    ListOf(Sub(ALLOWANCE)),
    "Rules of the privacy check that this file may break, each with the reason.",
    "[{code: P05, reason: the photo shows a robot}]",
    offered=False,
)
"""The field that every kind of file has."""


def allowed_codes(given: Given) -> frozenset[str]:
    """Give the rules that one file may break."""
    return frozenset(one["code"] for one in given["allow"] if one.is_sound)
