"""Page: one file of the site before it is made; a pure function of (address, template, context, theme)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    url: str
    """Address from the root of the site, with forward slashes: "evidence/pancake-math.html"."""

    template: str
    """Name in the theme's `templates/` folder: "pages/entry.html"."""

    context: object
    """A frozen dataclass of this page kind that holds all its template may see, as `page`."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A file of the portfolio that goes to the site: a picture without its metadata, any other as it is."""

    file: str
    """From the root of the portfolio."""

    url: str


@dataclass(frozen=True, slots=True)
class Text:
    """A file of the site whose words are ready, such as the export for programs."""

    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Tongues:
    """The languages that meet on a site."""

    site: str = "en"
    """Of the site's own words."""

    written: str = "en"
    """What the people of the portfolio write in."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All files of one audience's site but the theme's own; no two at one address."""

    pages: tuple[Page, ...]
    copies: tuple[Copy, ...]
    texts: tuple[Text, ...] = ()
    tongues: Tongues = Tongues()


@dataclass(frozen=True, slots=True)
class PictureSize:
    """How large a picture is, in pixels, once turned upright."""

    width: int
    height: int
