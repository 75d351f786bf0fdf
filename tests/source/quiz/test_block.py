"""Quiz block: where self-checks stand in a text, and the sign by which a result knows its questions."""

from hashlib import sha256

import pytest

from eportfolio.source.quiz.block import find_quiz_blocks

LINES = ["id: halves", "standard: equivalent", "", "Q: Half of 6? [[3]]"]


def block(*lines: str, fence: str = "```quiz", end: str = "```", indent: str = "") -> str:
    return "\n".join(indent + line for line in (fence, *lines, end)) + "\n"


class TestABlock:
    @pytest.mark.parametrize("fence", ["```quiz", "``` quiz", "~~~quiz", "````quiz", "```quiz about halves"])
    def test_is_a_fence_marked_quiz(self, fence):
        end = fence.rstrip("abcdefghijklmnopqrstuvwxyz ")

        (found,) = find_quiz_blocks(block(*LINES, fence=fence, end=end), 1)

        assert [line.text for line in found.lines] == LINES

    @pytest.mark.parametrize("text", ["A quiz about halves.\n", block(*LINES, fence="```yaml"), "    quiz\n"])
    def test_is_nothing_else(self, text):
        assert find_quiz_blocks(text, 1) == ()

    def test_knows_its_lines_in_the_file(self):
        """The body begins under the fields at the top, here on line 5."""
        (found,) = find_quiz_blocks("First some text.\n\n" + block(*LINES), 5)

        assert (found.fence.line, [line.line for line in found.lines]) == (7, [8, 9, 10, 11])

    def test_may_stand_in_a_list(self):
        """Its lines lose the indent of the list, and an editor still finds their characters."""
        (found,) = find_quiz_blocks("- Try this:\n\n" + block(*LINES, indent="  "), 1)

        assert [line.text.rstrip() for line in found.lines] == LINES
        assert (found.lines[0].line, found.lines[0].column, found.is_closed) == (4, 3, True)

    def test_stands_beside_others(self):
        found = find_quiz_blocks(block("id: one") + "\nText.\n\n" + block("id: two"), 1)

        assert [one.lines[0].text for one in found] == ["id: one", "id: two"]

    def test_may_lack_its_end(self):
        (found,) = find_quiz_blocks("```quiz\nid: halves\n", 1)

        assert not found.is_closed


class TestItsDigest:
    def digest(self, text):
        (found,) = find_quiz_blocks(text, 1)
        return found.digest

    def test_is_the_start_of_a_common_checksum(self):
        """Any program can make it again: the lines without blanks at their ends, joined by line feeds."""
        made = sha256("\n".join(LINES).encode()).hexdigest()[:12]

        assert self.digest(block(*LINES)) == made

    @pytest.mark.parametrize(
        "text",
        [
            block("", *LINES, "", ""),
            block(*(line + "  " for line in LINES)),
            "Text above.\n\n" + block(*LINES, fence="````quiz", end="````"),
            block(*LINES).replace("\n", "\r\n"),
            "- In a list:\n\n" + block(*LINES, indent="  "),
        ],
    )
    def test_is_the_same_where_the_questions_are(self, text):
        assert self.digest(text) == self.digest(block(*LINES))

    def test_changes_with_any_word(self):
        assert self.digest(block(*LINES[:-1], "Q: Half of 8? [[3]]")) != self.digest(block(*LINES))
