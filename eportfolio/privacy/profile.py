"""Profile: the fields of it that one audience may see; the others are empty."""

from dataclasses import replace

from eportfolio.model.profile import GRID_COLUMNS, GridRow, Profile
from eportfolio.privacy.links import without_hidden_targets
from eportfolio.privacy.view import View


def share_profile(profile: Profile | None, view: View) -> Profile | None:
    """Empty every field that an audience may not see, each by its own setting `profile.<field>`."""
    if profile is None:
        return None

    def may(field: str) -> bool:
        return view.may(f"profile.{field}")

    rows = (share_row(row, view) for row in profile.grid)
    return replace(
        profile,
        updated=profile.updated if may("updated") else None,
        written_with=tuple(view.name(one) for one in profile.written_with) if may("with") else (),
        about=without_hidden_targets(profile.about, view) if may("about") else "",
        avatar=profile.avatar if may("avatar") else None,
        pronouns=profile.pronouns if may("pronouns") else "",
        grade=profile.grade if may("grade") else "",
        class_=profile.class_ if may("class") else "",
        plan_on_file=profile.plan_on_file if may("plan_on_file") else None,
        grid=tuple(row for row in rows if any(getattr(row, column) for column in GRID_COLUMNS)),
        languages=profile.languages if may("languages") else (),
        history=profile.history if may("history") else (),
        supports=profile.supports if may("supports") else (),
        barriers=profile.barriers if may("barriers") else (),
        tests=profile.tests if may("tests") else (),
        habits=tuple(one for one in profile.habits if may("habits") and one.standard in view.standards),
        interests=profile.interests if may("interests") else (),
        talents=profile.talents if may("talents") else (),
        hopes=profile.hopes if may("hopes") else (),
        careers=profile.careers if may("careers") else (),
        people=profile.people if may("people") else (),
        hooks=profile.hooks if may("hooks") else (),
        stoppers=profile.stoppers if may("stoppers") else (),
    )


def share_row(row: GridRow, view: View) -> GridRow:
    """Empty the columns of one row of the grid that an audience may not see."""
    seen = {column: getattr(row, column) if view.may(f"profile.{column}") else () for column in GRID_COLUMNS}
    return GridRow(row.name, **seen)
