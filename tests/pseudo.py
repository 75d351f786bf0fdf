"""Pseudo: two languages that nobody speaks, in which a word that went past the catalogue stands out.

Every message of `es.po` becomes its English with accents, a third longer, between ⟦ and ⟧: `eo-XA` from
left to right, `ar-XB` from right to left. What a site says in neither brackets nor the language of its author
is hard-coded somewhere.
"""

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eportfolio.languages import catalogue

LEFT_TO_RIGHT = "eo-XA"
RIGHT_TO_LEFT = "ar-XB"

ACCENTED = str.maketrans("aceinoruyACEINORUY", "áçéíñöŕûýÁÇÉÎÑÓŔÛÝ")
HEAD = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=n != 1;\\n"
"""
GAP = re.compile(r"(%\(\w+\)\w|%%|\{\w+\})")


def accented(words: str) -> str:
    """Write words so that they can be read, and told from English."""
    parts = GAP.split(words)
    said = "".join(part if GAP.fullmatch(part) else part.translate(ACCENTED) for part in parts)
    return f"⟦{said}{' ~' * (len(words) // 6)}⟧"


def pseudo_catalogue() -> str:
    """Write a catalogue with a pseudo translation of every message that `es.po` has."""
    text = (Path(catalogue.__file__).parent / "es.po").read_text("utf-8")
    written = [HEAD]
    for message in catalogue.messages(text):
        if not message["msgid"]:
            continue
        said = {name: words for name, words in message.items() if not name.startswith("msgstr")}
        if "msgid_plural" in message:
            said["msgstr[0]"] = accented(message["msgid"])
            said["msgstr[1]"] = accented(message["msgid_plural"])
        else:
            said["msgstr"] = accented(message["msgid"])
        written.append("".join(f"{name} {json.dumps(words)}\n" for name, words in said.items()))
    return "\n".join(written)


@contextmanager
def pseudo_languages(folder: Path) -> Iterator[None]:
    """Let the program find its catalogues in a folder that holds the pseudo ones too."""
    folder.mkdir(exist_ok=True)
    for tag in (LEFT_TO_RIGHT, RIGHT_TO_LEFT):
        (folder / f"{tag}.po").write_text(pseudo_catalogue(), encoding="utf-8")
    before = catalogue.FOLDER
    for file in before.glob("*.po"):
        shutil.copy(file, folder)
    catalogue.FOLDER = folder
    catalogue.words_in.cache_clear()
    try:
        yield
    finally:
        catalogue.FOLDER = before
        catalogue.words_in.cache_clear()
