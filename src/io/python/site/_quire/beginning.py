"""What every page's Python begins with: made once, when the page is built, and kept as its memory."""

import gc
import os
import random
import time

import _quire_bridge as bridge
from openai import _classes

# What tutorials import first, and our own modules: here, they need not be looked for and read on every page.
import collections, copy, datetime, math, pprint, re, textwrap  # noqa: E401, F401
import dotenv, pydantic, requests, tenacity, tiktoken, tqdm  # noqa: E401, F401

from . import kernel, streams  # noqa: F401


def begin():
    """Leaves behind what is the same each time it is made, and packs well."""
    random.seed(0)
    del os.environ["PYTHONHASHSEED"]
    gc.collect()
    _wipe()


def _wipe():
    """Writes zeros over what was let go, as much as that is: it makes a sixth of the packed memory."""
    small = [bytes(size - 17) for size in range(32, 513, 16) for _ in range(300)]
    large = [bytes(size) for size in (600, 1_000, 2_000, 4_000, 8_000, 16_000, 60_000, 100_000, 200_000) for _ in range(12)]
    del small, large
    gc.collect()


def wake():
    """On a page: takes up what differs from one to the next."""
    streams.connect()
    random.seed()
    _tell_zone()
    _classes.declare(bridge.profile)


def _tell_zone():
    """What `time` notes of the zone when it is first imported, as CPython's `init_timezone` does."""
    year = time.localtime().tm_year
    days = [time.localtime(time.mktime((year, month, 1, 12, 0, 0, 0, 0, -1))) for month in (1, 7)]
    winter, summer = sorted(days, key=lambda day: day.tm_gmtoff)
    time.timezone, time.altzone = -winter.tm_gmtoff, -summer.tm_gmtoff
    time.daylight = int(winter.tm_gmtoff != summer.tm_gmtoff)
    time.tzname = winter.tm_zone, summer.tm_zone
