"""Plan: which pages a site has; one with nothing to say is not made, and nothing links to it."""

from dataclasses import fields, is_dataclass, replace

import pytest

from eportfolio.model.profile import Avatar
from eportfolio.model.settings import Repository
from eportfolio.pages.page import Copy, Page, PictureSize, Plan
from eportfolio.pages.plan import clashes, plan_site
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_attachment,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_judgement,
    make_path,
    make_path_step,
    make_profile,
    make_self_rating,
    make_settings,
    make_shared,
    make_standard,
    on,
    open_to,
)

PICTURE = make_attachment("evidence/bar.png", in_text=False)
SIZES = {PICTURE.file: PictureSize(800, 600), "me.png": PictureSize(400, 400)}
AUDIENCES = pytest.mark.parametrize("audience", [PUBLIC, CLASS, TEAM])

# A portfolio that has something to say on every kind of page.
FULL = {
    "settings": make_settings(repository=Repository(owner="mira", name="portfolio")),
    "frameworks": (
        make_framework(standards=("add", make_standard("percent", needs=(("math:add",),)))),
        make_framework("habits", ("plan",)),
    ),
    "entries": [
        make_entry(
            tags=("kites",), place="home", attachments=(PICTURE,), version=2, revised=on("2026-09-12")
        ),
        make_entry("diary", audience=TEAM, tags=("private",), standards=("habits:plan",)),
        make_entry("for-the-class", audience=CLASS),
    ],
    "feedback": [
        make_feedback(levels={"math:add": 3}, asked=on("2026-09-08"), revised=on("2026-09-12"), reply="Done"),
        make_feedback(by="cho", role="peer", given=on("2026-09-10")),
        make_feedback("diary"),
    ],
    "paths": (make_path(steps=(make_path_step(standard="math:percent"), make_path_step("Show it"))),),
    "profile": make_profile(interests=("kites",), stoppers=("being timed",), avatar=Avatar("me.png", "Me")),
}


def plan_of(audience=TEAM, **parts):
    plan, problems = plan_site(make_shared(audience, **parts), SIZES)
    assert problems == ()
    return plan


def urls_of(audience=TEAM, **parts):
    return {page.url for page in plan_of(audience, **parts).pages}


def addresses_in(context):
    """Every address of the site that stands anywhere in a page's context."""
    if isinstance(context, str):
        return {context.partition("#")[0]} if context.partition("#")[0].endswith(".html") else set()
    if isinstance(context, tuple):
        return set().union(*(addresses_in(part) for part in context))
    if is_dataclass(context):
        return set().union(*(addresses_in(getattr(context, field.name)) for field in fields(context)))
    return set()


class TestPages:
    def test_of_a_whole_portfolio_for_its_team(self):
        assert urls_of(**FULL) == {
            *("index.html", "404.html", "evidence.html", "map.html", "paths.html"),
            *("feedback.html", "growth.html", "profile.html", "sums.html"),
            *("evidence/pancake-math.html", "evidence/diary.html", "evidence/for-the-class.html"),
            *("places/school.html", "places/home.html", "tags/kites.html", "tags/private.html"),
            *("standards/math/add.html", "standards/math/percent.html", "standards/habits/plan.html"),
            "paths/council.html",
            *("report.html", "family.html", "desk.html"),
        }

    def test_of_the_same_for_the_class(self):
        """Its feedback page holds what the classmate said, and there are no levels, so no sums."""
        assert urls_of(CLASS, **FULL) == {
            *("index.html", "404.html", "evidence.html", "map.html", "feedback.html", "growth.html"),
            *("profile.html", "evidence/pancake-math.html", "evidence/for-the-class.html"),
            *("places/school.html", "places/home.html", "tags/kites.html"),
            *("standards/math/add.html", "standards/math/percent.html", "standards/habits/plan.html"),
        }

    def test_of_the_same_for_anyone(self):
        assert urls_of(PUBLIC, **FULL) == {
            *("index.html", "404.html", "evidence.html", "map.html", "growth.html", "profile.html"),
            *("evidence/pancake-math.html", "tags/kites.html", "feed.xml"),
            *("standards/math/add.html", "standards/math/percent.html", "standards/habits/plan.html"),
        }

    @AUDIENCES
    def test_of_an_empty_portfolio_are_its_beginning_and_the_one_for_wrong_addresses(self, audience):
        assert urls_of(audience, frameworks=()) == {"index.html", "404.html"}

    @AUDIENCES
    def test_are_one_for_every_standard(self, audience):
        """Also where its level is withheld: what there is to learn is no secret."""
        standards = [f"s{number}" for number in range(5)]

        made = urls_of(audience, frameworks=(make_framework(standards=standards),))

        assert {f"standards/math/{one}.html" for one in standards} <= made

    def test_are_none_for_standards_of_a_framework_that_is_withheld(self):
        made = urls_of(CLASS, frameworks=(make_framework(audience=TEAM),), entries=[make_entry()])

        assert made.isdisjoint({"map.html", "standards/math/add.html"})

    def test_name_no_framework_that_is_withheld(self):
        """Though all else is open: work, what was said of it, judgements and paths all name standards."""
        hidden = {
            **FULL,
            "settings": make_settings(audiences=make_audiences(PUBLIC, frameworks=TEAM)),
            "frameworks": tuple(replace(one, audience=TEAM) for one in FULL["frameworks"]),
            "entries": [replace(one, self_ratings=(make_self_rating(),)) for one in FULL["entries"]],
            "feedback": [open_to(PUBLIC, one) for one in FULL["feedback"]],
            "judgements": [make_judgement(audience=PUBLIC)],
            "paths": tuple(replace(one, audience=PUBLIC) for one in FULL["paths"]),
        }

        plan = plan_of(CLASS, **hidden)

        assert "paths/council.html" in {page.url for page in plan.pages}
        assert [page.url for page in plan.pages if "math:" in repr(page) or "standards/" in repr(page)] == []

    def test_are_a_draft_too_at_home(self):
        draft = make_entry("half", state="draft")

        shared = make_shared(TEAM, drafts=True, entries=[draft])

        assert "evidence/half.html" in {page.url for page in plan_site(shared, {})[0].pages}
        assert "evidence/half.html" not in urls_of(entries=[draft])


class TestNothingToSay:
    """Each kind of page by itself: there with its reason, gone without."""

    WAITING = make_entry(state="ready", asked=on("2026-09-08"))

    @pytest.mark.parametrize(
        ("url", "parts"),
        [
            ("evidence.html", {"entries": [make_entry()]}),
            ("map.html", {"frameworks": (make_framework(),)}),
            ("sums.html", {"frameworks": (make_framework(),)}),
            ("paths.html", {"paths": (make_path(goals=()),)}),
            ("feedback.html", {"entries": [make_entry()], "feedback": [make_feedback()]}),
            ("feedback.html", {"entries": [WAITING]}),
            ("profile.html", {"profile": make_profile(interests=("kites",))}),
        ],
    )
    def test_page_is_not_made(self, url, parts):
        standards = {"frameworks": (make_framework(),)} if "entries" in parts else {"frameworks": ()}

        with_it, without = urls_of(**{**standards, **parts}), urls_of(frameworks=())

        assert (url in with_it, url in without) == (True, False)

    @AUDIENCES
    def test_page_is_linked_to_by_none(self, audience):
        plan = plan_of(audience, **FULL)
        made = {page.url for page in plan.pages}

        linked = {page.url: addresses_in(page.context) - made for page in plan.pages}

        assert {url: missing for url, missing in linked.items() if missing} == {}

    @AUDIENCES
    def test_page_is_left_without_a_way_to_it(self, audience):
        """And none is made that nothing leads to, but those that readers find in other ways."""
        plan = plan_of(audience, **FULL)
        linked = set().union(*(addresses_in(page.context) - {page.url} for page in plan.pages))

        assert {page.url for page in plan.pages} - linked <= {"index.html", "404.html", "feed.xml"}


class TestFeedAndSitemap:
    def urls(self, audience=PUBLIC, **settings):
        made = urls_of(audience, entries=[make_entry()], settings=make_settings(**settings))
        return sorted(made & {"feed.xml", "sitemap.xml"})

    KNOWN = Repository(owner="mira", name="portfolio")

    def test_need_the_published_address(self):
        assert self.urls() == []
        assert self.urls(indexing=True) == []
        assert self.urls(repository=self.KNOWN) == ["feed.xml"]
        assert self.urls(repository=self.KNOWN, indexing=True) == ["feed.xml", "sitemap.xml"]
        assert self.urls(repository=Repository(pages="https://kites.example")) == ["feed.xml"]

    @pytest.mark.parametrize("audience", [CLASS, TEAM])
    def test_are_of_the_open_site_only(self, audience):
        assert self.urls(audience, repository=self.KNOWN, indexing=True) == []

    def test_are_not_made_of_nothing(self):
        assert "feed.xml" not in urls_of(PUBLIC, settings=make_settings(repository=self.KNOWN))

    def test_list_every_page_that_there_is(self):
        settings = make_settings(repository=self.KNOWN, indexing=True)
        plan = plan_of(PUBLIC, **{**FULL, "settings": settings})

        (listed,) = [page.context.urls for page in plan.pages if page.url == "sitemap.xml"]

        assert set(listed) == {page.url for page in plan.pages if page.url.endswith(".html")} - {"404.html"}


class TestFiles:
    def test_are_those_of_the_work_and_of_the_profile(self):
        assert plan_of(CLASS, **FULL).copies == (
            Copy("evidence/bar.png", "files/evidence/bar.png"),
            Copy("me.png", "files/me.png"),
        )

    def test_are_only_those_that_may_be_seen(self):
        secret = make_entry(audience=TEAM, attachments=(PICTURE,))
        profile = make_profile(avatar=Avatar("me.png", "Me"))

        assert plan_of(PUBLIC, entries=[secret], profile=profile).copies == ()

    def test_come_once_though_two_things_show_them(self):
        profile = make_profile(avatar=Avatar("evidence/bar.png", "Me"))

        plan = plan_of(entries=[make_entry(attachments=(PICTURE,))], profile=profile)

        assert plan.copies == (Copy("evidence/bar.png", "files/evidence/bar.png"),)


class TestColours:
    def test_come_only_where_the_theme_has_not_got_them(self):
        plain = plan_of()
        own = plan_of(settings=make_settings(accent="plum"))

        assert (plain.texts, [text.url for text in own.texts]) == ((), ["static/colours.css"])
        assert {page.context.frame.has_colours for page in own.pages} == {True}
        assert {page.context.frame.has_colours for page in plain.pages} == {False}


class TestClash:
    """Two things at one address would silently be one."""

    def plan(self, *urls, files=()):
        pages = tuple(Page(url, "pages/entry.html", None) for url in urls)
        return Plan(pages, tuple(Copy(file, url) for file, url in files))

    @pytest.mark.parametrize("second", ["evidence/kite.html", "evidence/Kite.html"])
    def test_is_a_fault(self, second):
        """Also where only the case differs: many disks take the two for one."""
        (problem,) = clashes(self.plan("evidence/kite.html", second))

        assert problem.is_fault
        assert problem.what == (
            f"two things of the site would lie at one address: evidence/kite.html and {second}"
        )

    def test_of_a_page_and_a_file_is_one_too(self):
        plan = self.plan("files/a.html", files=[("a.html", "files/a.html")])

        assert len(clashes(plan)) == 1

    def test_is_none_where_every_address_is_its_own(self):
        assert clashes(self.plan("index.html", "map.html", files=[("a.png", "files/a.png")])) == ()

    def test_is_told_by_the_whole_plan(self):
        entry = make_entry("Kite")

        _, problems = plan_site(make_shared(entries=[entry, replace(entry, id="kite")]), {})

        assert len(problems) == 1


class TestSameInput:
    def test_gives_the_same_plan(self):
        """So that a page that has not changed is not made again."""
        assert plan_of(PUBLIC, **FULL) == plan_of(PUBLIC, **FULL)

    def test_of_another_audience_gives_other_pages(self):
        settings = make_settings(audiences=make_audiences(levels=PUBLIC))
        parts = {
            "entries": [make_entry()],
            "feedback": [open_to(PUBLIC, make_feedback(levels={"math:add": 3}))],
        }

        open_site, closed = (
            {page.url: page.context for page in plan_of(PUBLIC, **parts, settings=one).pages}
            for one in (settings, make_settings())
        )

        assert open_site["map.html"] != closed["map.html"]
