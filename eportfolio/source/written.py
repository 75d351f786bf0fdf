"""Written: one file of the portfolio, read by itself; nothing in it has been looked up yet."""

from dataclasses import dataclass

from eportfolio.source.allowances import allowed_codes
from eportfolio.source.files.folders import Folders, Seen
from eportfolio.source.files.text_files import read_text
from eportfolio.source.limits import too_much
from eportfolio.source.links import WrittenLink, find_links
from eportfolio.source.quiz.block import find_quiz_blocks
from eportfolio.source.quiz.checks import read_quiz
from eportfolio.source.quiz.written import WrittenQuiz
from eportfolio.source.tables.fields import Given, Table, read_fields
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.front_matter import part
from eportfolio.source.yaml.yaml_files import FRONT_MATTER, WHOLE_FILE, read_yaml

LARGEST_MARKDOWN = FRONT_MATTER.most_bytes
WITH_QUIZZES = ("entry", "practice")


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it stands."""

    file: AuthorFile
    given: Given | None
    """Its fields; None when they could not be read."""

    body: str = ""
    body_line: int = 1
    links: tuple[WrittenLink, ...] = ()
    """The links and pictures of the body, in order; of feedback only where there are pictures."""

    quizzes: tuple[WrittenQuiz, ...] = ()
    """The sound self-checks of the body, in order."""

    has_broken_quiz: bool = False

    problems: int = 0
    """How many problems reading alone found: looking things up may add to them, each time anew."""

    @property
    def stem(self) -> str:
        """Its name without folder and ending."""
        return self.file.name.rpartition("/")[2].rpartition(".")[0]

    @property
    def folder(self) -> str:
        """The name of the folder it lies in."""
        return self.file.name.rpartition("/")[0].rpartition("/")[2]


class Memory:
    """What files said when they were last read, for whoever reads a portfolio again and again.

    A file is known again by its size and the time of its last change.
    """

    def __init__(self) -> None:
        """Remember nothing yet."""
        self.known: dict[str, tuple[Seen, Written]] = {}


class Reader:
    """Reads files of one portfolio, each by the table of its kind."""

    def __init__(self, folders: Folders, memory: Memory) -> None:
        """Read below `folders`, and take from `memory` what has not changed."""
        self.folders = folders
        self.known = memory.known

    def yaml(self, path: str, table: Table) -> Written:
        """Read a .yml file."""
        return self._remembered(path) or self._keep(path, _read_yml(self.folders.root, path, table))

    def markdown(self, path: str, table: Table, kind: str) -> Written:
        """Read a .md file with fields at its top; `kind` chooses the advice where they are missing."""
        return self._remembered(path) or self._keep(path, _read_md(self.folders.root, path, table, kind))

    def _remembered(self, path: str) -> Written | None:
        seen, written = self.known.get(path, (None, None))
        if written is None or seen != self.folders.seen(path):
            return None
        written.file.forget_all_but(written.problems)
        return written

    def _keep(self, path: str, written: Written) -> Written:
        self.known[path] = (self.folders.seen(path), written)
        return written


def _read_yml(root: str, path: str, table: Table) -> Written:
    file = read_text(root, path, WHOLE_FILE.most_bytes)
    node = None if file.faults else read_yaml(file, file.text)
    given = None if node is None else read_fields(table, node, file)
    if given:
        file.allowed = allowed_codes(given)
    return Written(file, given, problems=len(file.problems))


def _read_md(root: str, path: str, table: Table, kind: str) -> Written:
    file = read_text(root, path, LARGEST_MARKDOWN)
    parted = None if file.faults else part(file, kind)
    node = parted and read_yaml(file, parted.yaml, FRONT_MATTER, parted.yaml_line)
    if parted is None or node is None:
        return Written(file, None, problems=len(file.problems))
    given = read_fields(table, node, file)
    file.allowed = allowed_codes(given)
    excess = too_much(parted.body, parted.body_line, file.name)
    file.add(excess)
    # Where a text has no sign of one it need not be looked through; of feedback only pictures matter.
    bracket = "![" if kind == "feedback" else "["
    may_link = not excess and (bracket in parted.body or "<" in parted.body)
    links = find_links(parted.body, parted.body_line) if may_link else ()
    blocks = find_quiz_blocks(parted.body, parted.body_line) if kind in WITH_QUIZZES and not excess else ()
    quizzes = tuple(quiz for block in blocks if (quiz := read_quiz(block, file)))
    return Written(
        file,
        given,
        parted.body,
        parted.body_line,
        links,
        quizzes,
        len(quizzes) < len(blocks),
        len(file.problems),
    )
