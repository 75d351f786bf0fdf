"""Named files: where an entry's links, pictures and files lead, and which of them go onto the site."""

import pytest

from eportfolio.model.entry import Attachment
from eportfolio.problems import Location

FILE = "evidence/kite.md"


@pytest.fixture
def kite(read, portfolio, put):
    """Write one entry with a body (from line 6) beside some files, and read the folder."""

    def written(body: str = "Text.\n", *lines: str):
        for path in (
            "evidence/bar.png",
            "evidence/plan.pdf",
            "evidence/talk.mp3",
            "evidence/a/deep.jpg",
            "me.png",
        ):
            put(path)
        front = "\n".join(("title: Kite", "date: 2026-09-13", "standards: [equivalent]", *lines))
        portfolio.write(FILE, f"---\n{front}\n---\n{body}")
        return read()

    return written


class TestAPictureInTheText:
    def test_is_an_attachment_with_its_description(self, kite):
        entry = kite("![two bars](bar.png)\n").entry("kite")

        assert entry.attachments == (
            Attachment("evidence/bar.png", "two bars", False, "", "", "", True, Location(FILE, 6, 13, 7)),
        )

    @pytest.mark.parametrize(
        ("target", "file"),
        [
            ("a/deep.jpg", "evidence/a/deep.jpg"),
            ("./bar.png", "evidence/bar.png"),
            ("../me.png", "me.png"),
            ("bar.png?x#y", "evidence/bar.png"),
        ],
    )
    def test_is_found_from_the_folder_of_the_text(self, target, file, kite):
        assert [link.file for link in kite(f"![x]({target})\n").entry("kite").links] == [file]

    def test_without_description_is_a_fault(self, kite):
        """Somebody who cannot see it would be left out."""
        assert kite("One.\n\n![](bar.png)\n").faults == [
            (FILE, 8, "this picture has no description for those who cannot see it")
        ]

    @pytest.mark.parametrize("said", ["alt: two bars", "decorative: yes"])
    def test_may_be_described_in_the_fields(self, said, kite):
        found = kite("![](bar.png)\n", f"files: [{{file: bar.png, {said}, credit: Leo, people: none}}]")

        (attachment,) = found.entry("kite").attachments
        assert (attachment.in_text, attachment.credit, attachment.people) == (True, "Leo", "none")

    def test_from_another_site_is_a_fault(self, kite):
        """Whoever opens the page would be seen there; P17 of the privacy rules."""
        problem = kite("![x](https://a.example/b.png)\n").only

        assert (problem.code, problem.where.line, problem.where.column) == ("P17", 6, 6)

    @pytest.mark.parametrize("target", ["//a.example/b.png", "http:b.png", r"\\\\a.example\b.png"])
    def test_that_only_looks_like_a_path_is_the_same(self, target, kite):
        assert kite(f"![x]({target})\n").only.code == "P17"

    def test_that_is_no_picture_is_a_fault(self, kite):
        assert kite("![x](plan.pdf)\n").only.what == "this is not a picture"


class TestAFileOfTheFields:
    def test_comes_first_and_is_listed_when_the_text_does_not_show_it(self, kite):
        found = kite("[the plan](plan.pdf)\n", "files:", "  - {file: bar.png, alt: x}").entry("kite")

        assert [(a.file, a.in_text) for a in found.attachments] == [
            ("evidence/bar.png", False),
            ("evidence/plan.pdf", True),
        ]

    def test_may_be_named_alone(self, kite):
        assert [a.file for a in kite("", "files: plan.pdf").entry("kite").attachments] == [
            "evidence/plan.pdf"
        ]

    @pytest.mark.parametrize(
        ("said", "what"),
        [
            ("bar.png", "this picture has no description for those who cannot see it"),
            ("talk.mp3", "this sound or film has no transcript for those who cannot hear it"),
            ("page.svg", "no such file"),
            ("[plan.pdf, plan.pdf]", "this file stands in the list twice"),
        ],
    )
    def test_is_refused_where_something_is_missing(self, said, what, kite):
        (fault,) = kite("", f"files: {said}").faults

        assert fault == (FILE, 5, what)

    def test_of_sound_is_fine_with_a_transcript(self, kite):
        found = kite("[listen](talk.mp3)\n", "files: [{file: talk.mp3, transcript: I count aloud}]")

        assert [a.transcript for a in found.entry("kite").attachments] == ["I count aloud"]

    def test_that_is_not_there_is_told_with_the_nearest(self, kite):
        problem = kite("", "files: [{file: bra.png, alt: x}]").only

        assert (problem.where.line, problem.where.column, problem.near) == (5, 16, "bar.png")

    @pytest.mark.parametrize("name", ["game.py", "film.avi", "photo.heic", "README"])
    def test_of_a_kind_that_no_browser_shows_says_what_to_do(self, name, kite, put):
        put(f"evidence/{name}")

        assert kite("", f"files: {name}").only.mend


class TestALink:
    @pytest.mark.parametrize("target", ["https://a.example/", "mailto:office@school.example"])
    def test_outside_is_kept_and_leads_to_no_file(self, target, kite):
        assert [(link.target, link.file) for link in kite(f"[x]({target})\n").entry("kite").links] == [
            (target, "")
        ]

    def test_to_another_entry_is_no_attachment(self, kite):
        entry = kite("[x](pancake-math.md#top)\n").entry("kite")

        assert ([link.file for link in entry.links], entry.attachments) == (["evidence/pancake-math.md"], ())

    def test_to_a_page_of_self_checks_is_left_to_the_pages(self, kite, put):
        put("practice/fractions.md")

        assert [link.file for link in kite("[x](../practice/fractions.md)\n").entry("kite").links] == [
            "practice/fractions.md"
        ]

    def test_within_the_page_is_left_out(self, kite):
        assert kite("[x](#top)\n").entry("kite").links == ()

    def test_that_leads_nowhere_is_told_with_the_nearest(self, kite):
        problem = kite("[x](pancake-meth.md)\n").only

        assert (problem.what, problem.near) == ("no such file", "pancake-math.md")

    @pytest.mark.parametrize(
        "target", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "blob:x", "intent:x"]
    )
    def test_that_runs_something_is_left_out_with_a_hint(self, target, kite):
        found = kite(f"[x]({target})\n")

        assert ([h[1] for h in found.hints], found.entry("kite").links) == ([6], ())

    @pytest.mark.parametrize(
        ("target", "near"),
        [("http:a.example", "https://a.example"), ("//a.example/x", "https://a.example/x")],
    )
    def test_without_its_beginning_is_told_with_it(self, target, near, kite):
        assert kite(f"[x]({target})\n").only.near == near

    def test_with_spaces_may_be_written_with_percent_signs(self, kite, put):
        put("evidence/my plan.pdf")

        assert [link.file for link in kite("[x](my%20plan.pdf)\n").entry("kite").links] == [
            "evidence/my plan.pdf"
        ]


class TestTheCover:
    def test_is_a_picture_of_the_portfolio(self, kite):
        assert kite("", "cover: a/deep.jpg").entry("kite").cover == "evidence/a/deep.jpg"
        assert kite("", "cover: plan.pdf").only.what == "this is not a picture"
