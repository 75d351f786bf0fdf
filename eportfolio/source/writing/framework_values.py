"""Framework values: what a framework's file has to say so that it reads as this framework.

What has its default is not said: a short file is one that a teacher can change.
"""

from typing import Any

from eportfolio.model.framework import Framework, Level, Rules, Scale, Standard, Wording
from eportfolio.source.tables.rule_fields import DEFAULTS, RULES


def framework_values(framework: Framework) -> dict[str, Any]:
    """Give the fields of a framework's file by their names."""
    source, translate = framework.source, framework.translate
    values = {
        "schema": 1,
        "id": framework.id,
        "title": framework.title,
        "language": framework.language,
        "version": framework.version,
        "source": _said({"name": source.name, "url": source.url, "licence": source.licence}),
        "case": _said({"identifier": framework.case_identifier, "uri": framework.case_uri}),
        "scale": _scale(framework.scale),
        "rules": _rules(framework.rules),
    }
    values = _said(values)
    values["strands"] = [
        _said({"id": one.id, "title": one.title, "family": _worded(one.family)}) for one in framework.strands
    ]
    values["standards"] = [_standard(one) for one in framework.standards]
    if translate:
        bands = [list(band) for band in translate.bands]
        values["translate"] = _said(
            {"name": translate.name, "source": translate.source, "rule": translate.rule, "bands": bands}
        )
    return values


def _worded(wording: Wording) -> Any:
    """Say what is said in one language as a text, in several by their names."""
    texts = dict(wording)
    return texts.get("", texts)


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty."""
    return {name: value for name, value in values.items() if value not in ("", [], {}, ())}


def _scale(scale: Scale) -> dict[str, Any]:
    return {"target": scale.target, "levels": [_level(one, one is scale.levels[0]) for one in scale.levels]}


def _level(level: Level, is_lowest: bool) -> dict[str, Any]:
    usual = 0.0 if is_lowest else level.value - 0.25
    values = {"value": level.value, "name": level.name, "short": level.short, "plain": level.plain}
    values |= {"family": _worded(level.family), "symbol": level.symbol}
    return _said(values) | ({} if level.starts_at == usual else {"from": level.starts_at})


def _standard(one: Standard) -> dict[str, Any]:
    own = f"{one.framework}:"
    needs = [[ref.removeprefix(own) for ref in group] for group in one.needs]
    return _said(
        {
            "id": one.id,
            "code": one.code,
            "title": one.title,
            "plain": one.plain,
            "family": _worded(one.family),
            "strand": one.strand,
            "needs": [group[0] if len(group) == 1 else group for group in needs],
            "includes": [ref.removeprefix(own) for ref in one.includes],
            "look_for": {f"{value:g}": words for value, words in one.look_for},
            "aliases": list(one.aliases),
            "case": one.case,
        }
    )


def _rules(rules: Rules) -> dict[str, Any]:
    """Give the rules that differ from the defaults."""
    values: dict[str, Any] = {}
    for name in RULES.by_name:
        mine, usual = getattr(rules, name), getattr(DEFAULTS, name)
        if mine != usual:
            values[name] = _rule(mine)
    return values


def _rule(value: Any) -> Any:
    if hasattr(value, "__slots__"):
        return {name: _rule(getattr(value, name)) for name in value.__slots__}
    if isinstance(value, tuple) and value and isinstance(value[0], tuple):
        is_map = isinstance(value[0][0], str)
        return dict(value) if is_map else [list(pair) for pair in value]
    return list(value) if isinstance(value, tuple) else value
