"""Media: which kinds of files may be shown or handed on, by the ending of their name."""

PICTURES = frozenset(("jpg", "jpeg", "png", "webp", "gif"))
SOUND = frozenset(("mp3", "m4a", "aac", "ogg", "oga", "opus", "wav", "flac"))
FILM = frozenset(("mp4", "m4v", "mov", "webm", "ogv"))
PAPERS = frozenset(("pdf", "txt", "csv", "md", "docx", "xlsx", "pptx", "odt", "ods", "odp"))
ATTACHABLE = PICTURES | SOUND | FILM | PAPERS

ACTIVE = frozenset(
    (
        *(
            "svg",
            "svgz",
            "html",
            "htm",
            "xhtml",
            "xht",
            "shtml",
            "mht",
            "mhtml",
            "xml",
            "xsl",
            "xslt",
            "js",
            "mjs",
            "cjs",
        ),
        *(
            "wasm",
            "swf",
            "htaccess",
            "php",
            "jsp",
            "asp",
            "aspx",
            "exe",
            "bat",
            "cmd",
            "com",
            "scr",
            "jar",
            "hta",
            "lnk",
        ),
    )
)
"""Files that can run something in a reader's browser or on the machine that serves them."""

SECRET = frozenset(("pem", "key", "p12", "pfx", "keystore"))

MENDS = {
    "svg": "Export it as PNG and use that.",
    "heic": "Export the photo as JPEG and use that.",
    "heif": "Export the photo as JPEG and use that.",
    "doc": "Save it as .docx or PDF.",
    "xls": "Save it as .xlsx or PDF.",
    "ppt": "Save it as .pptx or PDF.",
    "bmp": "Save it as PNG.",
    "tif": "Save it as PNG.",
    "tiff": "Save it as PNG.",
    "avi": "Save it as MP4.",
    "zip": "Put in the files themselves.",
    "py": "Show the program in the text, between lines of ```, or save it as .txt.",
}
"""What to do instead, by ending."""

OTHERWISE = "Use a picture (jpg, png, webp, gif), pdf, sound, film, txt, csv or office file."


def ending_of(path: str) -> str:
    """Give the ending of a file's name in small letters, without its dot; "" for none."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[2].casefold() if "." in name else ""


def why_not_attachable(path: str) -> tuple[str, str] | None:
    """Say why a file cannot be shown or handed on, and what to do instead; None when it can."""
    ending = ending_of(path)
    if ending in ATTACHABLE:
        return None
    mend = MENDS.get(ending, OTHERWISE)
    if ending in ACTIVE:
        return f"a .{ending} file can run a program in a reader's browser, so it is never published", mend
    return (
        f"files that end with .{ending} are not published"
        if ending
        else "a file needs an ending, such as .png"
    ), mend
