"""Only what a text needs passes the sanitiser, and what passes stays as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from inert import not_inert

from eportfolio.site.sanitise import safe_address, sanitise, sanitise_line

PIECES = some.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<b>",
            "</b>",
            "<a href='x'>",
            "</a>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
        ),
        *(
            "<svg>",
            "</svg>",
            "<math>",
            "<mtext>",
            "<mglyph>",
            "<style>",
            "</style>",
            "<title>",
            "</title>",
            "<desc>",
        ),
        *(
            "<noscript>",
            "</noscript>",
            "<textarea>",
            "</textarea>",
            "<xmp>",
            "<plaintext>",
            "<iframe>",
            "<select>",
        ),
        *(
            "<script>",
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<form>",
            "</form>",
            "<img src=x onerror=y>",
        ),
        *(
            "<li class=task-list-item>",
            "<input type=submit>",
            "<h1 id=a>",
            "<a href='javascript:x'>",
            "<template>",
            "<p title='",
        ),
        *(
            "'",
            '"',
            ">",
            "<",
            "&lt;",
            "&#60;",
            "&quot;",
            "words",
            " ",
            "\n",
            "\x00",
            "onclick=1",
            "<br",
            "/>",
            "<a id='",
        ),
    ]
)


class TestTags:
    @pytest.mark.parametrize(
        ("written", "passes"),
        [
            ("<p>a <b>b</b></p>", "<p>a <b>b</b></p>"),
            ("<script>alert(1)</script>a", "a"),
            ("<style>p{}</style>a", "a"),
            ("<svg><animate onbegin=x></svg>a", "a"),
            ("<math><mi>x</mi></math>a", "a"),
            ("<iframe srcdoc='<b>'></iframe>a", "a"),
            ("<object data=x>o</object><embed src=x>a", "a"),
            ("<base href=//h><meta http-equiv=refresh><link rel=stylesheet href=x>a", "a"),
            ("<form action=//h><button>go</button></form>", "go"),
            ("<!-- note -->a", "a"),
        ],
    )
    def test_pass_only_if_a_text_needs_them(self, written, passes):
        assert sanitise(written) == passes

    @pytest.mark.parametrize(
        "name", ["textarea", "title", "script", "iframe", "xmp", "plaintext", "noscript"]
    )
    def test_that_are_never_closed_are_shown(self, name):
        """Else the rest of a learner's text would vanish without a word."""
        assert sanitise(f"a <{name}>b <em>c</em>") == f"a &lt;{name}&gt;b <em>c</em>"

    def test_for_typing_become_boxes_to_tick(self):
        assert sanitise("<input name=a value=b>") == '<input type="checkbox">'
        assert sanitise("<input type=submit>") == '<input type="checkbox">'

    def test_of_blocks_do_not_pass_in_a_line(self):
        assert sanitise_line("<h1>a</h1> <div><em>b</em></div> <img src=x alt=c>") == "a <em>b</em> "


class TestAttributes:
    @pytest.mark.parametrize(
        ("written", "passes"),
        [
            ('<p onclick="x">a</p>', "<p>a</p>"),
            ('<p style="position:fixed">a</p>', "<p>a</p>"),
            ('<div class="nav modal">a</div>', "<div>a</div>"),
            ('<div class="callout nav callout-tip">a</div>', '<div class="callout callout-tip">a</div>'),
            ('<p class="callout">a</p>', "<p>a</p>"),
            ('<code class="language-c++">a</code>', '<code class="language-c++">a</code>'),
            ('<code class="language-x&quot; y">a</code>', "<code>a</code>"),
            ('<td align="center">a</td>', "a"),
            ('<table><tbody><tr><td align="center">a</td></tr></tbody></table>',) * 2,
            ('<p align="justify">a</p>', "<p>a</p>"),
            ('<p dir="rtl" lang="ar">a</p>', '<p dir="rtl" lang="ar">a</p>'),
            ('<p lang="x y">a</p>', "<p>a</p>"),
            (
                '<img src="a.png" srcset="//h 2x" width="300" height="2" alt="b">',
                '<img src="a.png" width="300" alt="b">',
            ),
        ],
    )
    def test_pass_only_with_values_of_ours(self, written, passes):
        assert sanitise(written) == passes

    def test_ids_and_their_links_get_a_beginning_of_their_own(self):
        """So that no id of a text is an id of the page, or a name its scripts know."""
        assert sanitise('<h2 id="config">a</h2>') == '<h2 id="c-config">a</h2>'
        assert sanitise('<a href="#config">a</a>') == '<a href="#c-config" rel="noopener noreferrer">a</a>'

    def test_names_do_not_pass(self):
        assert sanitise('<b name="config">a</b>') == "<b>a</b>"


class TestAddress:
    @pytest.mark.parametrize(
        ("written", "leads_to"),
        [
            ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
            ("HTTP://example.org", "HTTP://example.org"),
            ("https://example.org/a b[1]", "https://example.org/a%20b%5B1%5D"),
            ("https://example.org/100%", "https://example.org/100%25"),
            ("https://de.wikipedia.org/wiki/Flügel", "https://de.wikipedia.org/wiki/Flügel"),
            ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
            ("mailto:club@example.org", "mailto:club@example.org"),
            ("kite.md", "kite.md"),
            ("../robot arm.md#parts", "../robot arm.md#parts"),
            (" kite.md ", "kite.md"),
            ("#parts", "#c-parts"),
        ],
    )
    def test_passes_if_it_leads_where_it_says(self, written, leads_to):
        assert safe_address(written) == leads_to

    @pytest.mark.parametrize(
        "written",
        [
            *(
                "javascript:x",
                "JaVaScRiPt:x",
                "java\tscript:x",
                "java\nscript:x",
                "\x01javascript:x",
                "\x00javascript:x",
            ),
            *(
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:https://h/x",
                "intent://h",
                "ftp://h/x",
            ),
            *(
                "//h/x",
                "/x",
                "\\\\h\\x",
                "/\\h",
                "http:h",
                "http:/h",
                "http:///h",
                "https:\\\\h",
                "https://a\\@h",
            ),
            *(
                "https://user:pw@h/",
                "https://",
                "https://a{b}/",
                "https://h:x/",
                "https://h/\x07",
                "",
                "#",
                "# x",
                "C:x",
                "a\\b.md",
            ),
        ],
    )
    def test_is_refused_if_a_browser_could_take_it_otherwise(self, written):
        assert safe_address(written) is None

    def test_of_another_site_tells_it_nothing(self):
        html = sanitise('<a href="https://example.org" rel="opener" target="_blank">a</a>')

        assert html == '<a href="https://example.org" rel="noopener noreferrer">a</a>'

    @pytest.mark.parametrize(
        "source", ["https://h/p.gif", "//h/p.gif", "data:image/png;base64,AA", "\\\\h\\p.gif"]
    )
    def test_of_a_picture_elsewhere_is_refused(self, source):
        """Whoever opens the page would be seen there."""
        assert sanitise(f'<img src="{source}" alt="a">') == '<img alt="a">'


class TestWhatPasses:
    @given(some.lists(PIECES, max_size=14).map("".join))
    @settings(max_examples=400, deadline=None)
    def test_is_inert_and_stays_as_it_is(self, html):
        """A browser reads what was written, not what was checked: both must be the same."""
        once = sanitise(html)

        assert not_inert(once) == []
        assert sanitise(once) == once

    @given(some.text(max_size=80))
    @settings(max_examples=200, deadline=None)
    def test_of_any_text_is_inert(self, text):
        assert not_inert(sanitise(text)) == []
        assert sanitise(sanitise(text)) == sanitise(text)
