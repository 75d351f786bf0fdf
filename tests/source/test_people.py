"""People: who is who, and that nobody can be taken for another."""

from datetime import date

import pytest

from eportfolio.model.people import Person

MIRA = "people:\n  - {id: mira, name: Mira, role: student}\n"


@pytest.fixture
def people(read, portfolio):
    def written(*more: str):
        portfolio.write("people.yml", MIRA + "".join(f"  - {{{one}}}\n" for one in more))
        return read()

    return written


def test_a_person_says_what_the_file_says(people):
    lin = people(
        "id: dr-lin, name: Dr. Lin, role: expert, title: engineer, github: {login: lin, id: 12}, "
        "until: 2027-06-30"
    )

    assert lin.person("dr-lin") == Person(
        id="dr-lin",
        name="Dr. Lin",
        role="expert",
        title="engineer",
        github_login="lin",
        github_id=12,
        until=date(2027, 6, 30),
        location=lin.person("dr-lin").location,
    )


@pytest.mark.parametrize(
    ("second", "third", "what"),
    [
        (
            "id: leo, name: L, role: peer",
            "id: Leo, name: M, role: peer",
            "the person on line 3 has this id too",
        ),
        (
            "id: leo, name: L, role: peer, github: {id: 7}",
            "id: mo, name: M, role: peer, github: {id: 7}",
            "the person on line 3 has this GitHub number too",
        ),
        (
            "id: leo, name: L, role: peer",
            "id: mo, name: M, role: pear",
            "not one of: student, teacher, expert, peer, family",
        ),
        ("id: leo, name: L, role: peer", "id: m o, name: M, role: peer", "this cannot be an id"),
        ("id: leo, name: L, role: peer", "name: M, role: peer", "a person needs the field id"),
    ],
)
def test_a_person_that_cannot_be_right_is_told_and_left_out(second, third, what, people):
    """Capitals make no difference: a file name somewhere will not tell them apart."""
    found = people(second, third)

    assert found.faults == [("people.yml", 4, what)]
    assert [person.id for person in found.portfolio.people] == ["mira", "leo"]
