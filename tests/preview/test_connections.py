"""Who makes room when too many connections are open."""

import socket

import pytest

from eportfolio.preview.connections import Connections


@pytest.fixture
def three():
    made = [socket.socket() for _ in range(3)]
    yield made
    for each in made:
        each.close()


class TestNewConnection:
    def test_takes_its_place_while_there_is_room(self, three):
        connections = Connections(most=2)

        assert [connections.admit(three[0]), connections.admit(three[1])] == [None, None]

    def test_takes_the_place_of_the_one_silent_for_longest(self, three):
        connections = Connections(most=2)
        connections.admit(three[0])
        connections.admit(three[1])

        assert connections.admit(three[2]) is three[0]

    def test_does_not_take_the_place_of_one_that_is_answered(self, three):
        connections = Connections(most=2)
        connections.admit(three[0])
        connections.hear(three[0])
        connections.admit(three[1])

        assert connections.admit(three[2]) is three[1]

    def test_goes_when_all_others_are_answered(self, three):
        connections = Connections(most=2)
        for each in three[:2]:
            connections.admit(each)
            connections.hear(each)

        assert connections.admit(three[2]) is three[2]

    def test_takes_the_place_of_one_that_is_over(self, three):
        connections = Connections(most=2)
        for each in three[:2]:
            connections.admit(each)
            connections.hear(each)
        connections.forget(three[0])

        assert connections.admit(three[2]) is None
