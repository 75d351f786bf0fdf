"""Plain words: the family page can be read by somebody who has read the school's language for a few years."""

import re

import pytest

from eportfolio.pages.family import family_page
from made_site import MadeSite
from makers import make_entry, make_feedback, make_frame, make_framework, make_look, make_standard

MOST_WORDS = 15
HIGHEST_GRADE = 6

BLOCKS = ("h1", "h2", "h3", "p", "label", "button")
VOWELS = re.compile(r"(?:[aeiou]|y(?![aeiou]))+")
SILENT = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^td])ed$|(?<=[^scxzgh])es$")


def sentences(page):
    """Give every sentence of a page's own part; a heading or label without a stop is one as well."""
    texts = [one.text for one in page.all(*BLOCKS) if one.is_in("main")]
    parts = [part for text in texts for part in re.split(r"(?<=[.!?])[”\"]?\s+|:\s", " ".join(text.split()))]
    return [part for part in parts if re.search(r"[A-Za-z]", part)]


def words_of(sentence):
    return re.findall(r"[A-Za-z’']+|\d+", sentence)


def syllables(word):
    """Count groups of vowels, without an e that nobody says; a figure is said as one or two."""
    if word.isdigit():
        return len(word)
    plain = re.sub("[’']", "", word.lower())
    return max(1, len(VOWELS.findall(SILENT.sub("", plain))))


def grade(told):
    """Give the Flesch–Kincaid grade: 0.39 words a sentence + 11.8 syllables a word − 15.59.

    Source: Kincaid, Fishburne, Rogers and Chissom, 1975.
    """
    words = [word for sentence in told for word in words_of(sentence)]
    return 0.39 * len(words) / len(told) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


class TestGrade:
    @pytest.mark.parametrize(
        ("word", "count"),
        [("cat", 1), ("table", 2), ("make", 1), ("asked", 1), ("started", 2), ("beyond", 2)],
    )
    def test_counts_syllables(self, word, count):
        assert syllables(word) == count

    def test_is_that_of_the_formula(self):
        """Six words of one syllable: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45."""
        assert grade(["The cat sat on the mat."]) == pytest.approx(-1.45)

    def test_is_high_for_what_is_hard(self):
        assert grade(["Proficiency determinations necessitate authentic demonstration opportunities."]) > 12


@pytest.mark.parametrize("audience", ["public", "team"])
class TestFamilyPage:
    @pytest.fixture
    def told(self, sample_site, audience):
        return sentences(MadeSite(sample_site(audience))["family.html"])

    def test_has_no_long_sentence(self, told):
        assert len(told) > 40
        assert [one for one in told if len(words_of(one)) > MOST_WORDS] == []

    def test_reads_at_grade_six_or_under(self, told):
        full = [one for one in told if one.rstrip("”").endswith((".", "!", "?"))]

        assert grade(full) <= HIGHEST_GRADE
        assert grade(told) <= HIGHEST_GRADE


class TestWordsForOtherCases:
    """What the sample does not come to say."""

    @pytest.mark.parametrize("levels", [{}, {"math:a": 1}, {"math:a": 3}, {"math:a": 3, "art:b": 1}])
    def test_are_as_plain(self, levels):
        frameworks = (
            make_framework(standards=[make_standard("a")]),
            make_framework("art", [make_standard("b", "art")]),
        )
        entries = [make_entry(standards=tuple(levels))] if levels else []
        feedback = [make_feedback(levels=levels)] if levels else []
        look = make_look(frameworks=frameworks, entries=entries, feedback=feedback)

        page = family_page(look, make_frame(look)).context

        told = [str(one) for one in page.lede] + [str(one.says) for one in page.areas]
        told += [str(page.at_home.words)] if page.at_home else []
        parts = [part for one in told for part in re.split(r"(?<=[.?])\s+", one)]
        assert [one for one in parts if len(words_of(one)) > MOST_WORDS] == []
        assert grade(parts) <= HIGHEST_GRADE
