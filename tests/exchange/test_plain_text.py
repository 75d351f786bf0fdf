"""Statements with HTML in them, as one line of words."""

import pytest

from eportfolio.exchange.plain_text import plain_text


class TestMarkup:
    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("Scale it. <em>For example, 24 &amp; 4.</em>", "Scale it. For example, 24 & 4."),
            (
                '<p style="margin:0">Wash up.<br/>Dry up.</p>\r\n<p>Put\taway.</p>',
                "Wash up. Dry up. Put away.",
            ),
            ("Say &#8220;thanks&#8221;&nbsp;now.<!-- checked -->", "Say “thanks” now."),
            ("Stop.<script>alert(1)</script>", "Stop."),
            ("<EM>Loud</EM> and <a href='x' title=\"y\">linked</a>", "Loud and linked"),
        ],
    )
    def test_goes_and_the_words_stay(self, written, read):
        assert plain_text(written) == read

    def test_of_a_list_turns_into_semicolons(self):
        """A title is one line; after a colon or a full stop the sentence needs no further mark."""
        assert (
            plain_text("Bring: <ul><li>an apron</li><li>a <b>spoon</b></li></ul>")
            == "Bring: an apron; a spoon"
        )
        assert plain_text("<ol><li>Stir.</li><li>Taste.</li></ol>") == "Stir. Taste."

    def test_written_as_entities_was_meant_to_be_read(self):
        """Standards of computing speak about tags."""
        assert plain_text("Write a heading as &lt;h1&gt;.") == "Write a heading as <h1>."


class TestMathematics:
    @pytest.mark.parametrize(
        "sentence", ["px + q < r or x > 4", "if a <b where b > a", "1 <2 and 3> 2", "List<Int>"]
    )
    def test_is_no_markup(self, sentence):
        assert plain_text(sentence) == sentence

    @pytest.mark.parametrize(
        ("written", "read"),
        [
            ("3 × 10<sup>8</sup>", "3 × 10⁸"),
            ("3<sup>-5</sup>", "3⁻⁵"),
            ("(x + y)<sup>n</sup>", "(x + y)ⁿ"),
            ("ab<sup>ct</sup>", "ab^(ct)"),
            ("5<sup>1/3</sup>", "5^(1/3)"),
            ("1.02<sup>t</sup>", "1.02^t"),
            ("H<sub>2</sub>O and v<sub>x</sub>", "H₂O and v_x"),
            ("<sup>1</sup>/<sub>2</sub> cup", "1/2 cup"),
            ("<sup>1/2</sup>/<sub>1/4</sub> miles", "(1/2)/(1/4) miles"),
        ],
    )
    def test_keeps_its_meaning_when_raised_or_lowered(self, written, read):
        """ "10<sup>8</sup>" without its tags would be 108."""
        assert plain_text(written) == read


class TestCharacters:
    def test_that_no_file_may_hold_are_dropped(self):
        assert plain_text("a\x00b\ud800c\x07 d") == "abc d"

    def test_of_any_script_stay(self):
        """Joiners too, without which Hindi and Persian are misspelt."""
        assert plain_text("Item 𝑑, نمی\u200cدانم") == "Item 𝑑, نمی\u200cدانم"
