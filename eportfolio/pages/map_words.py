"""Map words: the one sentence of meaning that stands above the map."""

from eportfolio.model.phrase import Phrase, counted, phrase
from eportfolio.pages.lookup import Lookup
from eportfolio.pages.standing import counts, is_marked, is_unstarted


def lede(look: Lookup) -> Phrase:
    """Say what the map shows in one sentence: what is on target, and what is ready next."""
    total = counts(look, look.standards.values())
    if not total.of:
        return phrase("What there is to learn, with the work that shows it.")
    if not total.started:
        return phrase("Nothing is rated yet. This is what there is to learn.")
    if not total.on_target:
        target = counted(
            "I have started {n} standard, which is on the way.",
            "I have started {n} standards, all of them on the way.",
            total.started,
        )
    elif total.started == 1:
        target = phrase("The one standard I have started is on target.")
    else:
        target = counted(
            "{n} of the {started} standards I have started is on target.",
            "{n} of the {started} standards I have started are on target.",
            total.on_target,
            started=total.started,
        )
    return phrase("{target} {ready}", target=target, ready=ready_words(look)) if total.ready else target


def ready_words(look: Lookup) -> Phrase:
    """Name what is ready next, best first; of many only the first three."""
    next_up = [
        look.standards[ref]
        for ref in look.shared.ready_next
        if is_marked(look, look.standards[ref], "ready") and is_unstarted(look, look.standards[ref])
    ]
    titles = tuple(look.standard_title(one.ref, 60) for one in next_up[:3])
    if len(next_up) > 3:
        return phrase("{titles} are ready next, and {n} more.", titles=titles, n=len(next_up) - 3)
    return counted("{titles} is ready next.", "{titles} are ready next.", len(titles), titles=titles)
