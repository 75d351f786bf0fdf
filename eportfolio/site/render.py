"""Render: pages to bytes; the one door to Jinja.

A template sees its page's context as `page` and nothing else of the portfolio. What it prints is escaped,
said in the site's language, and an error when it is not there; the only HTML that passes is what
`markdown_to_html` has made safe.
"""

import json
import traceback
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from jinja2 import (
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
)
from markupsafe import Markup, escape

from eportfolio.languages.catalogue import words_in
from eportfolio.languages.locales import language_of
from eportfolio.model.phrase import Phrase, SiteText
from eportfolio.pages.frame import Link
from eportfolio.pages.page import Page, Tongues
from eportfolio.pages.prose import Prose
from eportfolio.pages.quiz import QuizView
from eportfolio.pages.urls import relative
from eportfolio.problems import Location, Problem
from eportfolio.site.markdown_to_html import inline_html, markdown_to_html
from eportfolio.site.report import CannotMake
from eportfolio.site.theme import OWN, Theme
from eportfolio.site.words import upper_first, with_stop

# Inside a script element only these could end it, open a comment, or break a line where none may be.
JSON_ESCAPES = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"})

QUIZ_PART = "parts/quiz.html"
"""Where every theme has the macro `quiz`."""

ENGLISH = Tongues()


def render_pages(
    pages: Iterable[Page], theme: Theme, tongues: Tongues = ENGLISH
) -> Iterator[tuple[str, bytes]]:
    """Make each page, in order, as (address, bytes).

    Raises:
        CannotMake: a template of the portfolio's own is wrong.
    """
    templates = _templates(theme, tongues)
    for page in pages:
        try:
            made = templates.render(page)
        except Exception as error:
            problem = _own_fault(error)
            if problem is None:
                raise
            raise CannotMake(problem) from error
        yield page.url, made


class _Templates:
    """A theme, compiled.

    Macros are loaded once for all pages, so `to` and `static` ask here which page is being made.
    """

    def __init__(self, theme: Theme, tongues: Tongues) -> None:
        self.words = words_in(tongues.site)
        self.tongues = tongues
        self.written = written_in(tongues)
        self.own = written_in(Tongues(site=tongues.written, written=tongues.site))
        texts = {template.name: (template.text, template.file, lambda: True) for template in theme.templates}
        self.static_urls = {file.name: file.url for file in theme.static}
        self.url = ""
        self.jinja = Environment(
            loader=FunctionLoader(texts.get),
            autoescape=True,
            undefined=StrictUndefined,
            finalize=self.said,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
            auto_reload=False,
            cache_size=-1,
        )
        self.jinja.policies["ext.i18n.trimmed"] = True
        self.jinja.install_gettext_translations(self.words.catalogue, newstyle=True)  # type: ignore[attr-defined]
        self.jinja.globals.update(to=self.to, static=self.static)
        self.jinja.filters.update(FILTERS)
        self.jinja.filters.update(self.filters())

    def render(self, page: Page) -> bytes:
        self.url = page.url
        html = self.jinja.get_template(page.template).render(page=page.context)
        return (html.strip() + "\n").encode("utf-8")

    def to(self, url: str) -> str:
        """Write an address of the site, given from its root, as a link of the page that is being made."""
        return relative(self.url, url)

    def markdown(self, text: Prose | str) -> Markup:
        """Make safe HTML of Markdown; plain text is a part of a talk, in which no heading is high."""
        prose = text if isinstance(text, Prose) else Prose(text, heading_level=4)
        return Markup(markdown_to_html(prose, self.words, self.quiz_html))

    def quiz_html(self, quiz: QuizView) -> str:
        """Make a self-check with the theme's own macro, in the language of the site."""
        return str(self.jinja.get_template(QUIZ_PART).module.quiz(quiz, self.own))  # type: ignore[attr-defined]

    def static(self, name: str) -> str:
        """Write the address of a static file of the theme, which has a digest in its name."""
        if name not in self.static_urls:
            raise TemplateRuntimeError(f"there is no static file {name}")
        return relative(self.url, self.static_urls[name])

    def filters(self) -> dict[str, Callable[..., object]]:
        """Give the filters that go by the languages of the site."""
        language = self.words.language
        return {
            "say": self.said,
            "day": language.day,
            "number": language.number,
            "level": language.level,
            "markdown": self.markdown,
            "listed": self.listed,
            "link": self.link,
            "lang": self.lang,
            "theirs": self.theirs,
        }

    def said(self, value: object) -> object:
        """Say whatever a template prints; what is missing stays missing, so that Jinja can name it."""
        return value if isinstance(value, str | Undefined) else self.words.say(value)

    def listed(self, items: Iterable[object], kind: str = "and") -> Markup:
        """Say a list whose items may be links."""
        return Markup(self.words.language.listed([escape(self.said(item)) for item in items], kind))

    def link(self, link: Link | Phrase | str, url: str = "") -> Markup:
        """Write a link, whole or of words and an address, as it stands in the gap of a sentence."""
        words, url = (link.words, link.url) if isinstance(link, Link) else (link, url)
        html = Markup('<a href="{url}"{lang}>{words}</a>')
        return html.format(url=self.to(url), lang=self.lang(words), words=self.said(words))

    def lang(self, text: object, tag: str | None = None) -> Markup:
        """Write the attribute that names the language of what a person wrote, where the site has another.

        What comes as a phrase, or out of the catalogue as markup, is the site's own.

        Args:
            tag: the language, where it is known of this text; "" for the site's own.
        """
        if tag is not None:
            return written_in(Tongues(self.tongues.site, tag or self.tongues.site))
        is_theirs = isinstance(text, str | Prose) and not isinstance(text, Markup | SiteText)
        return self.written if is_theirs and text else Markup()

    def theirs(self, text: object) -> Markup:
        """Say something in the middle of our words, with its language where a person wrote it in another."""
        if self.lang(text):
            return Markup("<span{lang}>{text}</span>").format(lang=self.written, text=text)
        return escape(self.said(text))


_templates = lru_cache(maxsize=2)(_Templates)


def written_in(tongues: Tongues) -> Markup:
    """Write the attributes of what people wrote; "" where they wrote in the language of the site."""
    site, written = language_of(tongues.site), language_of(tongues.written)
    if tongues.site.partition("-")[0] == tongues.written.partition("-")[0]:
        return Markup()
    turned = f' dir="{written.direction}"' if written.direction != site.direction else ""
    return Markup(f' lang="{written.tag}"{turned}')


def jsonld(shape: object) -> Markup:
    """Write a description for machines, to stand inside a script element.

    Args:
        shape: text, a number, a dict, or a tuple; a tuple of (name, value) pairs is an object.
    """
    return Markup(json.dumps(_json(shape), ensure_ascii=False).translate(JSON_ESCAPES))


def css_string(text: str) -> Markup:
    """Write text to stand between quotes in a style element, where HTML's own escapes mean nothing."""
    return Markup("".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in text))


def _json(shape: object) -> Any:
    if isinstance(shape, dict):
        return {name: _json(value) for name, value in shape.items()}
    if not isinstance(shape, tuple | list):
        return shape
    if shape and all(_is_pair(each) for each in shape):
        return {name: _json(value) for name, value in shape}
    return [_json(each) for each in shape]


FILTERS: dict[str, Callable[..., object]] = {
    "iso": date.isoformat,
    "inline": lambda text: Markup(inline_html(text)),
    "upper_first": upper_first,
    "with_stop": with_stop,
    "jsonld": jsonld,
    "css_string": css_string,
}


def _is_pair(shape: object) -> bool:
    return isinstance(shape, tuple) and len(shape) == 2 and isinstance(shape[0], str)


def _own_fault(error: Exception) -> Problem | None:
    """Find the line of the portfolio's own template that is wrong; None when no own template took part."""
    places = [(frame.filename, frame.lineno) for frame in traceback.extract_tb(error.__traceback__)]
    if isinstance(error, TemplateSyntaxError):
        places.append((error.filename or "", error.lineno))
    own = [(file, line) for file, line in places if file.startswith(f"{OWN}/templates/")]
    if not own:
        return None
    file, line = own[-1]
    what = f"this template cannot be used: {error}"
    return Problem(Location(file, line or 0), what, "Mend it, or take the file away.")
