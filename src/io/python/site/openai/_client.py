"""The clients. They have no key and no network: the page has both."""

import os
from urllib.parse import quote, urlencode

from . import _resources, _sending
from ._exceptions import status_error
from ._streaming import AsyncStream, Stream


class NotGiven:
    """A parameter that is not there."""

    def __bool__(self):
        return False

    def __repr__(self):
        return "NOT_GIVEN"


NOT_GIVEN = NotGiven()
#: What the SDK takes beside the parameters of the API.
OPTIONS = ("extra_headers", "extra_query", "extra_body", "timeout")


class _Client:
    """What all clients are made of; `_call` waits or awaits."""

    def __init__(
        self,
        *,
        api_key=None,
        organization=None,
        project=None,
        base_url=None,
        timeout=None,
        max_retries=2,
        default_headers=None,
        default_query=None,
        http_client=None,
        **options,
    ):
        _sending.look_at_key(api_key)
        self.api_key, self.organization, self.project = api_key, organization, project
        self.timeout, self.max_retries = timeout, max_retries
        self._query = default_query or {}
        self._given = {"api_key": api_key, "base_url": base_url, "default_query": default_query, **options}
        self._base = _base_of(base_url or os.environ.get("OPENAI_BASE_URL"))
        self.base_url = base_url or "https://api.openai.com/v1/"
        self.completions = _resources.Completions(self)
        self.chat = _resources.Chat(self)
        self.models = _resources.Models(self)
        self.embeddings = _resources.Embeddings(self)
        self.moderations = _resources.Moderations(self)
        self.responses = _resources.Responses(self)
        self.beta = _resources.Beta(self)

    def __getattr__(self, name):
        if name in _resources.ELSEWHERE:
            raise NotImplementedError(_resources.ELSEWHERE_SAID.format(name=name))
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def with_options(self, **options):
        """A client that differs in these; what only the SDK's own network needs is left out."""
        return type(self)(**(self._given | options))

    copy = with_options

    def _post(self, path, params, cast, cast_piece):
        options = {name: params.pop(name, None) for name in OPTIONS}
        body = {name: value for name, value in params.items() if not isinstance(value, NotGiven)}
        body |= options["extra_body"] or {}
        request = self._request("POST", self._path(path, body), options["extra_query"])
        request["body"] = _sending.body_of(body)
        return self._call(request, cast, cast_piece if body.get("stream") else None)

    def _get(self, path, cast):
        return self._call(self._request("GET", path, None), cast, None)

    def _path(self, path, body):
        return path

    def _request(self, method, path, query):
        asked = self._query | (query or {})
        full = f"{path}?{urlencode(asked, quote_via=quote)}" if asked else path
        return {"method": method, "path": full, "base": self._base}

    def close(self):
        """There is nothing to close."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class OpenAI(_Client):
    """`client.chat.completions.create(...)` waits for the answer."""

    def _call(self, request, cast, cast_piece):
        response = _sending.send(request)
        if response.status_code < 400 and cast_piece is not None:
            return Stream(response, cast_piece)
        response.read()
        return _answer(response, cast)


class AsyncOpenAI(_Client):
    """`await client.chat.completions.create(...)`"""

    async def _call(self, request, cast, cast_piece):
        response = await _sending.asend(request)
        if response.status_code < 400 and cast_piece is not None:
            return AsyncStream(response, cast_piece)
        await response.aread()
        return _answer(response, cast)

    async def close(self):
        """There is nothing to close."""

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        await self.close()


class _Azure(_Client):
    """Azure's addresses: a deployment in the path, a version in the query; the page puts them together."""

    def __init__(
        self,
        *,
        azure_endpoint=None,
        azure_deployment=None,
        api_version=None,
        azure_ad_token=None,
        azure_ad_token_provider=None,
        **options,
    ):
        self._deployment = azure_deployment
        super().__init__(**options)
        self._given |= {
            "azure_endpoint": azure_endpoint,
            "azure_deployment": azure_deployment,
            "api_version": api_version,
        }
        endpoint = azure_endpoint or os.environ.get("AZURE_OPENAI_ENDPOINT")
        version = api_version or os.environ.get("OPENAI_API_VERSION")
        if _is_address(endpoint):
            self._base = {"type": "azure", "endpoint": endpoint, "version": version or ""}

    def _path(self, path, body):
        deployment = self._deployment or body.get("model")
        is_azure = self._base["type"] == "azure" and deployment
        return f"/deployments/{quote(deployment, safe='')}{path}" if is_azure else path


class AzureOpenAI(_Azure, OpenAI):
    pass


class AsyncAzureOpenAI(_Azure, AsyncOpenAI):
    pass


def _answer(response, cast):
    if response.status_code >= 400:
        raise status_error(response)
    return cast(response.parsed())


def _base_of(url):
    return {"type": "written", "url": str(url)} if _is_address(url) else {"type": "chosen"}


def _is_address(text):
    """Whether it is one; tutorials have something like "your endpoint" in its place."""
    return str(text or "").startswith(("http://", "https://")) and not any(
        mark in str(text) for mark in "<>{ "
    )


for _kind in (OpenAI, AsyncOpenAI):
    _kind.__module__ = "openai"
for _kind in (AzureOpenAI, AsyncAzureOpenAI):
    _kind.__module__ = "openai.lib.azure"
