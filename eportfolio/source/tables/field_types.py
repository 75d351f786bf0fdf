"""Field types: what one typed text may be: words, yes or no, one of a few choices, a fixed form.

Days and numbers are in `field_amounts`, ids and names of things elsewhere in `field_names`, and the shapes
made of several (lists, mappings, tables within tables) in `field_shapes`.
"""

import re
from typing import Any

from eportfolio.problems import nearest
from eportfolio.source.tables.fields import FieldType
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Node, Scalar

MOST_LISTED = 10
"""Choices that a message lists; more of them are for `explain`."""

TEXT_SCHEMA = {"type": ["string", "number", "boolean"]}
"""Editors read `title: 2026` as a number; here it is the text that was typed."""


class Text(FieldType):
    """A text of one line; line ends inside it become spaces."""

    unsaid = ""

    def __init__(self, words: str = "a text") -> None:
        self.words = words

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        if "#" in file.text and not typed.quoted:
            _hint_cut_off(typed, file, field)
        return " ".join(typed.text.split()) if "\n" in typed.text else typed.text.strip()

    def schema(self) -> dict[str, Any]:
        return dict(TEXT_SCHEMA)


def _hint_cut_off(typed: Scalar, file: AuthorFile, field: str) -> None:
    """Speak of `title: My #1 robot`, of which YAML leaves "My"."""
    rest = file.line(typed.line)[typed.column - 1 + typed.width :]
    if typed.width and re.match(r"\s+#[^\s#]", rest):
        what = "from # on this is a comment, and not part of the text"
        file.hint(typed, what, near=f'"{typed.text}{rest.rstrip()}"' if '"' not in rest else "", field=field)


class Markdown(Text):
    """A text that may have several lines and Markdown in it."""

    def __init__(self) -> None:
        super().__init__("a text, Markdown allowed")

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        return None if typed is None else typed.text.strip()


_MEANT = {"yes": True, "no": False, "true": True, "false": False, "on": True, "off": False}


class YesNo(FieldType):
    unsaid: bool | None = False
    words = "yes or no"

    def read(self, node: Node, file: AuthorFile, field: str) -> bool | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        meant = _MEANT.get(typed.text.strip().casefold())
        if meant is None:
            file.fault(typed, f"{self.words} is wanted here", field=field)
        return meant

    def schema(self) -> dict[str, Any]:
        return {"enum": [True, False, *self.words.split(" or ")]}

    def said(self, value: Any) -> str:
        return self.words.split(" or ")[0 if value else 1]


class OnOff(YesNo):
    words = "on or off"


class MaybeYesNo(YesNo):
    """Yes, no, or not said."""

    unsaid = None


class Choice(FieldType):
    """One of a few words."""

    unsaid = ""

    def __init__(self, *choices: str) -> None:
        self.choices = choices
        self.words = f"one of: {', '.join(choices)}"

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        text = typed.text.strip()
        if text in self.choices:
            return text
        few = len(self.choices) <= MOST_LISTED
        what = f"not {self.words}" if few else "not one of the words that are known here"
        file.fault(typed, what, near=nearest(text, self.choices), field=field)
        return None

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.choices)}


class Pattern(FieldType):
    """A text of a fixed form, such as a host name."""

    unsaid = ""

    def __init__(self, words: str, form: str, mend: str = "") -> None:
        self.words = words
        self.mend = mend
        self.form = re.compile(form)

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        text = typed.text.strip()
        if self.form.fullmatch(text):
            return text
        file.fault(typed, f"not {self.words}", self.mend, field=field)
        return None

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^(?:{self.form.pattern})$"}
