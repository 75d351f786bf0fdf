"""Written quiz: a self-check as its block says it; the standards it names have not been looked up yet."""

from dataclasses import dataclass, field

from eportfolio.source.quiz.block import QuizBlock
from eportfolio.source.quiz.gaps import Gap
from eportfolio.source.yaml.nodes import Scalar


@dataclass(slots=True)
class WrittenOption:
    text: Scalar
    is_right: bool
    why: list[str] = field(default_factory=list)


@dataclass(slots=True)
class WrittenQuestion:
    """One question while its lines are read; afterwards nobody changes it."""

    place: Scalar
    """The line that begins it."""

    text: list[str] = field(default_factory=list)
    after: str = ""
    options: list[WrittenOption] = field(default_factory=list)
    items: list[Scalar] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    """The numbers before the items."""

    pairs: list[tuple[Scalar, Scalar]] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    is_open: bool = False
    has_broken_gap: bool = False
    hint: list[str] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
    standard: Scalar | None = None

    @property
    def has_answer(self) -> bool:
        """Whether something stands under its words already; a gap stands among them."""
        return bool(self.options or self.items or self.pairs or self.is_open)

    def marks(self) -> list[str]:
        """Name the ways in which it is answered: one, when all is right."""
        right = sum(one.is_right for one in self.options)
        typed = "number" if self.gaps and self.gaps[0].value is not None else "word"
        found = (
            ("many" if right > 1 else "choice", self.options),
            (typed, self.gaps),
            ("order", self.items),
            ("match", self.pairs),
            ("open", self.is_open),
        )
        return [mark for mark, given in found if given]


@dataclass(frozen=True, slots=True)
class WrittenQuiz:
    block: QuizBlock
    id: str
    standard: Scalar | None
    asks_sure: bool
    tries: int
    shuffles: bool
    questions: tuple[WrittenQuestion, ...]
