"""A block of a self-check becomes the theme's own mark-up, in its place in the text; all else stays safe."""

from dataclasses import dataclass, replace

import pytest
from every_mark import EVERY_MARK, make_question, make_quiz

from eportfolio.model.quiz import Option
from eportfolio.pages.page import Page
from eportfolio.pages.prose import Prose
from eportfolio.pages.quiz import quiz_view
from eportfolio.site.markdown_to_html import markdown_to_html
from eportfolio.site.render import render_pages
from eportfolio.site.theme import Template, find_theme
from made_site import MadePage
from makers import make_look


@dataclass(frozen=True, slots=True)
class Shown:
    body: Prose


def view(**changes):
    return quiz_view(make_look(), make_quiz(**changes))


def prose(text=EVERY_MARK, **changes):
    return Prose(text, quizzes=(("every-mark", view(**changes)),))


def marked(text, *views):
    """Convert a text whose theme writes a self-check as its name."""
    shown = Prose(text, quizzes=tuple((one.id, one) for one in views))
    return markdown_to_html(shown, quiz_html=lambda quiz: f"<hr id={quiz.id}>")


def rendered(shown, tmp_path):
    """Give a text as the default theme's page shows it."""
    theme, _ = find_theme("classic", tmp_path)
    template = Template("page.html", "<main>{{ page.body|markdown }}</main>", "themes/page.html")
    theme = replace(theme, templates=(*theme.templates, template))
    ((_, content),) = render_pages([Page("practice/kites.html", "page.html", Shown(shown))], theme)
    return MadePage("practice/kites.html", content.decode())


class TestBlock:
    def test_becomes_the_self_check_where_it_stands(self):
        html = marked(f"Before.\n\n{EVERY_MARK}\nAfter.", view())

        assert html == "<p>Before.</p><hr id=every-mark><p>After.</p>"

    @pytest.mark.parametrize(
        "written", ["id: every-mark", "id:every-mark", "  ID : every-mark", "sure: no\nid: every-mark"]
    )
    def test_is_found_however_its_id_is_written(self, written):
        assert marked(f"```quiz\n{written}\n```", view()) == "<hr id=every-mark>"
        assert marked(f"~~~ Quiz\n{written}\n~~~", view()) == "<hr id=every-mark>"

    def test_may_stand_in_a_list(self):
        html = marked("- First this:\n\n  ```quiz\n  id: every-mark\n  ```", view())

        assert "<hr id=every-mark></li>" in html.replace("\n", "")

    def test_may_stand_beside_another(self):
        html = marked("```quiz\nid: a\n```\n```quiz\nid: b\n```", view(name="a"), view(name="b"))

        assert html == "<hr id=a><hr id=b>"

    @pytest.mark.parametrize("block", ["```quiz\nid: other\n```", "```quiz\nQ: Which?\n```"])
    def test_that_is_broken_or_not_for_this_audience_is_left_out(self, block):
        """It holds its answers, and may name a standard that is not to be known."""
        assert marked(f"Before.\n\n{block}\n\nAfter.", view()) == "<p>Before.</p><p>After.</p>"
        assert marked(block) == ""

    def test_of_another_language_stays_code(self):
        assert "<hr" not in marked("```yaml\nid: every-mark\n```", view())

    def test_of_a_text_in_which_none_is_expected_stays_code(self):
        assert "<code" in markdown_to_html(Prose(EVERY_MARK))


class TestMarkUp:
    def test_asks_with_native_inputs_and_a_legend_for_every_question(self, tmp_path):
        page = rendered(prose(), tmp_path)

        legends = [one.text for one in page.all("legend") if one.text != "How sure are you?"]
        types = {one.attributes["type"] for one in page.all("input")}
        assert legends == [
            "Which fraction is the same as 1/2?",
            "Which are the same as 2/3?",
            "3/8 + 4/8 = … of the cake",
            "A tail of 7 half metres is how long in metres?",
            "Smallest first",
            "Match the fraction and the decimal",
            "Where did you last cut something into equal parts?",
        ]
        assert types == {"radio", "checkbox", "text"}
        assert len(page.all("select")) == 3
        assert len(page.all("textarea")) == 2

    def test_asks_how_sure_only_where_the_author_wants_it_and_it_can_be_checked(self, tmp_path):
        asked = rendered(prose(), tmp_path)
        silent = rendered(prose(asks_sure=False), tmp_path)

        assert [one.text for one in asked.all("legend")].count("How sure are you?") == 6
        assert [one.text for one in silent.all("legend")].count("How sure are you?") == 0

    def test_folds_the_answers(self, tmp_path):
        folded = [one for one in rendered(prose(), tmp_path).all("details") if one.has_class("ans")]

        assert not any("open" in one.attributes for one in folded)
        assert [one.text.removeprefix(f"Answer to question {n} ") for n, one in enumerate(folded, 1)] == [
            "Not right: 2/6 Cut a bar in 6. Half of it is 3 pieces. Right: 2/4 Yes. Cut each half in two. "
            "Not right: 1/4 That is half of the half.",
            "Right: 4/6 Each third in two. Right: 6/9 Each third in three. "
            "Not right: 3/4 One more above and below is another fraction.",
            "7/8 or seven eighths Same-size pieces: count them.",
            "3.5, give or take 0.1",
            "1/4 1/3 1/2",
            "1/2 – 0.5 1/4 – 0.25 3/4 – 0.75",
        ]

    def test_hides_what_needs_the_script(self, tmp_path):
        page = rendered(prose(), tmp_path)

        boxes = [one for one in page.elements if one.has_class("acts") or one.has_class("moves")]
        shown = [
            one
            for one in boxes
            if "hidden" not in one.attributes and not any("hidden" in each.attributes for each in one.around)
        ]
        assert len(boxes) > 8
        assert shown == []

    def test_runs_and_loads_nothing_whatever_the_author_writes(self, tmp_path):
        """Everything a child can write passes the same gate as the text around it."""
        attack = "\"'><script>window.ran = 1</script><img src=x onerror=alert(1)> [a](javascript:alert(1))"
        everything = (
            make_question(1, "word", text=attack, after=attack, hint=attack, why=attack, words=(attack,)),
            make_question(2, options=(Option(attack, True, attack), Option(attack, False, attack))),
            make_question(3, "order", items=(attack, f"{attack} 2")),
            make_question(4, "match", pairs=((attack, attack), (attack, "b"))),
        )

        page = rendered(prose(questions=everything), tmp_path)

        harmless = {one.name for one in rendered(prose(), tmp_path).elements}
        names = {name for one in page.elements for name in one.attributes}
        assert {one.name for one in page.elements} <= harmless
        assert [name for name in names if name.startswith("on") or name in ("src", "style")] == []
        assert page.links == ["../standards/math/add.html"]
        assert page.astray == []

    def test_gives_no_id_twice_and_closes_what_it_opens(self, tmp_path):
        page = rendered(prose(), tmp_path)

        assert page.twice == []
        assert page.astray == []
        assert page.nameless == []
