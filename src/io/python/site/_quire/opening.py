"""`urllib.request.urlopen` through the page."""

import io
import tempfile
from email.message import Message
from http import HTTPStatus
from urllib.error import HTTPError, URLError

from . import web


class Opened(io.BytesIO):
    """A response that can be read like a file."""

    def __init__(self, answer):
        super().__init__(answer.read())
        self.url, self.status, self.code, self.headers = answer.url, answer.status, answer.status, Message()
        for name, value in answer.headers:
            self.headers[name] = value
        self.msg = self.reason = HTTPStatus(answer.status).phrase

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status

    def getheader(self, name, default=None):
        return self.headers.get(name, default)


def urlopen(url, data=None, timeout=None, **options):
    """Takes an address, or a `urllib.request.Request`. Raises URLError."""
    is_request = hasattr(url, "full_url")
    address, headers = (url.full_url, dict(url.header_items())) if is_request else (url, {})
    body = data if data is not None else url.data if is_request else None
    method = url.get_method() if is_request else "GET" if body is None else "POST"
    try:
        opened = Opened(web.ask(method, address, headers.items(), body))
    except web.Unread as error:
        raise URLError(str(error)) from None
    if opened.status >= 400:
        raise HTTPError(address, opened.status, opened.reason, opened.headers, opened)
    return opened


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Writes what is at the address into a file; its name, and the headers."""
    opened = urlopen(url, data)
    name = filename or tempfile.mktemp()
    with open(name, "wb") as file:
        file.write(opened.read())
    return name, opened.headers
