"""Inside: the one way from a path that somebody wrote to a file that lies in the portfolio.

A path is first judged as text, here, by rules that are the same on every system: Windows' forms are refused
on Linux too, since what is written here is read there. Then `folders` follows it on disk, by the names
that the folders really hold; no link is ever followed, wherever it leads.
"""

import re
import unicodedata

RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices, with any ending."""

FORBIDDEN = re.compile('[<>:"|?*\x00-\x1f\x7f-\x9f]')
ENCODED = re.compile("%(2e|2f|5c|00|25)", re.IGNORECASE)
"""Dots, slashes, NUL and the percent sign itself, written so that a careless program unpacks them."""

LONGEST_NAME = 255
"""Bytes of one name that every common file system takes."""

KEPT_OUT = (
    "private-names.txt",
    "consent.yml",
    "feedback",
    "quiz-results",
    "conferences",
    "site",
    "node_modules",
)
"""What no page may lead into, by its first name below the portfolio's folder."""


class Refused(Exception):
    """A path that must not be followed; caught by whoever can say where it was written."""

    def __init__(self, what: str, mend: str = "", near: str = "") -> None:
        """Say what is wrong, one repair, and the path that was perhaps meant."""
        super().__init__(what)
        self.what, self.mend, self.near = what, mend, near


def join_inside(base: str, target: str, *, evidence_only: bool = True) -> str:
    """Follow a path as text, from a folder of the portfolio.

    Args:
        base: the folder it is written in, from the portfolio's root; "" for the root.
        target: the path as written.
        evidence_only: refuse also what lies inside, but is hidden or is no part of the evidence.

    Returns:
        The path from the root, with forward slashes; whether anything lies there is not looked at.

    Raises:
        Refused: it could mean something outside, or means another thing on another system.
    """
    _refuse_forms(target)
    parts = base.split("/") if base else []
    for part in target.split("/"):
        if part == "..":
            if not parts:
                raise Refused(
                    "this path leaves the portfolio", "Copy the file beside this one and name it alone."
                )
            parts.pop()
        elif part not in ("", "."):
            refuse_name(part)
            parts.append(part)
    if not parts:
        raise Refused("this path names the whole portfolio", "Name one file.")
    if evidence_only:
        _refuse_kept_out(parts)
    return "/".join(parts)


def _refuse_forms(target: str) -> None:
    """Refuse whole paths by their form."""
    if "\\" in target:
        raise Refused(r"a path is written with /, not with \ ", near=_plain(target))
    if target.startswith(("/", "~")):
        raise Refused("a path may not begin at the root of a disk or at a home folder", BESIDE)
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", target):
        raise Refused("a path may not name a drive or begin with file:", BESIDE)
    if ENCODED.search(target):
        raise Refused(
            "dots, slashes and % may not be written with % here", "Write the name as it is on the disk."
        )


BESIDE = "Put the file into the folder of this text and write only its name."


def _plain(target: str) -> str:
    """Turn a Windows path into what was perhaps meant, if that stays inside."""
    turned = target.replace("\\", "/")
    return turned if re.fullmatch(r"[\w .-]+(/[\w .-]+)*", turned) and ".." not in turned else ""


def refuse_name(name: str) -> None:
    """Refuse one name that means another thing, or nothing, on another system.

    Raises:
        Refused: always with the reason.
    """
    if found := FORBIDDEN.search(name):
        shown = found[0] if found[0].isprintable() else f"U+{ord(found[0]):04X}"
        raise Refused(f"a name may not hold {shown} ", "Give the file a name of letters, digits and hyphens.")
    if name[-1] in ". ":
        raise Refused(
            "a name may not end with a dot or a space", "Windows would drop it: give the file another name."
        )
    if RESERVED.fullmatch(name):
        raise Refused(
            "Windows keeps this name for itself", "Give the file another name, such as my-" + name.lower()
        )
    if len(name.encode("utf-8", "surrogatepass")) > LONGEST_NAME:
        raise Refused("this name is too long", "Give the file a shorter name.")


def _refuse_kept_out(parts: list[str]) -> None:
    hidden = next((part for part in parts if part.startswith(".")), "")
    if hidden:
        raise Refused(
            "hidden files stay private",
            f"Give the file a name without the dot of {hidden} and put it in evidence/.",
        )
    first = parts[0].casefold()
    if first in KEPT_OUT or first.startswith("site-"):
        raise Refused(f"what is in {parts[0]} is no part of the evidence", "Put the file into evidence/.")


def same_name(name: str) -> str:
    """Give what is the same for two names that some system cannot tell apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKC", name).casefold())
