"""The coordinator's end of a socket: whole messages, in order, without ever waiting."""

import socket
import threading
from collections.abc import Iterator

import pytest

from stemma.pipeline.engines import messages
from stemma.pipeline.engines.messages import Channel


@pytest.fixture
def ends() -> Iterator[tuple[Channel, socket.socket]]:
    ours, theirs = socket.socketpair()
    channel = Channel(ours)
    with theirs:
        yield channel, theirs
    channel.close()


Ends = tuple[Channel, socket.socket]


def test_messages_arrive_whole_and_in_order(ends: Ends) -> None:
    channel, theirs = ends
    for message in (b"one", b"", "три".encode()):
        messages.send(theirs, message)

    assert channel.take() == [b"one", b"", "три".encode()]
    assert channel.take() == []
    assert channel.is_open


def test_half_a_message_waits_for_its_rest(ends: Ends) -> None:
    channel, theirs = ends
    theirs.sendall(b"\5\0\0\0wor")
    assert channel.take() == []

    theirs.sendall(b"ld\1\0\0")
    assert channel.take() == [b"world"]
    theirs.sendall(b"\0!")
    assert channel.take() == [b"!"]


def test_half_a_message_of_one_who_is_gone_is_dropped(ends: Ends) -> None:
    channel, theirs = ends
    messages.send(theirs, b"done")
    theirs.sendall(b"\5\0\0\0wor")
    theirs.close()

    assert channel.take() == [b"done"]
    assert not channel.is_open


def test_sending_to_one_who_is_gone_still_hears_his_last_words(ends: Ends) -> None:
    channel, theirs = ends
    messages.send(theirs, b"done")
    theirs.close()

    channel.put(b"next")

    assert not channel.has_more_to_send
    assert channel.take() == [b"done"]
    assert not channel.is_open


def test_two_who_both_have_much_to_say_do_not_wait_for_each_other(ends: Ends) -> None:
    channel, theirs = ends
    much = b"x" * 3_000_000
    heard: list[bytes | None] = []

    def worker() -> None:
        messages.send(theirs, much)  # waits until it is taken
        heard.append(messages.receive(theirs))

    thread = threading.Thread(target=worker, daemon=True)
    thread.start()
    channel.put(much)
    assert channel.has_more_to_send
    answers: list[bytes] = []
    for _ in range(1_000_000):
        channel.flush()
        answers += channel.take()
        if answers and not channel.has_more_to_send:
            break
    thread.join(10)

    assert answers == [much]
    assert heard == [much]


def test_the_workers_end_hears_the_end(ends: Ends) -> None:
    channel, theirs = ends
    channel.put(b"order")
    assert messages.receive(theirs) == b"order"
    channel.close()
    assert messages.receive(theirs) is None
