"""Recomputed: one site of the sample, with all that follows from its `data/portfolio.json`."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from recompute.ahead import Ahead, ahead
from recompute.printed import Part, main_of
from recompute.standing import Standing, standing
from recompute.told import Told, as_of, entry_of, framework_of, read_told, standard_of, standards


@dataclass(frozen=True)
class Recomputed:
    site: Path

    @cached_property
    def told(self) -> Told:
        return read_told(self.site)

    @cached_property
    def standings(self) -> dict[str, Standing]:
        return {ref: standing(self.told, ref) for ref, _, _ in standards(self.told)}

    @cached_property
    def ahead(self) -> Ahead:
        return ahead(self.told, self.standings)

    @property
    def ready_to_begin(self) -> list[str]:
        """What is ready and not started, best first, where "ready" says anything."""
        return [ref for ref in self.ahead.ready if self.may_begin(ref)]

    @property
    def almost_ready(self) -> list[str]:
        return [ref for ref in self.ahead.almost if self.may_begin(ref)]

    def may_begin(self, ref: str) -> bool:
        """Say whether it is not started; where no standard needs another, all would always be ready."""
        needy = any(one["needs"] for one in framework_of(self.told, ref)["standards"])
        return needy and not self.standings[ref].is_started

    @cached_property
    def terms(self) -> list[tuple[Told, dict[str, Standing]]]:
        """Give each term that has ended, with where everything stood on its last day."""
        ended = [one for one in self.told["calendar"]["terms"] if one["to"] < self.told["as_of"]]
        stood = [(term, as_of(self.told, term["to"])) for term in ended]
        return [(term, {ref: standing(then, ref) for ref in self.standings}) for term, then in stood]

    def page(self, url: str) -> Part:
        return main_of(self.site / url)

    def pages(self, pattern: str) -> list[str]:
        return sorted(one.relative_to(self.site).as_posix() for one in self.site.glob(pattern))

    def title(self, ref: str) -> str:
        return standard_of(self.told, ref)["title"]

    def entry_title(self, entry: str) -> str:
        return entry_of(self.told, entry)["title"]

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """All names that people gave: of work, standards, frameworks, strands, terms, paths."""
        told = self.told
        named = [*told["entries"], *told["paths"], *told["calendar"]["terms"]]
        for framework in told["frameworks"]:
            named += [framework, *framework["strands"], *framework["standards"]]
        codes = [one["code"] for _, _, one in standards(told) if one["code"]]
        return (*(one["title"] for one in named), *codes)


def ref_of(url: str) -> str:
    """Give the standard of an address: "standards/making/percent.html" is making:percent."""
    framework, standard = url.removesuffix(".html").split("/")[-2:]
    return f"{framework}:{standard}"
