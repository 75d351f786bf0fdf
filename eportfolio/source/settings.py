"""Settings: reads `portfolio.yml`."""

from collections.abc import Mapping
from typing import Any

from eportfolio.languages.catalogue import has_words, languages_with_words
from eportfolio.model.audience import AUDIENCES, DEFAULT_AUDIENCES, Audience
from eportfolio.model.settings import Calendar, Repository, School, Seal, Settings, Term
from eportfolio.source.people import with_article
from eportfolio.source.references import Names
from eportfolio.source.tables.fields import Given
from eportfolio.source.wording import in_languages, own_words

UNSEAL = "Take seal out; until it can, build --for team makes the team's site for you alone."


def make_settings(given: Given, names: Names) -> Settings | None:
    """Make the settings of what `portfolio.yml` says, all but the showcase.

    None when nobody knows whose portfolio it is.
    """
    _say_not_yet(given)
    learner = _learner(given, names)
    if learner is None:
        return None
    review = given["review"]
    rules = given["rules"]
    return Settings(
        title=given["title"],
        learner=learner,
        language=given["language"],
        theme=given["theme"],
        accent=given["accent"],
        school=School(**_said(given["school"])),
        calendar=Calendar(_terms(given), given["days_off"]),
        audiences=_audiences(given),
        repository=Repository(**_said(given["repository"])),
        feedback_days=rules["feedback_days"] if rules else 3,
        profile_days=rules["profile_days"] if rules else 60,
        seal=_seal(given["seal"]),
        review_on=bool(review and review["on"]),
        review_routes=review["routes"] if review else (),
        indexing=given["indexing"],
        expires=given["expires"],
    )


def _say_not_yet(given: Given) -> None:
    """Speak of what the author asks for and this version cannot do."""
    file, seal, review, language = given.file, given["seal"], given["review"], given["language"]
    if seal and seal["for"]:
        # A fault: what its author wants encrypted must not go out in clear text.
        what = "pages cannot be sealed (encrypted) in this version"
        file.fault(seal.place("for"), what, UNSEAL, field="seal")
    if review and review["on"]:
        file.hint(review.place("on"), "review pages are not in this version yet", field="review.on")
    if not has_words(language):
        what = f"the site's own words are English: nobody has put them into {language} yet"
        mend = f"There are: {', '.join(languages_with_words())}. docs/languages.md tells how to add one."
        file.hint(given.place("language"), what, mend, field="language")


def find_showcase(given: Given, names: Names) -> tuple[str, ...]:
    """Give the featured entries, once it is known which can be shown."""
    return names.entries.find_all(given["showcase"], given.file, "showcase")


def _said(given: Given | None) -> dict[str, Any]:
    return given.values if given else {}


def _learner(given: Given, names: Names) -> str | None:
    if given["learner"] is None:
        return None
    learner = names.people.find(given["learner"], given.file, "learner")
    if learner is not None and names.person[learner].role != "student":
        role = with_article(names.person[learner].role)
        what = f"{learner} is {role} in people.yml, and the learner is a student"
        students = [person.id for person in names.person.values() if person.role == "student"]
        given.file.fault(
            given["learner"], what, near=students[0] if len(students) == 1 else "", field="learner"
        )
    return learner


def _terms(given: Given) -> tuple[Term, ...]:
    terms: list[Term] = []
    for one in given["terms"]:
        if not one.is_sound:
            continue
        title = one["title"]
        term = Term(
            id=one["id"],
            title=own_words(title, given["language"]),
            first_day=one["from"],
            last_day=one["to"],
            in_languages=in_languages({"title": title}, given["language"]),
        )
        if term.last_day < term.first_day:
            one.file.fault(
                one.place("to"),
                "this term ends before it begins",
                "Write the earlier day at from.",
                field="terms.to",
            )
        elif any(term.id == before.id for before in terms):
            one.file.fault(
                one.place("id"), "another term has this id too", "Give each its own.", field="terms.id"
            )
        else:
            terms.append(term)
    return tuple(sorted(terms, key=lambda term: term.first_day))


def _audiences(given: Given) -> Mapping[str, Audience]:
    """Give every kind with its audience.

    Where `portfolio.yml` has a fault, what it meant to keep back may not be readable: then everything is the
    team's, so that `build --keep-going` shows too little and never too much.
    """
    if given.file.faults:
        return dict.fromkeys(DEFAULT_AUDIENCES, Audience.TEAM)
    return {**DEFAULT_AUDIENCES, **{kind: AUDIENCES[word] for kind, word in given["audiences"]}}


def _seal(given: Given | None) -> Seal:
    if given is None:
        return Seal()
    return Seal(tuple(AUDIENCES[word] for word in given["for"]), given["epoch"])
