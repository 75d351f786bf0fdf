"""Practice: makes a page of self-checks of what its file says."""

from eportfolio.model.audience import Audience
from eportfolio.model.quiz import PracticePage
from eportfolio.source.files.named_files import NamedFiles, leads_elsewhere, say_remote
from eportfolio.source.tables.fields import Given
from eportfolio.source.written import Written


def make_practice(
    written: Written, given: Given, files: NamedFiles, audience: Audience
) -> PracticePage | None:
    """Make a page; None when there is a fault in it or its self-checks, and its file knows which.

    Args:
        written: its file.
        given: the fields of it.
        files: finds the entries that its text leads to.
        audience: of practice.
    """
    for link in written.links:
        if link.kind == "picture":
            if leads_elsewhere(link.target.strip()):
                say_remote(link, files.file)
            else:
                mend = "Put the self-check into an entry that has the picture."
                files.file.fault(link, "a page of self-checks has no pictures of its own", mend)
    links = files.follow(link for link in written.links if link.kind != "picture")
    if not written.quizzes and not given.file.faults:
        mend = "Write a block that begins with ```quiz, or put the text into an entry."
        given.file.hint(given.place("title"), "no self-check stands on this page", mend)
    if given.file.faults:
        return None
    return PracticePage(
        written.stem, given.file.name, given["title"], written.body, links, audience, given.where("title")
    )
