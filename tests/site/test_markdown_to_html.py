"""A person's text becomes a safe part of a page, with its links, pictures and headings fitted in."""

import re
from gettext import NullTranslations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from inert import not_inert

from eportfolio.model.phrase import Words
from eportfolio.pages.prose import PictureLink, Prose
from eportfolio.site.markdown_to_html import inline_html, markdown_to_html

KITE = PictureLink("../pictures/kite.webp", 1200, 900)


def html_of(text: str, heading_level: int = 2, **targets: str) -> str:
    """Convert a text that may lead to other.md, and show kite.jpg."""
    links = (("other.md", "other.html"), ("secret.md", ""), ("my plan.pdf", "../files/my-plan.pdf"))
    return markdown_to_html(Prose(text, links, (("kite.jpg", KITE),), heading_level))


class TestLink:
    def test_leads_to_the_page_of_the_other_file(self):
        assert (
            html_of("[my *other* kite](other.md)") == '<p><a href="other.html">my <em>other</em> kite</a></p>'
        )

    @pytest.mark.parametrize("target", ["secret.md", "nowhere.md", "", "javascript:x", "#nowhere"])
    def test_that_leads_nowhere_leaves_its_words(self, target):
        """What this audience may not open, and what is not there, look the same."""
        assert html_of(f"see [my *other* kite]({target})") == "<p>see my <em>other</em> kite</p>"

    def test_is_found_as_it_was_written(self):
        assert html_of("[plan](<my plan.pdf>)") == '<p><a href="../files/my-plan.pdf">plan</a></p>'
        assert html_of('<a href="my plan.pdf">plan</a>') == '<p><a href="../files/my-plan.pdf">plan</a></p>'

    def test_to_another_site_tells_it_nothing(self):
        html = html_of("https://example.org/a?b=1&c=2")

        assert html == (
            '<p><a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">'
            "https://example.org/a?b=1&amp;c=2</a></p>"
        )

    def test_to_a_heading_of_the_same_text_works(self):
        html = html_of("[why](#what-went-wrong)\n\n## What went wrong?")

        assert html == (
            '<p><a href="#c-what-went-wrong">why</a></p><h2 id="c-what-went-wrong">What went wrong?</h2>'
        )

    def test_to_a_place_that_a_tag_names_works(self):
        html = html_of('[down](#end)\n\n<a id="end"></a>the end')

        assert html == '<p><a href="#c-end">down</a></p><p><span id="c-end"></span>the end</p>'


class TestPicture:
    def test_keeps_its_place_while_it_loads(self):
        html = html_of("look ![my kite](kite.jpg) there")

        assert html == (
            '<p>look <img src="../pictures/kite.webp" width="1200" height="900" alt="my kite" '
            'loading="lazy" decoding="async"> there</p>'
        )

    def test_alone_in_its_paragraph_is_a_figure(self):
        html = html_of("![my kite](kite.jpg)")

        assert html.startswith("<figure><img src=")
        assert "figcaption" not in html

    def test_has_its_title_as_a_caption(self):
        html = html_of('![my kite](kite.jpg "On *Sunday*")')

        assert html.endswith('decoding="async"><figcaption>On *Sunday*</figcaption></figure>')
        assert "title=" not in html

    def test_in_a_link_is_a_figure_too(self):
        html = html_of("[![my kite](kite.jpg)](other.md)")

        assert html.startswith('<figure><a href="other.html"><img src=')

    def test_may_be_made_smaller_in_html(self):
        html = html_of('<img src="kite.jpg" width="300" alt="my kite">')

        assert 'width="300" height="225"' in html

    @pytest.mark.parametrize(
        "target", ["nowhere.jpg", "https://example.org/kite.jpg", "//example.org/kite.jpg"]
    )
    def test_that_may_not_be_shown_leaves_its_description(self, target):
        assert html_of(f"see ![my kite]({target})") == "<p>see my kite</p>"
        assert html_of(f'<img src="{target}" alt="my kite">') == "my kite"

    def test_that_may_not_be_shown_and_has_none_leaves_nothing(self):
        assert html_of("![](nowhere.jpg)") == ""


class TestHeadings:
    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            ("# a\n## b\n### c\n# d", "h2 h3 h4 h2"),
            ("### a\n### b", "h2 h2"),
            ("# a\n#### b\n### c\n###### d", "h2 h3 h3 h4"),
            ("### a\n# b\n## c", "h2 h2 h3"),
            ("# a\n## b\n### c\n#### d\n##### e\n###### f", "h2 h3 h4 h5 h6 h6"),
        ],
    )
    def test_start_under_the_page_and_skip_no_level(self, written, shown):
        html = html_of(written)

        assert re.findall(r"<(h\d)", html) == shown.split()

    def test_start_where_the_page_says(self):
        assert html_of("# a", heading_level=4).startswith("<h4")

    def test_of_the_same_words_have_names_of_their_own(self):
        html = html_of("# Day 1\n# Day 1\n# Größe: 3 m!")

        assert html == (
            '<h2 id="c-day-1">Day 1</h2><h2 id="c-day-1-1">Day 1</h2><h2 id="c-größe-3-m">Größe: 3 m!</h2>'
        )

    def test_of_texts_that_share_a_page_have_different_names(self):
        """Else two texts on one page could both be `c-results`."""
        first, second = html_of("# Results\none", 3), html_of("# Results\ntwo", 3)

        assert first.split('"')[1] != second.split('"')[1]

    def test_without_words_are_left_out(self):
        assert html_of("#\n\ntext") == "<p>text</p>"


class TestTable:
    def test_says_alignment_by_a_class(self):
        html = html_of("| a | b |\n|:-:|--:|\n| 1 | 2 |")

        assert html == (
            '<table><thead><tr><th class="align-center" scope="col">a</th>'
            '<th class="align-right" scope="col">b</th></tr></thead>'
            '<tbody><tr><td class="align-center">1</td><td class="align-right">2</td></tr></tbody></table>'
        )

    def test_that_is_wide_scrolls_by_itself(self):
        """The page never scrolls sideways; the box can be reached with the keys, and has a name."""
        html = html_of("| Monday | Tuesday | Wednesday | Thursday |\n|-|-|-|-|\n| 1 | 2 | 3 | 4 |")

        assert html.startswith(
            '<div class="scroll" role="region" tabindex="0" '
            'aria-label="Table: Monday, Tuesday, Wednesday and Thursday"><table>'
        )

    def test_has_no_head_where_nothing_is_said(self):
        html = html_of("| | a |\n|-|-|\n| x | 1 |")

        assert '<tr><td></td><th scope="col">a</th></tr>' in html


class TestCode:
    def test_of_a_known_language_is_coloured(self):
        html = html_of("```python\nreturn 1\n```")

        assert html == (
            '<pre><code class="language-python"><span class="hl-keyword">return</span> '
            '<span class="hl-number">1</span>\n</code></pre>'
        )

    def test_of_another_stays_plain(self):
        assert html_of("```kitescript\nfly <up>\n```") == (
            '<pre><code class="language-kitescript">fly &lt;up&gt;\n</code></pre>'
        )

    def test_with_long_lines_scrolls_by_itself(self):
        html = html_of("```\n" + "x" * 60 + "\n```")

        assert html.startswith(
            '<div class="scroll" role="group" tabindex="0" aria-label="Code"><pre><code>xxx'
        )

    def test_shows_signs_that_turn_the_order_of_letters(self):
        assert html_of("`a\u202eb`") == "<p><code>a[U+202E]b</code></p>"
        assert html_of("```\na\u2066b\n```") == "<pre><code>a[U+2066]b\n</code></pre>"


class TestTask:
    def test_ties_its_words_to_its_box(self):
        html = html_of("- [x] saw *it*\n- [ ] glue\n  - slowly")

        assert html == (
            '<ul><li class="task-list-item"><label><input type="checkbox" disabled="" checked=""> '
            "saw <em>it</em></label></li>"
            '<li class="task-list-item"><label><input type="checkbox" disabled=""> glue</label>'
            "<ul><li>slowly</li></ul></li></ul>"
        )

    def test_keeps_them_tied_where_items_hold_paragraphs(self):
        html = html_of("- [ ] saw\n\n- [ ] glue")

        assert html.startswith(
            '<ul><li class="task-list-item"><p>'
            '<label><input type="checkbox" disabled=""> saw</label></p></li>'
        )

    def test_has_the_only_boxes_there_are(self):
        assert html_of("<input type=text> name") == "<p> name</p>"


class TestCallout:
    def test_says_its_kind_in_words(self):
        assert html_of("> [!WARNING]\n> Wear goggles.") == (
            '<div class="callout callout-warning" role="note"><p class="callout-title">Warning</p>'
            "<p>Wear goggles.</p></div>"
        )

    def test_says_it_in_the_language_of_the_site(self):
        class German(NullTranslations):
            def gettext(self, message: str) -> str:
                return {"Warning": "Achtung"}.get(message, message)

        html = markdown_to_html(Prose("> [!WARNING]\n> Vorsicht."), Words(catalogue=German()))

        assert '<p class="callout-title">Achtung</p>' in html


class TestFootnote:
    def test_leads_there_and_back(self):
        assert html_of("It flew.[^1]\n\n[^1]: On Sunday.") == (
            '<p>It flew.<sup class="footnote-ref"><a href="#c-fn-1" id="c-fnref-1">1</a></sup></p>'
            '<section class="footnotes"><ol><li id="c-fn-1"><p>On Sunday. '
            '<a href="#c-fnref-1" class="footnote-backref" aria-label="Back to the text">↩</a></p>'
            "</li></ol></section>"
        )


class TestHtmlOfAnAuthor:
    def test_may_hold_markdown(self):
        html = html_of("<details>\n<summary>Answer</summary>\n\nIt is **42**.\n\n</details>")

        assert html == "<details>\n<summary>Answer</summary>\n<p>It is <strong>42</strong>.</p></details>"

    def test_may_be_centred(self):
        assert html_of('<p align="center">hello</p>') == '<p class="align-center">hello</p>'


class TestLine:
    def test_has_no_block_in_it(self):
        assert (
            inline_html("Redraw the **bar**, then `add`.")
            == "Redraw the <strong>bar</strong>, then <code>add</code>."
        )
        assert inline_html("# 1. Draw") == "# 1. Draw"
        assert inline_html('<div id="x"><h1>a</h1></div>') == "a"

    def test_leads_to_other_sites_only(self):
        assert inline_html("[a](other.md) [b](#c) ![c](d.png)") == "a b"
        assert (
            inline_html("https://a.org")
            == '<a href="https://a.org" rel="noopener noreferrer">https://a.org</a>'
        )

    def test_may_be_empty(self):
        assert inline_html("") == ""
        assert html_of(" \n") == ""


BAD_INPUTS = {
    "B1 script": ("<script>alert(1)</script>after", "after"),
    "B1 handler": ("<img src=x onerror=alert(1)>after", "<p>after</p>"),
    "B2 mixed case": ("[x](JaVaScRiPt:alert(1))", "<p>x</p>"),
    "B2 tab": ('<a href="java&#9;script:alert(1)">x</a>', "<p>x</p>"),
    "B2 line break": ("[x](java\nscript:alert(1))", "<p>[x](java\nscript:alert(1))</p>"),
    "B2 entity": ("[x](&#x6a;avascript:alert(1))", "<p>x</p>"),
    "B2 control": ("[x](\x01javascript:alert(1))", "<p>x</p>"),
    "B2 angle brackets": ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>"),
    "B3 links": (
        "[a](data:text/html,x) [b](vbscript:x) [c](file:///x) [d](blob:x) [e](intent:x)",
        "<p>a b c d e</p>",
    ),
    "B3 pictures": ("![a](data:image/svg+xml,x) ![b](file:///x) ![c](blob:x)", "<p>a b c</p>"),
    "B4 title of a link": (
        "[a](other.md 'x\" onclick=\"alert(1)')",
        '<p><a href="other.html" title="x&quot; onclick=&quot;alert(1)">a</a></p>',
    ),
    "B5 heading": ('## "><script>alert(1)</script>x', '<h2 id="c-x">"&gt;x</h2>'),
    "B6 ids": ('<b id="content" name="config">x</b>', '<p><b id="c-content">x</b></p>'),
    "B6 headings": (
        "## constructor\n## \\_\\_proto\\_\\_\n## location",
        '<h2 id="c-constructor">constructor</h2><h2 id="c-__proto__">__proto__</h2>'
        '<h2 id="c-location">location</h2>',
    ),
    "B7 svg": ("a <svg><animate onbegin=alert(1)></svg>", "<p>a </p>"),
    "B7 math": (
        "a <math><annotation-xml><style><img src=x onerror=alert(1)></style></annotation-xml></math>",
        "<p>a </p>",
    ),
    "B8 noscript": (
        'a <noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
        '<p>a "&gt;</p>',
    ),
    "B8 comment": ("<!--><img src=x onerror=alert(1)>-->", "--&gt;"),
    "B8 plaintext": ("a <plaintext> b\n\nc", "<p>a &lt;plaintext&gt; b</p><p>c</p>"),
    "B9 iframe": ("<iframe srcdoc='<script>1</script>'></iframe>", ""),
    "B9 object": ("<object data=x></object><embed src=x>", ""),
    "B9 head": ("<base href=//h>\n<meta http-equiv=refresh content=0>\n<link rel=stylesheet href=//h>", ""),
    "B9 form": ("<form action=//h>a</form>", "a"),
    "B10 style": ('<div style="position:fixed;inset:0" class="nav modal">x</div>', "<div>x</div>"),
    "B11 pictures": ("![a](//h/p.gif) ![b](https://h/p.gif)", "<p>a b</p>"),
    "B11 links": ("[a](http:h) [b](\\\\\\\\h\\\\p) [c](//h) [d](/h)", "<p>a b c d</p>"),
    "B11 srcset": ('<img src="kite.png" srcset="//h/p.gif 2x" alt="a">', "a"),
    "B14 braces": (
        '{{ config }} {% include "x" %} ${{ secrets.X }}',
        '<p>{{ config }} {% include "x" %} ${{ secrets.X }}</p>',
    ),
    "B15 info string": (
        '```text" onmouseover="x\na\n```',
        '<pre><code class="language-text">a\n</code></pre>',
    ),
    "B15 long language": (
        f"```{'x' * 100_000}\na\n```",
        f'<pre><code class="language-{"x" * 30}">a\n</code></pre>',
    ),
    "B16 direction in code": ("```\na \u202e b\n```", "<pre><code>a [U+202E] b\n</code></pre>"),
    "B17 math": ("$$\\href{javascript:alert(1)}{x}$$", "<p>$$\\href{javascript:alert(1)}{x}$$</p>"),
    "B17 diagram": (
        "```mermaid\nclick A x\n```",
        '<pre><code class="language-mermaid">click A x\n</code></pre>',
    ),
    "B19 attributes": ("**a**{onclick=alert(1) .x #y}", "<p><strong>a</strong>{onclick=alert(1) .x #y}</p>"),
    "B22 names": ('[a]["><b]\n\n["><b]: other.md', '<p><a href="other.html">a</a></p>'),
    "B22 abbreviations": ("*[HTML]: <b onclick=1>x</b>", "<p>*[HTML]: <b>x</b></p>"),
}


class TestBadInput:
    @pytest.mark.parametrize(("written", "shown"), BAD_INPUTS.values(), ids=BAD_INPUTS.keys())
    def test_becomes_harmless(self, written, shown):
        html = html_of(written)

        assert html == shown
        assert not_inert(html) == []

    def test_in_the_title_of_a_picture_stays_words(self):
        """B4: a title ends where its quotation mark does, and nowhere else."""
        html = html_of("![a](kite.jpg 'x\" onload=\"alert(1)')")

        assert html.endswith('<figcaption>x" onload="alert(1)</figcaption></figure>')
        assert not_inert(html) == []

    def test_of_footnotes_that_lead_in_a_circle_ends(self):
        """B22: doubled and looping notes are numbered once."""
        html = html_of("a[^1]\n\n[^1]: b[^2]\n[^2]: c[^1]\n[^1]: again")

        assert html.count("<li") == 2
        assert not_inert(html) == []


SIGNS = some.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "> ",
            "    ",
            "```\n",
            "`",
            "*",
            "**",
            "_",
            "~~",
            "# ",
            "|",
            "\n|-|-|\n",
            "[",
            "]",
            "](",
        ),
        *(
            ")",
            "![",
            "[^1]",
            "\n[^1]: ",
            "\n[a]: ",
            "<",
            ">",
            "</b>",
            "<b ",
            "onclick=x",
            "javascript:",
            "&#x6a;",
            "\\",
            '"',
        ),
        *(
            "'",
            "<a href=",
            "<img src=x ",
            "<svg>",
            "<style>",
            "<!--",
            "-->",
            "https://h",
            "//h",
            "a",
            " ",
            "\t",
            "kite.jpg",
        ),
        *(
            "> [!NOTE]\n",
            "- [x] ",
            "<script>",
            "</script>",
            "\x00",
            "\x02",
            "\u202e",
            "{{",
            "<details>",
            "<table><td>",
        ),
    ]
)


class TestWhateverIsWritten:
    @given(some.lists(SIGNS, max_size=16).map("".join))
    @settings(max_examples=300, deadline=None)
    def test_is_inert(self, text):
        html = html_of(text)

        assert not_inert(html) == []
        assert "<script" not in html.lower()
        assert html == html_of(text)
