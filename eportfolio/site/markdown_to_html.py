"""Markdown to HTML: a person's text as a safe part of a page.

Converted as GitHub's preview does it, made safe, and only then fitted into the page: what is added here
is ours and needs no more cleaning.
"""

import re
from collections.abc import Callable, Iterable
from hashlib import blake2b

from eportfolio.model.phrase import IN_ENGLISH, Words
from eportfolio.pages.prose import Prose
from eportfolio.pages.quiz import QuizView
from eportfolio.site.gfm.convert import gfm_line_to_html, gfm_to_html
from eportfolio.site.prose.headings import HEADINGS, fit_headings, name_headings
from eportfolio.site.prose.html import Made, Node, Tag, change, read_html, tags_of, write_html
from eportfolio.site.prose.shapes import shape_changes
from eportfolio.site.prose.targets import target_changes
from eportfolio.site.sanitise import ID_PREFIX, sanitise, sanitise_line

QUIZ = "language-quiz"
"""Class of the code that a fenced block of the language `quiz` becomes."""

QUIZ_ID = re.compile(r"^[ \t]*id[ \t]*:[ \t]*([\w.-]+)", re.MULTILINE | re.IGNORECASE)

OWN_BODY = 2
"""The level of headings in the text that a page is about; its ids can be linked to from other pages."""


def markdown_to_html(
    prose: Prose, words: Words = IN_ENGLISH, quiz_html: Callable[[QuizView], str] | None = None
) -> str:
    """Convert a text with its links, pictures and self-checks; "" if there is none.

    Args:
        prose: the text, and where its links lead.
        words: say what is added for readers' software, and the heads of callouts.
        quiz_html: the theme's mark-up of a self-check; without it the block stays the code it is.
    """
    root = read_html(sanitise(gfm_to_html(prose.text)))
    if quiz_html and prose.quizzes is not None:
        _set_quizzes(root, dict(prose.quizzes), quiz_html)
    _drop_stray(root)
    name_headings(root)
    ids = _settle_ids(root, prose)
    fit_headings(root, prose.heading_level)
    change(root, target_changes(prose, ids))
    change(root, shape_changes(words))
    return write_html(root).strip()


def inline_html(text: str) -> str:
    """Convert a line, such as a next step: no blocks, no pictures, and links to other sites only."""
    root = read_html(sanitise_line(gfm_line_to_html(text)))
    for tag in tags_of(root):
        tag.attributes.pop("id", None)
    change(root, target_changes(Prose(text), {}))
    return write_html(root).strip()


def _set_quizzes(root: Tag, quizzes: dict[str, QuizView], quiz_html: Callable[[QuizView], str]) -> None:
    """Put each self-check in the place of its block; leave out the blocks of those that cannot be shown."""

    def changed(tag: Tag) -> Iterable[Node]:
        code = tag.children[0] if len(tag.children) == 1 else None
        is_quiz = isinstance(code, Tag) and QUIZ in map(str.casefold, code.classes)
        if not is_quiz:
            return (tag,)
        named = QUIZ_ID.search(tag.words)
        quiz = quizzes.get(named[1]) if named else None
        return (Made("div", html=quiz_html(quiz)),) if quiz else ()

    change(root, {"pre": changed})


def _drop_stray(root: Tag) -> None:
    """Take away boxes to tick that belong to no task, and headings that say nothing."""
    for tag in [root, *tags_of(root)]:
        tag.children = [child for child in tag.children if not _is_stray(child, tag)]


def _is_stray(node: Node, parent: Tag) -> bool:
    if isinstance(node, str):
        return False
    if node.name in HEADINGS:
        return not node.words.strip() and not any(inner.name == "img" for inner in tags_of(node))
    return node.name == "input" and "task-list-item" not in parent.classes


def _settle_ids(root: Tag, prose: Prose) -> dict[str, str]:
    """Let no id stand twice on the page, and give each id's name there by its name in the text.

    Texts that share a page with others get a mark of their own before every id.
    """
    digest = blake2b(prose.text.encode(), digest_size=3).hexdigest()
    mark = "" if prose.heading_level <= OWN_BODY else f"{digest}-"
    names: dict[str, str] = {}
    for tag in tags_of(root):
        name = tag.attributes.pop("id", "")
        if name and name not in names:
            names[name] = ID_PREFIX + mark + name.removeprefix(ID_PREFIX)
            tag.attributes = {"id": names[name], **tag.attributes}
    return names
