"""Waiting for the page: inside of plain code, by the browser's own means or by standing still; and with `await`."""

import _quire_bridge as bridge
from pyodide.ffi import can_run_sync, run_sync

CANNOT_WAIT = (
    "This browser cannot wait inside of plain Python code: it has no JavaScript Promise "
    "Integration. Use the asynchronous form with `await` (AsyncOpenAI), or another browser."
)


class CallFailed(Exception):
    """The page could not send a call; the text is the reason, one word of a closed set."""


def wait(begin):
    """What `begin()` promises, waited for in place. Where nobody can wait, nothing is begun."""
    bridge.inside(False)
    try:
        outcome = run_sync(begin()) if can_run_sync() else _blocked(begin)
    finally:
        bridge.inside(True)
    return _value(outcome)


def finished(coroutine):
    """What a coroutine comes to, waited for in place."""
    if not can_run_sync():
        coroutine.close()
        raise RuntimeError(CANNOT_WAIT)
    return run_sync(coroutine)


def _blocked(begin):
    """The same where the browser has no such means: what `begin()` asks the page for stands still till it is there."""
    if not bridge.block(True):
        raise RuntimeError(CANNOT_WAIT)
    try:
        return begin()
    finally:
        bridge.block(False)


async def awaited(promise):
    """The value of a promise, waited for with `await`."""
    return _value(await promise)


def sleep(seconds):
    """`time.sleep` that can be interrupted."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    wait(lambda: bridge.sleep(seconds))


def _value(outcome):
    if outcome.type == "interrupted":
        raise KeyboardInterrupt
    if outcome.type == "failed":
        raise CallFailed(outcome.why)
    return outcome.value
