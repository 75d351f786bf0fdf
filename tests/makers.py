"""Makers: valid objects to vary, so that a test states only what matters to it.

Each gives one whole thing with quiet defaults, and any field can be given by name. The learner is
mira; ms-rivera and mr-oduya are teachers, dr-lin is an expert; the framework is "math", with levels
1 to 4 and target 3. Audiences are those of a portfolio whose settings say nothing of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from eportfolio.assessment.assess import assess
from eportfolio.assessment.attainment import Piece, Proficiency, Status
from eportfolio.model.audience import DEFAULT_AUDIENCES, Audience
from eportfolio.model.conference import Conference, Pick
from eportfolio.model.entry import Attachment, Entry, SelfRating
from eportfolio.model.feedback import Feedback
from eportfolio.model.framework import Framework, Level, Rules, Scale, Source, Standard, Strand
from eportfolio.model.history import EarlierVersion
from eportfolio.model.learning_path import (
    Agreement,
    Change,
    Demonstration,
    Goal,
    LearningPath,
    Marker,
    PathStep,
)
from eportfolio.model.people import Person
from eportfolio.model.portfolio import Portfolio
from eportfolio.model.profile import Profile
from eportfolio.model.rating import Judgement, Rating
from eportfolio.model.settings import Settings
from eportfolio.pages.frame import Frame, site_frame
from eportfolio.pages.lookup import Lookup, look_up
from eportfolio.pages.page import PictureSize
from eportfolio.privacy.share import share
from eportfolio.privacy.shared import Shared
from eportfolio.problems import Location

PUBLIC, CLASS, TEAM = Audience.PUBLIC, Audience.CLASS, Audience.TEAM
LEVEL_NAMES = ("Beginning", "Developing", "Proficient", "Extending", "Mastering", "Teaching")


def on(day: str) -> date:
    """Read a day as files write it: ``on("2026-09-14")``."""
    return date.fromisoformat(day)


def make_scale(
    values: Sequence[float] = (1, 2, 3, 4), target: float = 3, starts: Sequence[float] = ()
) -> Scale:
    """A scale whose levels begin a quarter under their value, the lowest at 0, unless `starts` says so."""
    begins = starts or [0, *(value - 0.25 for value in values[1:])]
    rungs = zip(values, LEVEL_NAMES, begins, strict=False)
    return Scale(tuple(Level(value, name, name, "", (), start, "") for value, name, start in rungs), target)


def make_standard(name: str = "add", framework: str = "math", **changes: Any) -> Standard:
    standard = Standard(
        ref=f"{framework}:{name}",
        id=name,
        framework=framework,
        code="",
        title=name.replace("-", " ").capitalize(),
        plain="",
        family=(),
        strand="numbers",
        needs=(),
        includes=(),
        look_for=(),
        aliases=(),
        case="",
        location=Location(f"frameworks/{framework}.yml", 1),
    )
    return replace(standard, **changes)


def make_framework(
    name: str = "math", standards: Sequence[str | Standard] = ("add",), **changes: Any
) -> Framework:
    """A framework of standards, each given whole or by its id."""
    made = [make_standard(one, name) if isinstance(one, str) else one for one in standards]
    framework = Framework(
        id=name,
        title=name.capitalize(),
        language="en",
        version="",
        source=Source(),
        case_identifier="",
        case_uri="",
        scale=make_scale(),
        strands=(Strand("numbers", "Numbers", ()),),
        standards=tuple(made),
        rules=Rules(),
        translate=None,
        audience=PUBLIC,
        location=Location(f"frameworks/{name}.yml", 1),
    )
    return replace(framework, **changes)


def make_entry(name: str = "pancake-math", **changes: Any) -> Entry:
    """A finished product of 7 September 2026 for math:add, done alone."""
    entry = Entry(
        id=name,
        file=f"evidence/{name}.md",
        title=name.replace("-", " ").capitalize(),
        done_on=on("2026-09-07"),
        standards=("math:add",),
        kind="product",
        help="alone",
        place="school",
        hours=None,
        people=(),
        state="final",
        asked=None,
        question="",
        version=1,
        revised=None,
        self_ratings=(),
        showcase=False,
        audience=PUBLIC,
        tags=(),
        cover="",
        attachments=(),
        links=(),
        body="We cook for 24 people on kite day.",
        location=Location(f"evidence/{name}.md", 1),
    )
    return replace(entry, **changes)


def make_version(entry: str = "pancake-math", number: int = 1, **changes: Any) -> EarlierVersion:
    """What an entry said in its first version, last saved on 8 September 2026, for the team."""
    version = EarlierVersion(
        entry=entry,
        number=number,
        saved_on=on("2026-09-08"),
        title=entry.replace("-", " ").capitalize(),
        body="We cook for many people.",
        audience=TEAM,
    )
    return replace(version, **changes)


def make_self_rating(level: float = 3, standard: str = "math:add", **changes: Any) -> SelfRating:
    return replace(SelfRating(standard, level, because="My bar shows it", next=""), **changes)


def make_attachment(file: str = "evidence/bar.png", **changes: Any) -> Attachment:
    attachment = Attachment(
        file=file,
        alt="A bar cut in four",
        decorative=False,
        credit="",
        transcript="",
        people="none",
        in_text=True,
        location=Location("evidence/pancake-math.md", 9),
    )
    return replace(attachment, **changes)


def make_feedback(
    entry: str = "pancake-math", levels: Mapping[str, float] | None = None, **changes: Any
) -> Feedback:
    """A teacher's whole feedback of 9 September 2026; `levels` become its ratings."""
    by, given = changes.get("by", "ms-rivera"), changes.get("given", on("2026-09-09"))
    role, version = changes.get("role", "teacher"), changes.get("version", 1)
    name = f"{entry}/{given.isoformat()}-{by}"
    ratings = [
        Rating(entry, standard, level, by, role, given, version, name, TEAM)
        for standard, level in (levels or {}).items()
    ]
    feedback = Feedback(
        id=name,
        entry=entry,
        by=by,
        role=role,
        given=given,
        version=version,
        asked=None,
        try_by=on("2026-09-21"),
        standards=tuple(levels or ("math:add",)),
        path="",
        ratings=tuple(ratings),
        status="comment",
        audience=CLASS if role == "peer" else TEAM,
        source=None,
        reply="",
        revised=None,
        saw="In step 3 you wrote 1/2 + 1/4 = 2/6.",
        glow="Your bar drawing has equal parts.",
        grow="The pieces in step 3 are not the same size yet.",
        next=("Redraw the bar with 4 equal parts and add again",),
        location=Location(f"feedback/{name}.md", 1),
    )
    return replace(feedback, **changes)


def make_rating(level: float = 3, by: str = "ms-rivera", **changes: Any) -> Rating:
    rating = Rating(
        entry="pancake-math",
        standard="math:add",
        level=level,
        by=by,
        role="teacher",
        given=on("2026-09-09"),
        version=1,
        feedback=f"pancake-math/2026-09-09-{by}",
        audience=TEAM,
    )
    return replace(rating, **changes)


def make_piece(day: str = "2026-09-07", score: float | None = 3, **changes: Any) -> Piece:
    """A product that a teacher rated, counting in full; its entry is named after its day unless given."""
    piece = Piece(
        entry=f"work-of-{day}",
        title="Pancake math",
        date=on(day),
        kind="product",
        help="alone",
        source="teacher",
        score=score,
        weight=1.0,
        ratings=(),
        talk=False,
        audience=PUBLIC,
    )
    return replace(piece, **changes)


def make_proficiency(
    standard: str = "math:add", status: Status = Status.NOT_STARTED, **changes: Any
) -> Proficiency:
    """A standing with no reckoning behind it."""
    proficiency = Proficiency(
        standard=standard,
        status=status,
        level=None,
        estimate=None,
        sureness=0.0,
        pieces=0,
        by="computed",
        check_on=None,
        check_due=False,
        steps=(),
        judgement=None,
        talk=(),
        audience=TEAM,
    )
    return replace(proficiency, **changes)


def make_judgement(level: float = 3, standard: str = "math:add", **changes: Any) -> Judgement:
    judgement = Judgement(
        standard=standard,
        level=level,
        by="ms-rivera",
        date=on("2026-09-15"),
        why="Explained it aloud without notes.",
        entries=("pancake-math",),
        audience=TEAM,
        location=Location("judgements.yml", 2),
    )
    return replace(judgement, **changes)


def make_marker(name: str = "sorted", **changes: Any) -> Marker:
    marker = Marker(
        id=name,
        see="A sixth grader sorts five animals",
        standard="",
        level=None,
        by="",
        met=None,
        entry="",
    )
    return replace(marker, **changes)


def make_path_step(do: str = "Map the creek", **changes: Any) -> PathStep:
    step = PathStep("", do, by="mira", origin="", standard="", place="", needs="", done=None)
    return replace(step, **changes)


def make_change(day: str = "2026-09-11", **changes: Any) -> Change:
    return replace(Change(on(day), "Moved the talk to May", "We need a wet month", "mira"), **changes)


def make_path(name: str = "council", **changes: Any) -> LearningPath:
    """A long path to math:add since 1 September 2026, agreed by mira and ms-rivera on the 4th."""
    path = LearningPath(
        id=name,
        title="Show the council our creek",
        horizon="long",
        parent="",
        goals=(Goal("math:add", 3),),
        why="I want a grate on the drain.",
        driver="",
        start=on("2026-09-01"),
        due=None,
        state="active",
        decisions=(("goal", "together"), ("steps", "student"), ("pace", "teacher")),
        steps=(make_path_step(),),
        markers=(make_marker(),),
        demonstration=Demonstration("The map", "the council", None, ""),
        agreed=(
            Agreement("mira", "student", on("2026-09-04")),
            Agreement("ms-rivera", "teacher", on("2026-09-04")),
        ),
        changes=(),
        home="",
        audience=TEAM,
        location=Location(f"paths/{name}.yml", 1),
    )
    return replace(path, **changes)


def make_conference(day: str = "2026-09-25", **changes: Any) -> Conference:
    """A conference with ms-rivera and the family, in which one piece is shown."""
    conference = Conference(
        day=on(day),
        present=("miras-father", "ms-rivera"),
        picks=(Pick("pancake-math", "It went wrong first."),),
        goals=(),
        ask="",
        promises=(),
        family="",
        body="",
        links=(),
        audience=TEAM,
        location=Location(f"conferences/{day}.md", 2),
    )
    return replace(conference, **changes)


def make_person(name: str, role: str = "student", **changes: Any) -> Person:
    shown = name.replace("-", " ").title()
    person = Person(
        id=name,
        name=shown,
        role=role,
        title="",
        github_login="",
        github_id=None,
        until=None,
        location=Location("people.yml", 2),
    )
    return replace(person, **changes)


def make_people() -> tuple[Person, ...]:
    """The learner, and everyone the makers name, with at least one person of each role."""
    return (
        make_person("mira", "student"),
        make_person("ms-rivera", "teacher"),
        make_person("mr-oduya", "teacher"),
        make_person("dr-lin", "expert"),
        make_person("cho", "peer"),
        make_person("miras-father", "family"),
    )


def make_profile(**changes: Any) -> Profile:
    """A profile of 14 September 2026 that says only one thing."""
    profile = Profile(
        updated=on("2026-09-14"),
        written_with=("ms-rivera",),
        about="I build kites.",
        avatar=None,
        pronouns="",
        grade="",
        class_="",
        languages=(),
        history=(),
        supports=(),
        barriers=(),
        plan_on_file=None,
        tests=(),
        habits=(),
        grid=(),
        interests=(),
        talents=(),
        hopes=(),
        careers=(),
        people=(),
        hooks=(),
        stoppers=(),
        location=Location("profile.yml", 1),
    )
    return replace(profile, **changes)


def make_settings(**changes: Any) -> Settings:
    return replace(Settings(title="Mira's work", learner="mira"), **changes)


def make_portfolio(**parts: Any) -> Portfolio:
    """A portfolio of the parts given, each in the order that a portfolio keeps."""
    entries = sorted(parts.pop("entries", ()), key=lambda entry: (-entry.done_on.toordinal(), entry.id))
    feedback = sorted(parts.pop("feedback", ()), key=lambda one: (one.given, one.id))
    judgements = sorted(parts.pop("judgements", ()), key=lambda judgement: judgement.date)
    portfolio = Portfolio(
        settings=make_settings(),
        people=make_people(),
        profile=None,
        frameworks=(make_framework(),),
        entries=tuple(entries),
        feedback=tuple(feedback),
        judgements=tuple(judgements),
        paths=(),
    )
    return replace(portfolio, **parts)


def make_audiences(everything: Audience | None = None, **kinds: Audience) -> Mapping[str, Audience]:
    """The audience of every kind of item: the default, or the one for `everything`, but for those given.

    A profile's field is given as ``**{"profile.name": TEAM}``.
    """
    usual = DEFAULT_AUDIENCES if everything is None else dict.fromkeys(DEFAULT_AUDIENCES, everything)
    return {**usual, **kinds}


def open_to(audience: Audience, feedback: Feedback) -> Feedback:
    """The same feedback for an audience, its ratings too."""
    ratings = tuple(replace(rating, audience=audience) for rating in feedback.ratings)
    return replace(feedback, audience=audience, ratings=ratings)


def make_shared(
    audience: Audience = TEAM, today: date = on("2026-10-01"), drafts: bool = False, **parts: Any
) -> Shared:
    """What one audience may see of a portfolio of these parts."""
    portfolio = make_portfolio(**parts)
    return share(portfolio, assess(portfolio, today), audience, drafts)


def make_look(*, sizes: Mapping[str, PictureSize] | None = None, **parts: Any) -> Lookup:
    """The same, as pages look things up in it; `sizes` are those of its pictures."""
    return look_up(make_shared(**parts), sizes or {})


def make_frame(look: Lookup, *urls: str) -> Frame:
    """The frame of a site of which these pages exist."""
    return site_frame(look, urls, has_colours=False)
