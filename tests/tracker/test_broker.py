"""The broker in a folder: what is sent arrives, whatever dies on the way."""

from queue import Empty

import pytest
from kombu import Connection

from tracker.embedded import broker


@pytest.fixture
def folder(tmp_path):
    broker.prepare_folder(tmp_path)
    # What a process remembers of queues it declared; each test is a new process.
    broker.Transport.global_state.clear()
    return tmp_path


@pytest.fixture
def connection(folder):
    broker.register()
    with Connection("folder://", transport_options=broker.options(folder)) as connection:
        yield connection


def send(connection, *bodies):
    queue = connection.SimpleQueue("work")
    for body in bodies:
        queue.put(body)
    queue.close()


def waiting(folder):
    return list((folder / broker.WAITING).iterdir())


def taken(folder):
    return list((folder / broker.TAKEN).iterdir())


def test_messages_arrive_once_and_in_order(connection, folder):
    send(connection, "first", "second")

    queue = connection.SimpleQueue("work")
    received = [queue.get(timeout=2), queue.get(timeout=2)]
    for message in received:
        message.ack()

    assert [message.payload for message in received] == ["first", "second"]
    assert waiting(folder) == taken(folder) == []
    with pytest.raises(Empty):
        queue.get(block=False)


@pytest.mark.parametrize("contents", ["", "{", "[]", "{}", "null"])
def test_an_unreadable_message_is_set_aside_and_stops_nothing(connection, folder, contents):
    bad = folder / broker.WAITING / f"{0:020}_bad.work.msg"
    bad.write_text(contents)
    send(connection, "good")

    message = connection.SimpleQueue("work").get(timeout=2)

    assert message.payload == "good"
    assert [file.name for file in (folder / broker.UNREADABLE).iterdir()] == [bad.name]


def test_a_message_may_be_sent_before_any_worker_made_the_folder(tmp_path):
    broker.register()
    nowhere = tmp_path / "not" / "yet"
    broker.Transport.global_state.clear()
    with Connection("folder://", transport_options=broker.options(nowhere)) as connection:
        send(connection, "early")

    assert len(waiting(nowhere)) == 1


def test_a_sender_may_be_first_and_make_the_folder(tmp_path):
    broker.register()
    broker.Transport.global_state.clear()
    folder = tmp_path / "not yet"

    with Connection("folder://", transport_options=broker.options(folder)) as connection:
        send(connection, "early")

    assert len(waiting(folder)) == 1


def test_an_unfinished_file_is_not_yet_a_message(connection, folder):
    (folder / broker.WAITING / f"{0:020}_half.work.msg.part").write_text("{")

    with pytest.raises(Empty):
        connection.SimpleQueue("work").get(block=False)


def test_a_message_taken_by_a_worker_that_died_is_given_back(folder):
    broker.register()
    with Connection("folder://", transport_options=broker.options(folder)) as dead:
        send(dead, "precious")
        dead.SimpleQueue("work").get(timeout=2)
        assert len(taken(folder)) == 1
        # The process is killed here: nothing is acknowledged and nothing restored.
        given_back = broker.give_back(folder)

        with Connection("folder://", transport_options=broker.options(folder)) as next_worker:
            message = next_worker.SimpleQueue("work").get(timeout=2)
            message.ack()

    assert given_back == 1
    assert message.payload == "precious"


def test_a_message_put_back_by_a_worker_waits_again_once(connection, folder):
    send(connection, "later")
    connection.SimpleQueue("work").get(timeout=2).requeue()

    assert len(waiting(folder)) == 1
    assert taken(folder) == []
