"""The web: the page reads it, where the person allows it and the server lets a page."""

import json
from urllib.parse import urlsplit

import _quire_bridge as bridge

from .waiting import CallFailed, awaited, wait

#: Why nothing came, by the page's word for it.
WHY = {
    "refused": "Nothing was read from {host}: it was not allowed here.",
    "timeout": "{host} did not answer in time.",
    "unreachable": (
        "{host} is out of reach, or it lets no web page read what it says (CORS): a notebook in a browser "
        "reads only from servers that do."
    ),
}


class Unread(Exception):
    """Nothing came; the text says why, `reason` is the page's word."""

    def __init__(self, url, reason):
        super().__init__(WHY.get(reason, WHY["unreachable"]).format(host=urlsplit(url).netloc or url))
        self.reason = reason


class Answer:
    """What a server said: its head, and its body piece by piece."""

    def __init__(self, url, sending, head):
        self.url, self.status, self._sending = url, head.status, sending
        self.headers = json.loads(head.headers)

    def read(self):
        return b"".join(self.pieces())

    def pieces(self):
        """The body in the pieces in which it comes."""
        while (piece := _told(self.url, self._sending.read)) is not None:
            yield piece.to_bytes()

    async def aread(self):
        pieces = []
        while (piece := await _atold(self.url, self._sending.read())) is not None:
            pieces.append(piece.to_bytes())
        return b"".join(pieces)

    def close(self):
        self._sending.cancel()


def ask(method, url, headers=(), body=None):
    """Asks and waits for the head of the answer. Raises Unread."""
    begun = []

    def begin():
        begun.append(bridge.web(_request(method, url, headers, body)))
        return begun[0].head

    head = _told(url, begin)
    return Answer(url, begun[0], head)


async def aask(method, url, headers=(), body=None):
    """The same, waited for with `await`."""
    sending = bridge.web(_request(method, url, headers, body))
    return Answer(url, sending, await _atold(url, sending.head))


def _request(method, url, headers, body):
    if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
        raise ValueError(f"Invalid URL {url!r}: it is no address of the web")
    text = body.decode("utf-8") if isinstance(body, (bytes, bytearray)) else body
    pairs = [(str(name), value if isinstance(value, str) else str(value)) for name, value in headers]
    return json.dumps({"method": method.upper(), "url": url, "headers": pairs} | ({} if text is None else {"body": text}))


def _told(url, begin):
    try:
        piece = wait(begin)
    except CallFailed as failure:
        raise Unread(url, str(failure)) from None
    return piece if hasattr(piece, "to_bytes") or hasattr(piece, "status") else None


async def _atold(url, promise):
    try:
        piece = await awaited(promise)
    except CallFailed as failure:
        raise Unread(url, str(failure)) from None
    return piece if hasattr(piece, "to_bytes") or hasattr(piece, "status") else None
