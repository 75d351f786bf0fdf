"""Feed, sitemap and the page for a wrong address: the files of a site that readers seldom see."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from eportfolio.model.phrase import phrase
from eportfolio.pages import urls
from eportfolio.pages.frame import Frame, titled
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.page import Page
from eportfolio.pages.plain import first_sentence

NEWEST = 20


@dataclass(frozen=True, slots=True)
class FeedItem:
    title: str
    url: str
    updated: date
    """Day of the work, or of its newest revision."""

    published: date
    say: str


@dataclass(frozen=True, slots=True)
class FeedPage:
    frame: Frame
    address: str
    updated: date
    items: tuple[FeedItem, ...]


@dataclass(frozen=True, slots=True)
class SitemapPage:
    address: str
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    frame: Frame
    base: str
    """Path of the published address, with a slash at both ends: "/mira/"; "/" when it is not known."""


def feed_page(look: Lookup, frame: Frame) -> Page:
    """Make the Atom feed of the newest work; only where the published address is known."""
    items = tuple(
        FeedItem(
            title=one.title,
            url=urls.entry_url(one.id),
            updated=max(one.done_on, one.revised or one.done_on),
            published=one.done_on,
            say=first_sentence(one.body),
        )
        for one in look.shared.entries[:NEWEST]
    )
    page = FeedPage(frame, frame.address, max(item.updated for item in items), items)
    return Page(urls.FEED, "feed.xml", page)


def sitemap_page(frame: Frame, made: tuple[str, ...]) -> Page:
    pages = tuple(url for url in made if url.endswith(".html") and url != urls.NOT_FOUND)
    return Page(urls.SITEMAP, "sitemap.xml", SitemapPage(frame.address, pages))


def not_found_page(look: Lookup, frame: Frame) -> Page:
    page = NotFoundPage(
        frame=titled(frame, urls.NOT_FOUND, phrase("Page not found")),
        base=urlsplit(look.shared.settings.repository.address).path or "/",
    )
    return Page(urls.NOT_FOUND, "pages/404.html", page)
