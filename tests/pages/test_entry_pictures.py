"""Entry pictures: what an entry's text links to and shows, as far as an audience may open it."""

from eportfolio.model.entry import BodyLink
from eportfolio.pages.entry_pictures import copies, cover, prose
from eportfolio.pages.page import Copy, PictureSize
from eportfolio.pages.prose import PictureLink
from eportfolio.problems import Location
from makers import CLASS, TEAM, make_attachment, make_entry, make_look, on

SIZES = {"evidence/bar.png": PictureSize(800, 600), "evidence/kite.png": PictureSize(600, 800)}


def link(target, file, is_picture=False):
    return BodyLink(target, file, is_picture, "", Location("evidence/pancake-math.md", 9))


def prose_of(*links, others=(), audience=TEAM, **changes):
    entry = make_entry(links=links, **changes)
    look = make_look(audience=audience, sizes=SIZES, entries=[entry, *others])
    return prose(look, look.entries["pancake-math"], "evidence/pancake-math.html")


class TestLink:
    def test_to_other_work_leads_to_its_page(self):
        text = prose_of(link("kites/kite.md", "evidence/kites/kite.md"), others=[kite()])

        assert text.links == (("kites/kite.md", "kite.html"),)

    def test_to_work_that_may_not_be_opened_leads_nowhere(self):
        """The words stay, the link goes, and with it the name of the work."""
        hidden = kite(audience=TEAM)
        to_it = link("kites/kite.md", "evidence/kites/kite.md")

        text = prose_of(to_it, others=[hidden], audience=CLASS, body="[My kite](kites/kite.md)")

        assert (text.text, text.links) == ("[My kite](#)", ())

    def test_to_a_file_of_the_entry_leads_to_its_copy(self):
        sound = make_attachment("evidence/talk.mp3")

        text = prose_of(link("talk.mp3", "evidence/talk.mp3"), attachments=(sound,))

        assert text.links == (("talk.mp3", "../files/evidence/talk.mp3"),)

    def test_to_a_file_of_other_work_leads_nowhere(self):
        """It is copied only for those who may see the work it belongs to."""
        others = [kite(audience=TEAM, attachments=(make_attachment("evidence/kites/plan.pdf"),))]

        text = prose_of(link("kites/plan.pdf", "evidence/kites/plan.pdf"), others=others, audience=CLASS)

        assert text.links == (("kites/plan.pdf", ""),)

    def test_out_of_the_portfolio_is_left_as_it_is(self):
        assert prose_of(link("https://school.example", "")).links == ()


class TestPicture:
    def test_in_the_text_comes_with_its_address_and_size(self):
        text = prose_of(link("bar.png", "evidence/bar.png", is_picture=True))

        assert text.pictures == (("bar.png", PictureLink("../files/evidence/bar.png", 800, 600)),)

    def test_that_cannot_be_shown_is_none(self):
        text = prose_of(link("gone.png", "evidence/gone.png", is_picture=True))

        assert (text.pictures, text.links) == ((), (("gone.png", ""),))


class TestCover:
    FILES = (make_attachment("evidence/talk.mp3"), make_attachment(), make_attachment("evidence/kite.png"))

    def cover(self, **changes):
        entry = make_entry(**changes)
        return cover(make_look(sizes=SIZES, entries=[entry]), entry)

    def test_is_the_one_that_is_named(self):
        assert self.cover(attachments=self.FILES, cover="evidence/kite.png").url == "files/evidence/kite.png"

    def test_is_else_the_first_picture(self):
        assert self.cover(attachments=self.FILES).url == "files/evidence/bar.png"

    def test_is_none_where_there_is_no_picture(self):
        assert self.cover(attachments=self.FILES[:1]) is None


class TestCopies:
    def test_are_every_file_once(self):
        """Two pieces may show one picture."""
        shared_one = make_attachment("evidence/bar.png")
        entries = [
            make_entry(attachments=(shared_one, make_attachment("evidence/kite.png"))),
            make_entry("again", attachments=(shared_one,)),
        ]

        assert copies(entries) == (
            Copy("evidence/bar.png", "files/evidence/bar.png"),
            Copy("evidence/kite.png", "files/evidence/kite.png"),
        )


def kite(**changes):
    return make_entry("kite", file="evidence/kites/kite.md", done_on=on("2026-09-01"), **changes)
