"""Catalogue: the words of the site in another language, out of a gettext file such as `es.po`.

Read as it is written: there is no compiled copy that could say another thing.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from struct import pack

from eportfolio.languages.locales import language_of, narrowing
from eportfolio.model.phrase import Words

FOLDER = Path(__file__).parent
ENGLISH = "en"

_KEYWORD = re.compile(r"(msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d+\]) ?(\".*\")")
_MAGIC = 0x950412DE
_HEADER = 28


def languages_with_words() -> tuple[str, ...]:
    """Name every language that the site's words are in, English among them."""
    return tuple(sorted({ENGLISH, *(file.stem for file in FOLDER.glob("*.po"))}))


def has_words(tag: str) -> bool:
    """Whether the site's words are in this language, or in the one that it is a kind of."""
    return _file_of(tag) is not None or tag.partition("-")[0].casefold() == ENGLISH


@cache
def words_in(tag: str) -> Words:
    """Give the words of a language; English ones where nobody has translated them."""
    file = _file_of(tag)
    catalogue = read_catalogue(file.read_text("utf-8")) if file else NullTranslations()
    return Words(language_of(tag), catalogue)


def _file_of(tag: str) -> Path | None:
    files = {file.stem.casefold(): file for file in FOLDER.glob("*.po")}
    return next((files[name] for name in narrowing(tag) if name in files), None)


def read_catalogue(text: str) -> GNUTranslations:
    """Read a gettext .po file: what is marked as fuzzy, or is not translated yet, stays English."""
    said = {}
    for message in messages(text):
        forms = [message[name] for name in sorted(message) if name.startswith("msgstr")]
        if all(forms):
            key = message["msgid"]
            if "msgctxt" in message:
                key = f"{message['msgctxt']}\x04{key}"
            if "msgid_plural" in message:
                key = f"{key}\0{message['msgid_plural']}"
            said[key] = "\0".join(forms)
    # Else gettext takes the words for ASCII.
    said[""] = said.get("", "") + "Content-Type: text/plain; charset=utf-8\n"
    return GNUTranslations(BytesIO(_compiled(said)))


def messages(text: str) -> Iterator[dict[str, str]]:
    """Give each message of a .po file as keyword → words, its head as that of ""."""
    for block in text.split("\n\n"):
        message: dict[str, str] = {}
        keyword = ""
        for line in block.splitlines():
            if line.startswith('"'):
                message[keyword] += json.loads(line)
            elif found := _KEYWORD.fullmatch(line):
                keyword = found[1]
                message[keyword] = json.loads(found[2])
            elif line.startswith("#, ") and "fuzzy" in line:
                message.clear()
                break
        if "msgid" in message:
            yield message


def _compiled(said: dict[str, str]) -> bytes:
    """Write what `gettext` reads: a header, two tables of (length, place), and the words themselves."""
    count = len(said)
    texts = [text.encode() for text in (*said.keys(), *said.values())]
    place = _HEADER + 16 * count
    tables = []
    for text in texts:
        tables.append(pack("<II", len(text), place))
        place += len(text) + 1
    header = pack("<7I", _MAGIC, 0, count, _HEADER, _HEADER + 8 * count, 0, _HEADER + 16 * count)
    return header + b"".join(tables) + b"".join(text + b"\0" for text in texts)
