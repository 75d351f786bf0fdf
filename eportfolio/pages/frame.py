"""Frame: what every page carries around its own content: title, navigation, help, and what this copy is."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from eportfolio.languages.catalogue import ENGLISH, has_words
from eportfolio.languages.locales import language_of
from eportfolio.model.audience import Audience
from eportfolio.model.phrase import Phrase, phrase
from eportfolio.model.settings import Settings
from eportfolio.pages import urls
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.marks import NOT_YET_GLYPH, glyph_names

# The pages of the navigation, in order, with the words that lead to them.
NAVIGATION = (
    (urls.EVIDENCE, phrase("Work")),
    (urls.MAP, phrase("Map")),
    (urls.PATHS, phrase("Paths")),
    (urls.FEEDBACK, phrase("Feedback")),
    (urls.PROFILE, phrase("Profile")),
    (urls.FAMILY, phrase("Family")),
    (urls.DESK, phrase("My desk")),
)
# The pages that the foot of every page leads to.
FOOT = (
    (urls.PRACTICE, phrase("Self-checks")),
    (urls.GROWTH, phrase("How it has grown")),
    (urls.REPORT, phrase("Report on two pages")),
    (urls.SUMS, phrase("How the sums work")),
    (urls.FEED, phrase("New work as a feed")),
)


@dataclass(frozen=True, slots=True)
class Link:
    words: Phrase | str
    url: str


@dataclass(frozen=True, slots=True)
class NavLink:
    words: Phrase
    url: str
    current: str
    """What `aria-current` says: page on the page itself, true on one that belongs to it, else ""."""


@dataclass(frozen=True, slots=True)
class Frame:
    url: str
    """Of this page, from the site's root."""

    title: Phrase | str
    """Of this page, unique on the site."""

    description: Phrase | str
    name: str
    """The learner's, which leads home; "" where it may not be shown."""

    site_title: str
    language: str
    """Of the site's own words."""

    direction: str
    nav: tuple[NavLink, ...]
    more: tuple[Link, ...]
    contact: str
    school: str
    as_of: date
    pieces: int
    glyphs: tuple[str, ...]
    """Names of all glyphs that levels of this portfolio can need."""

    indexing: bool
    address: str
    """Published address of the site, with a slash at its end, for link previews; "" when not known."""

    has_feed: bool
    has_colours: bool
    """Whether a style sheet with this portfolio's own accent or ramps goes with the theme's."""

    is_home: bool = False
    picture: str = ""
    """Address of a picture for link previews, from the site's root."""


def site_frame(look: Lookup, made: Collection[str], has_colours: bool) -> Frame:
    """Make the frame that all pages share.

    Args:
        look: what this audience may see.
        made: addresses of the pages that exist; nothing else is linked to.
        has_colours: whether the site brings its own colours.
    """
    shared, settings = look.shared, look.shared.settings
    learner, language = look.learner, site_language(settings)
    scales = [framework.scale for framework in shared.frameworks]
    glyphs = dict.fromkeys(
        [NOT_YET_GLYPH, "target", *(name for scale in scales for name in glyph_names(scale))]
    )
    return Frame(
        url=urls.SHOWCASE,
        title=settings.title,
        description=settings.title,
        name=learner.name,
        site_title=settings.title,
        language=language,
        direction=language_of(language).direction,
        nav=tuple(NavLink(words, url, "") for url, words in NAVIGATION if url in made),
        more=more_links(look, made),
        contact=settings.school.contact,
        school=settings.school.name,
        as_of=shared.today,
        pieces=sum(not one.is_draft for one in shared.entries),
        glyphs=tuple(glyphs),
        indexing=settings.indexing and shared.audience is Audience.PUBLIC,
        address=settings.repository.address if shared.audience is Audience.PUBLIC else "",
        has_feed=urls.FEED in made,
        has_colours=has_colours,
    )


def site_language(settings: Settings) -> str:
    """Name the language of the site's own words: the one wanted, where somebody has translated them."""
    wanted = settings.words_in or settings.language
    return wanted if has_words(wanted) else ENGLISH


def more_links(look: Lookup, made: Collection[str]) -> tuple[Link, ...]:
    """List the pages that the foot of every page leads to, besides those of the navigation."""
    links = []
    if look.shared.entries:
        newest = look.shared.entries[0]
        links.append(Link(phrase("The newest work: {title}", title=newest.title), urls.entry_url(newest.id)))
    links += [Link(words, url) for url, words in FOOT if url in made]
    if look.shared.conferences:
        newest_talk = look.shared.conferences[-1].day
        words = phrase("Conference of {day}", day=newest_talk)
        links.append(Link(words, urls.conference_url(newest_talk)))
    return tuple(links)


def titled(
    frame: Frame,
    url: str,
    title: Phrase | str,
    description: Phrase | str = "",
    belongs_to: str = "",
    picture: str = "",
) -> Frame:
    """Make the frame of one page out of the one that all share.

    Args:
        belongs_to: address of the page of the navigation that this page is a part of.
    """
    nav = tuple(
        replace(link, current="page" if link.url == url else "true" if link.url == belongs_to else "")
        for link in frame.nav
    )
    return replace(
        frame,
        url=url,
        title=title,
        description=description or title,
        nav=nav,
        is_home=url == urls.SHOWCASE,
        picture=picture,
    )
