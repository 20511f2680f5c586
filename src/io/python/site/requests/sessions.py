"""Asking the web: through the page, which sends no cookies and no keys of its own."""

import base64
import json as to_json
from urllib.parse import urlencode, urlsplit, urlunsplit

from _quire import web

from . import exceptions
from .models import Request, Response
from .structures import CaseInsensitiveDict


class Session:
    """Headers, parameters and a name for all that is asked."""

    def __init__(self):
        self.headers, self.params, self.auth = CaseInsensitiveDict(), {}, None
        self.cookies, self.proxies, self.hooks, self.verify, self.stream = {}, {}, {}, True, False

    def request(
        self, method, url, params=None, data=None, headers=None, auth=None, stream=False, json=None, files=None, **options
    ):
        """The response. Raises an error of `requests.exceptions`."""
        if files:
            raise NotImplementedError("Files are not uploaded from here.")
        full = _with_params(_address(url), [*_pairs(self.params), *_pairs(params)])
        kind, body = _body(data, json)
        said = CaseInsensitiveDict(kind)
        said.update({**self.headers, **(headers or {})})
        said.update(_authorized(auth or self.auth))
        asked = Request(method=method.upper(), url=full, headers=said, body=body)
        sent = [(name, value) for name, value in said.items() if value is not None]
        try:
            return Response.of(web.ask(method, full, sent, body), asked, stream)
        except web.Unread as error:
            kind = exceptions.ReadTimeout if error.reason == "timeout" else exceptions.ConnectionError
            raise kind(str(error), request=asked) from None

    def get(self, url, **options):
        return self.request("GET", url, **options)

    def options(self, url, **options):
        return self.request("OPTIONS", url, **options)

    def head(self, url, **options):
        return self.request("HEAD", url, **options)

    def post(self, url, data=None, json=None, **options):
        return self.request("POST", url, data=data, json=json, **options)

    def put(self, url, data=None, **options):
        return self.request("PUT", url, data=data, **options)

    def patch(self, url, data=None, **options):
        return self.request("PATCH", url, data=data, **options)

    def delete(self, url, **options):
        return self.request("DELETE", url, **options)

    def mount(self, prefix, adapter):
        """The page has its own ways to connect."""

    def close(self):
        """There is nothing to close."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def _address(url):
    text = str(url).strip()
    scheme, _, rest = text.partition("://")
    if not rest:
        raise exceptions.MissingSchema(f"Invalid URL {text!r}: No scheme supplied. Perhaps you meant https://{text}?")
    if scheme.lower() not in ("http", "https"):
        raise exceptions.InvalidSchema(f"No connection adapters were found for {text!r}")
    return text


def _pairs(params):
    """Names and values; a list has its name again and again, None is left out."""
    if isinstance(params, str):
        return [(params, None)]
    items = params.items() if hasattr(params, "items") else params or ()
    several = ((name, value if isinstance(value, (list, tuple)) else [value]) for name, value in items)
    return [(name, one) for name, values in several for one in values if one is not None]


def _with_params(url, pairs):
    parts = urlsplit(url)
    written = [name if value is None else urlencode([(name, value)]) for name, value in pairs]
    query = "&".join(part for part in [parts.query, *written] if part)
    return urlunsplit((parts.scheme, parts.netloc, parts.path or "/", query, ""))


def _body(data, json):
    """What kind it is, and its text."""
    if json is not None and not data:
        return {"Content-Type": "application/json"}, to_json.dumps(json)
    if data is None or isinstance(data, (str, bytes)):
        return {}, data
    if hasattr(data, "read"):
        return {}, data.read()
    return {"Content-Type": "application/x-www-form-urlencoded"}, urlencode(_pairs(data))


def _authorized(auth):
    if isinstance(auth, tuple):
        secret = base64.b64encode(":".join(auth).encode()).decode()
        return {"Authorization": f"Basic {secret}"}
    return {}


def session():
    return Session()
