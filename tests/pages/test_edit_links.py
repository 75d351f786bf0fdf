"""Edit links: the file to write in, and where to do so in a browser."""

from eportfolio.model.settings import Repository
from eportfolio.pages.edit_links import FileLink, file_link, new_file_address
from eportfolio.problems import Location
from makers import make_settings

MIRA = Repository(owner="lakeview", name="mira", branch="my work")


class TestFile:
    def test_has_an_address_where_the_repository_is_known(self):
        link = file_link(make_settings(repository=MIRA), Location("feedback/a b/2026-09-09-ms-rivera.md", 3))

        assert link == FileLink(
            "feedback/a b/2026-09-09-ms-rivera.md",
            "https://github.com/lakeview/mira/edit/my%20work/feedback/a%20b/2026-09-09-ms-rivera.md",
        )

    def test_has_its_name_alone_where_it_is_not(self):
        assert file_link(make_settings(), Location("evidence/a.md")) == FileLink("evidence/a.md", "")

    def test_is_none_where_only_its_folder_may_be_known(self):
        """What is called after a classmate is shared as its folder."""
        assert file_link(make_settings(repository=MIRA), Location("feedback/a")) is None


class TestNewFile:
    def test_has_an_address_where_the_repository_is_known(self):
        address = new_file_address(make_settings(repository=MIRA))

        assert address == "https://github.com/lakeview/mira/new/my%20work"

    def test_has_none_where_it_is_not(self):
        assert new_file_address(make_settings()) == ""
        assert new_file_address(make_settings(repository=Repository(owner="lakeview"))) == ""
