"""`ollama`: chats of Ollama's module as calls of OpenAI's API, which Ollama serves too."""

from openai import AsyncOpenAI, OpenAI

#: Names of parameters that are others there.
PARAMETERS = {"num_predict": "max_tokens"}


class Said(dict):
    """An answer: read by attribute or by item."""

    __getattr__ = dict.__getitem__


def _params(model, messages, options, **others):
    named = {PARAMETERS.get(name, name): value for name, value in (options or {}).items()}
    return {"model": model, "messages": list(messages or ()), **named, **others}


def _said(model, text, done=True):
    return Said(model=model, message=Said(role="assistant", content=text), done=done)


def _pieces(model, stream):
    for piece in stream:
        if piece.choices:
            yield _said(model, piece.choices[0].delta.content or "", piece.choices[0].finish_reason is not None)


class Client:
    """Its host is the page's connection."""

    def __init__(self, host=None, **options):
        self._client = OpenAI()

    def chat(self, model="", messages=None, *, stream=False, options=None, format=None, **others):
        """The answer, or its pieces where it is streamed."""
        asked = _params(model, messages, options)
        if format:
            asked["response_format"] = {"type": "json_object"}
        if stream:
            return _pieces(model, self._client.chat.completions.create(**asked, stream=True))
        return _said(model, self._client.chat.completions.create(**asked).choices[0].message.content)

    def generate(self, model="", prompt="", *, stream=False, system=None, **options):
        """The same for a single prompt; the text is in `response`."""
        messages = [{"role": "system", "content": system}] if system else []
        said = self.chat(model, [*messages, {"role": "user", "content": prompt}], stream=stream, **options)
        if stream:
            return (Said(one, response=one.message.content) for one in said)
        return Said(said, response=said.message.content)

    def list(self):
        return Said(models=[Said(model=one.id, name=one.id) for one in self._client.models.list()])


class AsyncClient:
    """The same, with `await`."""

    def __init__(self, host=None, **options):
        self._client = AsyncOpenAI()

    async def chat(self, model="", messages=None, *, options=None, **others):
        answer = await self._client.chat.completions.create(**_params(model, messages, options))
        return _said(model, answer.choices[0].message.content)


def chat(*args, **options):
    return Client().chat(*args, **options)


def generate(*args, **options):
    return Client().generate(*args, **options)


def list():
    return Client().list()


def pull(model, **options):
    """Models are brought by Ollama itself."""
    raise RuntimeError(f"A page cannot bring models: run `ollama pull {model}` where Ollama runs.")
