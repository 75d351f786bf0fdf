"""Words: the small things that become of words at the beginning and at the end of a sentence."""

from eportfolio.model.phrase import like

ENDS = ("", *".!?…:。！？")
QUOTES = "\"'”’»)」"


def upper_first(text: str) -> str:
    """Begin a sentence with these words."""
    return like(text, text[:1].upper() + text[1:])


def with_stop(text: str) -> str:
    """End these words as a sentence, unless they end as one already."""
    words = text.rstrip()
    return like(text, words if words.rstrip(QUOTES)[-1:] in ENDS else f"{words}.")
