"""`requests`: there, so that notebooks which import it run; but a page may not fetch for a notebook's code."""

from types import SimpleNamespace

WHY = (
    "This notebook runs in a browser, where code does not reach {host}: a page only reads from servers that allow it. "
    "Calls of the API through `openai` are sent by the page."
)


class RequestException(OSError):
    """All errors of this module."""


class ConnectionError(RequestException):
    pass


class HTTPError(RequestException):
    pass


class Timeout(RequestException):
    pass


exceptions = SimpleNamespace(
    RequestException=RequestException,
    ConnectionError=ConnectionError,
    HTTPError=HTTPError,
    Timeout=Timeout,
    JSONDecodeError=ValueError,
)


def request(method, url, **options):
    """Raises ConnectionError, and says why."""
    from urllib.parse import urlsplit

    raise ConnectionError(WHY.format(host=urlsplit(str(url)).netloc or "other servers"))


def _asker(method):
    def ask(url, **options):
        return request(method, url, **options)

    ask.__name__ = ask.__qualname__ = method.lower()
    return ask


get, post, put, patch, delete, head = map(_asker, ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"))


class Session:
    """The same, with headers that nobody sees."""

    def __init__(self):
        self.headers = {}

    def request(self, method, url, **options):
        return request(method, url, **options)

    get, post, put, patch, delete, head = map(staticmethod, (get, post, put, patch, delete, head))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


class Response:
    """A name for annotations."""
