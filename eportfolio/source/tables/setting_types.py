"""Setting types: the forms of text of `portfolio.yml`, such as colours, host names and days off."""

import re
from typing import Any

from eportfolio.model.settings import ACCENTS, DaysOff
from eportfolio.problems import nearest
from eportfolio.source.tables.field_amounts import Day, read_day
from eportfolio.source.tables.field_types import Pattern
from eportfolio.source.tables.fields import FieldType
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Node, Scalar

LANGUAGE = Pattern(
    "a language, as in en, pt-BR or zh-Hant",
    "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*",
    "Two or three letters: en, es, ar.",
)
HOST = Pattern(
    "a host name, as in github.com",
    r"(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+",
    "A host name has letters, digits, hyphens and dots, and nothing else.",
)
OWNER = Pattern("an account's name", "[A-Za-z0-9][A-Za-z0-9_-]{0,99}")
REPOSITORY_NAME = Pattern("a repository's name", r"(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}")
BRANCH = Pattern("a branch's name", r"(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9._/-]{0,199}")
PAGES = Pattern(
    "a web address that begins with https://",
    r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?(/[A-Za-z0-9._~/-]*)?",
    "Copy it from the browser: https://name.example/portfolio/",
)
THEME = Pattern("a theme's name", "[a-z0-9][a-z0-9-]*")

_DIGITS = "[0-9a-f]{6}|[0-9a-f]{3}"


class Colour(FieldType):
    """A named accent, or a colour as #rgb or #rrggbb; gives the name or #rrggbb."""

    unsaid = ""
    words = f'one of: {", ".join(ACCENTS)}; or a colour in quotes, such as "#2b7c6f"'

    def read(self, node: Node, file: AuthorFile, field: str) -> str | None:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        text = typed.text.strip().lower()
        if text in ACCENTS:
            return text
        if found := re.fullmatch(f"(#?)({_DIGITS})", text):
            if found[1]:
                return f"#{found[2]}" if len(found[2]) == 6 else "#" + "".join(one * 2 for one in found[2])
            near = f'"#{text}"'
        else:
            near = nearest(text, ACCENTS)
        file.fault(typed, f"not {self.words}", near=near, field=field)
        return None

    def nothing_said(self, key: Scalar, file: AuthorFile, field: str) -> None:
        """Speak of `accent: #2b7c6f`, which is a comment to YAML."""
        rest = file.line(key.line)[key.column - 1 + key.width :]
        if found := re.match(rf"\s*:\s+(#(?:{_DIGITS}))(?![0-9a-z])", rest, re.IGNORECASE):
            file.fault(key, "a colour that begins with # needs quotes", near=f'"{found[1]}"', field=field)

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^({'|'.join(ACCENTS)}|#([0-9a-fA-F]{{3}}){{1,2}})$"}


class DayOrDays(Day):
    """One day, or the first and the last of several: 2026-10-19..2026-10-23."""

    words = "a date, or two with .. between them"

    def read(self, node: Node, file: AuthorFile, field: str) -> Any:
        typed = self.scalar(node, file, field)
        if typed is None:
            return None
        first_text, between, last_text = typed.text.partition("..")
        first = read_day(typed, first_text.strip(), file, field)
        last = read_day(typed, last_text.strip(), file, field) if between else first
        if first is None or last is None:
            return None
        if last < first:
            file.fault(
                typed, "the last day comes before the first", "Write the earlier day first.", field=field
            )
            return None
        return DaysOff(first, last)

    def schema(self) -> dict[str, Any]:
        day = r"\d{4}-\d{2}-\d{2}"
        return {"type": "string", "pattern": f"^{day}( *\\.\\. *{day})?$"}
