"""A message broker in a folder: kombu's filesystem transport, made safe for killed processes.

A message appears whole or not at all; one that cannot be read is set aside; one that a worker took
and did not finish is given back by :func:`give_back` when the next worker starts.
"""

import time
import uuid
from pathlib import Path
from queue import Empty
from typing import Any

from kombu.transport import TRANSPORT_ALIASES, filesystem, virtual
from kombu.utils.json import dumps, loads

SCHEME = "folder"
WAITING, TAKEN, UNREADABLE, EXCHANGES = "waiting", "taken", "unreadable", "exchanges"


def options(folder: Path) -> dict[str, str]:
    """The ``broker_transport_options`` of a broker in ``folder``."""
    return {
        "data_folder_in": str(folder / WAITING),
        "data_folder_out": str(folder / WAITING),
        "control_folder": str(folder / EXCHANGES),
    }


def prepare_folder(folder: Path) -> None:
    for name in (WAITING, TAKEN, UNREADABLE, EXCHANGES):
        (folder / name).mkdir(parents=True, exist_ok=True)


def give_back(folder: Path) -> int:
    """Let the messages wait again that a worker, now dead, had taken; say how many."""
    left = list((folder / TAKEN).glob("*.msg"))
    for message in left:
        message.rename(folder / WAITING / message.name)
    return len(left)


class QoS(virtual.QoS):  # type: ignore[misc]
    def ack(self, delivery_tag: str) -> None:
        super().ack(delivery_tag)
        self.channel.forget(delivery_tag)

    def reject(self, delivery_tag: str, requeue: bool = False) -> None:
        super().reject(delivery_tag, requeue=requeue)
        self.channel.forget(delivery_tag)


class Channel(filesystem.Channel):  # type: ignore[misc]
    QoS = QoS

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._taken: dict[str, Path] = {}
        super().__init__(*args, **kwargs)
        # Whoever sends may be here before the worker: a command, the loading of the record.
        prepare_folder(self._folder)

    @property
    def _folder(self) -> Path:
        return Path(self.data_folder_in).parent

    def _put(self, queue: str, payload: dict[str, Any], **kwargs: Any) -> None:
        name = f"{time.time_ns():020}_{uuid.uuid4()}.{queue}.msg"
        unfinished = self._folder / WAITING / f"{name}.part"
        unfinished.write_text(dumps(payload))
        unfinished.rename(unfinished.with_suffix(""))

    def _get(self, queue: str) -> dict[str, Any]:
        for waiting in sorted((self._folder / WAITING).glob(f"*.{queue}.msg")):
            if waiting.name.partition(".")[2] == f"{queue}.msg":
                message = self._take(waiting)
                if message is not None:
                    return message
        raise Empty

    def _take(self, waiting: Path) -> dict[str, Any] | None:
        """The message, now this worker's; nothing if another was quicker or it is unreadable."""
        taken = self._folder / TAKEN / waiting.name
        try:
            waiting.rename(taken)
        except FileNotFoundError:
            return None
        try:
            message: dict[str, Any] = loads(taken.read_text())
            self._taken[message["properties"]["delivery_tag"]] = taken
        except (ValueError, KeyError, TypeError):
            taken.rename(self._folder / UNREADABLE / taken.name)
            return None
        return message

    def _restore(self, message: Any) -> None:
        super()._restore(message)
        self.forget(message.delivery_tag)

    def forget(self, delivery_tag: str) -> None:
        """The message is dealt with, or waits again in a file of its own."""
        taken = self._taken.pop(delivery_tag, None)
        if taken is not None:
            taken.unlink(missing_ok=True)


class Transport(filesystem.Transport):  # type: ignore[misc]
    Channel = Channel
    polling_interval = 0.25
    global_state = virtual.BrokerState()
    driver_type = driver_name = SCHEME


def register() -> None:
    """Make addresses that begin with ``folder://`` mean this broker."""
    TRANSPORT_ALIASES[SCHEME] = f"{__name__}:Transport"
