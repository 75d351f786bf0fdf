"""Slugs: ids that are the same on every system and in every year."""

import pytest

from eportfolio.source.tables.field_names import ID
from eportfolio.source.writing.slugs import not_taken, slug


class TestASlug:
    @pytest.mark.parametrize(
        ("title", "name"),
        [
            ("Robot arm", "robot-arm"),
            ("  Größe & Maß: Teil 2 ", "grosse-mass-teil-2"),
            ("Ça va, Zoë?", "ca-va-zoe"),
            ("Mira's kite", "miras-kite"),
            ("E\u0301tude", "etude"),
            ("Ångström / Łódź", "angstrom-lodz"),
            ("½ cup", "1-2-cup"),
            ("---", "work"),
            ("", "work"),
            ("风筝", "work"),
            ("воздушный змей 3", "3"),
            ("con", "work"),
            ("Com1", "work"),
            ("../../etc", "etc"),
            ("<b>x</b>", "b-x-b"),
        ],
    )
    def test_is_made_of_a_title(self, title, name):
        assert slug(title, "work") == name

    def test_of_a_long_title_ends_at_a_word(self):
        name = slug("word " * 40, "work")

        assert len(name) <= 60
        assert name.endswith("-word")

    @pytest.mark.parametrize("title", ["x" * 300, "a.b.c", "ǅ", "İstanbul", "a\u202eb\x00c"])
    def test_is_always_an_id(self, title):
        assert ID.fullmatch(slug(title, "work"))


class TestATakenName:
    def test_gets_a_number(self):
        assert not_taken("kite", []) == "kite"
        assert not_taken("kite", ["kite"]) == "kite-2"
        assert not_taken("kite", ["Kite", "kite-2"]) == "kite-3"
