"""Framework values: what a framework's file has to say so that it reads as this framework.

What has its default is not said: a short file is one that a teacher can change.
"""

from typing import Any

from eportfolio.model.framework import Framework, Level, Rules, Scale, Standard, Strand, Wording
from eportfolio.source.tables.rule_fields import DEFAULTS, RULES


def framework_values(framework: Framework) -> dict[str, Any]:
    """Give the fields of a framework's file by their names."""
    source, translate = framework.source, framework.translate
    values = {
        "schema": 1,
        "id": framework.id,
        "title": _words(framework, "title", framework.language),
        "language": framework.language,
        "version": framework.version,
        "source": _said({"name": source.name, "url": source.url, "licence": source.licence}),
        "case": _said({"identifier": framework.case_identifier, "uri": framework.case_uri}),
        "scale": _scale(framework.scale, framework.language),
        "rules": _rules(framework.rules),
    }
    values = _said(values)
    values["strands"] = [
        _said(
            {
                "id": one.id,
                "title": _words(one, "title", framework.language),
                "family": _worded(one.family),
            }
        )
        for one in framework.strands
    ]
    values["standards"] = [_standard(one, framework.language) for one in framework.standards]
    if translate:
        bands = [list(band) for band in translate.bands]
        values["translate"] = _said(
            {"name": translate.name, "source": translate.source, "rule": translate.rule, "bands": bands}
        )
    return values


def _words(one: Framework | Level | Strand | Standard, field: str, language: str) -> Any:
    """Give the text of a field, or one a language where it is said in several."""
    said = {tag: dict(texts)[field] for tag, texts in one.in_languages if field in dict(texts)}
    return {language: getattr(one, field), **said} if said else getattr(one, field)


def _look_for(one: Standard, language: str) -> dict[str, Any]:
    said = {tag: dict(texts)["look_for"] for tag, texts in one.in_languages if "look_for" in dict(texts)}
    return {
        f"{value:g}": {language: words, **{tag: dict(those)[value] for tag, those in said.items()}}
        if said
        else words
        for value, words in one.look_for
    }


def _worded(wording: Wording) -> Any:
    """Say what is said in one language as a text, in several by their names."""
    texts = dict(wording)
    return texts.get("", texts)


def _said(values: dict[str, Any]) -> dict[str, Any]:
    """Leave out what is empty."""
    return {name: value for name, value in values.items() if value not in ("", [], {}, ())}


def _scale(scale: Scale, language: str) -> dict[str, Any]:
    levels = [_level(one, one is scale.levels[0], language) for one in scale.levels]
    return {"target": scale.target, "levels": levels}


def _level(level: Level, is_lowest: bool, language: str) -> dict[str, Any]:
    usual = 0.0 if is_lowest else level.value - 0.25
    values: dict[str, Any] = {"value": level.value}
    values |= {field: _words(level, field, language) for field in ("name", "short", "plain")}
    values |= {"family": _worded(level.family), "symbol": level.symbol}
    return _said(values) | ({} if level.starts_at == usual else {"from": level.starts_at})


def _standard(one: Standard, language: str) -> dict[str, Any]:
    own = f"{one.framework}:"
    needs = [[ref.removeprefix(own) for ref in group] for group in one.needs]
    return _said(
        {
            "id": one.id,
            "code": one.code,
            "title": _words(one, "title", language),
            "plain": _words(one, "plain", language),
            "family": _worded(one.family),
            "strand": one.strand,
            "needs": [group[0] if len(group) == 1 else group for group in needs],
            "includes": [ref.removeprefix(own) for ref in one.includes],
            "look_for": _look_for(one, language),
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
