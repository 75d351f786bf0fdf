"""Framework JSON: a framework as the export has it, with every constant that its sums use."""

from eportfolio.exchange.json_values import Json, number
from eportfolio.model.framework import Framework, Level, Rules, Standard, Wording


def framework_json(framework: Framework) -> Json:
    source, translate = framework.source, framework.translate
    return {
        "id": framework.id,
        "title": framework.title,
        "language": framework.language,
        "version": framework.version or None,
        "source": {"name": source.name, "url": source.url, "licence": source.licence}
        if source.name
        else None,
        "case": {"identifier": framework.case_identifier, "uri": framework.case_uri}
        if framework.case_identifier
        else None,
        "scale": {
            "target": number(framework.scale.target),
            "levels": [level_json(level) for level in framework.scale.levels],
        },
        "strands": [
            {"id": one.id, "title": one.title, "family": wording_json(one.family)}
            for one in framework.strands
        ],
        "standards": [standard_json(one) for one in framework.standards],
        "rules": rules_json(framework.rules),
        "translate": translate
        and {
            "name": translate.name,
            "source": translate.source,
            "rule": translate.rule,
            "bands": [[number(start), grade] for start, grade in translate.bands],
        },
    }


def wording_json(wording: Wording) -> str | dict[str, str]:
    """Write what is said in one language as a text, in several as an object by their names."""
    texts = dict(wording)
    return texts.get("", "") if not texts or "" in texts else texts


def level_json(level: Level) -> Json:
    return {
        "value": number(level.value),
        "name": level.name,
        "short": level.short,
        "plain": level.plain,
        "family": wording_json(level.family),
        "from": number(level.starts_at),
        "symbol": level.symbol,
    }


def standard_json(standard: Standard) -> Json:
    """Write a standard; the others it names are written as "<framework>:<standard>", as everywhere."""
    return {
        "id": standard.id,
        "code": standard.code or None,
        "title": standard.title,
        "plain": standard.plain,
        "family": wording_json(standard.family),
        "strand": standard.strand or None,
        "needs": standard.needs,
        "includes": standard.includes,
        "look_for": [{"level": number(level), "text": text} for level, text in standard.look_for],
        "aliases": standard.aliases,
        "case": standard.case or None,
    }


def rules_json(rules: Rules) -> Json:
    """Write the constants of the sums, by the names they have in a framework's file."""
    estimate, quiz = rules.estimate, rules.quiz
    return {
        "estimate": {"rule": estimate.rule, "w": estimate.w, "n": estimate.n},
        "sources": {name: number(weight) for name, weight in rules.sources},
        "performance": rules.performance,
        "help": {name: number(weight) for name, weight in rules.help},
        "window": rules.window,
        "settled_sureness": rules.settled_sureness,
        "settled_days": rules.settled_days,
        "check_days": rules.check_days,
        "check_step_days": rules.check_step_days,
        "quiz": {
            "cuts": [[number(share), number(level)] for share, level in quiz.cuts],
            "min_items": quiz.min_items,
            "max_guess": quiz.max_guess,
        },
    }
