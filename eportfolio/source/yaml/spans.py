"""Spans: a YAML file as its author laid it out: where each value begins and ends in the text.

For the hand that changes a file. Reading a portfolio goes by `nodes`, which are quicker and know no ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from eportfolio.source.yaml.yaml_files import events

Event = Any
"""One of PyYAML's events."""


@dataclass(frozen=True, slots=True)
class ScalarSpan:
    start: int
    end: int
    """In letters from the start of the text; of what is written, without the lines left empty after it."""

    value: str
    style: str
    """The sign it begins with: a quote, | or >; "" where it is written plainly."""


@dataclass(frozen=True, slots=True)
class ListSpan:
    start: int
    end: int
    is_flow: bool
    """Whether it stands in brackets."""

    parts: "tuple[Span, ...]"


@dataclass(frozen=True, slots=True)
class MappingSpan:
    start: int
    end: int
    is_flow: bool
    """Whether it stands in braces."""

    pairs: "tuple[tuple[ScalarSpan, Span], ...]"

    def get(self, key: str) -> "Span | None":
        return next((value for name, value in self.pairs if name.value == key), None)


Span = ScalarSpan | ListSpan | MappingSpan


def find_spans(text: str) -> Span | None:
    """Find where everything stands in a text that can be read without a fault; None for an empty one."""
    stream = events(text)
    for event in stream:
        if type(event).__name__ in _BEGINNINGS:
            return _span(text, event, stream)
    return None


_BEGINNINGS = ("ScalarEvent", "SequenceStartEvent", "MappingStartEvent")


def _span(text: str, event: Event, stream: Iterator[Event]) -> Span:
    """Take a value from the stream whose first event has come; it is not deep, as the reading saw to that."""
    kind, start = type(event).__name__, event.start_mark.index
    if kind == "ScalarEvent":
        written = text[start : event.end_mark.index]
        style = (event.style or "").strip()
        # A text in a block ends, for the parser, where the next thing begins.
        return ScalarSpan(start, start + len(written.rstrip()), event.value, style)
    parts: list[Span] = []
    while type(below := next(stream)).__name__ in _BEGINNINGS:
        parts.append(_span(text, below, stream))
    is_flow = bool(event.flow_style)
    end = below.end_mark.index if is_flow or not parts else parts[-1].end
    if kind == "SequenceStartEvent":
        return ListSpan(start, end, is_flow, tuple(parts))
    keys = [key for key in parts[::2] if isinstance(key, ScalarSpan)]
    return MappingSpan(start, end, is_flow, tuple(zip(keys, parts[1::2], strict=True)))
