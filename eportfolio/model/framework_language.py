"""Framework language: a framework as it is said to readers of one language."""

from dataclasses import replace

from eportfolio.model.framework import Framework
from eportfolio.model.in_languages import said_in
from eportfolio.model.phrase import SiteText


def in_language(framework: Framework, language: str) -> Framework:
    """Say a framework in a language, as far as its school has said it in that one."""
    own, scale = framework.language, framework.scale
    said = replace(
        said_in(framework, language, own),
        strands=tuple(said_in(one, language, own) for one in framework.strands),
        standards=tuple(said_in(one, language, own) for one in framework.standards),
        scale=replace(scale, levels=tuple(said_in(one, language, own) for one in scale.levels)),
    )
    return replace(said, language=language) if isinstance(said.title, SiteText) else said
