"""`backoff`: tries again, as decorators ask for it; over `tenacity`."""

import itertools
import logging

import tenacity


def expo(base=2, factor=1, max_value=None):
    """1, 2, 4, … seconds."""
    for count in itertools.count():
        seconds = factor * base**count
        yield seconds if max_value is None else min(seconds, max_value)


def fibo(max_value=None):
    """1, 1, 2, 3, … seconds."""
    one, other = 1, 1
    while True:
        yield one if max_value is None else min(one, max_value)
        one, other = other, one + other


def constant(interval=1):
    """The same every time."""
    return itertools.repeat(interval)


def full_jitter(value):
    import random

    return random.uniform(0, value)


def on_exception(wait_gen, exception, *, max_tries=None, max_time=None, jitter=full_jitter, giveup=None, **options):
    """Tries again when one of these errors is raised; the last one comes through."""
    kinds = tuple(exception) if isinstance(exception, (list, tuple)) else exception
    stops = [tenacity.stop_after_attempt(max_tries)] if max_tries else []
    stops += [tenacity.stop_after_delay(max_time)] if max_time else []

    def wants(error):
        return isinstance(error, kinds) and not (giveup and giveup(error))

    return tenacity.retry(
        retry=tenacity.retry_if_exception(wants),
        stop=_any(stops),
        wait=_pauses(wait_gen, jitter, options),
        reraise=True,
    )


def on_predicate(wait_gen, predicate=lambda value: not value, *, max_tries=None, jitter=full_jitter, **options):
    """Tries again while the result is such."""
    return tenacity.retry(
        retry=tenacity.retry_if_result(predicate),
        stop=_any([tenacity.stop_after_attempt(max_tries)] if max_tries else []),
        wait=_pauses(wait_gen, jitter, options),
        retry_error_callback=lambda call: call.outcome.result(),
    )


def _any(stops):
    return lambda call: any(stop(call) for stop in stops)


def _pauses(wait_gen, jitter, options):
    known = {name: value for name, value in options.items() if name in ("base", "factor", "max_value", "interval")}

    def pause(call):
        seconds = next(itertools.islice(wait_gen(**known), call.attempt_number - 1, None))
        return jitter(seconds) if jitter else seconds

    return pause


logging.getLogger("backoff").addHandler(logging.NullHandler())
