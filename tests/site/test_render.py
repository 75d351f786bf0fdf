"""Render: pages to bytes, by the templates of a theme."""

import json
from dataclasses import dataclass
from datetime import date

import pytest
from jinja2 import UndefinedError

from eportfolio.model.phrase import SiteText, counted, phrase
from eportfolio.pages.frame import Link
from eportfolio.pages.page import Page, Tongues
from eportfolio.pages.prose import Prose
from eportfolio.site.render import ENGLISH, css_string, jsonld, render_pages
from eportfolio.site.report import CannotMake
from eportfolio.site.theme import StaticFile, Template, Theme


@dataclass(frozen=True, slots=True)
class Shown:
    """A context that holds whatever a test wants to see."""

    it: object = ""


def theme_of(templates, static=()):
    made = [Template(name, text, f"themes/{name}") for name, text in templates.items()]
    files = [StaticFile(name, f"static/{name}-1a2b3c4d", b"") for name in static]
    return Theme(tuple(made), tuple(files), "")


def rendered(template, it="", url="index.html", tongues=ENGLISH, **more):
    theme = theme_of({"page.html": template, **more.get("parts", {})}, more.get("static", ()))
    ((made_url, content),) = render_pages([Page(url, "page.html", Shown(it))], theme, tongues)
    assert made_url == url
    return content.decode("utf-8").removesuffix("\n")


class TestWhatIsPrinted:
    def test_is_escaped(self):
        html = rendered('<p title="{{ page.it }}">{{ page.it }}</p>', '<script>"&')

        assert html == '<p title="&lt;script&gt;&#34;&amp;">&lt;script&gt;&#34;&amp;</p>'

    def test_is_escaped_in_a_feed_too(self):
        theme = theme_of({"feed.xml": "<title>{{ page.it }}</title>"})

        ((_, content),) = render_pages([Page("feed.xml", "feed.xml", Shown("a < b & c"))], theme)

        assert content == b"<title>a &lt; b &amp; c</title>\n"

    def test_is_never_a_template(self):
        assert rendered("{{ page.it }}", "{{ config }}{% include 'x' %}") == (
            "{{ config }}{% include &#39;x&#39; %}"
        )

    def test_is_an_error_when_it_is_not_there(self):
        with pytest.raises(UndefinedError, match="title"):
            rendered("{{ page.title }}")

    def test_is_an_error_when_it_is_nothing(self):
        with pytest.raises(TypeError, match="None"):
            rendered("{{ page.it }}", None)

    def test_is_said_as_the_language_says_it(self):
        """Also where a template forgets to ask for it."""
        piece = counted("{n} piece", "{n} pieces", 2)

        assert rendered("{{ page.it }} {{ page.it|say }}", piece) == "2 pieces 2 pieces"
        assert rendered("{{ page.it }}", 2.4125) == "2.41"

    def test_of_a_phrase_is_escaped(self):
        assert rendered("{{ page.it|say }}", counted("<b>{n}", "<b>{n}", 1)) == "&lt;b&gt;1"


class TestWords:
    def test_come_through_the_catalogue_with_escaped_gaps(self):
        template = "{% trans name=page.it %}\n  Hello\n  {{ name }}\n{% endtrans %}{{ _('!') }}"

        assert rendered(template, "<Mira>") == "Hello &lt;Mira&gt;!"

    def test_choose_their_number(self):
        template = "{% trans count=page.it %}{{ count }} piece{% pluralize %}{{ count }} pieces{% endtrans %}"

        assert (rendered(template, 1), rendered(template, 3)) == ("1 piece", "3 pieces")


class TestFilters:
    def test_write_dates(self):
        template = "{{ page.it|iso }} {{ page.it|day }} {{ page.it|day('short') }}"

        assert rendered(template, date(2026, 10, 5)) == "2026-10-05 5 October 2026 5 Oct"

    def test_write_numbers_and_lists(self):
        assert rendered("{{ page.it[0]|number }} {{ page.it[0]|level }} {{ page.it|say }}", (2.5, "<")) == (
            "2.50 2.5 2.50 and &lt;"
        )

    def test_make_markdown_safe(self):
        html = rendered("{{ page.it|markdown }}", Prose("It *flew*.<script>alert(1)</script>"))

        assert "<em>flew</em>" in html
        assert "<script" not in html

    def test_make_a_line_of_markdown_safe(self):
        html = rendered("{{ page.it|inline }}", "Use `1/4` <img src=x onerror=alert(1)>")

        assert "<code>1/4</code>" in html
        assert "<img" not in html


class TestAddresses:
    def test_are_written_from_the_page_that_is_made(self):
        """The same output works at any base address, and from a folder."""
        template = '{{ to("evidence/kite.html#talk") }} {{ to("index.html") }}'

        assert rendered(template) == "evidence/kite.html#talk index.html"
        assert (
            rendered(template, url="standards/math/add.html")
            == "../../evidence/kite.html#talk ../../index.html"
        )

    def test_are_right_in_macros_that_were_loaded_for_another_page(self):
        parts = {"part.html": "{% macro link(url) %}{{ to(url) }}{% endmacro %}"}
        template = '{% from "part.html" import link %}{{ link("map.html") }}'
        theme = theme_of({"page.html": template, **parts})
        pages = [Page(url, "page.html", Shown()) for url in ("index.html", "tags/kites.html")]

        assert [content for _, content in render_pages(pages, theme)] == [b"map.html\n", b"../map.html\n"]

    def test_of_static_files_bear_their_digest(self):
        template = '{{ static("style.css") }}'

        assert rendered(template, url="tags/a.html", static=["style.css"]) == "../static/style.css-1a2b3c4d"


class TestDescriptionForMachines:
    def test_is_json(self):
        shape = (
            ("@type", ("CreativeWork", "LearningResource")),
            (
                "assesses",
                ((("@type", "DefinedTerm"), ("name", "Add")), (("@type", "DefinedTerm"), ("name", "Sub"))),
            ),
            ("teaches", {"count": 2}),
            ("about", ()),
        )

        assert json.loads(jsonld(shape)) == {
            "@type": ["CreativeWork", "LearningResource"],
            "assesses": [{"@type": "DefinedTerm", "name": "Add"}, {"@type": "DefinedTerm", "name": "Sub"}],
            "teaches": {"count": 2},
            "about": [],
        }

    def test_cannot_end_its_script_element(self):
        title = "</script><script>alert(1)</script><!-- & \u2028"

        written = rendered("<script>{{ page.it|jsonld }}</script>", (("name", title),))

        inside = written.removeprefix("<script>").removesuffix("</script>")
        assert json.loads(inside) == {"name": title}
        assert not set("<>&\u2028") & set(inside)


class TestTextInAStyleSheet:
    def test_cannot_end_its_string_or_its_element(self):
        assert css_string('Mira "</style>') == "Mira \\22 \\3c \\2f style\\3e "


class TestFaultyTemplate:
    def test_of_the_portfolio_is_its_authors(self):
        """Named by file and line, and never with a stack trace."""
        own = Template("page.html", "<p>\n{{ page.titel }}\n</p>", "theme/templates/page.html")

        with pytest.raises(CannotMake) as caught:
            list(render_pages([Page("index.html", "page.html", Shown())], Theme((own,), (), "")))

        problem = caught.value.problem
        assert (problem.where.file, problem.where.line) == ("theme/templates/page.html", 2)
        assert "titel" in problem.what

    def test_of_the_portfolio_may_not_even_be_one(self):
        own = Template("page.html", "<p>\n\n{% if %}</p>", "theme/templates/page.html")

        with pytest.raises(CannotMake) as caught:
            list(render_pages([Page("index.html", "page.html", Shown())], Theme((own,), (), "")))

        assert caught.value.problem.where.line == 3

    def test_cannot_reach_a_file_outside_the_theme(self):
        """Names are looked up among the theme's texts, so a path leads nowhere."""
        own = Template("page.html", '{% include "../../portfolio.yml" %}', "theme/templates/page.html")

        with pytest.raises(CannotMake) as caught:
            list(render_pages([Page("index.html", "page.html", Shown())], Theme((own,), (), "")))

        assert "portfolio.yml" in caught.value.problem.what

    def test_of_ours_stays_a_bug(self):
        with pytest.raises(UndefinedError):
            rendered("{{ page.titel }}")

    def test_that_names_no_static_file_is_named(self):
        own = Template("page.html", "{{ static('stlye.css') }}", "theme/templates/page.html")

        with pytest.raises(CannotMake, match=r"stlye\.css"):
            list(render_pages([Page("index.html", "page.html", Shown())], Theme((own,), (), "")))


class TestBytes:
    def test_are_the_same_again(self):
        template = "{% for one in page.it %}{{ one }}{% endfor %}"

        assert rendered(template, ("a", "ü", "😀")) == rendered(template, ("a", "ü", "😀")) == "aü😀"


class TestLinks:
    LINK = Link("Kites & wind", "evidence/kites.html")

    def test_stand_in_the_gap_of_a_sentence(self):
        html = rendered(
            "{% trans work=page.it|link %}It rests on {{ work }}.{% endtrans %}", self.LINK, "map/now.html"
        )

        assert html == 'It rests on <a href="../evidence/kites.html">Kites &amp; wind</a>.'

    def test_are_listed_as_the_language_does(self):
        links = (self.LINK, Link("Ink", "evidence/ink.html"))

        listed = rendered("{{ page.it|map('link')|list|listed }}", links, tongues=Tongues("es", "es"))

        assert listed == (
            '<a href="evidence/kites.html">Kites &amp; wind</a> e <a href="evidence/ink.html">Ink</a>'
        )

    def test_can_be_made_of_words_and_an_address(self):
        assert rendered("{{ page.it|link('map.html') }}", phrase("Map")) == '<a href="map.html">Map</a>'


class TestWhatAPersonWrote:
    """Names its language where the site has another, so that it is read out with the right voice."""

    SPANISH = Tongues("es", "en")

    def test_names_it_on_its_element(self):
        html = rendered("<h1{{ page.it|lang }}>{{ page.it }}</h1>", "Pancake math", tongues=self.SPANISH)

        assert html == '<h1 lang="en">Pancake math</h1>'

    def test_names_it_in_the_middle_of_our_words(self):
        template = "{% trans by=page.it|theirs %}Suggested by {{ by }}.{% endtrans %}"

        assert rendered(template, "Ms. Rivera", tongues=self.SPANISH) == (
            'Idea de <span lang="en">Ms. Rivera</span>.'
        )

    def test_names_its_direction_where_that_is_another(self):
        html = rendered("<p{{ page.it|lang }}>", "سلام", tongues=Tongues("es", "ar"))

        assert html == '<p lang="ar" dir="rtl">'

    @pytest.mark.parametrize("words", [phrase("Feedback"), SiteText("Sumar"), ""])
    def test_is_not_what_the_site_or_the_school_says_in_its_language(self, words):
        assert rendered("<p{{ page.it|lang }}>", words, tongues=self.SPANISH) == "<p>"

    @pytest.mark.parametrize("tongues", [Tongues("en", "en"), Tongues("es-MX", "es")])
    def test_goes_without_saying_in_the_language_of_the_site(self, tongues):
        assert rendered("<p{{ page.it|lang }}>{{ page.it|theirs }}", "Hola", tongues=tongues) == "<p>Hola"
