"""Settings: what `portfolio.yml` may say."""

from datetime import date

import pytest

from eportfolio.model.audience import DEFAULT_AUDIENCES, Audience
from eportfolio.model.settings import DaysOff, Repository, School, Seal, Settings, Term

START = "schema: 1\ntitle: Kites\nlearner: mira\n"


@pytest.fixture
def settings(read, portfolio):
    """Write settings under the three that must be there, and read the folder."""

    def written(more: str = ""):
        portfolio.write("portfolio.yml", START + more)
        return read()

    return written


class TestSettings:
    def test_have_a_default_for_all_but_three(self, settings):
        assert settings().portfolio.settings == Settings(title="Kites", learner="mira")

    def test_say_what_the_file_says(self, settings):
        found = settings(
            "language: pt-BR\ntheme: plain\naccent: '#abc'\n"
            "school: {name: Riverside, contact: office@riverside.example, responsible: the team leader}\n"
            "terms:\n"
            "  - {id: spring, title: Spring, from: 2027-01-11, to: 2027-06-11}\n"
            "  - {id: autumn, title: Autumn, from: 2026-08-24, to: 2026-12-18}\n"
            "days_off: [2026-10-12, 2026-11-23..2026-11-27]\n"
            "showcase: [pancake-math]\n"
            "repository: {owner: mira, name: kites, setup: two, pages: 'https://k.example/'}\n"
            "rules: {feedback_days: 5}\n"
            "seal: {epoch: 2}\n"
            "review: {on: yes, routes: [issue, copy]}\n"
            "indexing: on\nexpires: 2027-07-31\n"
        ).portfolio.settings

        assert (found.language, found.theme, found.accent) == ("pt-BR", "plain", "#aabbcc")
        assert found.school == School("Riverside", "office@riverside.example", "the team leader")
        assert [term.id for term in found.calendar.terms] == ["autumn", "spring"]
        assert found.calendar.terms[0] == Term("autumn", "Autumn", date(2026, 8, 24), date(2026, 12, 18))
        assert found.calendar.days_off == (
            DaysOff(date(2026, 10, 12), date(2026, 10, 12)),
            DaysOff(date(2026, 11, 23), date(2026, 11, 27)),
        )
        assert found.showcase == ("pancake-math",)
        assert found.repository == Repository(
            owner="mira", name="kites", setup="two", pages="https://k.example/"
        )
        assert (found.feedback_days, found.profile_days) == (5, 60)
        assert found.seal == Seal((), 2)
        assert (found.review_on, found.review_routes) == (True, ("issue", "copy"))
        assert (found.indexing, found.expires) == (True, date(2027, 7, 31))

    @pytest.mark.parametrize(
        ("said", "what"),
        [
            ("language: english!", "not a language, as in en, pt-BR or zh-Hant"),
            (
                "terms: [{id: a, title: A, from: 2026-10-01, to: 2026-09-01}]",
                "this term ends before it begins",
            ),
            ("days_off: [2026-10-05..2026-10-01]", "the last day comes before the first"),
            ("days_off: [2026-10-05..]", "not a date as it is written here"),
            ("showcase: [pancake]", "no entry has this name"),
            ("rules: {feedback_days: 0}", "a whole number from 1 to 60 is wanted here"),
            ("seal: {for: [public]}", "not one of: class, team"),
            ("review: {routes: [mail]}", "not one of: issue, file, download, copy, local"),
            ("theme: ../evil", "not a theme's name"),
            ("repository: {branch: 'a..b'}", "not a branch's name"),
        ],
    )
    def test_are_refused_where_they_cannot_be_right(self, said, what, settings):
        assert settings(said + "\n").faults == [("portfolio.yml", 4, what)]

    def test_of_two_terms_with_one_id_are_refused(self, settings):
        term = "  - {id: a, title: A, from: 2026-08-24, to: 2026-12-18}\n"

        assert settings("terms:\n" + 2 * term).faults == [
            ("portfolio.yml", 6, "another term has this id too")
        ]


class TestAnAccent:
    @pytest.mark.parametrize(
        ("said", "accent"),
        [("Plum", "plum"), ("'#2B7C6F'", "#2b7c6f"), ("'#abc'", "#aabbcc"), ("", ""), (" # later", "")],
    )
    def test_is_one_with_a_name_or_a_colour(self, said, accent, settings):
        found = settings(f"accent: {said}\n")

        assert (found.portfolio.settings.accent, found.reading.problems) == (accent, ())

    @pytest.mark.parametrize(
        ("said", "near"),
        [("purple", ""), ("plumb", "plum"), ("2b7c6f", '"#2b7c6f"'), ("'#12'", ""), ("'#12345'", "")],
    )
    def test_of_another_kind_is_refused_with_all_names(self, said, near, settings):
        problem = settings(f"accent: {said}\n").only

        assert problem.is_fault
        assert problem.what == (
            "not one of: teal, blue, indigo, plum, rose, brick, ochre, moss, slate; "
            'or a colour in quotes, such as "#2b7c6f"'
        )
        assert problem.near == near

    @pytest.mark.parametrize("said", ["#2b7c6f", "#2B7C6F  # my favourite", "#abc"])
    def test_without_quotes_is_a_comment_and_told(self, said, settings):
        problem = settings(f"accent: {said}\n").only

        assert (problem.is_fault, problem.what) == (True, "a colour that begins with # needs quotes")
        assert problem.near == f'"{said.split()[0]}"'


class TestWhatThisVersionCannotDo:
    def test_sealing_is_a_fault_and_shows_nothing_in_its_place(self, settings):
        """What was meant to be encrypted must not go out in clear text, with `--keep-going` either."""
        found = settings("audiences: {levels: public}\nseal: {for: [team]}\n")

        assert found.faults == [
            ("portfolio.yml", 5, "pages cannot be sealed (encrypted) in this version"),
        ]
        assert found.only.mend == (
            "Take seal out; until it can, build --for team makes the team's site for you alone."
        )
        assert set(found.portfolio.settings.audiences.values()) == {Audience.TEAM}

    def test_sealing_nothing_is_fine(self, settings):
        assert settings("seal: {for: []}\n").reading.problems == ()

    @pytest.mark.parametrize(
        ("said", "hints"),
        [("yes", [("portfolio.yml", 4, "review pages are not in this version yet")]), ("no", [])],
    )
    def test_review_is_a_hint(self, said, hints, settings):
        found = settings(f"review: {{on: {said}}}\n")

        assert (found.faults, found.hints) == ([], hints)

    def test_another_language_is_a_hint(self, settings):
        found = settings("language: pt-BR\n")

        what = "the site's own words are English: nobody has put them into pt-BR yet"
        assert (found.faults, found.hints) == ([], [("portfolio.yml", 4, what)])

    @pytest.mark.parametrize("language", ["en", "en-GB", "EN"])
    def test_english_of_any_kind_is_no_hint(self, language, settings):
        assert settings(f"language: {language}\n").reading.problems == ()


class TestTerms:
    def test_may_be_called_something_else_in_each_language_of_the_families(self, settings):
        terms = "terms: [{id: a, title: {en: Autumn, es: Otoño}, from: 2026-08-24, to: 2026-12-18}]\n"

        (term,) = settings(terms).portfolio.settings.calendar.terms

        assert (term.title, term.in_languages) == ("Autumn", (("es", (("title", "Otoño"),)),))


class TestAudiences:
    def test_are_the_defaults_where_nothing_is_said(self, settings):
        assert settings().portfolio.settings.audiences == DEFAULT_AUDIENCES

    def test_change_kind_by_kind(self, settings):
        found = settings("audiences: {levels: public, profile.about: team}\n").portfolio.settings

        assert found.audience_of("levels") == Audience.PUBLIC
        assert found.audience_of("profile.about") == Audience.TEAM
        assert found.audience_of("self") == Audience.TEAM

    def test_of_an_unknown_kind_are_told_with_the_nearest(self, settings):
        assert settings("audiences: {evidenc: team}\n").only.near == "evidence"


class TestTheLearner:
    def test_is_a_student(self, read, portfolio):
        portfolio.write("portfolio.yml", START.replace("mira", "ms-rivera"))

        problem = read().only

        assert problem.what == "ms-rivera is a teacher in people.yml, and the learner is a student"
        assert problem.near == "mira"

    def test_is_somebody_of_people_yml(self, read, portfolio):
        portfolio.write("portfolio.yml", START.replace("mira", "mora"))

        found = read()

        assert (found.only.near, found.reading.portfolio) == ("mira", None)
        assert found.only.mend == "New here? Add them to people.yml: {id: mora, name: Mora, role: student}."
