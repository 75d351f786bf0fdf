"""In languages: a text that may be said once for each language of the families."""

from typing import Any

from eportfolio.source.tables.field_shapes import MapOf
from eportfolio.source.tables.field_types import Text
from eportfolio.source.tables.fields import FieldType
from eportfolio.source.tables.setting_types import LANGUAGE
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Mapping, Node


class InLanguages(FieldType):
    """A text, or one a language; gives pairs (language, text), with "" for the file's own."""

    unsaid: tuple[Any, ...] = ()
    words = "a text, or one a language: {en: …, es: …}"

    def __init__(self) -> None:
        self.text = Text()
        self.several = MapOf(LANGUAGE, self.text)

    def read(self, node: Node, file: AuthorFile, field: str) -> Any:
        if isinstance(node, Mapping):
            return self.several.read(node, file, field)
        text = self.text.read(node, file, field)
        return None if text is None else (("", text),)

    def schema(self) -> dict[str, Any]:
        return {"anyOf": [self.text.schema(), self.several.schema()]}
