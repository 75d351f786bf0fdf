"""Framework: the wording for a reader, where something is said in several languages."""

import pytest

from eportfolio.model.framework import worded

BOTH = (("en", "adds"), ("es", "suma"))


@pytest.mark.parametrize(
    ("wording", "language", "chosen"),
    [
        (BOTH, "es", ("es", "suma")),
        (BOTH, "es-MX", ("es", "suma")),
        ((("en", "adds"), ("es-MX", "suma")), "es", ("es-MX", "suma")),
        ((("es", "suma"), ("es-MX", "le suma")), "es-MX", ("es-MX", "le suma")),
        (BOTH, "hmn", ("en", "adds")),
        ((("", "adds"),), "es", ("", "adds")),
        ((), "en", ("", "")),
    ],
)
def test_the_wording_is_the_nearest_there_is(
    wording: tuple[tuple[str, str], ...], language: str, chosen: tuple[str, str]
) -> None:
    """Exactly that language, else a near one, else what the framework has: rather foreign than nothing."""
    assert worded(wording, language) == chosen
