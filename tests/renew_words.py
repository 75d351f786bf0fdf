"""Renew the words: gathers what there is to translate, and what every language has for days and lists.

    .venv/bin/python tests/renew_words.py            brings every catalogue up to the code
    .venv/bin/python tests/renew_words.py fr         begins a catalogue for French

Needs Babel, which nobody who builds a site needs: `tests/languages/test_catalogues.py` compares what lies
in `eportfolio/languages/` with what would be written. What is to be translated is then in the .po files,
as messages without words of their own.
"""

import json
import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel import Locale, localedata
from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

CHECKOUT = Path(__file__).resolve().parent.parent
FOLDER = CHECKOUT / "eportfolio" / "languages"
LOCALES = FOLDER / "locales.json"

TEMPLATES = {"trimmed": "true", "newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true"}
IN_TEMPLATES = {"_": None, "gettext": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
IN_CODE = {"phrase": None, "counted": (1, 2), "sense": ((1, "c"), 2)}
ROOMS = ("assessment", "pages", "privacy", "site", "preview")
"""Rooms whose phrases readers meet; what the commands print is English, but for the strip of `serve`."""

LANGUAGES = (
    *("ar", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "es", "es-MX", "es-US", "et", "eu", "fa"),
    *("fi", "fil", "fr", "fr-CA", "ga", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja"),
    *("ka", "km", "ko", "lo", "lt", "lv", "mk", "mn", "ms", "my", "nb", "ne", "nl", "nn", "pa", "pl", "ps"),
    *("pt", "pt-PT", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "th", "tr", "uk"),
    *("ur", "uz", "vi", "zh", "zh-Hant", "zu"),
)
GAPS = {
    "d": "{day}",
    "dd": "{day:02}",
    "M": "{number}",
    "MM": "{number:02}",
    "MMM": "{short}",
    "MMMM": "{month}",
    "LLL": "{short}",
    "LLLL": "{alone}",
    "y": "{year}",
    "G": "",
}


def main() -> None:
    LOCALES.write_text(locales(), encoding="utf-8", newline="\n")
    for tag in {*sys.argv[1:], *(file.stem for file in FOLDER.glob("*.po"))}:
        file = FOLDER / f"{tag}.po"
        before = file.read_text("utf-8") if file.exists() else ""
        file.write_text(renewed(tag, before), encoding="utf-8", newline="\n")
        missing = sum(not translated for translated in catalogue_of(file.read_text("utf-8")).values())
        print(f"{file.relative_to(CHECKOUT)}: {missing} messages without words")


# ---- messages


def messages() -> Catalog:
    """Gather every message of the templates and the code, in the order of their words."""
    gathered = Catalog(charset="utf-8")
    for file, method, keywords, options in sources():
        found = extract(method, BytesIO(file.read_bytes()), keywords, (), options)
        for _line, words, _comments, context in found:
            gathered.add(words, context=context)
    return gathered


def sources() -> Iterator[tuple[Path, str, dict[str, Any], dict[str, str]]]:
    for file in sorted((CHECKOUT / "themes").rglob("*.[hx]*ml")):
        yield file, "jinja2.ext:babel_extract", IN_TEMPLATES, TEMPLATES
    for room in ROOMS:
        for file in sorted((CHECKOUT / "eportfolio" / room).rglob("*.py")):
            yield file, "python", IN_CODE, {}
    yield CHECKOUT / "eportfolio" / "commands" / "serve.py", "python", IN_CODE, {}


def renewed(tag: str, before: str) -> str:
    """Write a catalogue with today's messages: what was translated stays, what nobody says any more goes."""
    old = read_po(BytesIO(before.encode()), locale=tag.replace("-", "_")) if before else Catalog()
    fresh = Catalog(locale=tag.replace("-", "_"), charset="utf-8", fuzzy=False)
    for message in messages():
        if message.id:
            known = old.get(message.id, message.context)
            # A plural that was a single sentence before has to be said anew.
            same = known is not None and known.pluralizable == message.pluralizable
            said = known.string if known and same else ""
            unsure = known.flags & {"fuzzy"} if known else ()
            fresh.add(message.id, said, context=message.context, flags=unsure)
    written = BytesIO()
    write_po(written, fresh, width=0, sort_output=True, omit_header=True, no_location=True)
    name = Locale.parse(tag, "-").english_name
    head = (
        f"# The words of the site in {name}; docs/languages.md tells how to go on.\n"
        'msgid ""\nmsgstr ""\n'
        f'"Language: {tag}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Plural-Forms: {get_plural(tag.replace("-", "_"))!s}\\n"\n\n'
    )
    body = re.sub(r"^#, python(-brace)?-format\n", "", written.getvalue().decode(), flags=re.MULTILINE)
    return head + body.strip() + "\n"


def catalogue_of(text: str) -> dict[tuple[str, str], str]:
    """Give what a catalogue says: (context, words) → the translation, "" where a form is missing."""
    return {
        (message.context or "", one(message.id)): said(message.string)
        for message in read_po(BytesIO(text.encode()))
        if message.id
    }


def one(words: str | tuple[str, ...]) -> str:
    return words if isinstance(words, str) else words[0]


def said(forms: str | tuple[str, ...]) -> str:
    return forms if isinstance(forms, str) else "\n".join(forms) if all(forms) else ""


# ---- locales


def locales() -> str:
    """Write the facts of every language, a line each."""
    lines = (f"{json.dumps(tag)}: {json.dumps(facts(tag), ensure_ascii=False)}" for tag in LANGUAGES)
    return "{\n" + ",\n".join(lines) + "\n}\n"


def facts(tag: str) -> dict[str, Any]:
    # Babel's memory of one language shines through in the next.
    localedata._cache.clear()
    locale = Locale.parse(tag, "-")
    months = names(locale, "format", "wide")
    alone = names(locale, "stand-alone", "wide")
    skeletons = {"long": "yMMMMd", "day-month": "MMMMd", "short": "MMMd", "month-year": "yMMMM"}
    days = {form: gaps(pattern(locale, skeleton)) for form, skeleton in skeletons.items()}
    return {
        "days": {**days, "month": "{short}"},
        "months": months,
        **({"alone": alone} if alone != months else {}),
        "short": names(locale, "stand-alone", "abbreviated"),
        "and": joined(locale.list_patterns["standard"]),
        "or": joined(locale.list_patterns["or"]),
        "decimal": locale.number_symbols["latn"]["decimal"],
        **({"rtl": True} if locale.text_direction == "rtl" else {}),
    }


def names(locale: Locale, context: str, width: str) -> list[str]:
    return [locale.months[context][width][month] for month in range(1, 13)]


def pattern(locale: Locale, skeleton: str) -> str:
    if skeleton == "yMMMMd":
        return str(locale.date_formats["long"].pattern)
    return str(locale.datetime_skeletons[skeleton].pattern)


def gaps(pattern: str) -> str:
    """Write a pattern of the CLDR with our gaps: d 'de' MMMM becomes {day} de {month}."""
    parts = re.findall(r"'((?:[^']|'')*)'|([a-zA-Z])(\2*)|([^'a-zA-Z]+)", pattern)
    said = [quoted or other or GAPS[first + more] for quoted, first, more, other in parts]
    return " ".join("".join(said).split())


def joined(patterns: Any) -> list[str]:
    return [re.sub(r"\{\d\}", "{}", patterns[name]) for name in ("2", "start", "middle", "end")]


if __name__ == "__main__":
    main()
