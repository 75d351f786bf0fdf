"""Pictures: what a picture file really is, and the clean copy of it for the site; the one door to Pillow.

Only JPEG, PNG, WebP and GIF, told by their content and never by their name. The original never reaches the
site: its pixels are taken over, turned upright, shrunk where they are larger than any screen needs, and
nothing else comes along.
"""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from typing import Any, NamedTuple

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from eportfolio.site.bare_picture import bare_picture

READ = ("JPEG", "PNG", "WEBP", "GIF")
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 1600
"""In pixels; a larger picture is shrunk to it, a smaller one never grows."""

SAVE: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 82, "optimize": True, "progressive": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 85, "method": 4},
    "GIF": {"optimize": True},
}
ORIENTATION = 0x0112
ON_ITS_SIDE = (5, 6, 7, 8)

Image.MAX_IMAGE_PIXELS = MOST_PIXELS


class BadPicture(Exception):
    """A file that cannot be shown as a picture: what is wrong with it, and how its author can mend it."""

    def __init__(self, what: str, mend: str) -> None:
        super().__init__(what)
        self.what, self.mend = what, mend


class Look(NamedTuple):
    """What a reader will see of a picture."""

    width: int
    height: int
    moves: bool
    """It has more than one image, of which only the first is shown."""


def look_at(content: bytes) -> Look:
    """Read a picture to its end and give its size on the site.

    Raises:
        BadPicture: it cannot be shown.
    """
    with _opened(content) as picture:
        size = _shown_size(picture)
        moves = bool(getattr(picture, "is_animated", False))
        picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
        picture.load()
        return Look(*size, moves and picture.format != "MPO")


def clean_bytes(content: bytes, kind: str) -> bytes:
    """Give a picture as the site may hold it.

    Args:
        content: the file as its author has it.
        kind: the format to give it: JPEG, PNG, WEBP or GIF.

    Raises:
        BadPicture: it cannot be shown.
    """
    with _opened(content) as picture:
        if _may_stay(picture, kind):
            bare = bare_picture(content)
            if bare is not None:
                return bare
        return _drawn_anew(picture, kind)


@contextmanager
def _opened(content: bytes) -> Iterator[Image.Image]:
    """Open a picture; whatever a decoder trips over, it is the file that is wrong."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(content), formats=READ) as picture:
                yield picture
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        what = f"this picture has more than {MOST_PIXELS // 1_000_000} million pixels"
        mend = f"Save it smaller: {LONGEST_SIDE} pixels on its longer side are plenty."
        raise BadPicture(what, mend) from error
    except UnidentifiedImageError as error:
        raise BadPicture(*_what_it_is(content)) from error
    except Exception as error:
        mend = "Export or copy it once more from where it is whole."
        raise BadPicture("this picture is cut off or broken", mend) from error


def _what_it_is(content: bytes) -> tuple[str, str]:
    if not content:
        return "this file is empty", "Export or copy the picture once more."
    if content[4:8] == b"ftyp" and content[8:11] in (b"hei", b"hev", b"mif", b"msf"):
        return "this is a HEIC picture, which browsers do not show", "Export it as JPEG."
    return "this is not a JPEG, PNG, WebP or GIF picture, whatever its name says", "Export it as JPEG or PNG."


def _may_stay(picture: Image.Image, kind: str) -> bool:
    """Tell whether the pixels can be taken over as they are: right format, size, direction and colours."""
    return (
        _format(picture) == kind
        and picture.mode != "CMYK"
        and picture.getexif().get(ORIENTATION, 1) == 1
        and _shown_size(picture) == picture.size
        and _has_plain_colours(picture)
    )


def _format(picture: Image.Image) -> str:
    """Name the format; a phone's JPEG with a second picture in it is a JPEG."""
    return "JPEG" if picture.format == "MPO" else picture.format or ""


def _shown_size(picture: Image.Image) -> tuple[int, int]:
    width, height = picture.size
    if picture.getexif().get(ORIENTATION) in ON_ITS_SIDE:
        width, height = height, width
    share = min(1, LONGEST_SIDE / max(width, height))
    return max(1, round(width * share)), max(1, round(height * share))


def _drawn_anew(picture: Image.Image, kind: str) -> bytes:
    size = _shown_size(picture)
    picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(picture)
    if kind == "GIF" and upright.mode == "P" and upright.size == size:
        return _saved(upright, kind, transparency=upright.info.get("transparency"))
    pixels = _with_screen_colours(upright)
    if pixels.size != size:
        pixels = pixels.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)
    if kind == "JPEG" and pixels.mode == "RGBA":
        white = Image.new("RGBA", size, "white")
        pixels = Image.alpha_composite(white, pixels).convert("RGB")
    return _saved(pixels, kind)


def _saved(pixels: Image.Image, kind: str, transparency: object = None) -> bytes:
    pixels.info = {}
    clean = BytesIO()
    extra = {} if transparency is None else {"transparency": transparency}
    pixels.save(clean, kind, **SAVE[kind], **extra)
    return clean.getvalue()


def _with_screen_colours(picture: Image.Image) -> Image.Image:
    """Give the pixels as RGB, or as RGBA where something shows through, in the colours of a plain screen."""
    if picture.mode.startswith("I;16"):
        return picture.point(lambda value: value / 256).convert("L").convert("RGB")
    alpha = picture.convert("RGBA").getchannel("A") if picture.has_transparency_data else None
    colours = picture if picture.mode in ("RGB", "CMYK", "L") else picture.convert("RGB")
    if not _has_plain_colours(picture):
        with suppress(ImageCms.PyCMSError, OSError):
            screen = ImageCms.createProfile("sRGB")
            changed = ImageCms.profileToProfile(colours, _profile(picture), screen, outputMode="RGB")
            colours = changed or colours
    colours = colours.convert("RGB")
    if alpha is not None:
        colours.putalpha(alpha)
    return colours


def _has_plain_colours(picture: Image.Image) -> bool:
    """Tell whether a picture is in the colours that are meant where none are named."""
    if not picture.info.get("icc_profile"):
        return True
    with suppress(ImageCms.PyCMSError, OSError):
        return ImageCms.getProfileDescription(_profile(picture)).strip().startswith("sRGB")
    return True


def _profile(picture: Image.Image) -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(BytesIO(picture.info["icc_profile"]))
