"""Pipeline: the whole program in six verbs, on real small portfolios."""

import json
import os
import subprocess
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from eportfolio.model.audience import Audience
from eportfolio.pipeline import build_site, check_portfolio, export_portfolio, site_base
from eportfolio.source.written import Memory

CHECKOUT = Path(__file__).parents[1]
TODAY = date(2026, 10, 5)
PUBLIC, TEAM = Audience.PUBLIC, Audience.TEAM


def kite(date="2026-09-20", state="final", audience="public", text="It flew."):
    """An entry with a picture in its text."""
    return f"""\
        ---
        title: Kite no. 4
        date: {date}
        standards: [name-fraction]
        state: {state}
        audience: {audience}
        ---
        {text} ![The plan](plan.png)
        """


@pytest.fixture
def started(portfolio):
    """The smallest portfolio with a second entry, whose picture was taken with a phone."""
    portfolio.start().write("evidence/kite.md", kite())
    (portfolio.root / "evidence/plan.png").write_bytes(picture(comment="at home"))
    return portfolio


def picture(comment="", size=(40, 30)):
    exif = Image.Exif()
    exif[0x010E] = comment
    content = BytesIO()
    Image.new("RGB", size, "red").save(content, "PNG", exif=exif)
    return content.getvalue()


def build(portfolio, audience=PUBLIC, **more):
    return build_site(portfolio.root, portfolio.root / "site", audience, TODAY, **more)


def site_of(portfolio):
    out = portfolio.root / "site"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


class TestBuild:
    def test_makes_a_site_of_the_smallest_portfolio(self, portfolio):
        report = build(portfolio.start())

        assert not any(problem.is_fault for problem in report.problems)
        assert {"index.html", "evidence/pancake-math.html", "data/portfolio.json", ".nojekyll"} <= set(
            report.urls
        )
        assert set(report.urls) == set(report.written)

    def test_once_more_writes_nothing(self, started):
        build(started)
        before = site_of(started)

        report = build(started)

        assert (report.written, report.removed) == ((), ())
        assert report.unchanged == len(report.urls)
        assert site_of(started) == before

    def test_after_a_change_writes_what_shows_it(self, started):
        build(started)
        started.write("evidence/kite.md", kite(text="It sank."))

        report = build(started)

        assert "evidence/kite.html" in report.written
        assert "evidence/pancake-math.html" not in report.written
        assert b"sank" in site_of(started)["evidence/kite.html"]

    def test_after_a_removal_takes_the_page_away(self, started):
        build(started)
        started.remove("evidence/kite.md")

        report = build(started)

        assert "evidence/kite.html" in report.removed
        assert "files/evidence/plan.png" in report.removed

    def test_from_nothing_or_step_by_step_comes_to_the_same(self, started, tmp_path):
        """The notes of former builds save time, and never change a byte."""
        build(started)
        started.write("evidence/more.md", kite(date="2026-09-22"))
        build(started)
        started.remove("evidence/kite.md")
        build(started)

        build_site(started.root, tmp_path / "fresh", PUBLIC, TODAY)

        fresh = {
            path.relative_to(tmp_path / "fresh").as_posix() for path in (tmp_path / "fresh").rglob("*.*")
        }
        site = site_of(started)
        assert fresh == set(site)
        assert all((tmp_path / "fresh" / url).read_bytes() == content for url, content in site.items())

    def test_takes_what_a_warm_process_remembers(self, started):
        memory = Memory()
        build(started, memory=memory)
        started.write("evidence/kite.md", kite(text="It sank."))

        report = build(started, memory=memory)

        assert "evidence/kite.html" in report.written

    def test_is_the_same_under_another_hash_seed_and_locale(self, started, tmp_path):
        """I3: same input, same bytes."""
        code = (
            "import sys; from datetime import date; from pathlib import Path\n"
            "from eportfolio.model.audience import Audience; from eportfolio.pipeline import build_site\n"
            "build_site(Path(sys.argv[1]), Path(sys.argv[2]), Audience.TEAM, date(2026, 10, 5))"
        )
        made = []
        for seed, locale, zone in (("1", "C", "UTC"), ("2", "tr_TR.UTF-8", "Pacific/Auckland")):
            out = tmp_path / f"site-{seed}"
            env = {
                **os.environ,
                "PYTHONHASHSEED": seed,
                "LC_ALL": locale,
                "TZ": zone,
                "PYTHONPATH": str(CHECKOUT),
            }
            subprocess.run([sys.executable, "-c", code, str(started.root), str(out)], env=env, check=True)
            made.append(
                {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}
            )

        assert made[0] == made[1]
        assert made[0]


class TestAudience:
    def test_gets_a_site_of_its_own(self, started):
        started.write("evidence/secret.md", kite(audience="team"))

        public, team = build(started), build(started, TEAM)

        assert "evidence/secret.html" not in public.urls
        assert "evidence/secret.html" in team.urls

    def test_gets_exports_of_its_own(self, started):
        started.write("evidence/secret.md", kite(audience="team"))

        build(started)

        told = json.loads(site_of(started)["data/portfolio.json"])
        assert told["audience"] == "public"
        assert [entry["id"] for entry in told["entries"]] == ["kite", "pancake-math"]
        assert b"secret" not in site_of(started)["data/evidence.csv"]

    def test_gets_drafts_only_at_home(self, started):
        started.write("evidence/draft.md", kite(state="draft"))

        assert "evidence/draft.html" not in build(started, TEAM).urls
        assert "evidence/draft.html" in build(started, TEAM, drafts=True).urls


class TestDay:
    def test_of_the_past_leaves_out_what_came_later(self, started):
        report = build(started, as_of=date(2026, 9, 15))

        assert "evidence/pancake-math.html" in report.urls
        assert "evidence/kite.html" not in report.urls
        assert json.loads(site_of(started)["data/portfolio.json"])["as_of"] == "2026-09-15"


class TestPictures:
    def test_lose_all_but_the_picture(self, started):
        build(started)

        content = site_of(started)["files/evidence/plan.png"]
        assert b"at home" in (started.root / "evidence/plan.png").read_bytes()
        assert b"at home" not in content
        assert Image.open(BytesIO(content)).size == (40, 30)

    def test_have_their_size_on_the_page(self, started):
        build(started)

        assert b'width="40" height="30"' in site_of(started)["evidence/kite.html"]

    def test_that_change_change_the_page(self, started):
        build(started)
        (started.root / "evidence/plan.png").write_bytes(picture(size=(50, 30)))

        report = build(started)

        assert "files/evidence/plan.png" in report.written
        assert b'width="50"' in site_of(started)["evidence/kite.html"]


class TestFault:
    """A fault leaves the last good site as it is."""

    def test_writes_nothing(self, started):
        build(started)
        before = site_of(started)
        started.write("evidence/kite.md", kite(state="finall"))

        report = build(started)

        assert [problem.where.file for problem in report.problems if problem.is_fault] == ["evidence/kite.md"]
        assert (report.written, report.removed, report.urls) == ((), (), ())
        assert site_of(started) == before

    def test_of_many_kinds_are_told_at_once(self, started):
        started.write("evidence/bad.md", kite(date="2026-13-20"))
        (started.root / "evidence/plan.png").write_bytes(b"<svg/>")
        started.write("portfolio.yml", started.read("portfolio.yml") + "theme: clasic\n")

        report = build(started)

        files = {problem.where.file for problem in report.problems if problem.is_fault}
        assert files == {"evidence/bad.md", "evidence/plan.png", "portfolio.yml"}

    def test_of_a_picture_leaves_only_the_picture_out_with_keep_going(self, started):
        (started.root / "evidence/plan.png").write_bytes(b"<svg/>")

        report = build(started, keep_going=True)

        assert any(problem.is_fault for problem in report.problems)
        assert "evidence/kite.html" in report.urls
        assert "files/evidence/plan.png" not in report.urls
        assert b"plan.png" not in site_of(started)["evidence/kite.html"]

    def test_of_an_entry_leaves_only_the_entry_out_with_keep_going(self, started):
        started.write("evidence/kite.md", kite(state="finall"))

        report = build(started, keep_going=True)

        assert "evidence/pancake-math.html" in report.urls
        assert "evidence/kite.html" not in report.urls

    def test_may_be_a_hint_when_one_is_strict(self, started):
        started.write("evidence/kite.md", kite(date="2026-11-20"))
        assert build(started).written

        report = build(started, strict=True)

        assert [problem.is_fault for problem in report.problems] == [False]
        assert report.urls == ()

    def test_of_a_folder_that_is_no_portfolio_is_one_sentence(self, portfolio):
        report = build(portfolio)

        assert len(report.problems) == 1
        assert not (portfolio.root / "site").exists()

    @pytest.mark.parametrize("out", [".", "..", "evidence", "theme/x"])
    def test_of_an_output_folder_touches_nothing(self, started, out):
        """A17"""
        before = {path for path in started.root.parent.rglob("*") if ".eportfolio" not in path.parts}

        report = build_site(started.root, started.root / out, PUBLIC, TODAY)

        assert [problem.is_fault for problem in report.problems] == [True]
        after = {path for path in started.root.parent.rglob("*") if ".eportfolio" not in path.parts}
        assert after == before


class TestOwnTheme:
    def test_replaces_single_files(self, started):
        started.write(
            "theme/templates/pages/404.html", "{% extends 'layout.html' %}{% block main %}Lost?{% endblock %}"
        )

        build(started)

        assert b"Lost?" in site_of(started)["404.html"]

    def test_that_is_wrong_is_a_fault_with_its_line(self, started):
        started.write(
            "theme/templates/pages/404.html",
            "{% extends 'layout.html' %}\n{% block main %}{{ page.x }}{% endblock %}",
        )

        report = build(started)

        (fault,) = [problem for problem in report.problems if problem.is_fault]
        assert (fault.where.file, fault.where.line) == ("theme/templates/pages/404.html", 2)
        assert site_of(started) == {}


class TestCheck:
    def test_finds_what_a_build_would(self, started):
        (started.root / "evidence/plan.png").write_bytes(b"<svg/>")

        problems = check_portfolio(started.root, TODAY)

        assert [problem.where.file for problem in problems if problem.is_fault] == ["evidence/plan.png"]
        assert not (started.root / "site").exists()

    def test_needs_neither_jinja_nor_markdown(self, started):
        """So that it answers at once."""
        code = (
            "import sys; from datetime import date; from pathlib import Path\n"
            "from eportfolio.pipeline import check_portfolio\n"
            "check_portfolio(Path(sys.argv[1]), date(2026, 10, 5))\n"
            "sys.exit(bool({'jinja2', 'markdown', 'nh3', 'watchdog', 'click'} & set(sys.modules)))"
        )

        done = subprocess.run([sys.executable, "-c", code, str(started.root)], cwd=CHECKOUT, check=False)

        assert done.returncode == 0


FEEDBACK = """\
    ---
    entry: pancake-math
    by: ms-rivera
    role: teacher
    asked: 2026-09-14
    given: 2026-09-25
    standards: [equivalent]
    try_by: 2026-10-02
    ---
    ## Saw
    In step 3 you wrote "1/2 + 1/4".
    ## Next
    - Redraw the bar with 4 equal parts
    """


class TestHints:
    """What `check` says to writers, and no build does."""

    def test_tell_who_gave_feedback_what_could_be_better(self, portfolio):
        """14 to 25 September are nine school days, where three were agreed on."""
        portfolio.start().write("feedback/pancake-math/2026-09-25-ms-rivera.md", FEEDBACK)

        (hint,) = check_portfolio(portfolio.root, TODAY)

        assert (hint.code, hint.is_fault) == ("F06", False)
        assert hint.where.file == "feedback/pancake-math/2026-09-25-ms-rivera.md"
        assert build(portfolio).problems == ()

    @pytest.mark.parametrize(("day", "codes"), [("2026-10-04", ["P15"]), ("2026-10-05", [])])
    def test_say_when_the_site_should_have_come_down(self, portfolio, day, codes):
        settings = portfolio.start().read("portfolio.yml")
        portfolio.write("portfolio.yml", f"{settings}expires: {day}\n")

        assert [hint.code for hint in check_portfolio(portfolio.root, TODAY)] == codes


class TestExport:
    def test_is_what_the_site_holds(self, started):
        build(started)

        for kind, url in (("json", "data/portfolio.json"), ("csv", "data/evidence.csv")):
            text, _ = export_portfolio(started.root, kind, PUBLIC, TODAY)
            assert text.encode() == site_of(started)[url]

    def test_of_no_portfolio_is_a_fault(self, portfolio):
        text, problems = export_portfolio(portfolio.root, "json", PUBLIC, TODAY)

        assert text == ""
        assert problems[0].is_fault


class TestBase:
    @pytest.mark.parametrize(
        ("repository", "base"),
        [
            ("{owner: mira, name: work}", "/work/"),
            ("{owner: mira, name: mira.github.io}", "/"),
            ("{owner: mira, name: work, pages: 'https://example.org'}", "/"),
            ("{}", "/"),
        ],
    )
    def test_is_where_the_site_will_be_published(self, started, repository, base):
        """So that a fault that only shows under a sub-path shows at home."""
        started.write("portfolio.yml", started.read("portfolio.yml") + f"repository: {repository}\n")

        assert site_base(started.root) == base

    def test_of_no_portfolio_is_the_root(self, portfolio):
        assert site_base(portfolio.root) == "/"
