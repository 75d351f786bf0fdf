"""Words: the small things that become of words at the beginning and at the end of a sentence."""

import pytest

from eportfolio.site.words import upper_first, with_stop


class TestSentences:
    def test_begin(self):
        assert upper_first("at school") == "At school"

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [("It flew", "It flew."), ("It flew!", "It flew!"), ('He said "yes."', 'He said "yes."'), ("", "")],
    )
    def test_end_once(self, words, sentence):
        assert with_stop(words) == sentence
