"""`requests`: through the page, from hosts that the person allows and that let a page read them."""

from . import adapters, auth, exceptions, models, sessions, structures
from .exceptions import (
    ConnectionError,
    ConnectTimeout,
    HTTPError,
    JSONDecodeError,
    ReadTimeout,
    RequestException,
    Timeout,
    TooManyRedirects,
)
from .models import PreparedRequest, Request, Response
from .sessions import Session, session

__version__ = "2.32.5"


class codes:
    """Some statuses by their names."""

    ok, created, accepted, no_content = 200, 201, 202, 204
    bad_request, unauthorized, forbidden, not_found, too_many_requests = 400, 401, 403, 404, 429
    internal_server_error, bad_gateway, service_unavailable = 500, 502, 503


def request(method, url, **options):
    """Asks, and waits for all of the answer."""
    return Session().request(method, url, **options)


def get(url, params=None, **options):
    return request("GET", url, params=params, **options)


def options(url, **options):
    return request("OPTIONS", url, **options)


def head(url, **options):
    return request("HEAD", url, **options)


def post(url, data=None, json=None, **options):
    return request("POST", url, data=data, json=json, **options)


def put(url, data=None, **options):
    return request("PUT", url, data=data, **options)


def patch(url, data=None, **options):
    return request("PATCH", url, data=data, **options)


def delete(url, **options):
    return request("DELETE", url, **options)
