"""Starter: a new portfolio is whole, small, and right from the first minute."""

from datetime import date

import pytest

from eportfolio.model.audience import DEFAULT_AUDIENCES, PROFILE_TEAM, Audience
from eportfolio.source.edit import new_file
from eportfolio.source.read import read_portfolio
from eportfolio.source.writing.starter import audiences_for, starter_files

TODAY = date(2026, 9, 14)


def started(root, learner="Mira", language="en", audiences="open", today=TODAY):
    for path, text in starter_files(learner, language, audiences, today).items():
        new_file(root, path, text)
    return read_portfolio(root, today)


class TestANewPortfolio:
    @pytest.mark.parametrize("audiences", ["open", "class", "team"])
    @pytest.mark.parametrize("today", [TODAY, date(2028, 2, 29), date(2026, 12, 31), date(2026, 9, 13)])
    def test_has_no_fault_and_no_hint(self, audiences, today, tmp_path):
        reading = started(tmp_path, audiences=audiences, today=today)

        assert reading.problems == ()

    def test_shows_one_of_each_kind(self, tmp_path):
        portfolio = started(tmp_path).portfolio

        assert (len(portfolio.entries), len(portfolio.feedback), len(portfolio.paths)) == (1, 1, 1)
        assert len(portfolio.frameworks) == 1
        assert portfolio.profile is not None
        assert portfolio.feedback[0].ratings

    @pytest.mark.parametrize("learner", ["Zoë", "Jo-Ann O'Hara", "小明", "Мира", 'A "B" C', "con", "no"])
    def test_belongs_to_whoever_is_named(self, learner, tmp_path):
        reading = started(tmp_path, learner=learner)

        assert reading.problems == ()
        names = {person.id: person.name for person in reading.portfolio.people}
        assert names[reading.portfolio.settings.learner] == learner

    def test_is_in_the_language_that_was_asked_for(self, tmp_path):
        assert started(tmp_path, language="pt-BR").portfolio.settings.language == "pt-BR"

    def test_says_all_that_goes_when_the_example_goes(self, tmp_path):
        """Feedback without its entry is a fault."""
        started(tmp_path)
        for path in ("evidence/pencil-box.md", f"feedback/pencil-box/{TODAY}-my-teacher.md"):
            (tmp_path / path).unlink()

        assert (
            "its folder `feedback/pencil-box/`"
            in starter_files("M", "en", "team", TODAY)["evidence/pencil-box.md"]
        )
        assert [p for p in read_portfolio(tmp_path, TODAY).problems if p.is_fault] == []

    def test_offers_only_what_this_version_can_do(self):
        settings = starter_files("Mira", "en", "team", TODAY)["portfolio.yml"]

        assert "# accent: " in settings
        assert "seal" not in settings
        assert "\n# review:" not in settings

    def test_keeps_what_is_made_and_what_is_secret_out_of_git(self):
        lines = starter_files("Mira", "en", "open", TODAY)[".gitignore"].split("\n")

        assert {"/site/", "/site-*/", "/.eportfolio/", "/private-names.txt"} <= set(lines)


class TestWhoMaySeeIt:
    def test_is_written_out_for_every_kind(self, tmp_path):
        assert started(tmp_path).portfolio.settings.audiences == audiences_for("open")
        assert set(audiences_for("class")) == set(DEFAULT_AUDIENCES)

    def test_is_anybody_when_open_but_for_older_texts_and_what_is_hard_for_somebody(self):
        """Older texts may hold what was taken out for a reason."""
        narrow = [kind for kind, audience in audiences_for("open").items() if audience != Audience.PUBLIC]

        assert narrow == ["history", *(f"profile.{field}" for field in PROFILE_TEAM)]
        assert {"profile.supports", "profile.barriers", "profile.plan_on_file"} < set(narrow)

    @pytest.mark.parametrize("openness", ["class", "team"])
    def test_is_never_anybody_else(self, openness):
        wide = [kind for kind, audience in audiences_for(openness).items() if audience == Audience.PUBLIC]

        assert wide == ["frameworks", "practice"]

    def test_is_the_class_for_work_and_the_team_for_levels(self):
        chosen = audiences_for("class")

        assert (chosen["evidence"], chosen["levels"]) == (Audience.CLASS, Audience.TEAM)
