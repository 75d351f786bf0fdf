"""Export CSV: the evidence as a table, for a spreadsheet."""

import csv

import pytest

from eportfolio.assessment.assess import assess
from eportfolio.exchange.export_csv import export_csv
from eportfolio.model.audience import Audience
from eportfolio.privacy.share import share
from makers import make_entry, make_feedback, make_framework, make_portfolio, make_self_rating, on


def text_of(portfolio, audience=Audience.TEAM):
    shared = share(portfolio, assess(portfolio, on("2026-10-05")), audience)
    return export_csv(shared, lambda entry: f"evidence/{entry}.html")


def rows_of(portfolio, audience=Audience.TEAM):
    return list(csv.DictReader(text_of(portfolio, audience).removeprefix("\ufeff").splitlines()))


RATED = make_portfolio(
    frameworks=(make_framework("math", ["add", "subtract"]),),
    entries=[
        make_entry(
            "bar", standards=("math:add", "math:subtract"), help="hints", self_ratings=(make_self_rating(2),)
        )
    ],
    feedback=[make_feedback("bar", {"math:add": 2.5})],
)


class TestRows:
    def test_are_one_for_each_entry_and_standard(self):
        rows = rows_of(RATED)

        assert [(row["entry"], row["framework"], row["standard"]) for row in rows] == [
            ("bar", "math", "add"),
            ("bar", "math", "subtract"),
        ]
        assert {row["url"] for row in rows} == {"evidence/bar.html"}

    def test_tell_what_is_judged(self):
        rated, unrated = rows_of(RATED)

        assert [rated[name] for name in ("self", "score", "weight", "estimate")] == ["2", "2.5", "0.5", "2.5"]
        assert [unrated[name] for name in ("self", "score", "estimate")] == ["", "", ""]

    def test_are_empty_where_levels_are_withheld(self):
        rated, _ = rows_of(RATED, Audience.PUBLIC)

        assert [rated[name] for name in ("help", "self", "score", "weight", "estimate")] == [
            "",
            "",
            "",
            "",
            "",
        ]

    def test_are_one_for_an_entry_without_standards(self):
        (row,) = rows_of(make_portfolio(entries=[make_entry("walk", standards=())]))

        assert (row["entry"], row["standard"]) == ("walk", "")

    def test_leave_drafts_out(self):
        assert rows_of(make_portfolio(entries=[make_entry(state="draft")])) == []


class TestText:
    def test_is_known_as_utf_8_by_excel(self):
        assert text_of(make_portfolio()).startswith("\ufeffdate,entry,title")

    @pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
    def test_is_never_a_formula(self, start):
        """A title could else make a teacher's spreadsheet fetch a page, or start a program."""
        title = f'{start}HYPERLINK("http://example.org")'

        (row,) = rows_of(make_portfolio(entries=[make_entry(title=title)]))

        assert row["title"] == f"'{title}"

    def test_of_an_ordinary_title_stays(self):
        (row,) = rows_of(make_portfolio(entries=[make_entry(title='Kite, "no. 4"')]))

        assert row["title"] == 'Kite, "no. 4"'
