"""Plan: which pages a site has, and all that each of them may show.

Pure, and given nothing but what one audience may see, so that no page can leak what it never had.
A page with nothing to say is not made, and nothing links to it.
"""

from collections.abc import Iterable, Mapping

from eportfolio.model.audience import Audience
from eportfolio.pages import urls
from eportfolio.pages.colours import colour_sheet
from eportfolio.pages.conference import conference_pages
from eportfolio.pages.desk import desk_page, has_desk
from eportfolio.pages.entry import entry_page
from eportfolio.pages.entry_pictures import copies
from eportfolio.pages.evidence import evidence_pages
from eportfolio.pages.family import family_page, has_family
from eportfolio.pages.feed import feed_page, not_found_page, sitemap_page
from eportfolio.pages.feedback import feedback_page
from eportfolio.pages.frame import Frame, site_frame
from eportfolio.pages.growth import growth_page, has_growth
from eportfolio.pages.learning_path import path_pages
from eportfolio.pages.lookup import Lookup, look_up
from eportfolio.pages.page import Copy, Page, PictureSize, Plan, Text, Tongues
from eportfolio.pages.practice import has_practice, practice_pages
from eportfolio.pages.proficiency_map import map_page
from eportfolio.pages.profile import has_profile, profile_page
from eportfolio.pages.report import has_report, report_page
from eportfolio.pages.showcase import showcase_page
from eportfolio.pages.standard import standard_page
from eportfolio.pages.sums import sums_page
from eportfolio.privacy.shared import Shared
from eportfolio.problems import Location, Problem

COLOURS = "static/colours.css"


def plan_site(shared: Shared, sizes: Mapping[str, PictureSize]) -> tuple[Plan, tuple[Problem, ...]]:
    """Plan all pages of one audience's site.

    Args:
        shared: what this audience may see.
        sizes: every picture that can be shown, by its file.

    Returns:
        The plan, and a fault for every two things that would lie at one address.
    """
    look = look_up(shared, sizes)
    colours = colour_sheet(shared.settings.accent, [len(one.scale.levels) for one in shared.frameworks])
    frame = site_frame(look, kinds_made(look), has_colours=bool(colours))
    pages = tuple(all_pages(look, frame))
    if shared.settings.indexing and frame.address and shared.audience is Audience.PUBLIC:
        pages = (*pages, sitemap_page(frame, tuple(page.url for page in pages)))
    texts = (Text(COLOURS, colours),) if colours else ()
    files = dict.fromkeys((*copies(shared.entries), *avatar_copy(look)))
    plan = Plan(pages, tuple(files), texts, Tongues(frame.language, shared.settings.language))
    return plan, clashes(plan)


def kinds_made(look: Lookup) -> frozenset[str]:
    """Name the page kinds of which there is only one, as far as they have something to say."""
    shared = look.shared
    address = shared.settings.repository.address if shared.audience is Audience.PUBLIC else ""
    found = {
        urls.EVIDENCE: bool(shared.entries),
        urls.MAP: bool(look.standards),
        urls.SUMS: bool(look.proficiency),
        urls.PATHS: bool(shared.paths),
        urls.FEEDBACK: bool(shared.feedback or shared.waiting),
        urls.DESK: has_desk(look),
        urls.PROFILE: has_profile(look),
        urls.GROWTH: has_growth(look),
        urls.PRACTICE: has_practice(look),
        urls.REPORT: has_report(look),
        urls.FAMILY: has_family(look),
        urls.FEED: bool(shared.entries) and bool(address),
    }
    return frozenset(url for url, is_made in found.items() if is_made)


def all_pages(look: Lookup, frame: Frame) -> Iterable[Page]:
    """Walk the page kinds."""
    shared, made = look.shared, kinds_made(look)
    yield showcase_page(look, frame)
    yield not_found_page(look, frame)
    if urls.EVIDENCE in made:
        yield from evidence_pages(look, frame)
        yield from (entry_page(look, frame, entry) for entry in shared.entries)
    if urls.MAP in made:
        yield map_page(look, frame)
        yield from (
            standard_page(look, frame, one, each) for one in shared.frameworks for each in one.standards
        )
    if urls.PATHS in made:
        yield from path_pages(look, frame)
    if urls.FEEDBACK in made:
        yield feedback_page(look, frame)
    if urls.DESK in made:
        yield desk_page(look, frame)
    if urls.PROFILE in made and shared.profile:
        yield profile_page(look, frame, shared.profile)
    yield from conference_pages(look, frame)
    if urls.FAMILY in made:
        yield family_page(look, frame)
    if urls.REPORT in made:
        yield report_page(look, frame)
    if urls.GROWTH in made:
        yield growth_page(look, frame)
    yield from practice_pages(look, frame)
    if urls.SUMS in made:
        yield sums_page(look, frame)
    if urls.FEED in made:
        yield feed_page(look, frame)


def avatar_copy(look: Lookup) -> tuple[Copy, ...]:
    own = look.shared.profile.avatar if look.shared.profile else None
    return (Copy(own.file, urls.file_url(own.file)),) if own else ()


def clashes(plan: Plan) -> tuple[Problem, ...]:
    """Find two things at one address, also where only the case of letters differs."""
    seen: dict[str, str] = {}
    problems = []
    addresses = (one.url for group in (plan.pages, plan.copies, plan.texts) for one in group)
    for url in addresses:
        first = seen.get(url.casefold())
        if first is None:
            seen[url.casefold()] = url
        else:
            what = f"two things of the site would lie at one address: {first} and {url}"
            problems.append(Problem(Location(""), what, mend="Rename one of the two."))
    return tuple(problems)
