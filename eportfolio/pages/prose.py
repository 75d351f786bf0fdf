"""Prose: a piece of a person's Markdown, with everything that is needed to turn it into HTML.

Kept unconverted in a page's context, so that an unchanged page never converts its Markdown.
"""

from dataclasses import dataclass

from eportfolio.pages.quiz import QuizView


@dataclass(frozen=True, slots=True)
class PictureLink:
    """A picture used in the text, as the site holds it."""

    url: str
    """Address from the page that shows it."""

    width: int
    height: int
    """Size in pixels, after turning it upright."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown as written, and where each of its own links leads from this page."""

    text: str

    links: tuple[tuple[str, str], ...] = ()
    """(target as written, address from this page) for every link inside the portfolio; the address is ""
    where this audience may not open it: the words stay, the link goes."""

    pictures: tuple[tuple[str, PictureLink], ...] = ()
    """(target as written, picture) for every picture of the text that this audience may see."""

    heading_level: int = 2
    """The level that the author's highest heading gets on the page (1 to 6); the others follow."""

    quizzes: tuple[tuple[str, QuizView], ...] | None = None
    """(id, self-check) for every self-check of the text that may be shown; a block of any other, which is
    broken or asks for what this audience may not see, is left out. None where no self-check can stand:
    there such a block is code like any other."""
