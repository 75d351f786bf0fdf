"""Explain: what is said of a field, everywhere from the same table."""

import json

import pytest

from eportfolio.source.explain import Explained, explain, explainable, json_schema, reference_page
from eportfolio.source.tables.kinds import KINDS

jsonschema = pytest.importorskip("jsonschema", reason="a development tool")


class TestAName:
    def test_alone_gives_every_field_that_bears_it_the_simplest_first(self):
        assert [(one.kind, one.name) for one in explain("help")] == [
            ("entry", "help"),
            ("framework", "rules.help"),
        ]

    def test_with_its_surroundings_or_kind_gives_that_field(self):
        assert [one.name for one in explain("levels.from")] == ["scale.levels.from"]
        assert [one.kind for one in explain("entry.help")] == ["entry"]

    def test_of_a_kind_gives_all_its_fields(self):
        names = [one.name for one in explain("people")]

        assert names[:3] == ["people", "people.id", "people.name"]
        assert "drivers.people" in names

    def test_is_found_whatever_its_capitals(self):
        assert explain(" Entry.HELP ") == explain("entry.help")

    def test_that_is_none_gives_nothing(self):
        assert explain("nope") == ()
        assert "help" in explainable()
        assert "scale.levels.from" in explainable()

    def test_says_all_there_is_to_say(self):
        assert explain("entry.where") == (
            Explained(
                kind="entry",
                file="evidence/**/<entry>.md",
                name="where",
                wanted="one of: school, home, community, online, work",
                is_required=False,
                default="school",
                meaning="Where you did it.",
                example="home",
            ),
        )


class TestDefaults:
    @pytest.mark.parametrize(
        ("name", "default"),
        [
            ("entry.kind", "product"),
            ("entry.version", "1"),
            ("portfolio.indexing", "off"),
            ("entry.showcase", "no"),
            ("rules.check_days", "[21, 60, 120]"),
            ("quiz.cuts", "[[0.8, 3], [0.5, 2], [0, 1]]"),
            ("entry.title", ""),
            ("entry.asked", ""),
        ],
    )
    def test_are_said_as_they_would_be_typed(self, name, default):
        assert [one.default for one in explain(name)] == [default]


class TestTheSchema:
    @pytest.mark.parametrize("kind", KINDS)
    def test_is_a_schema(self, kind):
        jsonschema.Draft7Validator.check_schema(json_schema(kind))

    def test_takes_what_the_reading_takes(self):
        check = jsonschema.Draft7Validator(json_schema("entry"))
        entry = {
            "title": 2026,
            "date": "2026-09-14",
            "standards": "equivalent",
            "hours": 2.5,
            "showcase": "yes",
            "self": {"equivalent": {"level": 3, "because": "x"}},
            "files": [{"file": "a.png", "alt": "x"}],
        }

        assert list(check.iter_errors(entry)) == []

    @pytest.mark.parametrize(
        "wrong",
        [
            {"audiense": "team"},
            {"help": "allone"},
            {"date": "14.9.2026"},
            {"version": 0},
            {"self": {"equivalent": {"level": 3}}},
            {"allow": [{"code": "P05"}]},
        ],
    )
    def test_refuses_what_the_reading_refuses(self, wrong):
        check = jsonschema.Draft7Validator(json_schema("entry"))

        assert list(check.iter_errors({"title": "K", "date": "2026-09-14", **wrong}))

    def test_knows_the_kinds_that_have_an_audience(self):
        check = jsonschema.Draft7Validator(json_schema("portfolio"))
        settings = {"schema": 1, "title": "K", "learner": "mira"}

        assert list(check.iter_errors({**settings, "audiences": {"levels": "team"}})) == []
        assert list(check.iter_errors({**settings, "audiences": {"level": "team"}}))

    def test_is_plain_json(self):
        assert json.loads(json.dumps(json_schema("framework"))) == json_schema("framework")


class TestTheReferencePage:
    def test_has_a_row_for_every_field(self):
        rows = [line for line in reference_page().split("\n") if line.startswith("| `")]

        assert len(rows) == sum(len([one for one in explain(kind) if one.kind == kind]) for kind in KINDS)

    def test_shows_a_field_with_its_default_and_example(self):
        (row,) = [
            line for line in reference_page().split("\n") if line.startswith("| `where` | Where you did")
        ]

        cells = [cell.strip() for cell in row.strip("|").split("|")]
        assert cells[2:] == ["one of: school, home, community, online, work", "`school`", "`where: home`"]

    def test_marks_what_must_be_there(self):
        assert "| `title`* | What you made or did, in a few words. |" in reference_page()
