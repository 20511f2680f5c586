"""What a client can do, by the SDK's names. One set for both kinds of client: the client itself waits, or awaits."""

from urllib.parse import quote

from . import _structured
from ._models import BaseModel
from ._reading import CLASSES


class SyncPage(BaseModel):
    """A list of objects, all of it."""

    _fields = (("data", "any", "data"), ("object", "str", "object"))

    def __iter__(self):
        return iter(self.data)

    async def __aiter__(self):
        for one in self.data:
            yield one

    def __repr__(self):
        held = type(self.data[0]).__name__ if self.data else "Model"
        return super().__repr__().replace("SyncPage", f"SyncPage[{held}]", 1)


SyncPage.__module__ = "openai.pagination"


def maker(path):
    """Makes objects of a class from JSON; what is no object stays as it is."""
    return lambda said: CLASSES[path].construct(**said) if isinstance(said, dict) else said


completion = maker("completion.Completion")
chat_completion = maker("chat.chat_completion.ChatCompletion")
chat_chunk = maker("chat.chat_completion_chunk.ChatCompletionChunk")
embeddings = maker("create_embedding_response.CreateEmbeddingResponse")
moderation = maker("moderation_create_response.ModerationCreateResponse")
model = maker("model.Model")


def model_page(said):
    listed = said.get("data") if isinstance(said, dict) else said
    return SyncPage(data=[model(one) for one in listed or ()], object="list")


class Resource:
    def __init__(self, client):
        self._client = client


class Completions(Resource):
    def create(self, **params):
        """POST /completions"""
        return self._client._post("/completions", params, completion, completion)


class ChatCompletions(Resource):
    def create(self, **params):
        """POST /chat/completions"""
        return self._client._post("/chat/completions", params, chat_completion, chat_chunk)

    def parse(self, *, response_format=None, **params):
        """The same; each message has in `parsed` what its text means."""
        asked = {} if response_format is None else {"response_format": _structured.format_of(response_format)}

        def parsed(said):
            return _structured.with_parsed(chat_completion(said), response_format)

        return self._client._post("/chat/completions", params | asked, parsed, chat_chunk)


class Chat(Resource):
    def __init__(self, client):
        super().__init__(client)
        self.completions = ChatCompletions(client)


class Plain(BaseModel):
    """An object whose fields are those that came, objects inside of it too."""

    @classmethod
    def of(cls, said):
        if isinstance(said, dict):
            return cls.construct(**{name: Plain.of(value) for name, value in said.items()})
        return [Plain.of(one) for one in said] if isinstance(said, list) else said


class Response(Plain):
    """What `responses.create` comes to."""

    @property
    def output_text(self):
        """All text of the answer."""
        said = [part for item in self.output for part in item.get("content") or ()]
        return "".join(part.text for part in said if part.type == "output_text")


class Responses(Resource):
    def create(self, **params):
        """POST /responses; streamed, it is events with a `type`."""
        return self._client._post("/responses", params, Response.of, Plain.of)


class Beta(Resource):
    def __init__(self, client):
        super().__init__(client)
        self.chat = client.chat


class Models(Resource):
    def list(self):
        """GET /models"""
        return self._client._get("/models", model_page)

    def retrieve(self, model, **options):
        """GET /models/{model}"""
        return self._client._get(f"/models/{quote(model, safe='')}", maker("model.Model"))


class Embeddings(Resource):
    def create(self, **params):
        """POST /embeddings"""
        return self._client._post("/embeddings", params, embeddings, embeddings)


class Moderations(Resource):
    def create(self, **params):
        """POST /moderations"""
        return self._client._post("/moderations", params, moderation, moderation)


#: What a client has elsewhere, and not here.
ELSEWHERE = "audio batches conversations containers evals files fine_tuning images realtime uploads vector_stores videos".split()
ELSEWHERE_SAID = "`client.{name}` is not here: this page sends completions, chats, responses, embeddings and moderations."

ChatCompletions.__name__ = ChatCompletions.__qualname__ = "Completions"
for _kind, _module in {
    Completions: "completions",
    ChatCompletions: "chat.completions",
    Chat: "chat.chat",
    Models: "models",
    Embeddings: "embeddings",
    Moderations: "moderations",
}.items():
    _kind.__module__ = f"openai.resources.{_module}"
