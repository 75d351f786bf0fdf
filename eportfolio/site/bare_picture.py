"""Bare picture: a picture file less all that is no picture, with the bytes of its pixels kept as they are.

So a drawing loses nothing by being published but its metadata: EXIF, GPS, XMP, comments, profiles, previews
and whatever was added after its end. Built anew from the parts known to be picture; nothing is decoded.
"""

import re
import zlib

PNG_START = b"\x89PNG\r\n\x1a\n"
PNG_PARTS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")

JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
"""The plain header: without it some readers guess the colours."""

ADOBE, SCAN, END = 0xEE, 0xDA, 0xD9
TABLES = frozenset([0xDB, 0xC4, 0xDD])
FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
JPEG_PARTS = TABLES | FRAMES | {SCAN}
JPEG_SCAN_END = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")

WEBP_PIXELS = (b"VP8 ", b"VP8L")
WEBP_ALPHA_FLAG = 0x10


def bare_picture(content: bytes) -> bytes | None:
    """Give a JPEG, PNG or still WebP less its metadata; None for any other, and where it is not whole."""
    if content.startswith(PNG_START):
        return _bare_png(content)
    if content.startswith(b"\xff\xd8\xff"):
        return _bare_jpeg(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return _bare_webp(content)
    return None


def _bare_png(content: bytes) -> bytes | None:
    """Keep the chunks that make the picture, each with its checksum right; if it moves, the first image."""
    kept, start = [PNG_START], len(PNG_START)
    while start < len(content):
        length, name = int.from_bytes(content[start : start + 4]), content[start + 4 : start + 8]
        end = start + 12 + length
        if zlib.crc32(content[start + 4 : end - 4]) != int.from_bytes(content[end - 4 : end]):
            return None
        if name in PNG_PARTS:
            kept.append(content[start:end])
        if name == b"IEND":
            return b"".join(kept)
        start = end
    return None


def _bare_jpeg(content: bytes) -> bytes | None:
    """Keep tables, frame and scans up to the first end of image, under a plain header."""
    kept, start = [content[:2]], 2
    while start + 4 <= len(content) and content[start] == 0xFF:
        marker = content[start + 1]
        if marker == END:
            break
        end = start + 2 + int.from_bytes(content[start + 2 : start + 4])
        if marker == SCAN:
            scan_end = JPEG_SCAN_END.search(content, end)
            end = scan_end.start() if scan_end else len(content)
        if content[start + 4 : start + 9] == b"JFIF\0" and JFIF not in kept:
            kept.append(JFIF)
        elif marker in JPEG_PARTS or _is_adobe(content, start, end):
            kept.append(content[start:end])
        start = end
    whole = content[start : start + 2] == bytes([0xFF, END])
    return b"".join([*kept, content[start : start + 2]]) if whole else None


def _is_adobe(content: bytes, start: int, end: int) -> bool:
    """Tell the twelve bytes that say how the colours are stored, and nothing of who made them."""
    return content[start + 1] == ADOBE and end - start == 16 and content[start + 4 : start + 9] == b"Adobe"


def _bare_webp(content: bytes) -> bytes | None:
    """Keep the pixels and their transparency; a moving picture is not taken apart."""
    end = 8 + int.from_bytes(content[4:8], "little")
    if end > len(content):
        return None
    chunks, start = {}, 12
    while start + 8 <= end:
        length = int.from_bytes(content[start + 4 : start + 8], "little")
        chunks[content[start : start + 4]] = content[start : start + 8 + length + length % 2]
        start += 8 + length + length % 2
    pixels = [chunks[name] for name in WEBP_PIXELS if name in chunks]
    if start != end or len(pixels) != 1 or b"ANMF" in chunks:
        return None
    if b"ALPH" in chunks and b"VP8X" in chunks:
        canvas = chunks[b"VP8X"]
        pixels = [canvas[:8] + bytes([WEBP_ALPHA_FLAG]) + canvas[9:], chunks[b"ALPH"], *pixels]
    body = b"WEBP" + b"".join(pixels)
    return b"RIFF" + len(body).to_bytes(4, "little") + body
