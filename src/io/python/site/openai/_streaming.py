"""Answers that come piece by piece."""

import codecs
import json
import re

from ._exceptions import APIError

LINE_END = re.compile(r"\r\n|\n|\r")


class Events:
    """Server-sent events: bytes in, the data of each event out."""

    def __init__(self):
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")("replace")
        self._rest, self._data = "", []

    def feed(self, piece):
        """The data of all events that end in this piece; None is the end of all."""
        text = self._rest + self._decoder.decode(piece or b"", piece is None)
        if piece is None:
            text += "\n\n"
        # A CR may be half of a line's end.
        held = "\r" if text.endswith("\r") else ""
        *lines, self._rest = LINE_END.split(text.removesuffix(held))
        self._rest += held
        return [data for line in lines if (data := self._take(line)) is not None]

    def _take(self, line):
        if line.startswith("data:"):
            self._data.append(line[5:].removeprefix(" "))
        elif line == "" and self._data:
            data, self._data = "\n".join(self._data), []
            return data
        return None


def objects_in(pieces_data, cast):
    """The objects of some events, and whether the last one has come. Raises APIError where a server says one."""
    found = []
    for data in pieces_data:
        if data.startswith("[DONE]"):
            return found, True
        if data.strip() == "":
            continue
        said = json.loads(data)
        if isinstance(said, dict) and said.get("error"):
            raise _error(said["error"])
        found.append(cast(said))
    return found, False


def _error(said):
    message = said.get("message") if isinstance(said, dict) else None
    return APIError(message or "An error occurred during streaming", body=said)


class Stream:
    """An iterator over the pieces of an answer."""

    def __init__(self, response, cast):
        self.response = response
        self._pieces = self._read(cast)

    def _read(self, cast):
        events, piece, ended = Events(), b"", False
        while piece is not None and not ended:
            piece = self.response.next_piece()
            found, ended = objects_in(events.feed(piece), cast)
            yield from found
        self.response.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._pieces)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._pieces.close()
        self.response.close()


class AsyncStream:
    """The same, for `async for`."""

    def __init__(self, response, cast):
        self.response = response
        self._pieces = self._read(cast)

    async def _read(self, cast):
        events, piece, ended = Events(), b"", False
        while piece is not None and not ended:
            piece = await self.response.anext_piece()
            found, ended = objects_in(events.feed(piece), cast)
            for one in found:
                yield one
        self.response.close()

    def __aiter__(self):
        return self

    async def __anext__(self):
        return await anext(self._pieces)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.close()

    async def close(self):
        await self._pieces.aclose()
        self.response.close()


Stream.__module__ = AsyncStream.__module__ = "openai"
