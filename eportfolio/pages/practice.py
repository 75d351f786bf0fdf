"""Practice: the pages of self-checks, which answer: can I do it now, and what explains my mistake?"""

from collections.abc import Iterable
from dataclasses import dataclass

from eportfolio.model.framework import Framework
from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.model.quiz import PracticePage
from eportfolio.pages import urls
from eportfolio.pages.entry_pictures import entry_address
from eportfolio.pages.frame import Frame, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Page
from eportfolio.pages.plain import first_sentence
from eportfolio.pages.prose import Prose
from eportfolio.pages.quiz import quizzes_in
from eportfolio.pages.self_checks import CheckLink, check_link, check_links
from eportfolio.pages.standing import StandingLink, standing_link


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """One page of self-checks."""

    title: str
    url: str
    say: str
    questions: Phrase


@dataclass(frozen=True, slots=True)
class StandardChecks:
    """One standard, and every self-check that asks for it."""

    standard: StandingLink
    checks: tuple[CheckLink, ...]


@dataclass(frozen=True, slots=True)
class FrameworkChecks:
    title: str
    standards: tuple[StandardChecks, ...]


@dataclass(frozen=True, slots=True)
class PracticeListPage:
    frame: Frame
    rows: tuple[PracticeRow, ...]
    frameworks: tuple[FrameworkChecks, ...]


@dataclass(frozen=True, slots=True)
class PracticeTextPage:
    frame: Frame
    title: str
    body: Prose
    checks: tuple[CheckLink, ...]
    """Those of the page with a result that was kept."""


def has_practice(look: Lookup) -> bool:
    return bool(look.shared.practice or look.shared.quizzes)


def practice_pages(look: Lookup, frame: Frame) -> Iterable[Page]:
    if has_practice(look):
        yield practice_list_page(look, frame)
        yield from (practice_text_page(look, frame, one) for one in look.shared.practice)


def practice_list_page(look: Lookup, frame: Frame) -> Page:
    found = (framework_checks(look, one) for one in look.shared.frameworks)
    page = PracticeListPage(
        frame=titled(frame, urls.PRACTICE, phrase("Self-checks")),
        rows=tuple(practice_row(look, one) for one in look.shared.practice),
        frameworks=tuple(one for one in found if one.standards),
    )
    return Page(urls.PRACTICE, "pages/practice.html", page)


def practice_row(look: Lookup, practice: PracticePage) -> PracticeRow:
    count = sum(len(one.questions) for one in look.quizzes_in.get(practice.file, ()))
    return PracticeRow(
        practice.title,
        urls.practice_url(practice.id),
        first_sentence(practice.body),
        counted("{n} question", "{n} questions", count),
    )


def framework_checks(look: Lookup, framework: Framework) -> FrameworkChecks:
    rows = []
    for standard in framework.standards:
        link, checks = standing_link(look, standard.ref), check_links(look, standard.ref)
        if link and checks:
            rows.append(StandardChecks(link, checks))
    return FrameworkChecks(framework.title, tuple(rows))


def practice_text_page(look: Lookup, frame: Frame, practice: PracticePage) -> Page:
    url = urls.practice_url(practice.id)
    quizzes = look.quizzes_in.get(practice.file, ())
    checks = (check_link(look, one, one.standard, look.standard_title(one.standard)) for one in quizzes)
    page = PracticeTextPage(
        frame=titled(frame, url, practice.title, first_sentence(practice.body), urls.PRACTICE),
        title=practice.title,
        body=practice_prose(look, practice, url),
        checks=tuple(one for one in checks if one.results),
    )
    return Page(url, "pages/practice_page.html", page)


def practice_prose(look: Lookup, practice: PracticePage, page_url: str) -> Prose:
    """Give the text with its self-checks, and its links to entries resolved for this audience."""
    addresses = ((link.target, entry_address(look, link.file)) for link in practice.links if link.file)
    links = tuple((target, address and urls.relative(page_url, address)) for target, address in addresses)
    return Prose(practice.body, links, quizzes=quizzes_in(look, practice.file))
