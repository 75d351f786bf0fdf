"""Text files: from bytes to text, or the reason why not."""

import pytest

from eportfolio.source.files.text_files import read_text


@pytest.fixture
def text_of(tmp_path):
    """Write bytes and read them as text: (text, what was said)."""

    def read(raw: bytes, most: int = 1000):
        (tmp_path / "a.md").write_bytes(raw)
        file = read_text(str(tmp_path), "a.md", most)
        return file.text, [(p.where.line, p.where.column, p.what) for p in file.problems]

    return read


class TestText:
    @pytest.mark.parametrize(
        ("raw", "text"),
        [
            (b"", ""),
            (b"a\nb", "a\nb"),
            (b"a\r\nb\r\n", "a\nb\n"),
            (b"a\rb", "a\nb"),
            (b"\xef\xbb\xbfa", "a"),
            ("é𝄞\t½".encode(), "é𝄞\t½"),
            (b"a\xef\xbb\xbfb", "a\ufeffb"),
        ],
    )
    def test_is_read_with_one_kind_of_line_end(self, raw, text, text_of):
        assert text_of(raw) == (text, [])

    @pytest.mark.parametrize(
        ("raw", "line", "column", "words"),
        [
            ("title: Kite\n".encode("utf-16"), 0, 0, "saved as UTF-16"),
            ("title: Kite\n".encode("utf-16-be"), 0, 0, "saved as UTF-16"),
            ("a\nGröße\n".encode("latin-1"), 2, 3, "Latin-1 or Windows-1252"),
            (b"a\nb\x00c", 2, 2, "U+0000"),
            ("a\x85".encode(), 1, 2, "U+0085"),
            (b"a\x1b[31m", 1, 2, "U+001B"),
            ("a\uffff".encode(), 1, 2, "U+FFFF"),
            (b"\xed\xa0\x80", 1, 1, "not saved as UTF-8"),
        ],
    )
    def test_that_is_none_is_told_where(self, raw, line, column, words, text_of):
        text, ((told_line, told_column, what),) = text_of(raw)

        assert (text, told_line, told_column) == ("", line, column)
        assert words in what

    def test_may_be_as_large_as_allowed_and_not_larger(self, text_of):
        assert text_of(b"x" * 1000)[1] == []
        assert text_of(b"x" * 1001)[1] == [(0, 0, "this file is too large")]

    def test_shows_the_line_that_is_wrong(self, tmp_path):
        (tmp_path / "a.md").write_bytes("a\nGröße\n".encode("latin-1"))

        (problem,) = read_text(str(tmp_path), "a.md", 1000).problems

        assert problem.text == "Größe"

    def test_that_is_gone_is_told(self, tmp_path):
        assert read_text(str(tmp_path), "a.md", 10).problems[0].what == "this file is not there any more"
