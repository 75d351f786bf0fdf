"""The words of a text without its signs: a line for lists, feeds and descriptions."""

import pytest

from eportfolio.pages.plain import first_sentence


class TestWords:
    @pytest.mark.parametrize(
        ("written", "words"),
        [
            ("It was *really* **hard**, ~~easy~~ ***wow***.", "It was really hard, easy wow."),
            ("Open my_file_name.py, it is _so_ long.", "Open my_file_name.py, it is so long."),
            ("un**believ**able", "unbelievable"),
            ("2 * 3 * 4", "2 * 3 * 4"),
            ("See [my *kite*](kite_(2).md) and [this][k] [too].", "See my kite and this [too]."),
            ("Look ![a kite](kite.jpg) there", "Look there"),
            ("[![a](b.png)](c.md) after", "after"),
            ("Use `print(*a)` or ``a`b``.", "Use print(*a) or a`b."),
            ("It flew.[^1]\n\n[^1]: On Sunday.", "It flew."),
            ("\\*so\\* Tom &amp; Jerry &lt;3", "*so* Tom & Jerry <3"),
            ("Press <kbd>Ctrl</kbd> <!-- not this -->now", "Press Ctrl now"),
            ("<https://example.org>", "https://example.org"),
            ("one\ntwo  \nthree", "one two three"),
            ("one\r\n\r\ntwo", "one"),
            ("# Title #\ntext", "text"),
            ("Title\n=====\ntext", "text"),
            ("---\n\n***\nafter", "after"),
            ("I needed:\n- a stick", "I needed:"),
            ("- a stick\n- [x] glue", "a stick"),
            ("  1. cut", "cut"),
            ("- [x] glue", "glue"),
            ("> said\n> my dad", "said my dad"),
            ("> [!NOTE]\n> Wear goggles.", "Wear goggles."),
            ("```python\nx = 1\n\ny = 2\n```\nb", "b"),
            ("| x | y |\n|---|---|\n| 1 | 2 |\n\nb", "b"),
            ("[k]: kite.md\n\na", "a"),
            ("", ""),
        ],
    )
    def test_has_the_words_and_not_the_signs(self, written, words):
        assert first_sentence(written) == words


class TestFirstSentence:
    @pytest.mark.parametrize(
        ("written", "sentence"),
        [
            ("We flew it. It fell.", "We flew it."),
            ("Did it fly? Yes!", "Did it fly?"),
            ("“It flew!” said my uncle.", "“It flew!”"),
            (
                "Ms. Rivera and J. Smith came, e.g. on Monday. I was glad.",
                "Ms. Rivera and J. Smith came, e.g. on Monday.",
            ),
            ("It cost 3.50 in all. Cheap.", "It cost 3.50 in all."),
            ("凧が飛んだ。とても高く。", "凧が飛んだ。"),
            ("no end", "no end"),
            ("# Title\n\n![a](b.png)\n\nThe kite flew. Then", "The kite flew."),
            ("# Only a title", "Only a title"),
            ("```\nx\n```", ""),
            ("", ""),
        ],
    )
    def test_is_that_of_the_first_paragraph(self, written, sentence):
        assert first_sentence(written) == sentence

    def test_that_is_too_long_ends_at_a_word(self):
        assert first_sentence("We flew the kite, and it fell.", most=20) == "We flew the kite…"
        assert first_sentence("We flew the kite", most=16) == "We flew the kite"

    def test_of_one_long_word_is_cut(self):
        assert first_sentence("x" * 50, most=10) == "x" * 9 + "…"

    def test_is_never_longer_than_asked(self):
        text = "We flew the kite over the long wall and the trees behind the school"

        assert all(len(first_sentence(text, most=most)) <= most for most in range(2, 80))
