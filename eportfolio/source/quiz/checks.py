"""Quiz checks: whether each question of a self-check can be answered, and what its keys may say."""

from collections.abc import Iterable, Sequence

from eportfolio.source.quiz.block import QuizBlock
from eportfolio.source.quiz.lines import QuizLines
from eportfolio.source.quiz.written import WrittenQuestion, WrittenQuiz
from eportfolio.source.tables.field_amounts import Whole
from eportfolio.source.tables.field_names import Id
from eportfolio.source.tables.field_types import YesNo
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Scalar

MOST_QUESTIONS, MOST_LINES, MOST_TEXT = 60, 12, 2_000
"""Questions of one self-check; options, lines and pairs of one question; characters of one text."""

SAID = {
    "choice": "options",
    "many": "options",
    "word": "a gap",
    "number": "a gap",
    "order": "lines to put in order",
    "match": "pairs",
    "open": "an open answer",
}


def read_quiz(block: QuizBlock, file: AuthorFile) -> WrittenQuiz | None:
    """Read one block; None when there is a fault in it, and `file` knows every one."""
    before = file.faults
    if block.fence.text.split()[0] != "quiz":
        file.fault(block.fence, "the word after ``` is quiz, in small letters", near="```quiz")
    if not block.is_closed:
        # What follows would be read as questions, and would have one fault after the other.
        file.fault(block.fence, "this self-check has no end", "Write ``` in a line of its own under it.")
        return None
    lines = QuizLines(block, file)
    if not lines.questions:
        mend = "Begin one with Q: and an answer under it."
        file.fault(block.fence, "this self-check has no question", mend)
    if len(lines.questions) > MOST_QUESTIONS:
        what = f"these are {len(lines.questions)} questions, and {MOST_QUESTIONS} fit into one self-check"
        file.fault(lines.questions[MOST_QUESTIONS].place, what, "Part it into two blocks with an id each.")
    for question in lines.questions:
        _check_question(question, file)
    return _with_keys(block, lines, file, before)


def _with_keys(block: QuizBlock, lines: QuizLines, file: AuthorFile, before: int) -> WrittenQuiz | None:
    keys = lines.keys
    name = Id().read(keys["id"], file, "id") if keys.get("id") and keys["id"].text else None
    if "id" not in keys or not keys["id"].text:
        mend = "Write a line such as  id: fractions-1  under it."
        file.fault(block.fence, "this self-check has no id", mend)
    standard = keys.get("standard")
    if not (standard and standard.text) and any(one.standard is None for one in lines.questions):
        mend = "Write a line such as  standard: equivalent  under its id."
        file.fault(block.fence, "this self-check does not say which standard it checks", mend)
    asks_sure = YesNo().read(keys["sure"], file, "") if "sure" in keys else False
    tries = Whole(1, 9).read(keys["tries"], file, "") if "tries" in keys else 2
    shuffles = YesNo().read(keys["shuffle"], file, "") if "shuffle" in keys else True
    if file.faults > before or name is None:
        return None
    return WrittenQuiz(
        block, name, standard, bool(asks_sure), tries or 1, bool(shuffles), tuple(lines.questions)
    )


def _check_question(question: WrittenQuestion, file: AuthorFile) -> None:
    marks, place = question.marks(), question.place
    if not any(question.text) and not question.after:
        file.fault(place, "this question asks nothing", "Write what is asked after Q:")
    if len(marks) > 1:
        ways = " and ".join(SAID[mark] for mark in marks)
        file.fault(place, f"this question has {ways}", "Part it into two questions.")
    elif not marks and not question.has_broken_gap:
        mend = "Write options with - [ ] and - [x], a gap such as [[7/8]], or ____ for an open answer."
        file.fault(place, "this question has no answer", mend)
    if question.standard is not None and not question.standard.text:
        file.fault(question.standard, "no standard is named here", "Write its id, or delete the line.")
    if len(question.gaps) > 1:
        mend = "One question has one gap: make two of it."
        file.fault(question.gaps[1].place, "this is the second gap", mend)
    whys = (one.why for one in question.options)
    for text in (question.text, [question.after], question.hint, question.why, *whys):
        if (length := sum(map(len, text))) > MOST_TEXT:
            what = f"one of these texts has {length:,} characters, and {MOST_TEXT:,} are the most"
            file.fault(place, what, "Put the long part above the block, and ask about it here.")
    _check_options(question, file)
    _check_order(question, file)
    _check_pairs(question, file)


def _check_options(question: WrittenQuestion, file: AuthorFile) -> None:
    options = question.options
    if not options:
        return
    if not any(one.is_right for one in options):
        file.fault(question.place, "no option of this question is right", "Mark the right one with - [x].")
    _check_lines([one.text for one in options], "option", question.place, file)
    for one in options:
        if one.text.text and not one.why:
            mend = "Write a line under it:   > Why somebody may think so, and what helps."
            file.hint(one.text, "this option does not say what it shows", mend)


def _check_order(question: WrittenQuestion, file: AuthorFile) -> None:
    items, numbers = question.items, question.numbers
    if not items:
        return
    _check_lines(items, "line to put in order", question.place, file)
    if numbers != list(range(1, len(numbers) + 1)) and set(numbers) != {1}:
        mend = "Write the lines in the right order and number them 1. 2. 3."
        file.fault(items[0], "the numbers of these lines do not rise by one", mend)


def _check_pairs(question: WrittenQuestion, file: AuthorFile) -> None:
    for place, (left, right) in enumerate(question.pairs):
        if not left.text or not right.text:
            what = "half of this pair is missing"
            file.fault(left if left.text else right, what, "Write it as  1/2 -> 0.5")
        elif place == MOST_LINES:
            file.fault(left, f"{MOST_LINES} pairs are the most", "Part it into two questions.")
    if question.pairs:
        _check_lines([left for left, _ in question.pairs], "pair", question.place, file)
    if len(question.pairs) > 1 and len({right.text for _, right in question.pairs}) == 1:
        what = "every pair of this question has the same answer"
        file.fault(question.place, what, "Let at least two of them differ.")


def _check_lines(lines: Sequence[Scalar], word: str, place: Scalar, file: AuthorFile) -> None:
    """Check that there is something to choose between, and nothing twice."""
    if len(lines) == 1:
        file.fault(place, f"this question has only one {word}", "Write at least one more.")
    if len(lines) > MOST_LINES:
        what = f"one question has at most {MOST_LINES} of these lines"
        file.fault(lines[MOST_LINES], what, "Leave some out.")
    for twice in _twice(lines):
        file.fault(twice, "this stands here twice", "Change or delete one of the two.")


def _twice(lines: Iterable[Scalar]) -> list[Scalar]:
    seen: set[str] = set()
    found = []
    for line in lines:
        if line.text and line.text in seen:
            found.append(line)
        seen.add(line.text)
    return found
