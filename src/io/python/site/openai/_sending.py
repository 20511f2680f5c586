"""Calls of the API: the page makes them, with its connection and key; here they are asked for and read."""

import json
import os
import re

import _quire_bridge as bridge
from _quire.waiting import CallFailed, awaited, wait

from ._exceptions import APIConnectionError, APITimeoutError
from ._models import BaseModel

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")
#: What a key is, and is not: tutorials have something like "your key here" in its place.
KEY = re.compile(r"[\w.-]{20,}")
NO_KEY = re.compile(r"your|key|xxx|here|insert|place|token|secret", re.IGNORECASE)
_noticed = set()


class Headers(dict):
    """Headers by their names, in whatever case."""

    def __init__(self, pairs):
        super().__init__((name.lower(), value) for name, value in pairs)

    def __getitem__(self, name):
        return super().__getitem__(name.lower())

    def get(self, name, default=None):
        return super().get(name.lower(), default)

    def __contains__(self, name):
        return super().__contains__(name.lower())


class Response:
    """An answer: its head, and its body piece by piece or whole."""

    def __init__(self, sending, head):
        self._sending = sending
        self.status_code = head.status
        self.headers = Headers(json.loads(head.headers))
        self.content = b""

    @property
    def text(self):
        return self.content.decode("utf-8", "replace")

    def json(self):
        return json.loads(self.content)

    def parsed(self):
        """The body as JSON where it is some, else as text."""
        try:
            return self.json()
        except ValueError:
            return self.text

    def next_piece(self):
        """Some bytes, or None at the end."""
        return _bytes(_told(self._sending.read))

    async def anext_piece(self):
        try:
            return _bytes(await awaited(self._sending.read()))
        except CallFailed as failure:
            raise _connection_error(failure) from None

    def read(self):
        while (piece := self.next_piece()) is not None:
            self.content += piece

    async def aread(self):
        while (piece := await self.anext_piece()) is not None:
            self.content += piece

    def close(self):
        self._sending.cancel()


def send(request):
    """Sends and waits for the head of the answer. Raises APIConnectionError."""
    begun = []

    def begin():
        begun.append(bridge.send(_encoded(request)))
        return begun[0].head

    head = _told(begin)
    return Response(begun[0], head)


async def asend(request):
    sending = bridge.send(_encoded(request))
    try:
        return Response(sending, await awaited(sending.head))
    except CallFailed as failure:
        raise _connection_error(failure) from None


def body_of(params):
    """Parameters as JSON. A message that came from the API goes back with what it came with."""
    return json.dumps(params, ensure_ascii=False, default=_plain, separators=(",", ":"))


def notice(kind):
    """Has the page say something, once."""
    if kind not in _noticed:
        _noticed.add(kind)
        bridge.notice(json.dumps({"type": kind}))


def look_at_key(key):
    """A key in code is not used: the page has its own. It never leaves this place."""
    if isinstance(key, str) and KEY.fullmatch(key.strip()) and not NO_KEY.search(key):
        notice("key-ignored")


def _encoded(request):
    if any(os.environ.get(name) for name in PROXIES):
        notice("proxy-ignored")
    return json.dumps(request, ensure_ascii=False)


def _plain(value):
    if isinstance(value, BaseModel):
        return value.model_dump(exclude_unset=True, by_alias=True)
    if hasattr(value, "model_dump"):
        return value.model_dump()
    if hasattr(value, "__iter__"):
        return list(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def _bytes(piece):
    return piece.to_bytes() if hasattr(piece, "to_bytes") else None


def _told(begin):
    try:
        return wait(begin)
    except CallFailed as failure:
        raise _connection_error(failure) from None


def _connection_error(failure):
    reason = str(failure)
    if reason == "timeout":
        return APITimeoutError()
    if reason == "refused":
        return APIConnectionError(message="The page did not send this.")
    return APIConnectionError()
