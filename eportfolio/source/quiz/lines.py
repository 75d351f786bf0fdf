"""Quiz lines: reads a block line by line: its keys first, then one question after the other.

The marks are those of everyday Markdown: `- [x]` an option, `>` an explanation, `1.` a line to put in order,
`a -> b` a pair, `[[…]]` a gap, `____` an open answer. What fits nowhere is a fault with its line.
"""

import re

from eportfolio.problems import nearest
from eportfolio.source.quiz.block import QuizBlock, QuizLine
from eportfolio.source.quiz.gaps import GAP, read_gaps
from eportfolio.source.quiz.written import WrittenOption, WrittenQuestion
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Scalar

KEYS = ("id", "standard", "sure", "tries", "shuffle")

_BEGIN = re.compile(r"\s*Q\s*:", re.IGNORECASE)
_ALMOST_BEGIN = re.compile(r"\s*Q(?:uestion)?\s*[0-9]{0,3}\s*[:.)](?=\s|$)", re.IGNORECASE)
_KEY = re.compile(r"\s*([A-Za-z_-]+)\s*:")
_OPTION = re.compile(r"\s*[-*+]\s+\[([ xX])\](?=\s|$)")
_ALMOST_OPTION = re.compile(r"\s*[-*+]?\s*(?:\[\s*[xX]?\s*\]|\(\s*[xX]?\s*\))")
_WHY = re.compile(r"\s*>")
_ITEM = re.compile(r"\s*([0-9]{1,3})[.)]\s")
_PAIR = re.compile(r"\s(?:->|→)\s")
_OPEN = re.compile(r"\s*_{3,}\s*")
_PICTURE = re.compile(r"!\[|<img\b|\]\((?!\s*<?(?:https?|mailto):)", re.IGNORECASE)

LONGEST_LINE = 1_000
"""Characters; a longer one is no line of a question, and keeps the reader of its signs busy."""

_BEGUN = "Begin a question with Q:, an option with - [ ] or - [x], an explanation with >."


class QuizLines:
    """The lines of one block, read."""

    def __init__(self, block: QuizBlock, file: AuthorFile) -> None:
        self.file = file
        self.keys: dict[str, Scalar] = {}
        self.questions: list[WrittenQuestion] = []
        self._explained: list[str] | None = None
        """What a `>` line goes on with, as long as no blank line or other mark comes between."""

        for line in block.lines:
            if line.is_blank:
                self._explained = None
            elif len(line.text) > LONGEST_LINE:
                self._say_long(line)
            elif begin := _BEGIN.match(line.text):
                self._begin(line, begin.end())
            elif begin := _ALMOST_BEGIN.match(line.text):
                rest = line.text[begin.end() :].strip()
                file.fault(line.part(0, begin.end()), "a question begins with Q:", near=f"Q: {rest}".strip())
                self._begin(line, begin.end())
            elif not self.questions:
                self._key(line)
            else:
                self._take(line, self.questions[-1])

    def _say_long(self, line: QuizLine) -> None:
        what = f"this line has {len(line.text):,} characters, and {LONGEST_LINE:,} are the most"
        self.file.fault(line.part(0, 1), what, "Part it into several lines, or into several questions.")

    def _key(self, line: QuizLine) -> None:
        found = _KEY.match(line.text)
        if not found:
            self.file.fault(line.part(), "this stands before the first question", "Begin it with Q:")
            return
        name, place = found[1].casefold(), line.part(found.start(1), found.end(1))
        if name not in KEYS:
            near = nearest(name, (*KEYS, "Q"))
            self.file.fault(place, f"a self-check has the keys {', '.join(KEYS)}", near=near and f"{near}:")
            # As it was meant, so that nobody is told that nothing stands here.
            self.keys.setdefault(near, line.part(found.end()))
        elif name in self.keys:
            self.file.fault(place, f"{name} stands here twice", "Delete one of the two.")
        else:
            self.keys[name] = line.part(found.end())

    def _begin(self, line: QuizLine, start: int) -> None:
        question = WrittenQuestion(line.part())
        self.questions.append(question)
        self._explained = None
        self._look_for_pictures(line)
        if line.text[start:].strip():
            self._words(line, start, question)

    def _take(self, line: QuizLine, question: WrittenQuestion) -> None:
        """Take a line inside a question, by the sign it begins with."""
        text = line.text
        self._look_for_pictures(line)
        if why := _WHY.match(text):
            self._why(line.part(why.end()).text, question)
        elif option := _OPTION.match(text):
            self._option(line, option, question)
        elif _ALMOST_OPTION.match(text) and not GAP.search(text):
            near = re.sub(_ALMOST_OPTION, "- [x]" if "x" in text.casefold()[:8] else "- [ ]", text, count=1)
            self.file.fault(line.part(), "an option begins with - [ ] or - [x]", near=near.strip())
        elif _OPEN.fullmatch(text):
            question.is_open = True
        elif item := _ITEM.match(text):
            question.numbers.append(int(item[1]))
            question.items.append(line.part(item.end()))
        elif (pair := _PAIR.search(text)) and not GAP.search(text):
            question.pairs.append((line.part(0, pair.start()), line.part(pair.end())))
        elif (key := _KEY.match(text)) and key[1].casefold() in ("hint", "standard"):
            self._own_key(key[1].casefold(), line.part(key.end()), question)
        else:
            self._more(line, question)
            return
        if not why:
            self._explained = question.options[-1].why if option else None

    def _look_for_pictures(self, line: QuizLine) -> None:
        if found := _PICTURE.search(line.text):
            what = "pictures, and links to pages of the portfolio, are left out inside a self-check"
            self.file.hint(line.part(found.start()), what, "Put it above the block, and ask about it here.")

    def _why(self, text: str, question: WrittenQuestion) -> None:
        """Explain the option right above it, or else the whole question."""
        if self._explained is None:
            self._explained = question.why
        self._explained.append(text)

    def _option(self, line: QuizLine, found: re.Match[str], question: WrittenQuestion) -> None:
        text = line.part(found.end())
        if not text.text:
            mend = "Write what can be chosen, or delete it."
            self.file.fault(line.part(), "this option says nothing", mend)
        question.options.append(WrittenOption(text, found[1] in "xX"))

    def _own_key(self, key: str, value: Scalar, question: WrittenQuestion) -> None:
        if key == "standard" and question.has_answer:
            what = "the standard of a question stands right under its Q:"
            self.file.fault(value, what, "Move this line up, or down into the next question.")
        elif key == "standard":
            question.standard = value
        else:
            question.hint.append(value.text)

    def _more(self, line: QuizLine, question: WrittenQuestion) -> None:
        """Take a line without a sign: more of the question's own words, as long as no answer has begun."""
        if question.has_answer or question.why or question.hint:
            key = _KEY.match(line.text)
            near = nearest(key[1].casefold(), ("hint", "standard", "Q")) if key else ""
            mend = "" if near else _BEGUN
            self.file.fault(line.part(), "this line fits nowhere", mend, near=near and f"{near}:")
        else:
            self._words(line, 0, question)

    def _words(self, line: QuizLine, start: int, question: WrittenQuestion) -> None:
        """Take words of the question, with the gap among them if there is one."""
        had_gap, faults = bool(question.gaps), self.file.faults
        question.gaps += read_gaps(line, self.file)
        question.has_broken_gap |= self.file.faults > faults
        text = line.text[start:]
        if had_gap:
            question.after = f"{question.after} {text.strip()}".strip()
        elif question.gaps and (gap := GAP.search(text)):
            question.text.append(text[: gap.start()].strip())
            question.after = text[gap.end() :].strip()
        else:
            is_open = text.rstrip().endswith("____")
            question.is_open = question.is_open or is_open
            question.text.append(text.rstrip().rstrip("_").strip() if is_open else text.strip())
