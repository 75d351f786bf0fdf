"""Field names: new ids, and the names of things that stand elsewhere."""

import re
from typing import Any

from eportfolio.source.tables.fields import FieldType
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Node, Scalar

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class Id(FieldType):
    """A new id, which names the thing it stands in."""

    unsaid = ""
    words = "an id of the letters A-Z and a-z, digits, dots, hyphens and underscores"

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        text = typed.text.strip()
        if ID.fullmatch(text) and len(text) <= 200 and not text.endswith("."):
            return text
        near = re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip("-._")[:200]
        mend = "An id may hold A-Z, a-z, 0-9, dot, hyphen and underscore, and begins with a letter or digit."
        file.fault(typed, "this cannot be an id", "" if near else mend, near=near, field=field)
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number"], "pattern": f"^{ID.pattern}$"}


class Name(FieldType):
    """The name of a person, entry, standard, path or file; looked up once everything is read."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.words = {
            "person": "the id of a person in people.yml",
            "entry": "the id of an entry: its file name without .md",
            "standard": "a standard's id, code or alias",
            "path": "the id of a learning path",
            "quiz": "the id of a self-check",
            "file": "a file, by its path from here",
        }[kind]

    def read(self, node: Node, file: AuthorFile, field: str) -> Scalar | None:
        return self.scalar(node, file, field)

    def schema(self) -> dict[str, Any]:
        return {"type": ["string", "number"]}
