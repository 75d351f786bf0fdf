"""Bare picture: a picture file less all that is no picture, built anew from its parts."""

import re
from io import BytesIO

import pytest
from PIL import Image

from eportfolio.site.bare_picture import bare_picture


def file_of(kind, mode="RGB", **more):
    content = BytesIO()
    Image.linear_gradient("L").convert(mode).save(content, kind, **more)
    return content.getvalue()


def pixels_of(content):
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture.mode, picture.size, picture.tobytes()


def png_chunks(content):
    return [name.decode() for name in re.findall(rb"[A-Za-z]{4}", content) if name in CHUNKS]


CHUNKS = (b"IHDR", b"PLTE", b"tRNS", b"pHYs", b"gAMA", b"IEND")


class TestBarePicture:
    @pytest.mark.parametrize(
        "content",
        [
            file_of("JPEG"),
            file_of("JPEG", progressive=True),
            file_of("JPEG", "L"),
            file_of("JPEG", restart_marker_blocks=2),
            file_of("PNG"),
            file_of("PNG", "P"),
            file_of("PNG", "LA"),
            file_of("WEBP"),
            file_of("WEBP", lossless=True),
            file_of("WEBP", "RGBA"),
            file_of("WEBP", "RGBA", lossless=True),
        ],
        ids=lambda content: f"{len(content)} bytes",
    )
    def test_has_the_same_pixels(self, content):
        assert pixels_of(bare_picture(content)) == pixels_of(content)

    def test_of_a_png_has_only_the_parts_that_make_it(self):
        content = file_of("PNG", "P", dpi=(72, 72), transparency=0)

        assert png_chunks(content) == ["IHDR", "PLTE", "tRNS", "pHYs", "IEND"]
        assert png_chunks(bare_picture(content)) == ["IHDR", "PLTE", "tRNS", "IEND"]

    def test_of_a_jpeg_has_a_plain_header_and_no_other_segment_of_an_application(self):
        content = file_of("JPEG", dpi=(300, 300), icc_profile=b"x" * 200, comment=b"hello")

        bare = bare_picture(content)

        applications = re.findall(rb"\xff([\xe0-\xef\xfe])\x00", bare)
        assert applications == [b"\xe0"]
        assert bare[20:24] != content[20:24]

    def test_of_a_webp_says_its_own_length(self):
        bare = bare_picture(file_of("WEBP", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0", xmp=b"<x/>") + b"more")

        assert int.from_bytes(bare[4:8], "little") == len(bare) - 8
        assert bare[12:16] == b"VP8 "


class TestAnyOtherFile:
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    def test_is_left_to_the_decoder_when_it_is_cut(self, kind):
        whole = file_of(kind)

        assert [end for end in range(len(whole)) if bare_picture(whole[:end])] == []

    def test_is_left_to_the_decoder_when_it_moves(self):
        frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
        content = BytesIO()
        frames[0].save(content, "WEBP", save_all=True, append_images=frames[1:])

        assert bare_picture(content.getvalue()) is None

    @pytest.mark.parametrize(
        "content", [b"", b"GIF89a", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP", b"\x89PNG\r\n\x1a\n"]
    )
    def test_is_left_to_the_decoder(self, content):
        assert bare_picture(content) is None
