"""Requests and their responses, as `requests` has them."""

import datetime
import json
from http import HTTPStatus
from types import SimpleNamespace

from . import exceptions
from .structures import CaseInsensitiveDict


class Response:
    """What a server said."""

    def __init__(self):
        self.status_code, self.url, self.headers, self.encoding = None, None, CaseInsensitiveDict(), None
        self.reason, self.request, self.history, self.cookies = None, None, [], {}
        self.elapsed = datetime.timedelta(0)
        self._answer, self._content = None, b""

    @classmethod
    def of(cls, answer, request, stream):
        """Of what the page told; its body comes at once, or when it is asked for."""
        made = cls()
        made.status_code, made.url, made.request = answer.status, answer.url, request
        made.headers = CaseInsensitiveDict(answer.headers)
        made.reason = _reason(answer.status)
        made.encoding = _charset(made.headers.get("content-type", ""))
        made._answer, made._content = answer, None
        if not stream:
            made.content
        return made

    @property
    def content(self):
        if self._content is None:
            self._content = self._answer.read()
        return self._content

    @property
    def text(self):
        return self.content.decode(self.encoding or "utf-8", "replace")

    @property
    def apparent_encoding(self):
        return "utf-8"

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def is_redirect(self):
        return False

    @property
    def raw(self):
        import io

        return io.BytesIO(self.content)

    def json(self, **options):
        try:
            return json.loads(self.text, **options)
        except ValueError as error:
            raise exceptions.JSONDecodeError(error.msg, error.doc, error.pos) from None

    def raise_for_status(self):
        """Raises HTTPError where the status says no."""
        if self.status_code >= 400:
            side = "Client" if self.status_code < 500 else "Server"
            said = f"{self.status_code} {side} Error: {self.reason} for url: {self.url}"
            raise exceptions.HTTPError(said, request=self.request, response=self)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        pieces = self._answer.pieces() if self._content is None else [self._content]
        for piece in pieces:
            size = chunk_size or len(piece) or 1
            for at in range(0, len(piece), size):
                part = piece[at : at + size]
                yield part.decode("utf-8", "replace") if decode_unicode else part

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        rest = b""
        for piece in self.iter_content(None):
            *lines, rest = (rest + piece).split(delimiter or b"\n")
            yield from (_line(line, decode_unicode) for line in lines)
        if rest:
            yield _line(rest, decode_unicode)

    def close(self):
        if self._answer is not None:
            self._answer.close()

    def __iter__(self):
        return self.iter_content(128)

    def __bool__(self):
        return self.ok

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __repr__(self):
        return f"<Response [{self.status_code}]>"


class Request(SimpleNamespace):
    """What was asked."""


PreparedRequest = Request


def _reason(status):
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _charset(content_type):
    """As `requests` has it: what is said, and for other texts than JSON the web's old one."""
    kind, _, rest = content_type.partition(";")
    said = rest.strip().removeprefix("charset=").strip("'\"") if "charset=" in rest else None
    return said or ("ISO-8859-1" if kind.startswith("text/") else "utf-8" if "json" in kind else None)


def _line(line, decode_unicode):
    line = line.removesuffix(b"\r")
    return line.decode("utf-8", "replace") if decode_unicode else line
