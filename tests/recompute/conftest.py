"""What the tests of this folder share: the sample's sites for a stranger and for the team, recomputed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from recompute.recomputed import Recomputed


@pytest.fixture(scope="session", params=["public", "team"])
def made(request: pytest.FixtureRequest, sample_site: Callable[[str], Path]) -> Recomputed:
    return Recomputed(sample_site(request.param))
