"""Gaps: reads the `[[…]]` of a question, whose answer is typed: words, or a number with its margin."""

import re
from decimal import Decimal
from typing import NamedTuple

from eportfolio.source.quiz.block import QuizLine
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Scalar

GAP = re.compile(r"\[\[(.*?)\]\]")
_NUMBER = r"[+\-−]?[0-9]{1,12}(?:[.,][0-9]{1,9})?"
_MARGIN = r"(?:\+-|\+/-|±)\s*([0-9]{1,12}(?:[.,][0-9]{1,9})?)\s*"
NUMBER = re.compile(rf"=\s*({_NUMBER})\s*(?:{_MARGIN})?")
PLAIN_NUMBER = re.compile(rf"\s*({_NUMBER})\s*{_MARGIN}")
FRACTION = re.compile(r"=\s*([+\-−]?[0-9]+\s*/\s*[0-9]+)\s*")


class Gap(NamedTuple):
    """What is right in a gap: words, or a number."""

    place: Scalar
    words: tuple[str, ...]
    value: Decimal | None
    margin: Decimal


def read_gaps(line: QuizLine, file: AuthorFile) -> list[Gap]:
    """Read every gap of a line; tell `file` of one that is not closed or says nothing."""
    found = list(GAP.finditer(line.text))
    rest = GAP.sub(lambda gap: " " * len(gap[0]), line.text)
    if (start := rest.find("[[")) >= 0:
        near = f"{line.text[start:].rstrip().rstrip(']')}]]"
        file.fault(line.part(start), "this gap opens with [[ and is not closed with ]]", near=near)
    elif (start := rest.find("]]")) >= 0:
        what = "]] closes a gap here that was not opened with [["
        file.fault(line.part(start, start + 2), what, "Write [[ before the answer.")
    return [gap for one in found if (gap := _gap(line, one, file))]


def _gap(line: QuizLine, found: re.Match[str], file: AuthorFile) -> Gap | None:
    place = line.part(found.start(), found.end())
    said = found[1].strip()
    if said.startswith("="):
        number = NUMBER.fullmatch(said)
        if number:
            return Gap(place, (), _decimal(number[1]), _decimal(number[2] or "0"))
        _say_no_number(place, said, file)
        return None
    words = tuple(dict.fromkeys(word.strip() for word in said.split("|") if word.strip()))
    if not words:
        file.fault(place, "no answer stands in this gap", "Write what is right between the signs: [[7/8]].")
        return None
    if PLAIN_NUMBER.fullmatch(said):
        file.hint(place, "a margin counts only after an equals sign", near=f"[[={said}]]")
    return Gap(place, words, None, Decimal(0))


def _say_no_number(place: Scalar, said: str, file: AuthorFile) -> None:
    if fraction := FRACTION.fullmatch(said):
        file.fault(place, "a fraction is a word here, without an equals sign", near=f"[[{fraction[1]}]]")
    else:
        file.fault(place, "this is not a number with its margin", "Write it as [[=3.5]] or [[=3.5 +- 0.1]].")


def _decimal(typed: str) -> Decimal:
    return Decimal(typed.replace(",", ".").replace("−", "-"))
