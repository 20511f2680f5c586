"""The SDK before 1.0: `openai.ChatCompletion.create(...)`, and objects that are dicts."""

import json
import sys
import types
from urllib.parse import quote

import openai

from . import _exceptions
from ._client import AsyncOpenAI, AzureOpenAI, OpenAI

#: What said where to send, then. Now the page does.
SETTINGS = ("api_key", "api_base", "api_type", "api_version", "organization", "request_timeout", "headers")


class OpenAIObject(dict):
    """A dict whose keys are attributes, too."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value

    def to_dict(self):
        return dict(self)

    def to_dict_recursive(self):
        return json.loads(json.dumps(self))

    def __str__(self):
        return json.dumps(self, indent=2, ensure_ascii=False)

    def __repr__(self):
        kind = f" {self['object']}" if isinstance(self.get("object"), str) else ""
        name = f" id={self['id']}" if isinstance(self.get("id"), str) else ""
        return f"<OpenAIObject{kind}{name} at {id(self):#x}> JSON: {self}"


def as_object(said):
    """JSON with an OpenAIObject for each object."""
    if isinstance(said, dict):
        return OpenAIObject({name: as_object(value) for name, value in said.items()})
    return [as_object(one) for one in said] if isinstance(said, list) else said


def _params(params):
    kept = {name: value for name, value in params.items() if name not in SETTINGS}
    deployment = kept.pop("engine", None) or kept.pop("deployment_id", None)
    return ({"model": deployment} | kept) if deployment else kept


def _client(is_async=False):
    base = openai.api_base
    if openai.api_type in ("azure", "azure_ad") and not is_async:
        return AzureOpenAI(api_key=openai.api_key, azure_endpoint=base, api_version=openai.api_version)
    return (AsyncOpenAI if is_async else OpenAI)(api_key=openai.api_key, base_url=base)


def _endpoint(name, path):
    """A class of then with `create` and `acreate`."""

    def create(cls, **params):
        return _client()._post(path, _params(params), as_object, as_object)

    def acreate(cls, **params):
        return _client(is_async=True)._post(path, _params(params), as_object, as_object)

    return type(name, (), {"create": classmethod(create), "acreate": classmethod(acreate)})


Completion = _endpoint("Completion", "/completions")
ChatCompletion = _endpoint("ChatCompletion", "/chat/completions")
Embedding = _endpoint("Embedding", "/embeddings")
Moderation = _endpoint("Moderation", "/moderations")


class Model:
    @classmethod
    def list(cls, **options):
        return _client()._get("/models", as_object)

    @classmethod
    def retrieve(cls, id, **options):
        return _client()._get(f"/models/{quote(id, safe='')}", as_object)


class Engine(Model):
    pass


error = types.ModuleType("openai.error")
error.__dict__.update(
    {name: kind for name, kind in vars(_exceptions).items() if isinstance(kind, type)},
    InvalidRequestError=_exceptions.BadRequestError,
    PermissionError=_exceptions.PermissionDeniedError,
    ServiceUnavailableError=_exceptions.InternalServerError,
    Timeout=_exceptions.APITimeoutError,
    TryAgain=_exceptions.ConflictError,
)
sys.modules["openai.error"] = error
openai_object = types.ModuleType("openai.openai_object")
openai_object.OpenAIObject = OpenAIObject
sys.modules["openai.openai_object"] = openai_object
OpenAIObject.__module__ = "openai.openai_object"
