"""`httpx`: as much of it as is asked for, over `requests`; the asynchronous client awaits."""

from _quire import web
from requests import exceptions, sessions
from requests.models import Request, Response

RequestError = TransportError = ConnectError = exceptions.ConnectionError
HTTPStatusError, TimeoutException, HTTPError = exceptions.HTTPError, exceptions.Timeout, exceptions.RequestException


class Timeout:
    """Seconds to wait, which the page knows better."""

    def __init__(self, *args, **options):
        pass


class Limits(Timeout):
    """Connections, which are the page's."""


class Client(sessions.Session):
    def __init__(self, *, base_url="", headers=None, params=None, **options):
        super().__init__()
        self._base = str(base_url)
        self.headers.update(headers or {})
        self.params = params or {}

    def request(self, method, url, *, content=None, data=None, **options):
        return super().request(method, self._base + str(url), data=content or data, **options)


class AsyncClient(Client):
    """The same, with `await`."""

    async def request(self, method, url, *, content=None, data=None, json=None, params=None, headers=None, **options):
        full = sessions._with_params(self._base + str(url), [*sessions._pairs(self.params), *sessions._pairs(params)])
        kind, body = sessions._body(content or data, json)
        said = {**kind, **self.headers, **(headers or {})}
        try:
            answer = await web.aask(method, full, said.items(), body)
            content = await answer.aread()
        except web.Unread as error:
            raise exceptions.ConnectionError(str(error)) from None
        made = Response.of(answer, Request(method=method, url=full, headers=said, body=body), stream=True)
        made._content = content
        return made

    async def aclose(self):
        """There is nothing to close."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.aclose()


def request(method, url, **options):
    with Client() as client:
        return client.request(method, url, **options)


def get(url, **options):
    return request("GET", url, **options)


def post(url, **options):
    return request("POST", url, **options)


def put(url, **options):
    return request("PUT", url, **options)


def delete(url, **options):
    return request("DELETE", url, **options)
