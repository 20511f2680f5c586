"""The module `openai` as notebooks use it. Calls are sent by the page; no key is needed here, and none is used."""

from ._client import NOT_GIVEN, AsyncAzureOpenAI, AsyncOpenAI, AzureOpenAI, NotGiven, OpenAI
from ._exceptions import (
    APIConnectionError,
    APIError,
    APIResponseValidationError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ContentFilterFinishReasonError,
    InternalServerError,
    LengthFinishReasonError,
    NotFoundError,
    OpenAIError,
    PermissionDeniedError,
    RateLimitError,
    UnprocessableEntityError,
)
from ._models import BaseModel
from ._streaming import AsyncStream, Stream
from ._structured import function_tool as pydantic_function_tool

Client, AsyncClient = OpenAI, AsyncOpenAI

#: Settings of the module itself; the page knows better, but code sets them.
api_key = organization = base_url = api_base = api_type = api_version = azure_endpoint = proxy = None

from ._legacy import (  # noqa: E402: it needs the settings
    ChatCompletion,
    Completion,
    Embedding,
    Engine,
    Model,
    Moderation,
    error,
    openai_object,
)


def __getattr__(name):
    """`openai.chat.completions.create(...)`: a client of the module's own."""
    if name in ("chat", "completions", "models", "embeddings", "moderations", "beta"):
        return getattr(OpenAI(api_key=api_key, base_url=base_url), name)
    raise AttributeError(f"module 'openai' has no attribute {name!r}")
