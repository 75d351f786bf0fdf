"""Words: the small things that become of words at the beginning and at the end of a sentence."""

import pytest

from eportfolio.site.words import lower_first, upper_first, with_stop


class TestSentences:
    def test_begin_and_go_on(self):
        assert upper_first("at school") == "At school"
        assert lower_first("At school") == "at school"

    def test_keep_what_is_written_in_capitals(self):
        assert lower_first("ICT lessons") == "ICT lessons"

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [("It flew", "It flew."), ("It flew!", "It flew!"), ('He said "yes."', 'He said "yes."'), ("", "")],
    )
    def test_end_once(self, words, sentence):
        assert with_stop(words) == sentence
