"""Pictures: what a picture file really is, and the clean copy of it for the site.

D and C numbers are rows of the corpus of bad inputs. All pictures are made here.
"""

import re
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from eportfolio.site.pictures import LONGEST_SIDE, BadPicture, clean_bytes, look_at

ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif"}
KINDS = tuple(ENDINGS)

SECRET = b"S3CRET-of-the-photographer"
RED, GREEN, BLUE = (255, 0, 0), (0, 128, 0), (0, 0, 255)


def halves(left=RED, right=BLUE, size=(40, 20), mode="RGB"):
    """A picture of two colours side by side."""
    picture = Image.new(mode, size, left)
    picture.paste(right, (size[0] // 2, 0, *size))
    return picture


def file_of(picture, kind="PNG", **more):
    content = BytesIO()
    picture.save(content, kind, **more)
    return content.getvalue()


def opened(content):
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


def is_like(pixel, colour):
    return all(abs(is_ - meant) < 24 for is_, meant in zip(pixel, colour, strict=False))


def exif_of_a_phone(orientation=1):
    """EXIF with a place, a name and a small picture of the whole scene in it."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = exif[0x013B] = SECRET.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (48.0, 8.0, 15.0)})
    return exif


def png_chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png_of(width, height, *chunks):
    """A PNG that says a size and has these chunks, but no pixels."""
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + png_chunk(b"IEND", b"")


def with_chunk(png, name, content):
    """Put a chunk behind the header of a PNG."""
    return png[:33] + png_chunk(name, content) + png[33:]


def says(content):
    with pytest.raises(BadPicture) as caught:
        look_at(content)
    assert caught.value.mend
    return caught.value.what


class TestMetadata:
    """D4 to D6: none of any kind in what is published."""

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    def test_of_a_phone_is_gone(self, kind):
        photo = file_of(halves(), kind, exif=exif_of_a_phone())

        clean = clean_bytes(photo, kind)

        assert SECRET in photo
        assert SECRET not in clean
        assert not opened(clean).getexif()
        assert b"Exif" not in clean
        assert b"EXIF" not in clean
        assert b"eXIf" not in clean

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    def test_of_an_editor_is_gone(self, kind):
        text = PngImagePlugin.PngInfo()
        text.add_itxt("XML:com.adobe.xmp", SECRET.decode())
        more = {"pnginfo": text} if kind == "PNG" else {"xmp": SECRET}
        photo = file_of(halves(), kind, **more)

        assert SECRET in photo
        assert SECRET not in clean_bytes(photo, kind)

    @pytest.mark.parametrize("kind", ["JPEG", "GIF"])
    def test_in_a_comment_is_gone(self, kind):
        photo = file_of(halves(), kind, comment=SECRET)

        assert SECRET in photo
        assert SECRET not in clean_bytes(photo, kind)

    def test_in_the_text_of_a_png_is_gone(self):
        text = PngImagePlugin.PngInfo()
        text.add_text("Author", SECRET.decode())
        text.add_text("Zipped", SECRET.decode() * 9, zip=True)
        photo = file_of(halves(), "PNG", pnginfo=text)

        clean = clean_bytes(photo, "PNG")

        assert b"tEXt" in photo
        assert b"zTXt" in photo
        assert b"EXt" not in clean
        assert b"TXt" not in clean
        assert opened(clean).text == {}

    @pytest.mark.parametrize("kind", KINDS)
    def test_after_the_end_is_gone(self, kind):
        photo = file_of(halves(), kind) + SECRET + b"PK\x03\x04"

        assert SECRET not in clean_bytes(photo, kind)

    def test_of_a_second_picture_in_a_jpeg_is_gone(self):
        """Phones put the picture before cropping, or its depth, behind the one that is seen."""
        photo = file_of(halves(), "MPO", save_all=True, append_images=[halves(GREEN, GREEN)])

        clean = clean_bytes(photo, "JPEG")

        assert b"MPF" in photo
        assert b"MPF" not in clean
        assert clean.count(b"\xff\xd8\xff") == 1

    def test_that_unpacks_to_more_than_it_should_is_refused(self):
        """D6: a profile of 64 MB in a file of 64 kB."""
        bomb = with_chunk(file_of(halves()), b"iCCP", b"x\0\0" + zlib.compress(bytes(64 << 20)))

        assert len(bomb) < 100_000
        assert says(bomb) == "this picture is cut off or broken"


class TestPixels:
    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    def test_are_taken_over_as_they_are(self, kind):
        """A drawing that is published again and again does not get worse."""
        photo = file_of(halves(), kind, exif=exif_of_a_phone())

        clean = clean_bytes(photo, kind)

        assert opened(clean).tobytes() == opened(photo).tobytes()
        assert clean_bytes(clean, kind) == clean

    @pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
    def test_are_turned_upright(self, kind):
        """D7: orientation 6 is a photo taken with the phone on its side."""
        photo = file_of(halves(), kind, exif=exif_of_a_phone(orientation=6), quality=95)

        clean = opened(clean_bytes(photo, kind))

        assert look_at(photo)[:2] == clean.size == (20, 40)
        assert is_like(clean.convert("RGB").getpixel((10, 4)), RED)
        assert is_like(clean.convert("RGB").getpixel((10, 35)), BLUE)
        assert not clean.getexif()

    @pytest.mark.parametrize("kind", KINDS)
    def test_are_no_more_than_a_screen_needs(self, kind):
        photo = file_of(halves(size=(3 * LONGEST_SIDE, 333)), kind)

        clean = opened(clean_bytes(photo, kind))

        assert clean.size == look_at(photo)[:2] == (1600, 111)

    @pytest.mark.parametrize("size", [(4001, 3001), (3000, 4007), (1601, 2), (1, 5000)])
    def test_have_the_size_that_was_told(self, size):
        """Otherwise the page jumps while it loads."""
        photo = file_of(Image.new("RGB", size, RED), "JPEG", exif=exif_of_a_phone(orientation=8))

        assert opened(clean_bytes(photo, "JPEG")).size == look_at(photo)[:2]

    def test_never_grow(self):
        assert look_at(file_of(halves(size=(2, 1))))[:2] == (2, 1)

    def test_of_another_format_than_the_name_says_get_that_one(self):
        """Many programs save a JPEG as picture.png; whoever sends it cannot see that."""
        clean = clean_bytes(file_of(halves(), "JPEG"), "PNG")

        assert opened(clean).format == "PNG"

    def test_that_show_what_is_behind_get_paper_behind_them_in_a_jpeg(self):
        see_through = Image.new("RGBA", (8, 8), (255, 0, 0, 0))

        clean = opened(clean_bytes(file_of(see_through, "PNG"), "JPEG"))

        assert is_like(clean.getpixel((4, 4)), (255, 255, 255))


class TestColours:
    """D8: odd kinds of files have the right colours."""

    def test_of_print_are_those_of_a_screen(self):
        photo = file_of(Image.new("CMYK", (8, 8), (0, 255, 255, 0)), "JPEG")

        clean = opened(clean_bytes(photo, "JPEG"))

        assert clean.mode == "RGB"
        assert is_like(clean.getpixel((4, 4)), RED)

    @pytest.mark.parametrize("width", [8, 2000])
    def test_of_sixteen_bits_stay(self, width):
        grey = Image.new("I;16", (width, 8), 0x8000)

        clean = opened(clean_bytes(file_of(grey), "PNG"))

        value = clean.getpixel((4, 4))
        assert value == 0x8000 if clean.mode.startswith("I") else is_like(value, (128, 128, 128))

    @pytest.mark.parametrize("width", [8, 2000])
    @pytest.mark.parametrize("kind", ["PNG", "GIF"])
    def test_of_a_palette_with_a_hole_keep_the_hole(self, kind, width):
        picture = Image.new("P", (width, 8), 0)
        picture.putpalette([*RED, *GREEN])
        picture.paste(1, (width // 2, 0, width, 8))

        clean = opened(clean_bytes(file_of(picture, kind, transparency=0), kind)).convert("RGBA")

        assert clean.getpixel((1, 4))[3] == 0
        assert clean.getpixel((clean.width - 2, 4)) == (*GREEN, 255)

    @pytest.mark.parametrize(
        ("mode", "kind"), [("RGB", "PNG"), ("RGB", "WEBP"), ("RGB", "JPEG"), ("RGBA", "PNG")]
    )
    def test_of_another_profile_are_changed_to_the_plain_one(self, mode, kind):
        """Without its profile the same numbers would mean other colours: here, red is called blue."""
        names = {b"rXYZ": b"bXYZ", b"bXYZ": b"rXYZ", "sRGB".encode("utf-16-be"): "vRGB".encode("utf-16-be")}
        plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        swapped = re.sub(b"|".join(names), lambda found: names[found[0]], plain)
        photo = file_of(Image.new(mode, (8, 8), RED), kind, icc_profile=swapped)

        clean = opened(clean_bytes(photo, kind))

        assert "icc_profile" not in clean.info
        assert is_like(clean.getpixel((4, 4)), BLUE)

    def test_of_the_plain_profile_stay_and_the_profile_goes(self):
        plain = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        photo = file_of(halves(), "WEBP", icc_profile=plain, lossless=True)

        clean = clean_bytes(photo, "WEBP")

        assert b"ICCP" not in clean
        assert opened(clean).tobytes() == opened(photo).tobytes()


class TestMovingPicture:
    """D3: the first image is shown, however many there are."""

    @pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
    def test_shows_its_first_image(self, kind):
        frames = [Image.new("RGB", (8, 8), colour) for colour in (GREEN, RED, BLUE)]
        moving = file_of(frames[0], kind, save_all=True, append_images=frames[1:], duration=1, lossless=True)

        clean = opened(clean_bytes(moving, kind))

        assert look_at(moving).moves
        assert not getattr(clean, "is_animated", False)
        assert is_like(clean.convert("RGB").getpixel((4, 4)), GREEN)

    def test_of_many_images_takes_no_longer(self):
        frames = [Image.new("P", (2, 2), number % 2) for number in range(2000)]
        moving = file_of(
            frames[0], "GIF", save_all=True, append_images=frames[1:], duration=0, optimize=False
        )

        assert look_at(moving).moves
        assert len(clean_bytes(moving, "GIF")) < 1000

    def test_is_told_from_a_still_one(self):
        assert not look_at(file_of(halves(), "GIF")).moves


class TestBadPicture:
    @pytest.mark.parametrize("size", [(10_000, 10_000), (60_000, 60_000)])
    def test_has_too_many_pixels(self, size):
        """D1: refused by what its header says, before anything is unpacked."""
        assert says(png_of(*size, png_chunk(b"IDAT", b""))) == "this picture has more than 50 million pixels"

    @pytest.mark.parametrize("kind", ["TIFF", "BMP", "ICO", "PPM", "EPS", "AVIF"])
    def test_has_a_format_that_browsers_or_we_do_not_know(self, kind):
        """D2: told by its content; the fewer readers, the fewer holes."""
        assert says(file_of(halves(), kind)).startswith("this is not a JPEG")

    @pytest.mark.parametrize(
        "content",
        [
            b"<!doctype html><script>alert(1)</script>",
            b"<svg xmlns='x'/>",
            b"PK\x03\x04\x14\0",
            b"SIMPLE  =",
            b"8BPS",
        ],
    )
    def test_is_something_else_altogether(self, content):
        """C14: a web page, a drawing with script, a ZIP with the name of a picture."""
        assert says(content).startswith("this is not a JPEG")

    def test_is_from_an_iphone(self):
        assert "HEIC" in says(b"\0\0\0\x18ftypheic\0\0\0\0")

    def test_is_empty(self):
        assert says(b"") == "this file is empty"

    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
    def test_is_cut_off(self, kind, share):
        noise = file_of(Image.effect_noise((200, 200), 80).convert("RGB"), kind)

        assert says(noise[: int(len(noise) * share)]) == "this picture is cut off or broken"

    def test_has_a_wrong_checksum(self):
        whole = file_of(halves())

        assert says(whole[:50] + b"\0\1\2" + whole[53:]) == "this picture is cut off or broken"

    def test_is_not_published(self):
        with pytest.raises(BadPicture):
            clean_bytes(b"<script>", "PNG")


class TestPolyglot:
    def test_is_drawn_anew(self):
        """C14: a GIF whose comment makes of the whole file a script."""
        gif = file_of(halves(), "GIF", comment=b"*/=alert(1)/*")

        assert b"alert" not in clean_bytes(gif, "GIF")
