"""Addresses: where each page lies, and how one points to another."""

from urllib.parse import unquote, urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eportfolio.pages.urls import entry_url, file_url, path_url, place_url, relative, standard_url, tag_urls


class TestAddress:
    """Flat files, so that a folder on disk works as a server does."""

    def test_of_each_kind_of_page(self):
        assert entry_url("pancake-math") == "evidence/pancake-math.html"
        assert standard_url("math-7:percent") == "standards/math-7/percent.html"
        assert path_url("council") == "paths/council.html"
        assert place_url("home") == "places/home.html"

    def test_of_a_file_is_its_place_in_the_portfolio(self):
        """Two entries may both have a picture.png beside them."""
        assert file_url("evidence/kites/picture.png") == "files/evidence/kites/picture.png"


class TestLink:
    @pytest.mark.parametrize(
        ("page", "to", "link"),
        [
            ("index.html", "map.html", "map.html"),
            ("index.html", "evidence/kite.html", "evidence/kite.html"),
            ("evidence/kite.html", "index.html", "../index.html"),
            ("evidence/kite.html", "evidence/creek.html", "creek.html"),
            ("standards/math/add.html", "evidence/kite.html", "../../evidence/kite.html"),
            ("standards/math/add.html", "standards/art/draw.html", "../art/draw.html"),
            ("standards/math/add.html", "map.html", "../../map.html"),
        ],
    )
    def test_is_relative_at_any_depth(self, page, to, link):
        """So that the same output works at any address and from a folder."""
        assert relative(page, to) == link

    def test_keeps_the_place_on_the_page(self):
        assert relative("index.html", "map.html#map:math:numbers") == "map.html#map:math:numbers"

    def test_to_the_same_page_is_its_name_or_its_place(self):
        assert relative("evidence/kite.html", "evidence/kite.html") == "kite.html"
        assert relative("evidence/kite.html", "evidence/kite.html#talk") == "#talk"
        assert relative("evidence/kite.html", "#talk") == "#talk"

    def test_is_encoded_where_an_address_may_not_hold_the_letters(self):
        assert relative("index.html", "tags/größe.html") == "tags/gr%C3%B6%C3%9Fe.html"
        assert relative("index.html", "files/evidence/my bar.png") == "files/evidence/my%20bar.png"
        assert relative("index.html", "files/a#b?.png#x y") == "files/a#b%3F.png%23x%20y"

    @settings(deadline=None)
    @given(
        page=st.lists(st.sampled_from(["a", "b", "größe", "x y"]), min_size=1, max_size=4),
        to=st.lists(st.sampled_from(["a", "b", "größe", "x y"]), min_size=1, max_size=4),
    )
    def test_leads_to_the_page_as_a_browser_follows_it(self, page, to):
        """Standing on the one page, the link gives the address of the other."""
        here, there = ("/".join(parts) + ".html" for parts in (page, to))

        followed = urljoin(f"http://school.example/repository/{here}", relative(here, there))

        assert unquote(followed) == f"http://school.example/repository/{there}"


class TestTags:
    """Tags are free text, and each gets a page."""

    def test_get_a_readable_address(self):
        assert tag_urls(["Alder Creek", "water & wind", "größe"]) == {
            "Alder Creek": "tags/alder-creek.html",
            "water & wind": "tags/water-wind.html",
            "größe": "tags/grösse.html",
        }

    def test_that_fold_to_one_name_are_told_apart(self):
        """Also for a system that takes big and small letters for the same."""
        urls = tag_urls(["Creek", "creek", "creek!"])

        assert len({url.casefold() for url in urls.values()}) == 3
        assert urls["Creek"] == "tags/creek.html"

    def test_get_the_same_address_in_whatever_order_they_come(self):
        assert tag_urls(["creek", "Creek"]) == tag_urls(["Creek", "creek", "Creek"])

    @pytest.mark.parametrize("tag", ["...", "🪁", "—"])
    def test_without_letters_get_an_address_all_the_same(self, tag):
        assert tag_urls([tag])[tag].startswith("tags/tag-")

    @pytest.mark.parametrize("tag", ["con", "NUL", "com1"])
    def test_that_are_names_of_devices_on_windows_get_another(self, tag):
        """There no file can be called con.html."""
        assert tag_urls([tag])[tag] != f"tags/{tag.casefold()}.html"

    @settings(deadline=None)
    @given(st.sets(st.text(min_size=1, max_size=80), max_size=8))
    def test_never_share_an_address_nor_leave_their_folder(self, tags):
        urls = tag_urls(tags)

        assert len({url.casefold() for url in urls.values()}) == len(tags)
        for url in urls.values():
            folder, _, name = url.partition("/")
            assert (folder, name.endswith(".html")) == ("tags", True)
            assert not {"/", "\\", "\0", "#", "?", "%", ":"} & set(name)
            assert len(name.encode()) <= 255
