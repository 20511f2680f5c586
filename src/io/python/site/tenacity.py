"""`tenacity`: tries again, as the decorators of tutorials ask for it."""

import functools
import inspect
import random
import time


class RetryError(Exception):
    """Tried as often as it should be."""

    def __init__(self, last_attempt):
        super().__init__(last_attempt)
        self.last_attempt = last_attempt


class Attempt:
    """What one try came to."""

    def __init__(self, number, result=None, error=None):
        self.attempt_number, self._result, self._error = number, result, error

    def exception(self):
        return self._error

    def result(self):
        if self._error is not None:
            raise self._error
        return self._result


class Call:
    """How far the trying is: what waits, stops and callbacks are told."""

    def __init__(self, fn):
        self.fn, self.attempt_number, self.outcome, self.started = fn, 1, None, time.monotonic()

    @property
    def seconds_since_start(self):
        return time.monotonic() - self.started


class _Either:
    def __init__(self, decide):
        self._decide = decide

    def __call__(self, call):
        return self._decide(call)

    def __or__(self, other):
        return _Either(lambda call: self(call) or other(call))

    def __and__(self, other):
        return _Either(lambda call: self(call) and other(call))

    def __add__(self, other):
        return _Either(lambda call: self(call) + other(call))


def stop_after_attempt(count):
    return _Either(lambda call: call.attempt_number >= count)


def stop_after_delay(seconds):
    return _Either(lambda call: call.seconds_since_start >= seconds)


stop_never = _Either(lambda call: False)


def wait_fixed(seconds):
    return _Either(lambda call: seconds)


def wait_none():
    return wait_fixed(0)


def wait_random(min=0, max=1):
    return _Either(lambda call: random.uniform(min, max))


def wait_exponential(multiplier=1, max=float("inf"), exp_base=2, min=0):
    def seconds(call):
        return sorted((min, multiplier * exp_base ** (call.attempt_number - 1), max))[1]

    return _Either(seconds)


def wait_random_exponential(multiplier=1, max=float("inf"), exp_base=2, min=0):
    longest = wait_exponential(multiplier, max, exp_base, min)
    return _Either(lambda call: random.uniform(min, longest(call)))


def retry_if_exception(predicate):
    return _Either(lambda call: call.outcome.exception() is not None and predicate(call.outcome.exception()))


def retry_if_exception_type(kinds=Exception):
    return retry_if_exception(lambda error: isinstance(error, kinds))


def retry_if_not_exception_type(kinds):
    return retry_if_exception(lambda error: not isinstance(error, kinds))


def retry_if_result(predicate):
    return _Either(lambda call: call.outcome.exception() is None and predicate(call.outcome.result()))


def before_sleep_log(logger, level, **options):
    return lambda call: logger.log(level, "Retrying %s", call.fn.__qualname__)


def retry(
    *given,
    stop=stop_never,
    wait=wait_none(),
    retry=retry_if_exception_type(),
    reraise=False,
    before=None,
    after=None,
    before_sleep=None,
    retry_error_callback=None,
    sleep=time.sleep
):
    """Decorates a function, plain or async, to be tried again."""

    def decorated(fn):
        def pause(call, outcome):
            """Seconds until the next try; None when this was the last. Raises when that is to be told so."""
            call.outcome = outcome
            if after:
                after(call)
            if not retry(call):
                return None
            if stop(call):
                if retry_error_callback:
                    call.outcome = Attempt(call.attempt_number, retry_error_callback(call))
                    return None
                if reraise:
                    outcome.result()
                raise RetryError(outcome) from outcome.exception()
            seconds = wait(call)
            if before_sleep:
                before_sleep(call)
            return seconds

        @functools.wraps(fn)
        def tried(*args, **kwargs):
            call = Call(fn)
            while True:
                seconds = pause(call, _attempt(call, before, lambda: fn(*args, **kwargs)))
                if seconds is None:
                    return call.outcome.result()
                time.sleep(seconds)
                call.attempt_number += 1

        @functools.wraps(fn)
        async def tried_async(*args, **kwargs):
            from asyncio import sleep as rest

            call = Call(fn)
            while True:
                try:
                    outcome = Attempt(call.attempt_number, await fn(*args, **kwargs))
                except Exception as error:
                    outcome = Attempt(call.attempt_number, error=error)
                seconds = pause(call, outcome)
                if seconds is None:
                    return call.outcome.result()
                await rest(seconds)
                call.attempt_number += 1

        return tried_async if inspect.iscoroutinefunction(fn) else tried

    return decorated(given[0]) if given and callable(given[0]) else decorated


def _attempt(call, before, work):
    if before:
        before(call)
    try:
        return Attempt(call.attempt_number, work())
    except Exception as error:
        return Attempt(call.attempt_number, error=error)
