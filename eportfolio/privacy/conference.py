"""Conference: what one audience may read of it, work that is withheld left out with its reason."""

from dataclasses import replace

from eportfolio.model.conference import Conference
from eportfolio.privacy.links import entry_of, without_hidden_targets
from eportfolio.privacy.view import View


def share_conference(conference: Conference, view: View) -> Conference:
    """Leave out picks and paths that may not be seen, and the names of those who appear by role."""
    return replace(
        conference,
        present=tuple(view.name(one) for one in conference.present),
        picks=tuple(pick for pick in conference.picks if pick.entry in view.entries),
        goals=tuple(path for path in conference.goals if path in view.paths),
        promises=tuple(replace(one, who=view.name(one.who)) for one in conference.promises),
        family=without_hidden_targets(conference.family, view),
        body=without_hidden_targets(conference.body, view),
        links=tuple(one for one in conference.links if entry_of(one.target) not in view.hidden_entries),
    )
