"""Framework: reads `frameworks/*.yml`, and checks that its standards can be learned in some order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from eportfolio.model.audience import Audience
from eportfolio.model.framework import (
    EstimateRule,
    Framework,
    Rules,
    Scale,
    Source,
    Standard,
    Strand,
    Translation,
)
from eportfolio.problems import nearest
from eportfolio.source.prerequisites import Leanings
from eportfolio.source.references import Names
from eportfolio.source.scale import make_scale, quiz_cuts
from eportfolio.source.tables.fields import Given
from eportfolio.source.tables.rule_fields import DEFAULTS
from eportfolio.source.wording import in_languages, own_look_for, own_words


def make_frameworks(
    files: Sequence[Given], names: Names, language: str, audience: Audience
) -> tuple[Framework, ...]:
    """Make frameworks of what their files say.

    Args:
        files: each as read by its table, in the order of file names.
        names: takes in the standards, for this and all other files.
        language: of those that name none.
        audience: who may see frameworks.

    Returns:
        The sound ones, each with its sound standards.
    """
    scales = [_take_in(given, names, language) for given in files]
    usable = [(given, scale) for given, scale in zip(files, scales, strict=True) if scale is not None]
    leanings = Leanings(names)
    for given, scale in usable:
        _check_standards(given, scale, leanings)
    leanings.refuse_circles()
    return tuple(_framework(given, scale, leanings, language, audience) for given, scale in usable)


def _take_in(given: Given, names: Names, language: str) -> Scale | None:
    """Make a framework's names known; give its scale if the framework can be used."""
    standards = [one for one in given["standards"] if one["id"]]
    names.standards.add(
        given["id"], ((one["id"], (one["code"], *one["aliases"], one["case"])) for one in standards)
    )
    _check_translation(given["translate"])
    sound = given["scale"] if given["scale"] and given["scale"].is_sound else None
    scale = make_scale(sound, given["language"] or language) if sound else None
    if scale is None or given.file.faults > sum(one.faults for one in given["standards"]):
        return None
    names.standards.scales[given["id"]] = scale
    names.standards.sound |= {f"{given['id']}:{one['id']}" for one in standards if one.is_sound}
    return scale


def _check_standards(given: Given, scale: Scale, leanings: Leanings) -> None:
    """Look at each standard of a framework by itself, and collect what it leans on."""
    file = given.file
    strands = [one["id"] for one in given["strands"]]
    seen: dict[str, Given] = {}
    for one in given["standards"]:
        before = file.faults
        if one["id"] and (first := seen.setdefault(one["id"].casefold(), one)) is not one:
            what = f"the standard on line {first.place('id').line} has this id too"
            file.fault(
                one.place("id"),
                what,
                "Two standards need two ids; capitals make no difference.",
                field="standards.id",
            )
        if one["strand"] and one["strand"] not in strands:
            mend = "" if (near := nearest(one["strand"], strands)) else f"Known here: {', '.join(strands)}."
            file.fault(
                one.place("strand"), "no strand has this id", mend, near=near, field="standards.strand"
            )
        _check_look_for(one, scale)
        leanings.collect(given["id"], one)
        if file.faults > before:
            leanings.drop(f"{given['id']}:{one['id']}")
    _hint_look_for(given, scale)


def _check_look_for(one: Given, scale: Scale) -> None:
    values = [level.value for level in scale.levels]
    for value, _ in one["look_for"]:
        if value not in values:
            shown = ", ".join(f"{each:g}" for each in values)
            one.file.fault(
                one.place("look_for"),
                f"{value:g} is no level of the scale: {shown}",
                field="standards.look_for",
            )


def _hint_look_for(given: Given, scale: Scale) -> None:
    standards = given["standards"]
    without = [one for one in standards if scale.target not in [value for value, _ in one["look_for"]]]
    if without:
        what = f"{len(without)} of {len(standards)} standards do not say what to look for at the target level"
        example = f"Add a line such as  look_for: {{{scale.target:g}: what such work shows}}"
        given.file.hint(without[0].place("id"), what, example, field="standards.look_for")


def _framework(
    given: Given, scale: Scale, leanings: Leanings, language: str, audience: Audience
) -> Framework:
    source, case, own = given["source"], given["case"], given["language"] or language
    return Framework(
        id=given["id"],
        title=own_words(given["title"], own),
        language=own,
        version=given["version"],
        source=Source(source["name"], source["url"], source["licence"]) if source else Source(),
        case_identifier=case["identifier"] if case else "",
        case_uri=case["uri"] if case else "",
        scale=scale,
        strands=tuple(_strand(one, own) for one in given["strands"]),
        standards=_standards(given, leanings, own),
        rules=_rules(given["rules"], scale),
        translate=_translation(given["translate"]),
        audience=audience,
        location=given.file.location(given.place("id")),
        in_languages=in_languages({"title": given["title"]}, own),
    )


def _strand(given: Given, language: str) -> Strand:
    title = own_words(given["title"], language) or given["id"]
    return Strand(given["id"], title, given["family"], in_languages({"title": given["title"]}, language))


def _standards(given: Given, leanings: Leanings, language: str) -> tuple[Standard, ...]:
    made = []
    for one in given["standards"]:
        ref = f"{given['id']}:{one['id']}"
        if ref not in leanings.names.standards.sound or leanings.given[ref] is not one:
            continue
        groups = (leanings.sound(group) for group in leanings.needs[ref])
        texts = {field: one[field] for field in ("title", "plain")}
        made.append(
            Standard(
                ref=ref,
                id=one["id"],
                framework=given["id"],
                code=one["code"],
                **{field: own_words(wording, language) for field, wording in texts.items()},
                family=one["family"],
                strand=one["strand"],
                needs=tuple(group for group in groups if group),
                includes=leanings.sound(leanings.includes[ref]),
                look_for=own_look_for(one["look_for"], language),
                aliases=one["aliases"],
                case=one["case"],
                location=one.where("id"),
                in_languages=in_languages(texts, language, one["look_for"]),
            )
        )
    return tuple(made)


def _rules(given: Given | None, scale: Scale) -> Rules:
    """Take what a framework says of its sums."""
    usual = replace(DEFAULTS.quiz, cuts=quiz_cuts(scale))
    if given is None:
        return replace(DEFAULTS, quiz=usual)
    estimate, quiz = given["estimate"], given["quiz"]
    return Rules(
        estimate=EstimateRule(**estimate.values) if estimate else DEFAULTS.estimate,
        sources=_changed(DEFAULTS.sources, given["sources"]),
        performance=given["performance"],
        help=_changed(DEFAULTS.help, given["help"]),
        window=given["window"],
        settled_sureness=given["settled_sureness"],
        settled_days=given["settled_days"],
        check_days=given["check_days"],
        check_step_days=given["check_step_days"],
        quiz=replace(usual, **{name: quiz[name] for name in quiz.nodes}) if quiz else usual,
    )


def _changed(
    defaults: tuple[tuple[str, float], ...], said: Iterable[tuple[str, float]]
) -> tuple[tuple[str, float], ...]:
    return tuple({**dict(defaults), **dict(said)}.items())


def _check_translation(given: Given | None) -> None:
    if given and given["rule"] == "bands" and not given.says("bands"):
        mend = "Add a line such as  bands: [[3.5, A], [2.75, B]]"
        given.file.fault(
            given.place("rule"), "the rule bands needs the field bands", mend, field="translate.bands"
        )


def _translation(given: Given | None) -> Translation | None:
    return Translation(given["name"], given["source"], given["rule"], given["bands"]) if given else None
