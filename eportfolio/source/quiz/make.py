"""Quiz: makes self-checks of what their blocks say, once all standards are known."""

from collections.abc import Iterable
from decimal import Decimal

from eportfolio.model.audience import Audience
from eportfolio.model.quiz import Option, Question, Quiz
from eportfolio.source.quiz.written import WrittenQuestion, WrittenQuiz
from eportfolio.source.references import Names
from eportfolio.source.yaml.author_file import AuthorFile
from eportfolio.source.yaml.nodes import Scalar


def make_quizzes(
    written: Iterable[WrittenQuiz], names: Names, file: AuthorFile, audience: Audience
) -> tuple[Quiz, ...]:
    """Make the sound self-checks of one file.

    Args:
        written: as they stand there.
        names: every name there is.
        file: told of standards that do not exist.
        audience: of the page they stand in.
    """
    made = (_quiz(one, names, file, audience) for one in written if one.id)
    return tuple(one for one in made if one is not None)


def _quiz(written: WrittenQuiz, names: Names, file: AuthorFile, audience: Audience) -> Quiz | None:
    def find(typed: Scalar | None) -> str | None:
        return names.standards.find(typed, file, "standard") if typed and typed.text else None

    own = find(written.standard)
    refs = [find(one.standard) if one.standard else own for one in written.questions]
    if not all(refs):
        return None
    questions = tuple(
        _question(number, one, ref or "", file)
        for number, (one, ref) in enumerate(zip(written.questions, refs, strict=True), 1)
    )
    return Quiz(
        id=written.id,
        standard=own or questions[0].standard,
        asks_sure=written.asks_sure,
        tries=written.tries,
        shuffles=written.shuffles,
        questions=questions,
        block=written.block.digest,
        file=file.name,
        audience=audience,
        location=file.location(written.block.fence),
    )


def _question(number: int, written: WrittenQuestion, standard: str, file: AuthorFile) -> Question:
    gap = written.gaps[0] if written.gaps else None
    return Question(
        number=number,
        mark=written.marks()[0],
        standard=standard,
        text=" ".join(line for line in written.text if line),
        after=written.after,
        options=tuple(Option(one.text.text, one.is_right, " ".join(one.why)) for one in written.options),
        items=tuple(one.text for one in written.items),
        pairs=tuple((left.text, right.text) for left, right in written.pairs),
        words=gap.words if gap else (),
        value=gap.value if gap else None,
        margin=gap.margin if gap else Decimal(0),
        hint=" ".join(written.hint),
        why=" ".join(written.why),
        location=file.location(written.place),
    )
