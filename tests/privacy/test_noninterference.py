"""What is withheld makes no difference: an audience gets the same, whatever the levels it may not know.

Stronger than looking for names: were "ready" said of something because of a level that is withheld, the
name of nothing would be told, and the level would be.
"""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from eportfolio.model.learning_path import Goal
from eportfolio.model.settings import Calendar, Term
from makers import (
    CLASS,
    PUBLIC,
    TEAM,
    make_audiences,
    make_entry,
    make_feedback,
    make_framework,
    make_path,
    make_settings,
    make_shared,
    make_standard,
    on,
    open_to,
)

NAMES = "abcdef"
LEVELS = st.sampled_from([1, 2, 3, 4])
OPEN = make_settings(
    audiences=make_audiences(PUBLIC),
    calendar=Calendar((Term("autumn", "Autumn", on("2026-08-24"), on("2026-09-12")),)),
)


@st.composite
def frameworks(draw):
    """Six standards, each needing up to two groups of those before it."""
    made = []
    for place, name in enumerate(NAMES):
        before = st.sampled_from(NAMES[:place]) if place else st.nothing()
        group = st.lists(before, min_size=1, max_size=2, unique=True)
        groups = draw(st.lists(group, max_size=2)) if place else []
        needs = tuple(tuple(f"math:{one}" for one in group) for group in groups)
        made.append(make_standard(name, needs=needs))
    return make_framework(standards=made)


def rated(name, level, audience, day):
    """A piece for one standard, done on a day of September and rated on the next."""
    ref = f"math:{name}"
    entry = make_entry(f"{name}-{day}", standards=(ref,), done_on=on(f"2026-09-{day:02}"))
    feedback = make_feedback(entry.id, levels={ref: level}, given=on(f"2026-09-{day + 1:02}"), next=())
    return replace(entry, audience=audience), open_to(audience, feedback)


def as_seen(framework, known, hidden, goals, paths_for):
    """Give what the class gets of work that it may see, and of work that it may not."""
    work = [rated(name, level, PUBLIC, day) for day, (name, level) in enumerate(known.items(), start=1)]
    work += [rated(name, level, TEAM, day) for day, (name, level) in enumerate(hidden.items(), start=11)]
    path = make_path(goals=tuple(Goal(f"math:{one}", 3) for one in goals), audience=paths_for)
    return make_shared(
        CLASS,
        today=on("2026-10-15"),
        settings=OPEN,
        frameworks=(framework,),
        entries=[entry for entry, _ in work],
        feedback=[given for _, given in work],
        paths=(path,),
    )


@settings(max_examples=300, deadline=None)
@given(
    framework=frameworks(),
    known=st.dictionaries(st.sampled_from(NAMES), LEVELS, max_size=4),
    hidden=st.dictionaries(st.sampled_from(NAMES), st.tuples(LEVELS, LEVELS), min_size=1, max_size=2),
    goals=st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True),
)
def test_levels_that_are_withheld_change_nothing(framework, known, hidden, goals):
    first, second = (
        as_seen(framework, known, {name: both[which] for name, both in hidden.items()}, goals, PUBLIC)
        for which in (0, 1)
    )

    assert first == second


@settings(max_examples=100, deadline=None)
@given(
    framework=frameworks(),
    known=st.dictionaries(st.sampled_from(NAMES), LEVELS, max_size=4),
    goals=st.lists(st.sampled_from(NAMES), min_size=2, max_size=2, unique=True),
)
def test_goals_that_are_withheld_change_nothing(framework, known, goals):
    first, second = (as_seen(framework, known, {}, [goal], TEAM) for goal in goals)

    assert first == second
