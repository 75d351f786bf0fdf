"""Feed, sitemap, and the page for a wrong address."""

from eportfolio.model.settings import Repository
from eportfolio.pages.feed import NEWEST, feed_page, not_found_page, sitemap_page
from makers import make_entry, make_frame, make_look, make_settings, on

PUBLISHED = make_settings(repository=Repository(owner="mira", name="portfolio"))


def feed_of(*entries):
    look = make_look(entries=entries, settings=PUBLISHED)
    made = feed_page(look, make_frame(look, "feed.xml"))
    assert (made.url, made.template) == ("feed.xml", "feed.xml")
    return made.context


def done(name, day, **changes):
    return make_entry(name, done_on=on(day), **changes)


class TestFeed:
    def test_gives_each_piece_its_days_and_first_sentence(self):
        (item,) = feed_of(
            done("one", "2026-09-07", revised=on("2026-09-15"), body="We cook. It is hot.")
        ).items

        assert (item.title, item.url, item.say) == ("One", "evidence/one.html", "We cook.")
        assert (item.published, item.updated) == (on("2026-09-07"), on("2026-09-15"))

    def test_is_as_new_as_the_newest_revision(self):
        """An old piece made better is news."""
        feed = feed_of(done("old", "2026-03-01", revised=on("2026-09-20")), done("new", "2026-09-07"))

        assert feed.updated == on("2026-09-20")
        assert [item.updated for item in feed.items] == [on("2026-09-07"), on("2026-09-20")]

    def test_holds_the_newest_only(self):
        many = [done(f"w{number:02}", "2026-09-07") for number in range(NEWEST + 3)]

        assert len(feed_of(*many).items) == NEWEST


class TestSitemap:
    def test_lists_every_page_but_the_one_for_wrong_addresses(self):
        look = make_look(settings=PUBLISHED)
        frame = make_frame(look)

        made = sitemap_page(frame, ("index.html", "404.html", "map.html", "feed.xml"))

        assert (made.url, made.template) == ("sitemap.xml", "sitemap.xml")
        assert made.context.urls == ("index.html", "map.html")


class TestWrongAddress:
    def test_knows_the_folder_that_the_site_is_published_in(self):
        """It is shown at any depth, and can find the beginning only by that."""
        look = make_look(settings=PUBLISHED)

        made = not_found_page(look, make_frame(look))

        assert (made.url, made.context.base) == ("404.html", "/portfolio/")
