"""Cache: what a former build knew."""

import pytest

from eportfolio.model.phrase import phrase
from eportfolio.pages.page import Page, Tongues
from eportfolio.site.cache import Made, cache_file, page_fingerprint, recall, remember

KEPT = {"index.html": Made("of what", "its bytes", 120, 1_760_000_000_000_000_000)}


@pytest.fixture
def file(tmp_path):
    return cache_file(tmp_path, "site", "public")


class TestCache:
    def test_gives_back_what_it_was_given(self, file):
        remember(file, KEPT)

        assert recall(file, Made) == KEPT

    def test_is_empty_at_first(self, file):
        assert recall(file, Made) == {}

    def test_lies_where_it_may_be_deleted(self, file, tmp_path):
        assert file.parent == tmp_path / ".eportfolio/cache"

    def test_of_two_sites_lies_in_two_files(self, tmp_path):
        assert cache_file(tmp_path, "site", "public") != cache_file(tmp_path, "site", "team")
        assert cache_file(tmp_path, "a", "b") != cache_file(tmp_path, "ab")

    def test_that_cannot_be_written_is_not_missed(self, tmp_path):
        (tmp_path / ".eportfolio").write_text("a file where a folder should be")
        file = cache_file(tmp_path, "site")

        remember(file, KEPT)

        assert recall(file, Made) == {}


class TestCacheThatCannotBeTrusted:
    """It is dropped in silence: the loss costs time, and never a right page."""

    @pytest.mark.parametrize(
        "spoil",
        [
            lambda whole: whole[:-1],
            lambda whole: whole[: len(whole) // 2],
            lambda whole: b"",
            lambda whole: whole.replace(b"120", b"121"),
            lambda whole: b"\xff\xfe" + whole,
            lambda whole: b"\x80\x04N.",
        ],
        ids=["one byte short", "cut in half", "empty", "altered", "in another encoding", "a pickle"],
    )
    def test_is_cut_or_altered(self, file, spoil):
        remember(file, KEPT)
        file.write_bytes(spoil(file.read_bytes()))

        assert recall(file, Made) == {}

    def test_holds_something_else(self, file):
        """As after a change of what is kept."""
        remember(file, {"index.html": ("only", "three", "values")})

        assert recall(file, Made) == {}

    def test_is_of_another_program(self, file, monkeypatch):
        """An older version, or a newer Markdown, would have made other pages."""
        remember(file, KEPT)
        monkeypatch.setattr("eportfolio.site.cache._made_by", lambda: "an older one")

        assert recall(file, Made) == {}


ENGLISH = Tongues()


class TestFingerprint:
    PAGE = Page("index.html", "pages/showcase.html", (phrase("Hello {name}", name="Mira"), 2.5))

    def test_is_the_same_for_the_same_page(self):
        again = Page("index.html", "pages/showcase.html", (phrase("Hello {name}", name="Mira"), 2.5))

        assert page_fingerprint(self.PAGE, "theme", ENGLISH) == page_fingerprint(again, "theme", ENGLISH)

    @pytest.mark.parametrize(
        ("page", "theme", "tongues"),
        [
            (PAGE, "another", ENGLISH),
            (PAGE, "theme", Tongues("es", "en")),
            (Page("home.html", PAGE.template, PAGE.context), "theme", ENGLISH),
            (Page(PAGE.url, "pages/entry.html", PAGE.context), "theme", ENGLISH),
            (Page(PAGE.url, PAGE.template, (phrase("Hello {name}", name="Mira"), 2.6)), "theme", ENGLISH),
            (Page(PAGE.url, PAGE.template, (phrase("Hello {name}", name="Mira "), 2.5)), "theme", ENGLISH),
        ],
        ids=["theme", "languages", "address", "template", "number", "space"],
    )
    def test_differs_with_all_that_a_page_is_made_from(self, page, theme, tongues):
        assert page_fingerprint(page, theme, tongues) != page_fingerprint(self.PAGE, "theme", ENGLISH)
