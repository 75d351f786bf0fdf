"""Look-alikes: what a file is that was handed in as a CASE package and is none.

Each answer is a sentence that names it, and the next step.
"""

from collections.abc import Mapping

WHERE_TO_LOOK = "Look for a download called CASE or CFPackage; the CASE Network has most frameworks."


def looks_like(parsed: object) -> tuple[str, str]:
    """Name what JSON is when it is not a CASE package."""
    if isinstance(parsed, list):
        parsed = parsed[0] if parsed else {}
    keys = set(parsed) if isinstance(parsed, Mapping) else set()
    inner = parsed.get("framework") if isinstance(parsed, Mapping) else None
    if any(key.startswith(("asn_", "http://purl.org/ASN")) for key in keys):
        return "This looks like an ASN file, not a CASE package.", WHERE_TO_LOOK
    if "@graph" in keys or any(key.startswith(("ceasn:", "ceterms:")) for key in keys):
        return "This looks like CTDL-ASN (JSON-LD), not a CASE package.", WHERE_TO_LOOK
    if isinstance(inner, Mapping) and "standards" in inner:
        return "This looks like a SmartEvidence matrix of Mahara, not a CASE package.", WHERE_TO_LOOK
    if "CFDocuments" in keys:
        return "This is a list of CASE documents, not a package.", "Pick one and download its CFPackage."
    if keys & {"CFPackageURI", "CFItems", "CFItem", "CFDocument", "fullStatement"}:
        return "This is one part of a CASE package, not the whole.", "Download the CFPackage it belongs to."
    return "This is not a CASE package: it has no CFDocument.", WHERE_TO_LOOK


def raw_looks_like(raw: bytes) -> tuple[str, str] | None:
    """Name what a file is that is no JSON at all; None when it may well be JSON with a slip in it."""
    start = raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:2000]
    first_line = start.partition(b"\n")[0]
    if not start:
        return "This file is empty.", WHERE_TO_LOOK
    if start.startswith(b"PK\x03\x04"):
        return (
            "This looks like a zip file or a spreadsheet, not JSON.",
            "Unpack it, and look for a .json file.",
        )
    if start.startswith(b"%PDF"):
        return "This looks like a PDF, not JSON.", WHERE_TO_LOOK
    if start.startswith(b"<"):
        return "This looks like a web page or XML, not JSON.", "Download the CASE package as a JSON file."
    if (
        not start.startswith((b"{", b"["))
        and max(first_line.count(sign) for sign in (b",", b";", b"\t")) >= 2
    ):
        return (
            "This looks like a CSV table, not a CASE package.",
            "Export the framework as CASE JSON instead.",
        )
    return None
