"""Scale: makes the levels of a framework, and checks that they rise."""

from eportfolio.model.framework import Level, QuizRules, Scale
from eportfolio.source.tables.fields import Given
from eportfolio.source.wording import in_languages, own_words


def make_scale(given: Given, language: str) -> Scale:
    """Make a scale; thresholds that are not said lie a quarter under their value.

    Args:
        language: the framework's own.
    """
    levels: list[Level] = []
    for one in given["levels"]:
        starts_at = one["from"] if one.says("from") else (one["value"] - 0.25 if levels else 0.0)
        level = _level(one, starts_at, language)
        if levels and level.value <= levels[-1].value:
            mend = "Write the levels from the lowest to the highest."
            one.file.fault(
                one.place("value"), "this value is not above the one before", mend, field="scale.levels.value"
            )
        elif levels and level.starts_at <= levels[-1].starts_at:
            what = f"this threshold does not rise: the level before starts at {levels[-1].starts_at:g}"
            one.file.fault(
                one.place("from"), what, "Each level starts above the one before.", field="scale.levels.from"
            )
        levels.append(level)
    values = [level.value for level in levels]
    if given["target"] not in values:
        shown = ", ".join(f"{value:g}" for value in values)
        given.file.fault(given.place("target"), f"no level has this value: {shown}", field="scale.target")
    return Scale(tuple(levels), given["target"])


def _level(given: Given, starts_at: float, language: str) -> Level:
    texts = {field: given[field] for field in ("name", "short", "plain")}
    own = {field: own_words(wording, language) for field, wording in texts.items()}
    return Level(
        value=given["value"],
        **own,
        family=given["family"],
        starts_at=starts_at,
        symbol=given["symbol"],
        in_languages=in_languages(texts, language),
    )


def quiz_cuts(scale: Scale) -> tuple[tuple[float, float], ...]:
    """Say which level a first-try share shows: the target, the one under it, or the lowest."""
    shares = [share for share, _ in QuizRules().cuts]
    under = [level.value for level in scale.levels if level.value < scale.target]
    levels = (scale.target, under[-1] if under else scale.target, scale.levels[0].value)
    return tuple(zip(shares, levels, strict=True))
