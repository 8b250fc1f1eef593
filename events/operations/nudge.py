"""Telling the worker that there is work. The row is the work; a lost nudge costs only time."""

import logging
from functools import partial

from celery import current_app
from django.db import connection, transaction
from kombu.exceptions import OperationalError

log = logging.getLogger(__name__)


def nudge(task: str) -> None:
    """Ask the worker for a task by its name, once the transaction is committed, and only once."""
    asked = [getattr(call, "args", ()) for _, call, *_ in connection.run_on_commit]
    if (task,) not in asked:
        transaction.on_commit(partial(_send, task), robust=True)


def _send(task: str) -> None:
    try:
        current_app.send_task(task, retry=False, ignore_result=True)
    except (OperationalError, OSError) as error:
        # The sweep finds the rows whether the broker is there or not.
        log.warning("The broker did not take %s: %s", task, error)
