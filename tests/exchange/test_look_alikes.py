"""What a file is that was handed in as a CASE package and is none; `test_import_case` tries real ones."""

import pytest

from eportfolio.exchange.look_alikes import raw_looks_like


class TestNoJson:
    @pytest.mark.parametrize(
        ("raw", "what"),
        [
            (b"", "empty"),
            (b" \n", "empty"),
            (b"PK\x03\x04\x14\x00", "zip file or a spreadsheet"),
            (b"%PDF-1.7", "PDF"),
            (b"\xef\xbb\xbf<!doctype html>", "web page or XML"),
            (b'"Identifier","fullStatement","Human Coding Scheme"\n', "CSV"),
            (b"fullStatement;humanCodingScheme;parent\r\n", "CSV"),
            (b"identifier\tfullStatement\tparent\n", "CSV"),
        ],
    )
    def test_is_called_by_its_name(self, raw, what):
        assert what in raw_looks_like(raw)[0]

    @pytest.mark.parametrize(
        "raw", [b'{"CFDocument": {', b"[1, 2, 3]", b"\xef\xbb\xbf {}", b"\xff\xfe{\x00}\x00"]
    )
    def test_is_not_said_of_json_with_a_slip(self, raw):
        """Its parser names the place."""
        assert raw_looks_like(raw) is None
